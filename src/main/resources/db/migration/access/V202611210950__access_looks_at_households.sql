-- The trail of one day (the auditor's filter), and looks at whole households for whoever judges looks. Read by intake.
CREATE INDEX audit_by_time ON audit_event (at);

CREATE VIEW v_household_look AS
SELECT at, user_id, username, CAST(subject_id AS UNSIGNED) AS household_id, reason
FROM audit_event
WHERE action = 'household_viewed' AND subject_type = 'household';
