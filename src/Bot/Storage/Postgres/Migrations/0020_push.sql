-- Browsers that are told of what comes to a chat while its page is closed (Channels/Web/Push/IPushBook.cs). The name is made of the endpoint.
CREATE TABLE push_subscription (
    name text COLLATE "C" PRIMARY KEY,
    channel text COLLATE "C" NOT NULL,
    address text COLLATE "C" NOT NULL,
    endpoint text NOT NULL,
    p256dh text NOT NULL,
    auth text NOT NULL,
    added_at bigint NOT NULL
);
CREATE INDEX push_subscription_chat ON push_subscription (channel, address);

-- The keys by which push services know this program; made once.
CREATE TABLE push_key (
    id bigint PRIMARY KEY,
    public_key text NOT NULL,
    private_key text NOT NULL,
    made_at bigint NOT NULL
);
