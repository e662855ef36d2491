-- Enumerations are kept as their numbers, instants as Unix milliseconds (UTC), days as ISO text, '' where a day is unknown
-- and is sorted by. Chats are named by channel and address wherever one may be written to without being known as a chat.

CREATE TABLE issue (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file TEXT NOT NULL,
    content_hash TEXT NOT NULL UNIQUE,
    paper TEXT,
    day TEXT,
    back_issue INTEGER NOT NULL,
    admitted_at INTEGER NOT NULL,
    detail TEXT NOT NULL
);
CREATE INDEX issue_file ON issue (file, day);
CREATE INDEX issue_day ON issue (day);

-- AUTOINCREMENT: the number of an article that went must never come back, people may still ask for it.
CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    issue_id INTEGER NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    day TEXT NOT NULL,
    urgency INTEGER NOT NULL,
    identity TEXT NOT NULL,
    admitted_at INTEGER NOT NULL,
    article TEXT NOT NULL,
    brief TEXT NOT NULL
);
CREATE INDEX article_newest ON article (day DESC, urgency DESC, issue_id DESC, position);
CREATE INDEX article_issue ON article (issue_id);
CREATE INDEX article_identity ON article (identity);

-- Day, issue and position repeat those of the article, so that the newest of a topic come straight from the key;
-- within a day what is urgent first, then what is most about it: that is the rank.
CREATE TABLE article_topic (
    topic TEXT NOT NULL,
    day TEXT NOT NULL,
    rank REAL NOT NULL,
    issue_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    PRIMARY KEY (topic, day DESC, rank DESC, issue_id DESC, position, article_id)
) WITHOUT ROWID;
CREATE INDEX article_topic_article ON article_topic (article_id);

CREATE TABLE article_place (
    place TEXT NOT NULL,
    day TEXT NOT NULL,
    issue_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    PRIMARY KEY (place, day DESC, issue_id DESC, position, article_id)
) WITHOUT ROWID;
CREATE INDEX article_place_article ON article_place (article_id);

-- Holds the bigrams that Storage/Sql/Search makes, by article number and without the text. Its tokenizer only divides at spaces:
-- folding is done before. A change of the bigrams needs a migration that fills it again.
CREATE VIRTUAL TABLE article_fts USING fts5 (title, brief, body, content = '', tokenize = 'ascii', prefix = '1');

CREATE TABLE reading (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    station TEXT,
    river TEXT,
    level_meters TEXT,
    time TEXT,
    warning_meters TEXT,
    guarantee_meters TEXT,
    rise_meters TEXT,
    forecast INTEGER NOT NULL,
    PRIMARY KEY (article_id, position)
) WITHOUT ROWID;

-- An alert outlives its article: one that a corrected file drops and a second correction brings back has raised its alert.
CREATE TABLE alert (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL UNIQUE,
    issue_id INTEGER NOT NULL,
    identity TEXT NOT NULL,
    raised_at INTEGER NOT NULL,
    planned_at INTEGER
);
CREATE INDEX alert_identity ON alert (issue_id, identity);
CREATE INDEX alert_pending ON alert (id) WHERE planned_at IS NULL;

CREATE TABLE chat (
    id INTEGER PRIMARY KEY,
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    kind INTEGER NOT NULL,
    language TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    digest_times TEXT NOT NULL,
    weekdays TEXT NOT NULL,
    quiet TEXT,
    state INTEGER NOT NULL,
    next_digest_at INTEGER,
    last_digest_at INTEGER,
    digested_article INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (channel, address)
);
CREATE INDEX chat_due ON chat (next_digest_at, id) WHERE state = 0 AND next_digest_at IS NOT NULL;

CREATE TABLE subscription (
    chat_id INTEGER NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
    kind INTEGER NOT NULL,
    value TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    PRIMARY KEY (chat_id, kind, value)
) WITHOUT ROWID;
CREATE INDEX subscription_followers ON subscription (kind, value, chat_id);

CREATE TABLE body (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    reply TEXT NOT NULL
);

-- ready_at is due while the delivery waits and the end of the lease while it is leased.
CREATE TABLE delivery (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    lane INTEGER NOT NULL,
    slot TEXT NOT NULL,
    part INTEGER NOT NULL,
    body_id INTEGER NOT NULL REFERENCES body (id),
    state INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    due INTEGER NOT NULL,
    ready_at INTEGER NOT NULL,
    expires INTEGER,
    planned_at INTEGER NOT NULL,
    ended_at INTEGER,
    message_id TEXT,
    reason TEXT,
    UNIQUE (channel, address, slot, part)
);
CREATE INDEX delivery_due ON delivery (channel, lane, due, id) WHERE state IN (0, 1);
CREATE INDEX delivery_expires ON delivery (expires) WHERE state IN (0, 1) AND expires IS NOT NULL;

CREATE TABLE update_seen (
    channel TEXT NOT NULL,
    update_id INTEGER NOT NULL,
    PRIMARY KEY (channel, update_id)
) WITHOUT ROWID;

CREATE TABLE menu (
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    menu TEXT NOT NULL,
    PRIMARY KEY (channel, address)
);
