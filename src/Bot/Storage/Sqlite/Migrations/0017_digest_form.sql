-- How much the digests of a chat say of each story, whether they have hashtags and are pinned, and the most 快讯 of a day (Chats/Chat.cs).
ALTER TABLE chat ADD COLUMN form INTEGER NOT NULL DEFAULT 0;
ALTER TABLE chat ADD COLUMN hashtags INTEGER NOT NULL DEFAULT 0;
ALTER TABLE chat ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE chat ADD COLUMN flash INTEGER NOT NULL DEFAULT 0;
CREATE INDEX chat_flash ON chat (id) WHERE flash > 0;
