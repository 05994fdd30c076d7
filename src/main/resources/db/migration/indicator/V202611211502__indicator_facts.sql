-- The household and the PPKS categories that the person had when the service was given. counts_household: under which
-- id the household is counted, its own or the one it was merged into; null: somebody without one, a household of their own.
-- recorded_at: when it was written down, which may be days after the service was given.
ALTER TABLE delivery
    ADD COLUMN household_id BIGINT,
    ADD COLUMN counts_household BIGINT,
    ADD COLUMN ppks VARCHAR(120) NOT NULL DEFAULT '',
    ADD COLUMN recorded_at DATETIME(6),
    ADD KEY delivery_of_household (household_id),
    ADD KEY delivery_household_counted (counts_household);

UPDATE delivery d JOIN need n ON n.id = d.need_id SET d.recorded_at = n.ended_at;

-- Of services given before, what is known today.
UPDATE delivery d JOIN person p ON p.id = d.counts_as LEFT JOIN household h ON h.id = p.household_id
SET d.household_id = p.household_id, d.counts_household = COALESCE(h.merged_into, h.id);

UPDATE delivery d JOIN (
    SELECT person_id, GROUP_CONCAT(category ORDER BY category SEPARATOR ',') AS codes FROM person_ppks GROUP BY person_id
) k ON k.person_id = d.counts_as
SET d.ppks = k.codes;

-- The fact that this person was assessed as in need of this service from a day on, and until when. left_out: why the
-- need does not count after all (withdrawn, not_eligible); null: it counts. Days are those of the office.
CREATE TABLE assessed_need (
    need_id BIGINT NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL,
    counts_as BIGINT NOT NULL,
    service VARCHAR(24) NOT NULL,
    village VARCHAR(13) NOT NULL,
    ppks VARCHAR(120) NOT NULL,
    recorded_on DATE NOT NULL,
    ended_on DATE,
    left_out VARCHAR(12),
    KEY assessed_of_person (person_id),
    KEY assessed_counted (counts_as),
    KEY assessed_by_service (service, recorded_on, ended_on)
);

INSERT INTO assessed_need (need_id, person_id, counts_as, service, village, ppks, recorded_on, ended_on, left_out)
SELECT n.id, n.person_id, COALESCE(p.merged_into, p.id), n.service, n.village, COALESCE(k.codes, ''),
    DATE(n.opened_at + INTERVAL 7 HOUR), COALESCE(d.delivered_on, DATE(n.ended_at + INTERVAL 7 HOUR)),
    CASE WHEN n.state = 'WITHDRAWN' THEN 'withdrawn'
         WHEN n.state = 'NOT_FULFILLED' AND (SELECT t.step FROM turn t WHERE t.need_id = n.id ORDER BY t.id DESC LIMIT 1)
             IN ('VERIFY', 'RECOMMEND', 'DETERMINE', 'APPEAL_OR_CLOSE') THEN 'not_eligible' END
FROM need n
JOIN person p ON p.id = n.person_id
LEFT JOIN delivery d ON d.need_id = n.id
LEFT JOIN (
    SELECT person_id, GROUP_CONCAT(category ORDER BY category SEPARATOR ',') AS codes FROM person_ppks GROUP BY person_id
) k ON k.person_id = COALESCE(p.merged_into, p.id);

-- Which facts changed, in the order in which the numbers were given out: written in the transaction that changes them,
-- read by every instance to keep up what it counts from. at: the database's own clock; old lines are swept.
CREATE TABLE fact_change (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind VARCHAR(10) NOT NULL,
    fact_id BIGINT NOT NULL,
    at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);
