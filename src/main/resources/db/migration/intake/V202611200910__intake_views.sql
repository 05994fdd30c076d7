-- What intake shows of itself to whoever counts: no names, no texts. Read by indicator.
CREATE VIEW v_case_fact AS
SELECT id AS case_id, village, channel, state, opened_at, closed_at
FROM service_case;

CREATE VIEW v_complaint_fact AS
SELECT k.id AS complaint_id, k.case_id, k.kind, k.about, c.village, c.opened_at
FROM complaint k JOIN service_case c ON c.id = k.case_id;

-- A need is open while it has a next step.
CREATE VIEW v_need_fact AS
SELECT id AS need_id, case_id, person_id, service, village, state, next_step, opened_at, ended_at
FROM need;
