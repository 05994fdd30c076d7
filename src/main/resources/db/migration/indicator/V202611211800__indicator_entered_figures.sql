-- Figures from outside that cannot be computed. Only ever added to: the highest version of a name, year, period and area
-- is the one that holds, and two who write the same version cannot both succeed.
CREATE TABLE entered_figure (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(30) NOT NULL,
    year INT NOT NULL,
    -- year, q1 to q4, m01 to m12
    period VARCHAR(4) NOT NULL,
    -- region code; empty: the whole district
    area VARCHAR(13) NOT NULL,
    version INT NOT NULL,
    -- null: withdrawn
    figure DECIMAL(20, 4),
    kind VARCHAR(10) NOT NULL,
    source VARCHAR(300) NOT NULL,
    sha256 CHAR(64),
    media_type VARCHAR(80),
    entered_by BIGINT NOT NULL,
    enterer VARCHAR(80) NOT NULL,
    entered_at DATETIME(6) NOT NULL,
    reason VARCHAR(500),
    UNIQUE KEY entered_once (year, name, area, period, version),
    KEY entered_evidence (sha256)
);
