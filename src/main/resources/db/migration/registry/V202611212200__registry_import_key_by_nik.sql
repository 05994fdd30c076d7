-- The key of staging by NIK is made by the import after all rows are in, and dropped before the next.
ALTER TABLE import_row DROP KEY nik;

-- NIKs that more than one row of the file has, with the first of these, which is believed.
CREATE TABLE import_twice (
    nik CHAR(16) NOT NULL PRIMARY KEY,
    line INT NOT NULL
);
