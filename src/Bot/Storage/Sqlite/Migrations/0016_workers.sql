-- Whether the sender of a message of WeChat was told to wait by another worker. Several workers share a database of PostgreSQL only.
ALTER TABLE wechat_message ADD COLUMN told_to_wait INTEGER NOT NULL DEFAULT 0;
