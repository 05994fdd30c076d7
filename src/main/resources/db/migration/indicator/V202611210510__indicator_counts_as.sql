-- Under which id a delivery's person is counted: the person's own, or the one that two records were merged into.
ALTER TABLE delivery ADD COLUMN counts_as BIGINT;

UPDATE delivery SET counts_as = person_id;

ALTER TABLE delivery
    MODIFY counts_as BIGINT NOT NULL,
    DROP KEY delivery_by_day,
    DROP KEY delivery_by_service,
    DROP KEY delivery_by_agency,
    DROP KEY delivery_by_host,
    DROP KEY delivery_by_subdistrict,
    ADD KEY delivery_by_day (delivered_on, service, agency, subdistrict, counts_as),
    ADD KEY delivery_by_service (service, delivered_on, counts_as),
    ADD KEY delivery_by_agency (agency, delivered_on, counts_as),
    ADD KEY delivery_by_host (by_host, delivered_on, counts_as),
    ADD KEY delivery_by_subdistrict (subdistrict, delivered_on, service, counts_as),
    ADD KEY delivery_of_person (person_id),
    ADD KEY delivery_counted (counts_as);
