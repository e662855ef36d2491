-- Browsers that are told of what comes to a chat while its page is closed (Channels/Web/Push/IPushBook.cs). The name is made of the endpoint.
CREATE TABLE push_subscription (
    name TEXT PRIMARY KEY,
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    p256dh TEXT NOT NULL,
    auth TEXT NOT NULL,
    added_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX push_subscription_chat ON push_subscription (channel, address);

-- The keys by which push services know this program; made once.
CREATE TABLE push_key (
    id INTEGER PRIMARY KEY,
    public_key TEXT NOT NULL,
    private_key TEXT NOT NULL,
    made_at INTEGER NOT NULL
);
