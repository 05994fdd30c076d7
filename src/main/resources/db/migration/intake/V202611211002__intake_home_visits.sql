-- What was found at a home; one visit serves all needs of the case that wait for one.
CREATE TABLE home_visit (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    visited_on DATE NOT NULL,
    found BOOLEAN NOT NULL,
    met VARCHAR(100),
    house VARCHAR(12),
    income INT,
    members INT,
    recommended BOOLEAN,
    note VARCHAR(2000),
    user_id BIGINT NOT NULL,
    actor VARCHAR(80) NOT NULL,
    at DATETIME(6) NOT NULL,
    KEY visit_of_case (case_id, id),
    CONSTRAINT visit_case FOREIGN KEY (case_id) REFERENCES service_case (id)
);
