-- What an activity may spend and has spent, as at the end of a quarter of a year, in rupiah. Only ever added to: the
-- highest version holds.
CREATE TABLE budget_figure (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code VARCHAR(30) NOT NULL,
    year INT NOT NULL,
    quarter INT NOT NULL,
    version INT NOT NULL,
    -- of the whole year, as it stood at the end of the quarter
    ceiling DECIMAL(18, 2) NOT NULL,
    -- since 1 January
    realised DECIMAL(18, 2) NOT NULL,
    source VARCHAR(300) NOT NULL,
    entered_by BIGINT NOT NULL,
    enterer VARCHAR(80) NOT NULL,
    entered_at DATETIME(6) NOT NULL,
    reason VARCHAR(500),
    UNIQUE KEY budget_once (year, code, quarter, version)
);

-- Social assistance, one row for a programme, period, area and source of money. Only ever added to: the highest version
-- holds.
CREATE TABLE bansos_row (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    year INT NOT NULL,
    programme VARCHAR(80) NOT NULL,
    period VARCHAR(8) NOT NULL,
    -- region code; empty: the whole district
    area VARCHAR(13) NOT NULL,
    source VARCHAR(10) NOT NULL,
    version INT NOT NULL,
    -- a row that is taken out of the table has one more version
    withdrawn BOOLEAN NOT NULL,
    -- of the recipients: KPM, orang, LKS
    unit VARCHAR(20) NOT NULL,
    planned DECIMAL(12, 0),
    reached DECIMAL(12, 0),
    -- Rp, or kg
    amount_unit VARCHAR(10) NOT NULL,
    budget DECIMAL(18, 2),
    realised DECIMAL(18, 2),
    note VARCHAR(200),
    entered_by BIGINT NOT NULL,
    enterer VARCHAR(80) NOT NULL,
    entered_at DATETIME(6) NOT NULL,
    reason VARCHAR(500),
    UNIQUE KEY bansos_once (year, programme, period, area, source, version)
);
