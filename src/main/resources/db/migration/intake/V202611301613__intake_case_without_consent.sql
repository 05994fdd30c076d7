ALTER TABLE service_case DROP COLUMN consent;
