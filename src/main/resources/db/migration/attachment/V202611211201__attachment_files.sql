-- Papers and photos of a case. The file lies below the data directory under its hash; the row stays when it is removed.
CREATE TABLE attachment (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    -- for this need only; null: for the whole case
    need_id BIGINT,
    kind VARCHAR(16) NOT NULL,
    note VARCHAR(200),
    sha256 CHAR(64) NOT NULL,
    media_type VARCHAR(40) NOT NULL,
    size INT NOT NULL,
    added_by BIGINT NOT NULL,
    adder VARCHAR(80) NOT NULL,
    added_at DATETIME(6) NOT NULL,
    removed_at DATETIME(6),
    remover VARCHAR(80),
    remove_reason VARCHAR(500),
    KEY attachment_by_case (case_id, id),
    KEY attachment_by_file (sha256, removed_at),
    CONSTRAINT attachment_of_case FOREIGN KEY (case_id) REFERENCES service_case (id),
    CONSTRAINT attachment_of_need FOREIGN KEY (need_id) REFERENCES need (id)
);
