-- What waits for a role or an agency, counted by step without reading the turns themselves.
ALTER TABLE turn ADD KEY turn_counts (owner, ended_at, step, party, due_on, village);

-- The case list of one sub-district, newest first, with and without a state.
ALTER TABLE service_case
    ADD COLUMN subdistrict CHAR(8) AS (LEFT(village, 8)) VIRTUAL,
    ADD KEY case_by_subdistrict (subdistrict, id),
    ADD KEY case_by_subdistrict_state (subdistrict, state, id),
    ADD KEY case_by_village_state (village, state, id);
