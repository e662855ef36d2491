-- What readers found wrong, and which articles a message told of.

CREATE TABLE review (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    article_id INTEGER NOT NULL,
    reason TEXT,
    at INTEGER NOT NULL,
    state INTEGER NOT NULL,
    settled_at INTEGER,
    note TEXT,
    UNIQUE (channel, address, article_id)
);
CREATE INDEX review_open ON review (id) WHERE state = 0;

CREATE TABLE body_article (
    body_id INTEGER NOT NULL REFERENCES body (id) ON DELETE CASCADE,
    article_id INTEGER NOT NULL,
    PRIMARY KEY (body_id, article_id)
) WITHOUT ROWID;
CREATE INDEX body_article_article ON body_article (article_id);
