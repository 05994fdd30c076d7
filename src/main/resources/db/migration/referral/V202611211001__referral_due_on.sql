-- The last day in time of the step that is awaited now, moved on by what the applicant or a third party held; null
-- while one of them has it and when nothing is awaited.
ALTER TABLE referral
    ADD COLUMN due_on DATE,
    ADD KEY referral_late_of (agency, due_on),
    ADD KEY referral_due (due_on),
    DROP KEY referral_late;

UPDATE referral SET due_on = CASE
    WHEN state IN ('SENT', 'RECEIVED') THEN due_accept
    WHEN state IN ('ACCEPTED', 'IN_PROGRESS') THEN due_complete
    WHEN state = 'ON_HOLD' AND hold_reason = 'PARTNER' THEN due_complete END;

CREATE OR REPLACE VIEW v_referral_fact AS
SELECT id AS referral_id, need_id, case_id, person_id, service, village, agency, state, return_reason, outcome,
    sent_at, accepted_at, ended_at, due_on
FROM referral;
