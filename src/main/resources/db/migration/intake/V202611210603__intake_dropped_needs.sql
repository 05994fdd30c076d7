-- Open needs of people whom a snapshot dropped, or who lost a membership by it: somebody has to look at each.
-- lost: left, or membership codes such as pkh,pbi. Acknowledged with a note once somebody has.
CREATE TABLE dropped_need (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    import_id BIGINT NOT NULL,
    as_of DATE NOT NULL,
    case_id BIGINT NOT NULL,
    need_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    lost VARCHAR(60) NOT NULL,
    acknowledged_at DATETIME(6),
    acknowledged_by BIGINT,
    acknowledged_name VARCHAR(80),
    note VARCHAR(1000),
    UNIQUE KEY dropped_once (import_id, need_id),
    KEY dropped_to_do (acknowledged_at, id),
    KEY dropped_need_of (need_id),
    CONSTRAINT dropped_need_need FOREIGN KEY (need_id) REFERENCES need (id),
    CONSTRAINT dropped_need_case FOREIGN KEY (case_id) REFERENCES service_case (id)
);
