-- Invented cases number {from} to {to} - 1, as the program would have left them; those from {open} on are still open.
-- bench_number holds n from 0 on, bench_village and bench_service the catalogue in rows numbered i from 0 on.

INSERT INTO person (id, nik, name, birth_place, birth_date, sex, mother_name, village, origin, created_at)
SELECT {base} + n, CONCAT('352499', LPAD(n, 10, '0')),
    CONCAT(ELT(1 + MOD(n, 10), 'Siti', 'Sri', 'Muhammad', 'Nur', 'Ahmad', 'Dewi', 'Kasmini', 'Slamet', 'Agus', 'Rukmini'), ' ',
        ELT(1 + MOD(n DIV 10, 10), 'Wahyuni', 'Lestari', 'Arifin', 'Hidayah', 'Fauzi', 'Rahayu', 'Sulastri', 'Riyadi', 'Susanto', 'Wati')),
    'Lamongan', DATE_ADD('1940-01-01', INTERVAL MOD(n * 97, 28000) DAY), IF(MOD(n, 2) = 0, 'P', 'L'), 'Sumarni', v.code, 'DESK', {now}
FROM bench_number JOIN bench_village v ON v.i = MOD(n * 7919, {villages})
WHERE n >= {from} AND n < {to};

INSERT INTO service_case (id, ticket, channel, reporter_kind, phone, message_channel, sharing, village, state, opened_by, opened_at, closed_at, version)
SELECT {base} + n, CONCAT(c1, c2, c3, c4, c5, c6, c7, SUBSTRING(a, 1 + MOD(29 - MOD(
        2 * (LOCATE(c1, a) - 1) + 3 * (LOCATE(c2, a) - 1) + 4 * (LOCATE(c3, a) - 1) + 5 * (LOCATE(c4, a) - 1)
        + 6 * (LOCATE(c5, a) - 1) + 7 * (LOCATE(c6, a) - 1) + 8 * (LOCATE(c7, a) - 1), 29), 29), 1)),
    'DESK', 'SELF', CONCAT('+62812', LPAD(n, 8, '0')), 'SMS', 'CONSENTED', village, IF(n >= {open}, 'OPEN', 'CLOSED'),
    opener, opened_at, IF(n >= {open}, NULL, opened_at + INTERVAL 9 DAY), 0
FROM (
    SELECT n, '23456789ABCDEFGHJKMNPQRTUVWXY' a, v.code village,
        IF(MOD(n, 10) = 0, {petugas}, 900000 + MOD(n, 10)) opener,
        IF(n >= {open}, {now} - INTERVAL MOD(n, 240) HOUR, {now} - INTERVAL (15 + MOD(n * 7, 1800)) DAY) opened_at,
        '9' c1,
        SUBSTRING('23456789ABCDEFGHJKMNPQRTUVWXY', 1 + MOD(n DIV 20511149, 29), 1) c2,
        SUBSTRING('23456789ABCDEFGHJKMNPQRTUVWXY', 1 + MOD(n DIV 707281, 29), 1) c3,
        SUBSTRING('23456789ABCDEFGHJKMNPQRTUVWXY', 1 + MOD(n DIV 24389, 29), 1) c4,
        SUBSTRING('23456789ABCDEFGHJKMNPQRTUVWXY', 1 + MOD(n DIV 841, 29), 1) c5,
        SUBSTRING('23456789ABCDEFGHJKMNPQRTUVWXY', 1 + MOD(n DIV 29, 29), 1) c6,
        SUBSTRING('23456789ABCDEFGHJKMNPQRTUVWXY', 1 + MOD(n, 29), 1) c7
    FROM bench_number JOIN bench_village v ON v.i = MOD(n * 7919, {villages})
    WHERE n >= {from} AND n < {to}) made;

INSERT INTO case_person (case_id, person_id, position)
SELECT {base} + n, {base} + n, 0 FROM bench_number WHERE n >= {from} AND n < {to};

INSERT INTO complaint (case_id, kind, about, text)
SELECT {base} + n, 'COMPLAINT', 'MEMBERSHIP', 'Kartu tidak aktif' FROM bench_number WHERE n >= {from} AND n < {to};

-- The first need of each case; of an open case it is open.
INSERT INTO need (id, case_id, person_id, service, village, state, next_step, opened_at, ended_at, version)
SELECT 2 * c.id, c.id, c.id, s.code, c.village,
    CASE WHEN c.state = 'CLOSED' THEN IF(MOD(n, 12) = 0, 'NOT_FULFILLED', 'FULFILLED')
         WHEN MOD(n * 31, 100) < 33 THEN 'RECORDED' ELSE 'IN_SERVICE' END,
    CASE WHEN c.state = 'CLOSED' THEN NULL
         WHEN MOD(n * 31, 100) < 10 THEN 'VERIFY' WHEN MOD(n * 31, 100) < 18 THEN 'DETERMINE'
         WHEN MOD(n * 31, 100) < 28 THEN 'REFER' WHEN MOD(n * 31, 100) < 33 THEN 'BRING_DOCUMENT'
         WHEN MOD(n * 31, 100) < 37 THEN 'OUTREACH' WHEN MOD(n * 31, 100) < 40 THEN 'REROUTE' ELSE 'AGENCY' END,
    c.opened_at, c.closed_at, 0
