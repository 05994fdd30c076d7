-- The last day in time of the step awaited now; null when nothing is awaited. Every queue of open referrals begins with it.
ALTER TABLE referral
    ADD COLUMN due_on DATE AS (CASE WHEN state IN ('SENT', 'RECEIVED') THEN due_accept
        WHEN state IN ('ACCEPTED', 'IN_PROGRESS', 'ON_HOLD') THEN due_complete END) VIRTUAL;

-- An agency's open referrals, those past their day at all agencies, an agency's counts, and what it has done: each is
-- found without regard to how many have ended.
ALTER TABLE referral
    ADD KEY referral_to_do (agency, due_on, id),
    ADD KEY referral_overdue (due_on, id),
    ADD KEY referral_counts (agency, state, assignee, due_on),
    ADD KEY referral_done (agency, ended_at, village),
    ADD KEY referral_done_service (agency, service, ended_at),
    DROP KEY referral_queue,
    DROP KEY referral_late;

CREATE OR REPLACE VIEW v_referral_fact AS
SELECT id AS referral_id, need_id, case_id, person_id, service, village, agency, state, return_reason, outcome,
    sent_at, accepted_at, ended_at, due_on
FROM referral;
