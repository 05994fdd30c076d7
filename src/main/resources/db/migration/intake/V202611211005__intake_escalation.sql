-- The last look of the clocks: one row.
CREATE TABLE clock_run (
    id INT NOT NULL PRIMARY KEY,
    at DATETIME(6) NOT NULL,
    raised INT NOT NULL,
    came_back INT NOT NULL,
    millis INT NOT NULL
);

-- What waited at the desk before there were turns is as old as it is: overdue things are escalated at the first look.
UPDATE turn SET due_on = DATE_ADD(DATE(since), INTERVAL 3 DAY) WHERE referral_id IS NULL AND ended_at IS NULL;
