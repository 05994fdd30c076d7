-- Invented facts number {from} to {to} - 1 over the three years until today, in the order of their days, as the program
-- would have left them; people come again. Only what is counted: no people, turns, histories and attachments.
-- bench_number holds n from 0 on, bench_village and bench_service the catalogue in rows numbered i from 0 on.

INSERT INTO service_case (id, ticket, channel, reporter_kind, message_channel, sharing, village, state, opened_by, opened_at, closed_at, version)
SELECT {base} + n, LPAD(CONV(n, 10, 36), 8, '0'), 'DESK', 'SELF', 'SMS', 'CONSENTED', v.code,
    'CLOSED', 1, {now} - INTERVAL (1095 - FLOOR(1095 * (n - {first}) / ({last} - {first}))) DAY - INTERVAL MOD(n, 300) MINUTE,
    {now}, 0
FROM bench_number JOIN bench_village v ON v.i = MOD(n * 7919, {villages})
WHERE n >= {from} AND n < {to};

INSERT INTO complaint (case_id, kind, about, text)
SELECT {base} + n, 'COMPLAINT', 'MEMBERSHIP', 'Kartu tidak aktif' FROM bench_number WHERE n >= {from} AND n < {to};

-- Needs are numbered as they come: of case n the first is 3n DIV 2; every other case has a second, met at the desk. Of the last month 3 in 10 are open.
INSERT INTO need (id, case_id, person_id, service, village, state, next_step, opened_at, ended_at, version)
SELECT 2 * {base} + (3 * n) DIV 2, c.id, {base} + MOD(n * 48271, 700001), s.code, c.village,
    CASE WHEN open THEN 'IN_SERVICE' WHEN MOD(n, 12) = 0 THEN 'NOT_FULFILLED' WHEN MOD(n, 37) = 0 THEN 'WITHDRAWN' ELSE 'FULFILLED' END,
    IF(open, 'AGENCY', NULL), c.opened_at, IF(open, NULL, LEAST({now}, c.opened_at + INTERVAL MOD(n * 11, 20) DAY)), 0
FROM (SELECT c.*, c.id - {base} n, c.opened_at > {now} - INTERVAL 30 DAY AND MOD(c.id, 10) < 3 open
    FROM service_case c WHERE c.id >= {base} + {from} AND c.id < {base} + {to}) c
JOIN bench_service s ON s.i = MOD(n * 13, {services});

INSERT INTO need (id, case_id, person_id, service, village, state, next_step, opened_at, ended_at, version)
SELECT 2 * {base} + (3 * (c.id - {base})) DIV 2 + 1, c.id, {base} + MOD((c.id - {base}) * 48271, 700001), 'SKTM', c.village, 'FULFILLED', NULL, c.opened_at, c.opened_at + INTERVAL 20 MINUTE, 0
FROM service_case c WHERE c.id >= {base} + {from} AND c.id < {base} + {to} AND MOD(c.id, 2) = 1;

-- One need in ten was returned once before.
INSERT INTO referral (need_id, case_id, person_id, service, village, agency, state, attempt, sender, return_reason,
    sent_at, ended_at, due_accept, due_complete, version)
SELECT d.id, d.case_id, d.person_id, d.service, d.village, s.lead_agency, 'RETURNED', 1, 1, 'MISSING_DOCUMENT',
    d.opened_at, d.opened_at + INTERVAL 1 DAY, DATE(d.opened_at) + INTERVAL 2 DAY, DATE(d.opened_at) + INTERVAL 14 DAY, 2
FROM need d JOIN service s ON s.code = d.service
WHERE d.id >= 2 * {base} + (3 * {from}) DIV 2 AND d.id < 2 * {base} + (3 * {to}) DIV 2 AND MOD(d.id, 15) = 6 AND d.service <> 'SKTM' ORDER BY d.id;

INSERT INTO referral (need_id, case_id, person_id, service, village, agency, state, attempt, sender, outcome,
    sent_at, accepted_at, ended_at, due_accept, due_complete, due_on, version)
SELECT d.id, d.case_id, d.person_id, d.service, d.village, s.lead_agency,
    IF(d.ended_at IS NULL, 'ACCEPTED', 'COMPLETED'), 1, 1, IF(d.ended_at IS NULL, NULL, IF(d.state = 'FULFILLED', 'FULFILLED', 'NOT_FULFILLED')),
    d.opened_at, d.opened_at + INTERVAL MOD(d.id, 5) DAY, d.ended_at, DATE(d.opened_at) + INTERVAL 2 DAY,
    DATE(d.opened_at) + INTERVAL 14 DAY, IF(d.ended_at IS NULL, DATE(d.opened_at) + INTERVAL 14 DAY, NULL), 3
FROM need d JOIN service s ON s.code = d.service
WHERE d.id >= 2 * {base} + (3 * {from}) DIV 2 AND d.id < 2 * {base} + (3 * {to}) DIV 2 AND d.service <> 'SKTM' AND d.state <> 'WITHDRAWN' ORDER BY d.id;

INSERT INTO delivery (need_id, case_id, referral_id, person_id, counts_as, service, agency, by_host, village, subdistrict,
    delivered_on, household_id, counts_household, ppks, recorded_at)
SELECT d.id, d.case_id, r.id, d.person_id, d.person_id, d.service, s.lead_agency,
    s.lead_agency = 'DINSOS', d.village, LEFT(d.village, 8), DATE(d.ended_at + INTERVAL 7 HOUR),
    IF(MOD(d.person_id, 10) = 0, NULL, d.person_id DIV 3), IF(MOD(d.person_id, 10) = 0, NULL, d.person_id DIV 3),
    ELT(1 + MOD(d.person_id, 8), '', '', '', '08', '09', '24', '05,09', '08,24'), d.ended_at
FROM need d JOIN service s ON s.code = d.service LEFT JOIN referral r ON r.need_id = d.id AND r.state = 'COMPLETED'
WHERE d.id >= 2 * {base} + (3 * {from}) DIV 2 AND d.id < 2 * {base} + (3 * {to}) DIV 2 AND d.state = 'FULFILLED' ORDER BY d.id;

INSERT INTO assessed_need (need_id, person_id, counts_as, service, village, ppks, recorded_on, ended_on, left_out)
SELECT d.id, d.person_id, d.person_id, d.service, d.village, ELT(1 + MOD(d.person_id, 8), '', '', '', '08', '09', '24', '05,09', '08,24'),
    DATE(d.opened_at + INTERVAL 7 HOUR), DATE(d.ended_at + INTERVAL 7 HOUR), IF(d.state = 'WITHDRAWN', 'withdrawn', NULL)
FROM need d WHERE d.id >= 2 * {base} + (3 * {from}) DIV 2 AND d.id < 2 * {base} + (3 * {to}) DIV 2;

INSERT INTO letter (kind, series, year, seq, number, code, case_id, need_id, person_id, template_id, signatory_id, signed_as,
    issued_at, issued_by, issuer, state, sha256)
SELECT IF(d.service = 'SKTM', 'sktm', 'rekomendasi'), 'bench', YEAR(d.opened_at), d.id, CONCAT('470/', d.id), CONCAT('B', LPAD(d.id, 15, '0')),
    d.case_id, d.id, d.person_id, 1, 1, 'Contoh', d.opened_at, 1, 'Petugas', 'ISSUED', REPEAT('0', 64)
FROM need d WHERE d.id >= 2 * {base} + (3 * {from}) DIV 2 AND d.id < 2 * {base} + (3 * {to}) DIV 2 AND d.service IN ('SKTM', 'KIS-PBI', 'KIP');
