-- What the registry shows of itself to the features on its right, besides its facade: who lives with whom, and what a
-- snapshot took away from whom. Read by intake.
CREATE VIEW v_person_kin AS
SELECT id AS person_id, household_id, merged_into, nik
FROM person;

-- lost: 'left' when the person is in the registry no more, else the codes of the memberships that ended, such as pkh,pbi.
CREATE VIEW v_snapshot_loss AS
SELECT c.import_id, c.person_id, i.as_of,
    CASE WHEN c.kind = 'left' THEN 'left' ELSE CONCAT_WS(',',
        CASE WHEN FIND_IN_SET('pkh', c.old_value) > 0 AND FIND_IN_SET('pkh', COALESCE(c.new_value, '')) = 0 THEN 'pkh' END,
        CASE WHEN FIND_IN_SET('bpnt', c.old_value) > 0 AND FIND_IN_SET('bpnt', COALESCE(c.new_value, '')) = 0 THEN 'bpnt' END,
        CASE WHEN FIND_IN_SET('pbi', c.old_value) > 0 AND FIND_IN_SET('pbi', COALESCE(c.new_value, '')) = 0 THEN 'pbi' END,
        CASE WHEN FIND_IN_SET('kip', c.old_value) > 0 AND FIND_IN_SET('kip', COALESCE(c.new_value, '')) = 0 THEN 'kip' END)
    END AS lost
FROM snapshot_change c JOIN registry_import i ON i.id = c.import_id
WHERE c.kind = 'left' OR c.kind = 'membership';
