-- Who is told first when the agency is late.
ALTER TABLE app_user ADD COLUMN head BOOLEAN NOT NULL DEFAULT FALSE;
