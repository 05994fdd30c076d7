-- Whether the service was given before anybody had recorded the need, as written down afterwards with a reason.
ALTER TABLE delivery ADD COLUMN served_before BOOLEAN NOT NULL DEFAULT FALSE;
