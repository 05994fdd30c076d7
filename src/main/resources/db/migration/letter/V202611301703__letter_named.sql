-- Whom the paper names, as it stands there, for whoever checks it; empty when it names nobody.
ALTER TABLE letter ADD COLUMN named VARCHAR(100) NOT NULL DEFAULT '';
