-- What letters show of themselves to whoever counts and lists: no names, no texts. Read by indicator.
CREATE OR REPLACE VIEW v_letter_fact AS
SELECT l.id AS letter_id, l.kind, n.service, n.village, l.state, l.issued_at, l.case_id, n.person_id
FROM letter l JOIN need n ON n.id = l.need_id;
