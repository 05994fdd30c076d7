-- A tree for each year (docs/decisions/0028): an indicator is known by year and code.
ALTER TABLE indicator
    DROP PRIMARY KEY,
    ADD COLUMN id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY FIRST,
    ADD COLUMN year INT NOT NULL DEFAULT 2021 AFTER id,
    ADD COLUMN weight DECIMAL(9, 4) NOT NULL DEFAULT 1,
    ADD COLUMN active BOOLEAN NOT NULL DEFAULT TRUE,
    ADD COLUMN version INT NOT NULL DEFAULT 0,
    MODIFY name VARCHAR(300) NOT NULL,
    MODIFY measure VARCHAR(1000) NOT NULL,
    ADD UNIQUE KEY indicator_of_year (year, code);

ALTER TABLE indicator ALTER COLUMN year DROP DEFAULT;

-- The years that have a tree of their own: its version, which is also the lock of its edits, and whether the office
-- edited it; the pack then leaves it alone.
CREATE TABLE indicator_tree (
    year INT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL DEFAULT 0,
    edited BOOLEAN NOT NULL DEFAULT FALSE
);

INSERT INTO indicator_tree (year) SELECT DISTINCT year FROM indicator;

-- What somebody did to an indicator, with the indicator as it then was; nothing here is ever changed.
CREATE TABLE indicator_version (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    year INT NOT NULL,
    code VARCHAR(30) NOT NULL,
    at DATETIME(6) NOT NULL,
    user_id BIGINT NOT NULL,
    actor VARCHAR(80) NOT NULL,
    deed VARCHAR(12) NOT NULL,
    content VARCHAR(3000) NOT NULL,
    KEY indicator_version_of (year, code, id)
);

-- Targets are only added to: the newest of a code, year, quarter and area holds. Without a target: taken back.
ALTER TABLE indicator_target
    MODIFY target DECIMAL(16, 4),
    MODIFY note VARCHAR(500),
    ADD COLUMN set_at DATETIME(6),
    ADD COLUMN user_id BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN actor VARCHAR(80) NOT NULL DEFAULT 'SLRT',
    ADD COLUMN from_pack BOOLEAN NOT NULL DEFAULT TRUE,
    ADD KEY target_of_area (year, area, code);

UPDATE indicator_target SET set_at = UTC_TIMESTAMP(6);

ALTER TABLE indicator_target MODIFY set_at DATETIME(6) NOT NULL;

-- The grades of a year, best first, as JSON; the newest of a year holds.
CREATE TABLE indicator_scale (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    year INT NOT NULL,
    content VARCHAR(3000) NOT NULL,
    set_at DATETIME(6) NOT NULL,
    user_id BIGINT NOT NULL,
    actor VARCHAR(80) NOT NULL,
    reason VARCHAR(500),
    from_pack BOOLEAN NOT NULL,
    KEY indicator_scale_of (year, id)
);
