-- Letters from before the name was kept: as the registry has it.
UPDATE letter l JOIN person p ON p.id = l.person_id SET l.named = p.name;
