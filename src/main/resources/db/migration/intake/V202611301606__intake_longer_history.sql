-- A line of history tells old and new text of what was changed, or what was wanted and why.
ALTER TABLE case_event MODIFY note VARCHAR(4200);
