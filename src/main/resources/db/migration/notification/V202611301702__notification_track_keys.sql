-- What opens the tracking page of a case beside its ticket. As it stands, for the receipt is printed again: who reads this
-- table reads the case itself. None: a case from before, until somebody asks for one.
CREATE TABLE track_key (
    case_id BIGINT NOT NULL PRIMARY KEY,
    pin CHAR(6) NOT NULL,
    token CHAR(27) NOT NULL,
    made_at DATETIME(6) NOT NULL
);
