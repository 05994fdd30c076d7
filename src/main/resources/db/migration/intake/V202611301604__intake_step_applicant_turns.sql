-- The turns of the same needs.
UPDATE turn t JOIN need n ON n.id = t.open_need SET t.step = 'APPLICANT'
WHERE n.next_step = 'APPLICANT' AND t.step = 'AGENCY';
