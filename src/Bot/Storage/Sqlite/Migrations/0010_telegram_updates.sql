-- Updates that came by webhook and are not dealt with yet, as Telegram wrote them. Queue is the chat, or the person where there is no chat:
-- those of one queue are dealt with in order.
CREATE TABLE telegram_update (
    update_id INTEGER PRIMARY KEY,
    queue INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    raw TEXT NOT NULL
);

-- The thread of a forum that what is pushed goes to.
CREATE TABLE forum_thread (
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    thread TEXT NOT NULL,
    PRIMARY KEY (channel, address)
) WITHOUT ROWID;

-- Where in its chat a delivery belongs, and which message it takes the place of; both by the channel's own numbers.
ALTER TABLE delivery ADD COLUMN thread TEXT;
ALTER TABLE delivery ADD COLUMN edits TEXT;
