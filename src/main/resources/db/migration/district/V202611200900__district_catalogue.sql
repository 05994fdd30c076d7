-- The district pack: small tables, read as a whole.
CREATE TABLE district_setting (
    name VARCHAR(40) NOT NULL PRIMARY KEY,
    text VARCHAR(400) NOT NULL
);

CREATE TABLE region (
    code VARCHAR(13) NOT NULL PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    kind VARCHAR(12) NOT NULL,
    parent VARCHAR(13)
);

CREATE TABLE agency (
    code VARCHAR(20) NOT NULL PRIMARY KEY,
    name VARCHAR(120) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    direction VARCHAR(8) NOT NULL,
    situations VARCHAR(400),
    phone VARCHAR(40),
    active BOOLEAN NOT NULL DEFAULT TRUE
);

CREATE TABLE service (
    code VARCHAR(24) NOT NULL PRIMARY KEY,
    name_id VARCHAR(120) NOT NULL,
    name_en VARCHAR(120) NOT NULL,
    sector VARCHAR(40) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    lead_agency VARCHAR(20) NOT NULL,
    sub_activity VARCHAR(24) NOT NULL,
    letter VARCHAR(80),
    privacy VARCHAR(12) NOT NULL,
    steps VARCHAR(80),
    desk BOOLEAN NOT NULL,
    standard_working_days INT NOT NULL,
    basis VARCHAR(200)
);

CREATE TABLE agency_service (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    agency VARCHAR(20) NOT NULL,
    service VARCHAR(24) NOT NULL,
    UNIQUE KEY agency_service_once (agency, service)
);

CREATE TABLE ppks_category (
    code VARCHAR(4) NOT NULL PRIMARY KEY,
    name_id VARCHAR(120) NOT NULL,
    name_en VARCHAR(120) NOT NULL,
    age_min INT,
    age_max INT,
    spm_group VARCHAR(20),
    is_sensitive BOOLEAN NOT NULL
);

CREATE TABLE holiday (
    day DATE NOT NULL PRIMARY KEY,
    name VARCHAR(120) NOT NULL,
    kind VARCHAR(20) NOT NULL
);
