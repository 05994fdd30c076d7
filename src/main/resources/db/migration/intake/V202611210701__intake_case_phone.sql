-- Who shares a phone: asked before each message.
ALTER TABLE service_case ADD KEY case_by_phone (phone, id);
