-- oldest: 14
-- How much the digests of a chat say of each story, whether they have hashtags and are pinned, and the most 快讯 of a day (Chats/Chat.cs).
ALTER TABLE chat ADD COLUMN form bigint NOT NULL DEFAULT 0;
ALTER TABLE chat ADD COLUMN hashtags bigint NOT NULL DEFAULT 0;
ALTER TABLE chat ADD COLUMN pinned bigint NOT NULL DEFAULT 0;
ALTER TABLE chat ADD COLUMN flash bigint NOT NULL DEFAULT 0;
CREATE INDEX chat_flash ON chat (id) WHERE flash > 0;
