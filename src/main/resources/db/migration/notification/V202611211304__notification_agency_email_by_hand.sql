-- Null: from the district pack, which may change it. An address that somebody has set stays; empty: none wanted.
ALTER TABLE agency_email ADD COLUMN changed_by VARCHAR(80);
