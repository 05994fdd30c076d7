-- The year of birth of somebody whose birth date is not known; null when the date is, and when nothing is.
ALTER TABLE person ADD COLUMN birth_year SMALLINT;

-- The registration form sent twice registers one person: the key is taken in the transaction that registers.
CREATE TABLE registration_key (
    user_id BIGINT NOT NULL,
    request_key VARCHAR(80) NOT NULL,
    digest CHAR(64) NOT NULL,
    person_id BIGINT,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (user_id, request_key)
);
