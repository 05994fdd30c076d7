-- What a kind of letter is, from the district pack.
CREATE TABLE letter_series (
    code VARCHAR(24) NOT NULL PRIMARY KEY,
    scheme VARCHAR(120) NOT NULL
);

CREATE TABLE letter_kind (
    code VARCHAR(24) NOT NULL PRIMARY KEY,
    position INT NOT NULL,
    name_id VARCHAR(80) NOT NULL,
    name_en VARCHAR(80) NOT NULL,
    series VARCHAR(24) NOT NULL,
    classification VARCHAR(20) NOT NULL,
    post VARCHAR(24) NOT NULL,
    services VARCHAR(600) NOT NULL,
    roles VARCHAR(120) NOT NULL,
    registry_facts BOOLEAN NOT NULL
);

-- A text is never changed: a new version takes its place. changed_by null: the district pack.
CREATE TABLE letter_template (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind VARCHAR(24) NOT NULL,
    version INT NOT NULL,
    live BOOLEAN NOT NULL,
    text TEXT NOT NULL,
    changed_by VARCHAR(80),
    changed_at DATETIME(6) NOT NULL,
    UNIQUE KEY letter_template_version (kind, version)
);

-- Who signs for a post, and on which days; both ends included.
CREATE TABLE letter_signatory (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    post VARCHAR(24) NOT NULL,
    standing VARCHAR(10) NOT NULL,
    title VARCHAR(120) NOT NULL,
    name VARCHAR(100) NOT NULL,
    grade VARCHAR(60),
    nip VARCHAR(30),
    valid_from DATE NOT NULL,
    valid_to DATE,
    KEY signatory_by_post (post, valid_from)
);

-- The last number given in a series and year; its row is the lock of whoever is issuing.
CREATE TABLE letter_counter (
    series VARCHAR(24) NOT NULL,
    year INT NOT NULL,
    last INT NOT NULL,
    PRIMARY KEY (series, year)
);

CREATE TABLE letter (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind VARCHAR(24) NOT NULL,
    series VARCHAR(24) NOT NULL,
    year INT NOT NULL,
    seq INT NOT NULL,
    number VARCHAR(80) NOT NULL,
    code CHAR(16) NOT NULL,
    case_id BIGINT NOT NULL,
    need_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    template_id BIGINT NOT NULL,
    signatory_id BIGINT NOT NULL,
    signed_as VARCHAR(260) NOT NULL,
    issued_at DATETIME(6) NOT NULL,
    issued_by BIGINT NOT NULL,
    issuer VARCHAR(80) NOT NULL,
    state VARCHAR(10) NOT NULL,
    cancelled_at DATETIME(6),
    canceller VARCHAR(80),
    cancel_reason VARCHAR(500),
    sha256 CHAR(64) NOT NULL,
    -- one letter of a kind in force for a need
    in_force VARCHAR(50) GENERATED ALWAYS AS (CASE WHEN state = 'ISSUED' THEN CONCAT(need_id, ' ', kind) END) STORED,
    UNIQUE KEY letter_number (series, year, seq),
    UNIQUE KEY letter_code (code),
    UNIQUE KEY letter_in_force (in_force),
    KEY letter_by_case (case_id),
    KEY letter_by_year (year, id),
    KEY letter_by_kind (kind, year, id),
    KEY letter_by_state (state, year, id),
    KEY letter_by_text (number),
    CONSTRAINT letter_of_case FOREIGN KEY (case_id) REFERENCES service_case (id),
    CONSTRAINT letter_of_need FOREIGN KEY (need_id) REFERENCES need (id)
);

-- The letter as it left the office, byte for byte.
CREATE TABLE letter_pdf (
    letter_id BIGINT NOT NULL PRIMARY KEY,
    content MEDIUMBLOB NOT NULL,
    CONSTRAINT pdf_of_letter FOREIGN KEY (letter_id) REFERENCES letter (id)
);

-- The picture at the left of the letterhead, from the district pack; one row or none.
CREATE TABLE letter_logo (
    id INT NOT NULL PRIMARY KEY,
    content MEDIUMBLOB NOT NULL
);
