-- A text is never changed: a new version takes its place, and messages name the version they were written from.
ALTER TABLE message_template
    DROP KEY template_once,
    MODIFY text VARCHAR(700) NOT NULL,
    -- for one service only; empty for all others
    ADD COLUMN service VARCHAR(24) NOT NULL DEFAULT '',
    ADD COLUMN version INT NOT NULL DEFAULT 1,
    ADD COLUMN live BOOLEAN NOT NULL DEFAULT TRUE,
    ADD COLUMN content_sid VARCHAR(40),
    -- null: the district pack
    ADD COLUMN changed_by VARCHAR(80),
    ADD COLUMN changed_at DATETIME(6),
    ADD UNIQUE KEY template_version_once (code, service, locale, version),
    ADD KEY template_live (live, code);
