CREATE TABLE app_user (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    username VARCHAR(40) NOT NULL UNIQUE,
    display_name VARCHAR(80) NOT NULL,
    password_hash VARCHAR(200) NOT NULL,
    role VARCHAR(20) NOT NULL,
    agency VARCHAR(20),
    area VARCHAR(13),
    active BOOLEAN NOT NULL,
    token_version INT NOT NULL,
    language VARCHAR(5) NOT NULL,
    created_at DATETIME(6) NOT NULL
);

CREATE TABLE audit_event (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    at DATETIME(6) NOT NULL,
    user_id BIGINT NOT NULL,
    username VARCHAR(40) NOT NULL,
    action VARCHAR(40) NOT NULL,
    subject_type VARCHAR(20) NOT NULL,
    subject_id VARCHAR(40),
    reason VARCHAR(200),
    KEY audit_by_user (username, id),
    KEY audit_by_subject (subject_type, subject_id, id)
);

-- A one-time link with which the first administrator makes the first account.
CREATE TABLE setup_link (
    digest CHAR(64) NOT NULL PRIMARY KEY,
    created_at DATETIME(6) NOT NULL,
    used_at DATETIME(6)
);
