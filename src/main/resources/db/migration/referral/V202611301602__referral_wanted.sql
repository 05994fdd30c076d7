-- What the agency asked of the applicant last, in the words of the message to her.
ALTER TABLE referral ADD COLUMN wanted VARCHAR(160);
