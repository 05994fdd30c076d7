-- So are the turns that went with them.
UPDATE turn SET assignee = NULL WHERE ended_at IS NULL AND assignee IN (SELECT id FROM app_user WHERE NOT active);
