-- What an agency holds until the applicant answers waits for the applicant, everywhere.
UPDATE need n JOIN referral r ON r.open_need = n.id AND r.state = 'ON_HOLD' AND r.hold_reason = 'APPLICANT'
SET n.next_step = 'APPLICANT' WHERE n.next_step = 'AGENCY';
