-- A deed done to many items, watched from any instance; forgotten after an hour.
CREATE TABLE bulk_run (
    id CHAR(36) NOT NULL PRIMARY KEY,
    user_id BIGINT NOT NULL,
    deed VARCHAR(12) NOT NULL,
    back TEXT NOT NULL,
    total INT NOT NULL,
    started_at DATETIME(6) NOT NULL,
    ended_at DATETIME(6),
    KEY bulk_by_start (started_at)
);
