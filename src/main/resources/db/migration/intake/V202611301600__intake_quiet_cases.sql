-- Since when nothing is sent about a case, because its applicant has died.
ALTER TABLE service_case ADD COLUMN quiet_since DATETIME(6);
