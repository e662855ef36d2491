-- oldest: 14
-- The processes that share the database (Workers/IWorkers), and what only one of them may do at a time. Instants are those of the server's clock.
CREATE TABLE worker (
    name text PRIMARY KEY,
    version text NOT NULL,
    started_at bigint NOT NULL,
    seen_at bigint NOT NULL,
    until bigint NOT NULL,
    sending integer NOT NULL
) WITH (fillfactor = 50);
CREATE TABLE seat (name text PRIMARY KEY, owner text NOT NULL, epoch bigint NOT NULL, until bigint NOT NULL) WITH (fillfactor = 50);

-- Whether the sender of a message of WeChat was told to wait by another worker.
ALTER TABLE wechat_message ADD COLUMN told_to_wait bigint NOT NULL DEFAULT 0;

-- The oldest schema whose programs can work with the tables as they are now: they may run beside newer ones.
ALTER TABLE schema_version ADD COLUMN oldest bigint;
