-- What is told to an applicant whom an agency waits for; the district's pack may say it otherwise.
INSERT INTO message_template (code, locale, text) VALUES
    ('applicant_awaited', 'id', '{office}: {agency} menunggu Anda untuk {service}: {wanted}. Balas pesan ini, datang, atau telepon {phone}. Tiket {ticket}'),
    ('applicant_awaited', 'en', '{office}: {agency} waits for you about {service}: {wanted}. Reply, come, or call {phone}. Ticket {ticket}'),
    ('applicant_awaited_neutral', 'id', '{office}: ada yang kami tunggu dari Anda untuk tiket {ticket}. Balas pesan ini, datang, atau telepon {phone}'),
    ('applicant_awaited_neutral', 'en', '{office}: we wait for something from you about ticket {ticket}. Reply, come, or call {phone}');
