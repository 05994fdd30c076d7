-- Whom an agency handed over was shared on the ground that it named, which stood there as consent.
UPDATE service_case c JOIN handover_person p ON p.case_id = c.id JOIN handover h ON h.id = p.handover_id
SET c.sharing = h.sharing;
