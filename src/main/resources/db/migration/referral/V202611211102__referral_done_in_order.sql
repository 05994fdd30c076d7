-- What an agency has done, in the order in which it is shown: the village in between made the whole list be sorted.
ALTER TABLE referral
    DROP KEY referral_done,
    DROP KEY referral_done_service,
    ADD KEY referral_ended (agency, ended_at, id, state),
    ADD KEY referral_ended_service (agency, service, ended_at, id, state);
