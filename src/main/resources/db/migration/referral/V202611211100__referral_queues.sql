-- By when the agency has to act on what is open, and null on what has ended: every queue of open referrals begins with it.
-- While the applicant or a third party is waited for nothing is due, so these come last.
ALTER TABLE referral
    ADD COLUMN open_due DATE AS (CASE
        WHEN state IN ('SENT', 'RECEIVED') THEN due_accept
        WHEN state = 'ON_HOLD' AND hold_reason <> 'PARTNER' THEN DATE '9999-12-31'
        WHEN state IN ('ACCEPTED', 'IN_PROGRESS', 'ON_HOLD') THEN due_complete END) VIRTUAL;

-- An agency's open referrals, its counts, and what it has done: each is found without regard to how many have ended.
ALTER TABLE referral
    ADD KEY referral_to_do (agency, open_due, id),
    ADD KEY referral_counts (agency, state, assignee, due_on),
    ADD KEY referral_done (agency, ended_at, village),
    ADD KEY referral_done_service (agency, service, ended_at),
    DROP KEY referral_queue;