FROM bench_number JOIN service_case c ON c.id = {base} + n JOIN bench_service s ON s.i = MOD(n * 13, {services})
WHERE n >= {from} AND n < {to};

-- Every other case has a second one, met at the desk.
INSERT INTO need (id, case_id, person_id, service, village, state, next_step, opened_at, ended_at, version)
SELECT 2 * c.id + 1, c.id, c.id, 'SKTM', c.village, 'FULFILLED', NULL, c.opened_at, c.opened_at + INTERVAL 20 MINUTE, 0
FROM bench_number JOIN service_case c ON c.id = {base} + n
WHERE n >= {from} AND n < {to} AND MOD(n, 2) = 1;

-- One need in ten was returned once before.
INSERT INTO referral (id, need_id, case_id, person_id, service, village, agency, rule_position, rule_because, state, attempt,
    sender, assignee, assignee_name, return_reason, answer, sent_at, ended_at, due_accept, due_complete, version)
SELECT 2 * d.id, d.id, d.case_id, d.person_id, d.service, d.village, s.lead_agency, 10, 'Instansi utama layanan ini', 'RETURNED', 1,
    IF(MOD(n, 10) = 0, {petugas}, 900000 + MOD(n, 10)), 900100, 'Petugas lama', 'MISSING_DOCUMENT', 'Bawa KK asli',
    d.opened_at + INTERVAL 30 MINUTE, d.opened_at + INTERVAL 1 DAY, DATE(d.opened_at) + INTERVAL 2 DAY, DATE(d.opened_at) + INTERVAL 14 DAY, 2
FROM bench_number JOIN need d ON d.id = 2 * ({base} + n) JOIN service s ON s.code = d.service
WHERE n >= {from} AND n < {to} AND MOD(n, 10) = 3;

INSERT INTO referral (id, need_id, case_id, person_id, service, village, agency, rule_position, rule_because, state, attempt,
    sender, assignee, assignee_name, hold_reason, outcome, answer, sent_at, accepted_at, ended_at, due_accept, due_complete, version)
SELECT 2 * d.id + 1, d.id, d.case_id, d.person_id, d.service, d.village, s.lead_agency, 10, 'Instansi utama layanan ini',
    st, 1 + (MOD(n, 10) = 3),
    IF(MOD(n, 10) = 0, {petugas}, 900000 + MOD(n, 10)),
    IF(st = 'SENT', NULL, 900100 + MOD(n, 3)), IF(st = 'SENT', NULL, 'Petugas instansi'),
    IF(st = 'ON_HOLD', 'APPLICANT', NULL), IF(st = 'COMPLETED', IF(d.state = 'FULFILLED', 'FULFILLED', 'NOT_FULFILLED'), NULL),
    IF(st = 'COMPLETED', 'Sudah diberikan', NULL), d.opened_at + INTERVAL 2 HOUR,
    IF(st IN ('SENT', 'RECEIVED'), NULL, d.opened_at + INTERVAL 1 DAY), d.ended_at,
    IF(d.ended_at IS NULL, DATE({now}) + INTERVAL (MOD(n, 5) - 1) DAY, DATE(d.opened_at) + INTERVAL 2 DAY),
    IF(d.ended_at IS NULL, DATE({now}) + INTERVAL (MOD(n * 13, 16) - 2) DAY, DATE(d.opened_at) + INTERVAL 14 DAY), 3
FROM (
    SELECT n, CASE WHEN need.next_step IS NULL THEN 'COMPLETED' WHEN MOD(n * 17, 60) < 20 THEN 'SENT'
        WHEN MOD(n * 17, 60) < 24 THEN 'RECEIVED' WHEN MOD(n * 17, 60) < 36 THEN 'ACCEPTED'
        WHEN MOD(n * 17, 60) < 52 THEN 'IN_PROGRESS' ELSE 'ON_HOLD' END st
    FROM bench_number JOIN need ON need.id = 2 * ({base} + n)
    WHERE n >= {from} AND n < {to} AND (need.next_step IS NULL OR need.next_step = 'AGENCY')) stage
JOIN need d ON d.id = 2 * ({base} + n) JOIN service s ON s.code = d.service;

INSERT INTO case_event (case_id, need_id, referral_id, at, user_id, actor, kind, from_state, to_state)
SELECT c.id, NULL, NULL, c.opened_at, c.opened_by, 'Petugas', 'case_opened', NULL, NULL
FROM service_case c WHERE c.id >= {base} + {from} AND c.id < {base} + {to};

