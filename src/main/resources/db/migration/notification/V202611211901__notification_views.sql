-- What notification shows of itself to whoever counts: no numbers, no texts. Read by indicator.
CREATE VIEW v_score_fact AS
SELECT case_id, score, given_at
FROM case_score;

-- Applicants whom no message reached, while nobody has called or visited them.
CREATE VIEW v_contact_task_fact AS
SELECT case_id, village, reason, opened_at
FROM contact_task WHERE done_at IS NULL;
