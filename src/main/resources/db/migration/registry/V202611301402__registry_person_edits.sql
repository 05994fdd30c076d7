-- What people of the office corrected of a person's data, field by field. An import heeds it: while a file delivers a
-- value that was corrected, the correction stands.
CREATE TABLE person_edit (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id BIGINT NOT NULL,
    field VARCHAR(20) NOT NULL,
    old_value VARCHAR(200),
    new_value VARCHAR(200),
    reason VARCHAR(200),
    edited_by VARCHAR(40) NOT NULL,
    edited_at DATETIME(6) NOT NULL,
    KEY person_edit_of (person_id, id),
    CONSTRAINT person_edit_person FOREIGN KEY (person_id) REFERENCES person (id)
);
