-- Two people, or two households, that may be one. a < b. Proposed by the comparison, decided by a person. What was compared
-- is kept as a print: a pair decided to be apart is proposed again only when that has changed.
CREATE TABLE duplicate_pair (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind VARCHAR(10) NOT NULL,
    a BIGINT NOT NULL,
    b BIGINT NOT NULL,
    bits DOUBLE NOT NULL,
    evidence VARCHAR(2000) NOT NULL,
    print CHAR(64) NOT NULL,
    subdistrict VARCHAR(8) NOT NULL,
    state VARCHAR(10) NOT NULL,
    seen_at DATETIME(6) NOT NULL,
    covered_by BIGINT,
    decided_by VARCHAR(40),
    decided_at DATETIME(6),
    why VARCHAR(300),
    UNIQUE KEY duplicate_once (kind, a, b),
    KEY duplicate_of_b (kind, b),
    KEY duplicate_by_strength (state, bits, id),
    KEY duplicate_by_kind (state, kind, bits, id),
    KEY duplicate_by_subdistrict (state, subdistrict, bits, id),
    KEY duplicate_covered (covered_by)
);

-- A merge with all that is needed to take it back: the columns of both as they were and as it left them. moved: people who
-- were merged into the loser before, or members of the loser's card.
CREATE TABLE record_merge (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind VARCHAR(10) NOT NULL,
    pair_id BIGINT NOT NULL,
    loser BIGINT NOT NULL,
    survivor BIGINT NOT NULL,
    loser_before TEXT NOT NULL,
    loser_after TEXT NOT NULL,
    survivor_before TEXT NOT NULL,
    survivor_after TEXT NOT NULL,
    moved TEXT NOT NULL,
    categories VARCHAR(300) NOT NULL,
    merged_by VARCHAR(40) NOT NULL,
    merged_at DATETIME(6) NOT NULL,
    undone_by VARCHAR(40),
    undone_at DATETIME(6),
    KEY merge_of_survivor (kind, survivor, undone_at),
    KEY merge_of_loser (kind, loser, undone_at)
);

ALTER TABLE household
    ADD COLUMN merged_into BIGINT,
    ADD KEY household_merged (merged_into);

-- People are compared with those of their birth date and of their village.
ALTER TABLE person
    ADD KEY person_by_birth_date (birth_date);

-- What the last comparison of everybody learned (docs/decisions/0010), for comparing single people in between.
CREATE TABLE linkage_model (
    id TINYINT NOT NULL PRIMARY KEY,
    learned_at DATETIME(6) NOT NULL,
    learned MEDIUMTEXT NOT NULL
);

CREATE TABLE linkage_value (
    field TINYINT NOT NULL,
    value VARBINARY(120) NOT NULL,
    people INT NOT NULL,
    PRIMARY KEY (field, value)
);

-- Comparisons still to be made: of one person, or of everybody registered at the desk after a snapshot, from after_id on.
CREATE TABLE duplicate_task (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id BIGINT,
    after_id BIGINT NOT NULL DEFAULT 0,
    requested_at DATETIME(6) NOT NULL
);
