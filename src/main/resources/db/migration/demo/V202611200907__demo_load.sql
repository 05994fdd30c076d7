-- One row when this database holds the demo district; without finished_at the loading was interrupted.
CREATE TABLE demo_load (
    id INT NOT NULL PRIMARY KEY,
    started_at DATETIME(6) NOT NULL,
    finished_at DATETIME(6)
);
