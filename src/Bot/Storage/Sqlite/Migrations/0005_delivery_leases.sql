-- A lease has a number of its own, so that a relay that was slower than its lease cannot undo what the next one did.
-- pieces: how many messages of a long delivery are out already.
ALTER TABLE delivery ADD COLUMN lease INTEGER NOT NULL DEFAULT 0;
ALTER TABLE delivery ADD COLUMN pieces INTEGER NOT NULL DEFAULT 0;

-- ready_at moves with leases and postponements, due stays: what can be leased is the beginning of this index, however much is
-- leased or waits for its time.
DROP INDEX delivery_due;
CREATE INDEX delivery_ready ON delivery (channel, lane, ready_at, id) WHERE state IN (0, 1);

-- The deliveries of a chat that are not over, in the order they go.
CREATE INDEX delivery_chat ON delivery (channel, address, lane, id) WHERE state IN (0, 1);

-- For what is thrown away after a while, and for the bodies nobody refers to then.
CREATE INDEX delivery_ended ON delivery (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX delivery_body ON delivery (body_id);

-- What happened to a delivery before it was over. One that is sent at the first try has none.
CREATE TABLE delivery_note (
    id INTEGER PRIMARY KEY,
    delivery_id INTEGER NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    note TEXT NOT NULL
);
CREATE INDEX delivery_note_delivery ON delivery_note (delivery_id);

-- Updates seen before this version are thrown away two days after it came: 0 would be at once.
ALTER TABLE update_seen ADD COLUMN seen_at INTEGER NOT NULL DEFAULT 0;
UPDATE update_seen SET seen_at = CAST(strftime('%s', 'now') AS INTEGER) * 1000;
CREATE INDEX update_seen_at ON update_seen (seen_at);

-- Until when a channel (address '') or one of its chats asked to be left alone: a restart must not forget it.
CREATE TABLE pause (
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (channel, address)
) WITHOUT ROWID;
