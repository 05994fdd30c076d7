-- People handed over by an agency: a raid, or somebody found. Each person is a case of its own. sharing: on what ground
-- their data may go to other agencies.
CREATE TABLE handover (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind VARCHAR(10) NOT NULL,
    agency VARCHAR(20) NOT NULL,
    place VARCHAR(200) NOT NULL,
    village VARCHAR(13) NOT NULL,
    happened_at DATETIME(6) NOT NULL,
    officers VARCHAR(300) NOT NULL,
    note VARCHAR(1000),
    sharing VARCHAR(12) NOT NULL,
    people INT NOT NULL,
    state VARCHAR(10) NOT NULL,
    entered_by BIGINT NOT NULL,
    entered_name VARCHAR(80) NOT NULL,
    entered_at DATETIME(6) NOT NULL,
    received_by BIGINT,
    received_name VARCHAR(80),
    received_at DATETIME(6),
    received_note VARCHAR(1000),
    arrived INT,
    KEY handover_of_agency (agency, id),
    KEY handover_by_state (state, id)
);

-- Each person as the agency described them; who it really is stands with the person of the case. arrived: null until the
-- desk has confirmed the hand-over.
CREATE TABLE handover_person (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    handover_id BIGINT NOT NULL,
    position INT NOT NULL,
    case_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    name VARCHAR(100),
    description VARCHAR(200),
    sex CHAR(1) NOT NULL,
    age INT,
    category VARCHAR(4),
    situation VARCHAR(12) NOT NULL,
    arrived BOOLEAN,
    UNIQUE KEY handover_person_once (handover_id, position),
    KEY handover_person_case (case_id),
    CONSTRAINT handover_person_of FOREIGN KEY (handover_id) REFERENCES handover (id),
    CONSTRAINT handover_person_file FOREIGN KEY (case_id) REFERENCES service_case (id)
);

-- A repeat of the same request gives the first answer: the number of a case or of a hand-over.
ALTER TABLE idempotency_key CHANGE case_id answer BIGINT;

-- The pack's handover.csv: which services somebody handed over is proposed, and what a fulfilled one means for them.
CREATE TABLE handover_rule (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    situations VARCHAR(100),
    ppks VARCHAR(4),
    service VARCHAR(24) NOT NULL,
    fate VARCHAR(12)
);
