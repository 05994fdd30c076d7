-- The office edits the table of rules: what came from the pack and what the office changed is told apart (docs/decisions/0025).
-- pack_position: the position this rule has in the pack, null for the office's own; edited: the office changed it.
ALTER TABLE routing_rule
    ADD COLUMN valid_from DATE,
    ADD COLUMN valid_until DATE,
    ADD COLUMN active BOOLEAN NOT NULL DEFAULT TRUE,
    ADD COLUMN pack_position INT,
    ADD COLUMN edited BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN version INT NOT NULL DEFAULT 0;

UPDATE routing_rule SET pack_position = position;

-- One line: the version of the whole table, by which every instance sees an edit, and the lock that puts edits in order.
CREATE TABLE routing_table (
    id TINYINT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    reordered BOOLEAN NOT NULL DEFAULT FALSE
);

INSERT INTO routing_table (id, version) VALUES (1, 0);

-- What somebody did to a rule, with the rule as it then was; nothing here is ever changed.
CREATE TABLE routing_rule_version (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    rule_id BIGINT NOT NULL,
    at DATETIME(6) NOT NULL,
    user_id BIGINT NOT NULL,
    actor VARCHAR(80) NOT NULL,
    deed VARCHAR(12) NOT NULL,
    position INT NOT NULL,
    content VARCHAR(1500) NOT NULL,
    KEY routing_version_of (rule_id, id)
);
