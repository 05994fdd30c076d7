-- Open referrals in the hands of accounts that were disabled go back to their agencies' queues.
UPDATE referral SET assignee = NULL, assignee_name = NULL, version = version + 1
WHERE state IN ('SENT', 'RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD')
  AND assignee IN (SELECT id FROM app_user WHERE NOT active);
