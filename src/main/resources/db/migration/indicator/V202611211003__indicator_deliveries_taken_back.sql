-- Deliveries that no longer count: the need was reopened, or the referral that met it had been entered in error.
CREATE TABLE delivery_taken_back (
    id BIGINT NOT NULL PRIMARY KEY,
    need_id BIGINT NOT NULL,
    case_id BIGINT NOT NULL,
    referral_id BIGINT,
    person_id BIGINT NOT NULL,
    service VARCHAR(24) NOT NULL,
    agency VARCHAR(20) NOT NULL,
    village VARCHAR(13) NOT NULL,
    delivered_on DATE NOT NULL,
    taken_back_at DATETIME(6) NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    KEY taken_back_of_need (need_id),
    KEY taken_back_by_day (delivered_on)
);
