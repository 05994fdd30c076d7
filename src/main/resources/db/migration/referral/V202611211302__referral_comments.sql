-- What desk and agency say to each other about a referral. Never deleted; a withdrawn one is no longer shown.
CREATE TABLE referral_comment (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    referral_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    author VARCHAR(80) NOT NULL,
    agency VARCHAR(20),
    text VARCHAR(2000) NOT NULL,
    at DATETIME(6) NOT NULL,
    withdrawn_at DATETIME(6),
    KEY comment_by_referral (referral_id, id),
    CONSTRAINT comment_referral FOREIGN KEY (referral_id) REFERENCES referral (id)
);

-- Whom a comment waits for; gone once they have seen the thread.
CREATE TABLE comment_unread (
    user_id BIGINT NOT NULL,
    referral_id BIGINT NOT NULL,
    comment_id BIGINT NOT NULL,
    mentioned BOOLEAN NOT NULL,
    PRIMARY KEY (user_id, referral_id, comment_id),
    KEY unread_by_comment (comment_id),
    CONSTRAINT unread_comment FOREIGN KEY (comment_id) REFERENCES referral_comment (id)
);
