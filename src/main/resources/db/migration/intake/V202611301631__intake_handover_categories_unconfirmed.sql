-- What hand-overs have put into the registry unasked stays there, to be confirmed or taken out by the desk.
UPDATE handover_person SET category_state = 'PROPOSED' WHERE category IS NOT NULL;
