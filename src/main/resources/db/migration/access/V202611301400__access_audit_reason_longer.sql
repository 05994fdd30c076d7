-- Whom a search showed is kept as numbers with its line of the trail.
ALTER TABLE audit_event MODIFY reason VARCHAR(600);
