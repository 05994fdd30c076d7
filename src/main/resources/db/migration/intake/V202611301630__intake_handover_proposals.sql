-- What an agency says of a person it hands over: a NIK and a category, proposed until the desk confirms.
ALTER TABLE handover_person
    ADD COLUMN nik CHAR(16),
    ADD COLUMN category_state VARCHAR(10);
