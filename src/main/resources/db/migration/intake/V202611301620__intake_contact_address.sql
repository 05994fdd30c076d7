-- Where the applicant is met, when that is not at home.
ALTER TABLE service_case ADD COLUMN contact_address VARCHAR(200);
