-- A person whose family card the registry does not know has a household of her own: address and decile hang on it.
ALTER TABLE household
    ADD COLUMN sole_person BIGINT NULL COMMENT 'the person this household without a card was made for',
    ADD CONSTRAINT household_sole_person UNIQUE (sole_person);
