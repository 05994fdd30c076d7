-- What an agency is told of a referral that ended without its doing; the district's pack may say it otherwise.
INSERT INTO message_template (code, locale, text) VALUES
    ('agency_called_off', 'id', 'Rujukan dihentikan\n{office} menghentikan rujukan tiket {ticket}. Mohon tidak dilanjutkan. Alasannya ada di aplikasi, atau tanyakan kepada kami.'),
    ('agency_called_off_phone', 'id', '{office}: rujukan tiket {ticket} kami hentikan, mohon tidak dilanjutkan.');
