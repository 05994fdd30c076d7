-- On what ground a case may be shared: consent is one, protection of those who cannot be asked another.
ALTER TABLE service_case ADD COLUMN sharing VARCHAR(12) NOT NULL DEFAULT 'NONE';
