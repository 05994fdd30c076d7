-- What applicants write back, and what they were answered. An item waits while an officer has to look at it.
CREATE TABLE message_inbound (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    provider_sid VARCHAR(40) NOT NULL UNIQUE,
    sender VARCHAR(16) NOT NULL,
    channel VARCHAR(10) NOT NULL,
    text VARCHAR(1600) NOT NULL,
    kind VARCHAR(8) NOT NULL,
    answer VARCHAR(1000),
    case_id BIGINT,
    at DATETIME(6) NOT NULL,
    waiting BOOLEAN NOT NULL,
    handled_at DATETIME(6),
    handled_by VARCHAR(80),
    KEY inbound_waiting (waiting, id),
    KEY inbound_by_case (case_id, id),
    KEY inbound_by_sender (sender, id)
);

-- How satisfied the applicant is, 1 to 5; the last answer counts.
CREATE TABLE case_score (
    case_id BIGINT NOT NULL PRIMARY KEY,
    score INT NOT NULL,
    given_by VARCHAR(8) NOT NULL,
    given_at DATETIME(6) NOT NULL,
    KEY score_by_time (given_at, score),
    CONSTRAINT score_range CHECK (score BETWEEN 1 AND 5)
);
