ALTER TABLE message
    MODIFY case_id BIGINT NULL,
    MODIFY recipient VARCHAR(254),
    MODIFY text VARCHAR(2000) NOT NULL,
    ADD COLUMN template_id BIGINT,
    ADD COLUMN content_sid VARCHAR(40),
    ADD COLUMN content_variables VARCHAR(1000),
    -- may go at night, and beyond what a number gets in a day
    ADD COLUMN urgent BOOLEAN NOT NULL DEFAULT FALSE,
    -- the WhatsApp message that did not arrive, when this SMS goes instead
    ADD COLUMN instead_of BIGINT,
    -- since when the provider may have it without our knowing; null when there is no doubt
    ADD COLUMN doubt_since DATETIME(6),
    -- when the provider is asked what became of it, should no receipt have come
    ADD COLUMN sweep_at DATETIME(6),
    ADD COLUMN parts INT NOT NULL DEFAULT 1,
    -- rupiah, once handed over
    ADD COLUMN cost INT NOT NULL DEFAULT 0,
    ADD UNIQUE KEY message_instead_once (instead_of),
    ADD KEY message_turn (recipient, due_at, id),
    ADD KEY message_sent_to (recipient, sent_at),
    ADD KEY message_sweep (sweep_at),
    ADD KEY message_spend (sent_at, channel, state, cost),
    ADD KEY message_by_state (state, reason, id);

ALTER TABLE message_attempt
    ADD KEY attempt_by_time (at, outcome, error_code);

-- A number and a way to it: whether its owner wants no messages, whether it turned out to be no number.
CREATE TABLE message_contact (
    recipient VARCHAR(16) NOT NULL,
    channel VARCHAR(10) NOT NULL,
    stopped_at DATETIME(6),
    bounced_at DATETIME(6),
    bounce_code INT,
    PRIMARY KEY (recipient, channel)
);

-- Every BERHENTI and MULAI, for whoever asks later.
CREATE TABLE message_choice (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    recipient VARCHAR(16) NOT NULL,
    channel VARCHAR(10) NOT NULL,
    choice VARCHAR(6) NOT NULL,
    at DATETIME(6) NOT NULL,
    KEY choice_by_recipient (recipient, channel, id)
);

-- What the administrator sets for all instances: pause, budget, prices, emergencies.
CREATE TABLE message_setting (
    name VARCHAR(30) NOT NULL PRIMARY KEY,
    text VARCHAR(500) NOT NULL
);

-- Nobody could be reached by message: somebody has to call or visit. At most one open task a case.
CREATE TABLE contact_task (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    message_id BIGINT NOT NULL,
    village VARCHAR(13) NOT NULL,
    reason VARCHAR(30) NOT NULL,
    opened_at DATETIME(6) NOT NULL,
    done_at DATETIME(6),
    done_by VARCHAR(80),
    outcome VARCHAR(20),
    note VARCHAR(500),
    open_case BIGINT GENERATED ALWAYS AS (CASE WHEN done_at IS NULL THEN case_id END) STORED,
    UNIQUE KEY task_open_once (open_case),
    KEY task_by_village (done_at, village, id),
    KEY task_by_case (case_id),
    KEY task_by_message (message_id)
);

CREATE TABLE agency_email (
    agency VARCHAR(20) NOT NULL PRIMARY KEY,
    email VARCHAR(254) NOT NULL
);
