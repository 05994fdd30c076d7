-- Where a deed was done from: the caller's address; null for the program itself and for what was recorded before.
ALTER TABLE audit_event ADD COLUMN address VARCHAR(45);
