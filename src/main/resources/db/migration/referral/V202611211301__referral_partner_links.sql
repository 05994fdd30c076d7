-- Links that open one referral to somebody of its agency who has no account. The token itself is nowhere: it is made anew from the
-- nonce and the server's secret when it is shown or sent, and found by its digest (docs/decisions/0023).
CREATE TABLE partner_link (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    referral_id BIGINT NOT NULL,
    agency VARCHAR(20) NOT NULL,
    nonce CHAR(32) NOT NULL UNIQUE,
    digest CHAR(64) NOT NULL UNIQUE,
    way VARCHAR(10) NOT NULL,
    sent_to VARCHAR(254),
    created_at DATETIME(6) NOT NULL,
    created_by BIGINT NOT NULL,
    created_name VARCHAR(80) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    opened_at DATETIME(6),
    opened_by VARCHAR(40),
    used_at DATETIME(6),
    used_by VARCHAR(40),
    used_for VARCHAR(20),
    revoked_at DATETIME(6),
    revoked_by VARCHAR(80),
    KEY link_by_referral (referral_id, id),
    CONSTRAINT link_referral FOREIGN KEY (referral_id) REFERENCES referral (id)
);
