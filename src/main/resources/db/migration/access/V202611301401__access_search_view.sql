-- Searches and how many people each of their lines showed; lines from before that were one for each minute. Read by intake.
CREATE OR REPLACE VIEW v_registry_search AS
SELECT at, user_id, username,
    CASE WHEN action = 'registry_searched' THEN 1 ELSE 0 END AS begun,
    COALESCE(CAST(subject_id AS UNSIGNED), 0) AS shown
FROM audit_event
WHERE action IN ('registry_searched', 'registry_search_continued');
