-- What a kind of letter is usually for, printed when the officer says nothing else; {service} stands for the need's.
ALTER TABLE letter_kind ADD COLUMN purpose VARCHAR(200) NOT NULL DEFAULT '';
