CREATE TABLE service_case (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ticket CHAR(8) NOT NULL UNIQUE,
    channel VARCHAR(10) NOT NULL,
    reporter_kind VARCHAR(10) NOT NULL,
    reporter_name VARCHAR(100),
    reporter_relation VARCHAR(40),
    phone VARCHAR(16),
    message_channel VARCHAR(10) NOT NULL,
    consent BOOLEAN NOT NULL,
    village VARCHAR(13) NOT NULL,
    state VARCHAR(10) NOT NULL,
    opened_by BIGINT NOT NULL,
    opened_at DATETIME(6) NOT NULL,
    closed_at DATETIME(6),
    version INT NOT NULL DEFAULT 0,
    KEY case_by_opener (opened_by, id),
    KEY case_by_state (state, id),
    KEY case_by_village (village, id),
    KEY case_by_opening (opened_at)
);

CREATE TABLE case_person (
    case_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    position INT NOT NULL,
    PRIMARY KEY (case_id, position),
    KEY case_person_by_person (person_id, case_id),
    CONSTRAINT case_person_case FOREIGN KEY (case_id) REFERENCES service_case (id),
    CONSTRAINT case_person_person FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE complaint (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    kind VARCHAR(12) NOT NULL,
    about VARCHAR(12) NOT NULL,
    text VARCHAR(2000) NOT NULL,
    KEY complaint_by_case (case_id),
    CONSTRAINT complaint_case FOREIGN KEY (case_id) REFERENCES service_case (id)
);

CREATE TABLE need (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    service VARCHAR(24) NOT NULL,
    village VARCHAR(13) NOT NULL,
    state VARCHAR(16) NOT NULL,
    next_step VARCHAR(20),
    note VARCHAR(1000),
    reason VARCHAR(1000),
    opened_at DATETIME(6) NOT NULL,
    ended_at DATETIME(6),
    version INT NOT NULL DEFAULT 0,
    KEY need_by_case (case_id),
    KEY need_by_person (person_id, service),
    KEY need_by_step (next_step, opened_at),
    CONSTRAINT need_case FOREIGN KEY (case_id) REFERENCES service_case (id),
    CONSTRAINT need_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- The history of a case: everything that happened to it, its needs and their referrals, in order.
CREATE TABLE case_event (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    need_id BIGINT,
    referral_id BIGINT,
    at DATETIME(6) NOT NULL,
    user_id BIGINT NOT NULL,
    actor VARCHAR(80) NOT NULL,
    kind VARCHAR(30) NOT NULL,
    from_state VARCHAR(20),
    to_state VARCHAR(20),
    note VARCHAR(1100),
    KEY event_by_case (case_id, id),
    CONSTRAINT event_case FOREIGN KEY (case_id) REFERENCES service_case (id)
);

-- A repeat of the same request (a double click, a lost answer) gives the first answer.
CREATE TABLE idempotency_key (
    user_id BIGINT NOT NULL,
    request_key VARCHAR(80) NOT NULL,
    digest CHAR(64) NOT NULL,
    case_id BIGINT,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (user_id, request_key)
);
