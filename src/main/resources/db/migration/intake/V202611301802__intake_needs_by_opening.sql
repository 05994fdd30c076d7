-- The needs recorded in a period, for the list behind their number.
ALTER TABLE need ADD KEY need_by_opening (opened_at, service, village);
