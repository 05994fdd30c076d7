-- What an import needs beside its counts: whether its losses were confirmed, how often it broke, how far it is.
ALTER TABLE registry_import
    ADD COLUMN file_type VARCHAR(4) NOT NULL DEFAULT 'csv',
    ADD COLUMN confirmed BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN failures INT NOT NULL DEFAULT 0,
    ADD COLUMN people_before INT NOT NULL DEFAULT 0,
    ADD COLUMN started_at DATETIME(6),
    ADD KEY import_by_date (as_of, id);

-- Where a running import is. Apart from registry_import, whose row is locked while a snapshot is applied.
CREATE TABLE import_progress (
    import_id BIGINT NOT NULL PRIMARY KEY,
    rows_read INT NOT NULL,
    percent TINYINT NOT NULL
);

-- Rows that were rejected, as "COLUMN code argument; ...". Holds nothing of what the row says of anybody.
CREATE TABLE import_fault (
    import_id BIGINT NOT NULL,
    line INT NOT NULL,
    fault VARCHAR(300) NOT NULL,
    PRIMARY KEY (import_id, line)
);

-- The rows of the one import that runs, emptied at its start. Empty means: the file does not say. A rejected row is kept
-- as far as it was understood, so that the person it is about is not taken for gone. leads: the first of its family card.
CREATE TABLE import_row (
    line INT NOT NULL PRIMARY KEY,
    rejected BOOLEAN NOT NULL,
    leads BOOLEAN NOT NULL,
    nik CHAR(16) UNIQUE,
    registry_no VARCHAR(40),
    name VARCHAR(100),
    birth_place VARCHAR(60),
    birth_date DATE,
    sex CHAR(1),
    family_card_no CHAR(16),
    relation VARCHAR(20),
    mother_name VARCHAR(100),
    village VARCHAR(13),
    address VARCHAR(200),
    hamlet VARCHAR(80),
    rt VARCHAR(5),
    rw VARCHAR(5),
    decile TINYINT,
    pkh BOOLEAN,
    bpnt BOOLEAN,
    pbi BOOLEAN,
    kip BOOLEAN,
    warnings VARCHAR(200)
);

CREATE TABLE import_ppks (
    line INT NOT NULL,
    category VARCHAR(4) NOT NULL,
    PRIMARY KEY (line, category)
);

-- Who is meant by which row of it: same, changed, kept (the row was rejected), check (a name to compare); or left: no row.
CREATE TABLE import_match (
    person_id BIGINT NOT NULL PRIMARY KEY,
    line INT UNIQUE,
    verdict VARCHAR(7) NOT NULL,
    KEY import_match_by_verdict (verdict, person_id)
);

CREATE TABLE import_household (
    household_id BIGINT NOT NULL PRIMARY KEY,
    line INT NOT NULL
);

-- Other names of columns and of family relations in registry files, from the district pack; beside the built-in ones.
CREATE TABLE registry_alias (
    kind VARCHAR(10) NOT NULL,
    alias VARCHAR(60) NOT NULL,
    meaning VARCHAR(20) NOT NULL,
    PRIMARY KEY (kind, alias)
);
