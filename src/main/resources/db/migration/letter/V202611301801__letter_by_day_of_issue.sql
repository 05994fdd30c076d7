-- The letters of a period, for the list behind their number.
ALTER TABLE letter ADD KEY letter_by_issue (issued_at, state, kind);
