-- What referral shows of itself to whoever counts; due_on is the last day in time of the step awaited now, null when
-- nothing is. Read by indicator.
CREATE VIEW v_referral_fact AS
SELECT id AS referral_id, need_id, case_id, person_id, service, village, agency, state, return_reason, outcome,
    sent_at, accepted_at, ended_at,
    CASE WHEN state IN ('SENT', 'RECEIVED') THEN due_accept
         WHEN state IN ('ACCEPTED', 'IN_PROGRESS', 'ON_HOLD') THEN due_complete END AS due_on
FROM referral;
