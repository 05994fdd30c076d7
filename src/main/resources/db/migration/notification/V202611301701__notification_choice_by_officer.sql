-- Null, null: the owner of the phone, by message; else the officer who stopped or started them for her, and why.
ALTER TABLE message_choice
    ADD COLUMN actor VARCHAR(80),
    ADD COLUMN reason VARCHAR(200);
