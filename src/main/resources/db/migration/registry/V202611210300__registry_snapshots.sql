-- One delivery of the social registry. The one applied last is the snapshot the registry shows.
CREATE TABLE registry_import (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    source VARCHAR(60) NOT NULL,
    as_of DATE NOT NULL,
    file_name VARCHAR(200) NOT NULL,
    file_hash CHAR(64) NOT NULL,
    state VARCHAR(12) NOT NULL,
    rows_read INT NOT NULL DEFAULT 0,
    rows_accepted INT NOT NULL DEFAULT 0,
    rows_rejected INT NOT NULL DEFAULT 0,
    people_added INT NOT NULL DEFAULT 0,
    people_changed INT NOT NULL DEFAULT 0,
    people_removed INT NOT NULL DEFAULT 0,
    problem VARCHAR(300),
    requested_by VARCHAR(60) NOT NULL,
    requested_at DATETIME(6) NOT NULL,
    finished_at DATETIME(6),
    KEY import_by_state (state, id),
    KEY import_by_hash (file_hash)
);

-- What a snapshot changed of a person: came, left, decile, membership, village, identity. Written by the import only.
CREATE TABLE snapshot_change (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    import_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    kind VARCHAR(12) NOT NULL,
    old_value VARCHAR(200),
    new_value VARCHAR(200),
    KEY snapshot_change_of_import (import_id, kind, id),
    KEY snapshot_change_of_person (person_id, id),
    CONSTRAINT snapshot_change_import FOREIGN KEY (import_id) REFERENCES registry_import (id)
);

-- registry_no: the number the registry itself gives (ID_DTKS). last_import: the snapshot this person was last in.
-- left_on: the date of the first snapshot without this person. merged_into: the same person under another id.
ALTER TABLE person
    ADD COLUMN registry_no VARCHAR(40),
    ADD COLUMN last_import BIGINT,
    ADD COLUMN left_on DATE,
    ADD COLUMN merged_into BIGINT,
    ADD KEY person_merged (merged_into);
