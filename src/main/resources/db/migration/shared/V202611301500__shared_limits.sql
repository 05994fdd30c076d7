-- Limits that all instances share (shared.Limits). The id is a keyed digest: it holds no address, account or ticket.
CREATE TABLE limit_bucket (
    id CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    state BLOB,
    expires_at BIGINT,
    KEY limit_bucket_expired (expires_at)
);
