-- The pack's steps.csv: who may do a step of a need, and within how many working days.
CREATE TABLE step_rule (
    step VARCHAR(20) NOT NULL PRIMARY KEY,
    roles VARCHAR(120) NOT NULL,
    working_days INT NOT NULL
);

-- Whose turn it is. An open need is always somebody's: it has exactly one turn that has not ended (docs/decisions/0018).
-- owner: a role of the desk or FACILITATOR, or the code of the agency that has the referral. due_on: the last day in time.
-- level: 0 nobody was told that it is late, 1 the head of the agency, 2 the manager.
CREATE TABLE turn (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    need_id BIGINT NOT NULL,
    case_id BIGINT NOT NULL,
    referral_id BIGINT,
    party VARCHAR(12) NOT NULL,
    step VARCHAR(20) NOT NULL,
    owner VARCHAR(20) NOT NULL,
    village VARCHAR(13) NOT NULL,
    assignee BIGINT,
    since DATETIME(6) NOT NULL,
    due_on DATE NOT NULL,
    level INT NOT NULL DEFAULT 0,
    escalated_at DATETIME(6),
    ended_at DATETIME(6),
    open_need BIGINT AS (CASE WHEN ended_at IS NULL THEN need_id END) STORED,
    UNIQUE KEY turn_one_open (open_need),
    KEY turn_of_need (need_id, id),
    KEY turn_of_case (case_id, id),
    KEY turn_work (owner, ended_at, due_on, id),
    KEY turn_of_assignee (assignee, ended_at, due_on),
    KEY turn_late (ended_at, level, due_on),
    CONSTRAINT turn_need FOREIGN KEY (need_id) REFERENCES need (id)
);

-- What is open now gets its turn; at the desk everything starts anew with three days.
INSERT INTO turn (need_id, case_id, referral_id, party, step, owner, village, assignee, since, due_on)
SELECT n.id, n.case_id, r.id,
    CASE WHEN n.next_step = 'BRING_DOCUMENT' THEN 'APPLICANT'
         WHEN r.id IS NULL THEN 'DESK'
         WHEN r.state = 'ON_HOLD' AND r.hold_reason = 'APPLICANT' THEN 'APPLICANT'
         WHEN r.state = 'ON_HOLD' AND r.hold_reason = 'THIRD_PARTY' THEN 'THIRD_PARTY'
         ELSE 'PARTNER' END,
    n.next_step,
    CASE WHEN r.id IS NOT NULL THEN r.agency
         WHEN n.next_step = 'VERIFY' THEN 'BACK_OFFICE'
         WHEN n.next_step IN ('DETERMINE', 'APPEAL_OR_CLOSE', 'TO_PROVINCE', 'OUTREACH') THEN 'MANAGER'
         ELSE 'FRONT_OFFICE' END,
    n.village, r.assignee, COALESCE(r.accepted_at, r.sent_at, n.opened_at),
    CASE WHEN r.id IS NULL THEN DATE_ADD(UTC_DATE(), INTERVAL 3 DAY)
         WHEN r.state IN ('SENT', 'RECEIVED') THEN r.due_accept
         ELSE r.due_complete END
FROM need n LEFT JOIN referral r ON r.open_need = n.id
WHERE n.next_step IS NOT NULL;

ALTER TABLE need
    -- when no agency has room: the day on which the need comes back by itself
    ADD COLUMN parked_until DATE,
    -- the need that this one repeats
    ADD COLUMN duplicate_of BIGINT,
    ADD COLUMN reopened INT NOT NULL DEFAULT 0;

ALTER TABLE service_case ADD COLUMN reopened INT NOT NULL DEFAULT 0;

ALTER TABLE case_event ADD KEY event_by_need (need_id, id);
