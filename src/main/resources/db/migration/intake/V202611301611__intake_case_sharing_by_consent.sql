UPDATE service_case SET sharing = 'CONSENTED' WHERE consent;
