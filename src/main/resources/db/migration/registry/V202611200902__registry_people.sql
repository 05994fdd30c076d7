CREATE TABLE household (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    family_card_no CHAR(16) UNIQUE,
    address VARCHAR(200),
    hamlet VARCHAR(80),
    rt VARCHAR(5),
    rw VARCHAR(5),
    village VARCHAR(13) NOT NULL,
    decile TINYINT
);

CREATE TABLE person (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    nik CHAR(16) UNIQUE,
    no_nik_reason VARCHAR(30),
    name VARCHAR(100) NOT NULL,
    birth_place VARCHAR(60),
    birth_date DATE,
    sex CHAR(1) NOT NULL,
    household_id BIGINT,
    relation VARCHAR(20),
    mother_name VARCHAR(100),
    village VARCHAR(13) NOT NULL,
    phone VARCHAR(16),
    pkh BOOLEAN NOT NULL DEFAULT FALSE,
    bpnt BOOLEAN NOT NULL DEFAULT FALSE,
    pbi BOOLEAN NOT NULL DEFAULT FALSE,
    kip BOOLEAN NOT NULL DEFAULT FALSE,
    origin VARCHAR(10) NOT NULL,
    warnings VARCHAR(200),
    created_at DATETIME(6) NOT NULL,
    version INT NOT NULL DEFAULT 0,
    KEY person_by_household (household_id),
    KEY person_by_village (village),
    CONSTRAINT person_household FOREIGN KEY (household_id) REFERENCES household (id)
);

CREATE TABLE person_ppks (
    person_id BIGINT NOT NULL,
    category VARCHAR(4) NOT NULL,
    PRIMARY KEY (person_id, category),
    CONSTRAINT ppks_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- What the search index has still to learn, in order; written in the transaction that changes the person.
CREATE TABLE person_change (
    seq BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id BIGINT NOT NULL,
    at DATETIME(6) NOT NULL
);

-- One line: which registry an index was built from. A new mark makes every instance build its index anew.
CREATE TABLE search_source (
    mark CHAR(36) NOT NULL PRIMARY KEY
);

INSERT INTO search_source (mark) VALUES (UUID());
