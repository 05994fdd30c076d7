-- What a file tells of a birth whose date it does not know.
ALTER TABLE import_row ADD COLUMN birth_year SMALLINT;
