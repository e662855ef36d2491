-- What a chat can set beside the times of its digest, and since when its numbers mean what they mean.

ALTER TABLE chat ADD COLUMN paused_until INTEGER;
ALTER TABLE chat ADD COLUMN quiet_alerts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE chat ADD COLUMN silent_alerts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE chat ADD COLUMN weekly TEXT;
ALTER TABLE chat ADD COLUMN next_weekly_at INTEGER;
CREATE INDEX chat_weekly_due ON chat (next_weekly_at, id) WHERE state = 0 AND next_weekly_at IS NOT NULL;

ALTER TABLE menu ADD COLUMN saved_at INTEGER NOT NULL DEFAULT 0;
