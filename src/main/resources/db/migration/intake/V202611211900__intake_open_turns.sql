-- What waits now, by who has it and by its deadline, read from the index alone: the leader's dashboard.
ALTER TABLE turn ADD KEY turn_open (ended_at, owner, due_on, step, village);

-- Cases that wait for an outcome, by age.
ALTER TABLE service_case ADD KEY case_by_age (state, opened_at, village);

-- The turns that are open, without names or texts. Read by indicator.
CREATE VIEW v_turn_fact AS
SELECT need_id, case_id, party, step, owner, village, since, due_on
FROM turn WHERE ended_at IS NULL;
