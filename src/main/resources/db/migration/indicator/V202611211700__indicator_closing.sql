-- A month's figures closed by two people (docs/decisions/0029): who proposed, who decided, and the seal over what is kept.
CREATE TABLE closing (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    year INT NOT NULL,
    month INT NOT NULL,
    state VARCHAR(10) NOT NULL,
    proposed_at DATETIME(6) NOT NULL,
    proposed_by BIGINT NOT NULL,
    proposer VARCHAR(80) NOT NULL,
    remark VARCHAR(1000) NOT NULL,
    proposed_seal CHAR(64) NOT NULL,
    decided_at DATETIME(6),
    decided_by BIGINT,
    decider VARCHAR(80),
    reason VARCHAR(1000),
    seal CHAR(64),
    UNIQUE KEY closing_of_month (year, month),
    CONSTRAINT closing_four_eyes CHECK (decided_by IS NULL OR decided_by <> proposed_by)
);

-- Every proposal, refusal and confirmation, with what was said.
CREATE TABLE closing_step (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    year INT NOT NULL,
    month INT NOT NULL,
    at DATETIME(6) NOT NULL,
    deed VARCHAR(10) NOT NULL,
    user_id BIGINT NOT NULL,
    actor VARCHAR(80) NOT NULL,
    note VARCHAR(1000),
    KEY closing_step_of_month (year, month, id)
);

-- Locked by whoever closes a month, shared by whoever writes a delivery: none slips in between reading and keeping.
CREATE TABLE closing_gate (
    id INT NOT NULL PRIMARY KEY
);

INSERT INTO closing_gate (id) VALUES (1);

-- The tree of a closed month for one area ('': the whole district), from 1 January to the end of the month.
CREATE TABLE closing_sheet (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    year INT NOT NULL,
    month INT NOT NULL,
    area VARCHAR(13) NOT NULL,
    tree_of INT NOT NULL,
    grades VARCHAR(4000) NOT NULL,
    seal CHAR(64) NOT NULL,
    UNIQUE KEY closing_sheet_of (year, month, area)
);

-- Its lines as they were read, each as it stood on the page; what is written in words in both languages.
CREATE TABLE closing_line (
    year INT NOT NULL,
    month INT NOT NULL,
    area VARCHAR(13) NOT NULL,
    position INT NOT NULL,
    code VARCHAR(30) NOT NULL,
    parent VARCHAR(30),
    name VARCHAR(300) NOT NULL,
    level VARCHAR(14) NOT NULL,
    unit VARCHAR(20) NOT NULL,
    measure VARCHAR(1000) NOT NULL,
    polarity VARCHAR(8) NOT NULL,
    method VARCHAR(12) NOT NULL,
    official VARCHAR(120),
    weight DECIMAL(24, 6) NOT NULL,
    target DECIMAL(24, 6),
    target_period VARCHAR(10),
    target_set_on DATE,
    target_set_by VARCHAR(80),
    actual DECIMAL(24, 6),
    part DECIMAL(24, 6),
    whole DECIMAL(24, 6),
    achievement DECIMAL(24, 2),
    grade VARCHAR(40),
    grade_id VARCHAR(80),
    grade_en VARCHAR(80),
    grade_tone VARCHAR(10),
    flags_id TEXT NOT NULL,
    flags_en TEXT NOT NULL,
    PRIMARY KEY (year, month, area, position)
);

-- What changed in deliveries that figures of a closed month count.
CREATE TABLE closing_correction (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    at DATETIME(6) NOT NULL,
    kind VARCHAR(12) NOT NULL,
    actor VARCHAR(80) NOT NULL,
    reason VARCHAR(1000),
    delivery_id BIGINT,
    delivered_on DATE NOT NULL,
    service VARCHAR(24),
    agency VARCHAR(20),
    village VARCHAR(13),
    person_id BIGINT NOT NULL,
    other_person_id BIGINT,
    KEY correction_of_delivery (delivery_id),
    KEY correction_of_person (person_id, id)
);

-- By how much it moved which figure of which closed month: the number counted (of a percentage its numerator) and, where
-- there is one, what it is held against (of growth the year before).
CREATE TABLE closing_effect (
    correction_id BIGINT NOT NULL,
    year INT NOT NULL,
    month INT NOT NULL,
    area VARCHAR(13) NOT NULL,
    code VARCHAR(30) NOT NULL,
    moved BIGINT NOT NULL,
    base_moved BIGINT,
    PRIMARY KEY (correction_id, year, month, area, code),
    KEY effect_on_month (year, month, area, correction_id, code)
);
