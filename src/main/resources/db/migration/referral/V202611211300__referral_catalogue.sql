-- What an agency says of itself. Lies over the district pack, which a later pack does not overwrite (docs/decisions/0024).
CREATE TABLE agency_entry (
    agency VARCHAR(20) NOT NULL PRIMARY KEY,
    address VARCHAR(300),
    phone VARCHAR(40),
    hours VARCHAR(200),
    note VARCHAR(500),
    -- has no accounts: each referral goes to it as a link
    by_link BOOLEAN NOT NULL DEFAULT FALSE,
    version INT NOT NULL,
    changed_by VARCHAR(80) NOT NULL,
    changed_at DATETIME(6) NOT NULL
);

-- A service as the agency offers it; where there is no row, what the pack says.
CREATE TABLE agency_offer (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    agency VARCHAR(20) NOT NULL,
    service VARCHAR(24) NOT NULL,
    offered BOOLEAN NOT NULL,
    documents VARCHAR(1000),
    -- people a month
    capacity INT,
    -- the last day without capacity
    no_capacity_until DATE,
    UNIQUE KEY offer_once (agency, service)
);

CREATE TABLE agency_change (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    agency VARCHAR(20) NOT NULL,
    at DATETIME(6) NOT NULL,
    user_id BIGINT NOT NULL,
    actor VARCHAR(80) NOT NULL,
    field VARCHAR(20) NOT NULL,
    service VARCHAR(24),
    was VARCHAR(1000),
    became VARCHAR(1000),
    KEY change_by_agency (agency, id)
);
