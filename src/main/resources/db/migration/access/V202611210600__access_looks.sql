-- Who looked at whom, by deed and time (the auditor's page of looks), and what a user stated today (the reason of a look).
CREATE INDEX audit_by_deed ON audit_event (action, at, user_id, subject_id);
CREATE INDEX audit_by_user_deed ON audit_event (user_id, action, at);

-- What access shows of the trail to whoever judges looks at people: ids, times and reasons. Read by intake.
CREATE VIEW v_person_look AS
SELECT at, user_id, username, CAST(subject_id AS UNSIGNED) AS person_id, reason
FROM audit_event
WHERE action = 'person_viewed' AND subject_type = 'person';

CREATE VIEW v_registry_search AS
SELECT at, user_id, username
FROM audit_event
WHERE action = 'registry_searched';