INSERT INTO case_event (case_id, need_id, referral_id, at, user_id, actor, kind, from_state, to_state)
SELECT r.case_id, r.need_id, r.id, r.sent_at, r.sender, 'Petugas', 'referral_sent', NULL, 'sent'
FROM referral r WHERE r.need_id >= 2 * ({base} + {from}) AND r.need_id < 2 * ({base} + {to});

INSERT INTO case_event (case_id, need_id, referral_id, at, user_id, actor, kind, from_state, to_state)
SELECT r.case_id, r.need_id, r.id, r.accepted_at, r.assignee, 'Petugas instansi', 'referral_accept', 'sent', 'accepted'
FROM referral r WHERE r.need_id >= 2 * ({base} + {from}) AND r.need_id < 2 * ({base} + {to}) AND r.accepted_at IS NOT NULL;

INSERT INTO case_event (case_id, need_id, referral_id, at, user_id, actor, kind, from_state, to_state)
SELECT r.case_id, r.need_id, r.id, r.ended_at, r.assignee, 'Petugas instansi', 'referral_complete', 'accepted', 'completed'
FROM referral r WHERE r.need_id >= 2 * ({base} + {from}) AND r.need_id < 2 * ({base} + {to}) AND r.state = 'COMPLETED';

INSERT INTO case_event (case_id, need_id, referral_id, at, user_id, actor, kind, from_state, to_state)
SELECT d.case_id, d.id, NULL, d.ended_at, {petugas}, 'Petugas', 'need_ended', 'in_service', 'fulfilled'
FROM need d WHERE d.id >= 2 * ({base} + {from}) AND d.id < 2 * ({base} + {to}) AND d.ended_at IS NOT NULL;

INSERT INTO case_event (case_id, need_id, referral_id, at, user_id, actor, kind, from_state, to_state)
SELECT c.id, NULL, NULL, c.closed_at, {petugas}, 'SLRT', 'case_closed', NULL, NULL
FROM service_case c WHERE c.id >= {base} + {from} AND c.id < {base} + {to} AND c.closed_at IS NOT NULL;

-- Each need has had its turns: the desk's, the agency's, and of an open one the one that is open now.
INSERT INTO turn (need_id, case_id, party, step, owner, village, since, due_on, ended_at)
SELECT d.id, d.case_id, 'DESK', 'REFER', 'FRONT_OFFICE', d.village, d.opened_at, DATE(d.opened_at) + INTERVAL 1 DAY, d.opened_at + INTERVAL 2 HOUR
FROM need d WHERE d.id >= 2 * ({base} + {from}) AND d.id < 2 * ({base} + {to}) AND (d.next_step IS NULL OR d.next_step NOT IN ('VERIFY', 'REFER'));

INSERT INTO turn (need_id, case_id, referral_id, party, step, owner, village, assignee, since, due_on, ended_at)
SELECT r.need_id, r.case_id, r.id, 'PARTNER', 'AGENCY', r.agency, r.village, r.assignee, r.sent_at, r.due_accept, r.accepted_at
FROM referral r WHERE r.need_id >= 2 * ({base} + {from}) AND r.need_id < 2 * ({base} + {to}) AND r.accepted_at IS NOT NULL;

INSERT INTO turn (need_id, case_id, referral_id, party, step, owner, village, assignee, since, due_on, level, ended_at)
SELECT r.need_id, r.case_id, r.id, IF(r.state = 'ON_HOLD', 'APPLICANT', 'PARTNER'), 'AGENCY', r.agency, r.village, r.assignee,
    COALESCE(r.accepted_at, r.sent_at), IF(r.accepted_at IS NULL, r.due_accept, r.due_complete), 0, r.ended_at
FROM referral r WHERE r.need_id >= 2 * ({base} + {from}) AND r.need_id < 2 * ({base} + {to}) AND r.state <> 'RETURNED';

INSERT INTO turn (need_id, case_id, party, step, owner, village, since, due_on)
SELECT d.id, d.case_id, IF(d.next_step = 'BRING_DOCUMENT', 'APPLICANT', 'DESK'), d.next_step,
    CASE d.next_step WHEN 'VERIFY' THEN 'BACK_OFFICE' WHEN 'DETERMINE' THEN 'MANAGER' WHEN 'OUTREACH' THEN 'FACILITATOR' ELSE 'FRONT_OFFICE' END,
    d.village, d.opened_at, DATE({now}) + INTERVAL (MOD(d.id DIV 2, 6) - 1) DAY
FROM need d WHERE d.id >= 2 * ({base} + {from}) AND d.id < 2 * ({base} + {to}) AND d.next_step IS NOT NULL AND d.next_step <> 'AGENCY';

UPDATE referral SET due_on = CASE WHEN state IN ('SENT', 'RECEIVED') THEN due_accept
    WHEN state IN ('ACCEPTED', 'IN_PROGRESS') THEN due_complete END
WHERE need_id >= 2 * ({base} + {from}) AND need_id < 2 * ({base} + {to}) AND state IN ('SENT', 'RECEIVED', 'ACCEPTED', 'IN_PROGRESS');
