-- The figures of an agency read these ranges and nothing else.
ALTER TABLE referral
    ADD KEY referral_received (agency, sent_at, state),
    ADD KEY referral_accepted (agency, accepted_at, sent_at, state),
    ADD KEY referral_outcome (agency, ended_at, state, sent_at, return_reason);
