-- other_nik: the NIK of the row belongs to another id of this person, which was merged into it; it is not taken over.
ALTER TABLE import_match ADD COLUMN other_nik BOOLEAN NOT NULL DEFAULT FALSE;

-- How many people are on each list of snapshot_change; counted once, when the snapshot is applied.
CREATE TABLE snapshot_count (
    import_id BIGINT NOT NULL,
    kind VARCHAR(12) NOT NULL,
    people INT NOT NULL,
    PRIMARY KEY (import_id, kind),
    CONSTRAINT snapshot_count_import FOREIGN KEY (import_id) REFERENCES registry_import (id)
);

INSERT INTO snapshot_count (import_id, kind, people)
SELECT import_id, kind, COUNT(*) FROM snapshot_change GROUP BY import_id, kind;
