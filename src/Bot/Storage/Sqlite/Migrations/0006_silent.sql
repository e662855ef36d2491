-- A delivery that makes no sound, where the channel can: an alert that comes in quiet hours.

ALTER TABLE delivery ADD COLUMN silent INTEGER NOT NULL DEFAULT 0;
