CREATE TABLE message_template (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code VARCHAR(40) NOT NULL,
    locale VARCHAR(5) NOT NULL,
    text VARCHAR(500) NOT NULL,
    UNIQUE KEY template_once (code, locale)
);

-- The message row is the outbox: written in the transaction of the event that caused it.
CREATE TABLE message (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    referral_id BIGINT,
    recipient VARCHAR(16),
    channel VARCHAR(10) NOT NULL,
    template VARCHAR(40) NOT NULL,
    text VARCHAR(700) NOT NULL,
    state VARCHAR(12) NOT NULL,
    reason VARCHAR(30),
    attempts INT NOT NULL DEFAULT 0,
    provider_sid VARCHAR(40) UNIQUE,
    created_at DATETIME(6) NOT NULL,
    -- when a worker has to take it up: its turn while queued, the end of the lease while sending, null when nothing is left to do
    due_at DATETIME(6),
    sent_at DATETIME(6),
    delivered_at DATETIME(6),
    KEY message_due (due_at, id),
    KEY message_by_case (case_id, id),
    KEY message_by_recipient (recipient, id)
);

CREATE TABLE message_attempt (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    message_id BIGINT NOT NULL,
    at DATETIME(6) NOT NULL,
    outcome VARCHAR(12) NOT NULL,
    error_code INT,
    detail VARCHAR(200),
    KEY attempt_by_message (message_id),
    CONSTRAINT attempt_message FOREIGN KEY (message_id) REFERENCES message (id)
);

-- What the provider told later. Kept by its number, because a receipt may be here before the number is on the message.
CREATE TABLE message_receipt (
    provider_sid VARCHAR(40) NOT NULL,
    state VARCHAR(12) NOT NULL,
    error_code INT,
    at DATETIME(6) NOT NULL,
    PRIMARY KEY (provider_sid, state)
);
