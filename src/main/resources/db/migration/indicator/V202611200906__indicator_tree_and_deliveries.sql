CREATE TABLE indicator (
    code VARCHAR(30) NOT NULL PRIMARY KEY,
    position INT NOT NULL,
    parent VARCHAR(30),
    level VARCHAR(14) NOT NULL,
    name VARCHAR(200) NOT NULL,
    unit VARCHAR(20) NOT NULL,
    measure VARCHAR(200) NOT NULL,
    polarity VARCHAR(8) NOT NULL,
    method VARCHAR(12) NOT NULL,
    official VARCHAR(120)
);

CREATE TABLE indicator_target (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code VARCHAR(30) NOT NULL,
    year INT NOT NULL,
    quarter INT,
    area VARCHAR(13),
    target DECIMAL(16, 4) NOT NULL,
    note VARCHAR(200),
    KEY target_by_year (year, code)
);

-- The fact that this person got this service from this agency on this day; what indicators count. Each index ends in
-- the person, so that counting distinct people of a period reads the index alone.
CREATE TABLE delivery (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    need_id BIGINT NOT NULL UNIQUE,
    case_id BIGINT NOT NULL,
    referral_id BIGINT,
    person_id BIGINT NOT NULL,
    service VARCHAR(24) NOT NULL,
    agency VARCHAR(20) NOT NULL,
    by_host BOOLEAN NOT NULL,
    village VARCHAR(13) NOT NULL,
    subdistrict VARCHAR(8) NOT NULL,
    delivered_on DATE NOT NULL,
    KEY delivery_by_day (delivered_on, person_id),
    KEY delivery_by_service (service, delivered_on, person_id),
    KEY delivery_by_agency (agency, delivered_on, person_id),
    KEY delivery_by_host (by_host, delivered_on, person_id),
    KEY delivery_by_subdistrict (subdistrict, delivered_on, service, person_id)
);
