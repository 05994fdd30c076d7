-- The NIK the survivor had before a merge gave it the other's: kept nowhere else, and still on somebody's identity card.
ALTER TABLE record_merge
    ADD COLUMN nik_gone CHAR(16),
    ADD KEY merge_by_former_nik (nik_gone);

UPDATE record_merge SET nik_gone = JSON_UNQUOTE(JSON_EXTRACT(survivor_before, '$.nik'))
WHERE kind = 'PERSON' AND JSON_UNQUOTE(JSON_EXTRACT(survivor_before, '$.nik')) REGEXP '^[0-9]{16}$'
  AND NOT (JSON_UNQUOTE(JSON_EXTRACT(survivor_before, '$.nik')) <=> JSON_UNQUOTE(JSON_EXTRACT(survivor_after, '$.nik')));
