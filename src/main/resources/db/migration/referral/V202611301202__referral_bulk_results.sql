-- What became of each item so far, in words; who it is about is read anew for whoever looks.
CREATE TABLE bulk_result (
    run_id CHAR(36) NOT NULL,
    position INT NOT NULL,
    item BIGINT NOT NULL,
    referral_id BIGINT,
    ok BOOLEAN NOT NULL,
    problem VARCHAR(80),
    words_id TEXT NOT NULL,
    words_en TEXT NOT NULL,
    at DATETIME(6) NOT NULL,
    PRIMARY KEY (run_id, position),
    CONSTRAINT bulk_result_of FOREIGN KEY (run_id) REFERENCES bulk_run (id) ON DELETE CASCADE
);
