-- Messages of WeChat that were acted on, with what was answered: WeChat sends a message up to three times.
-- answer is NULL while it is acted on, and '' where nothing is said.
CREATE TABLE wechat_message (
    address TEXT NOT NULL,
    message TEXT NOT NULL,
    came_at INTEGER NOT NULL,
    answer TEXT,
    PRIMARY KEY (address, message)
) WITHOUT ROWID;
CREATE INDEX wechat_message_came ON wechat_message (came_at);

-- late and rest are what the person was not shown yet, JSON lists of texts. window_left is how many messages may still be sent until window_ends.
CREATE TABLE wechat_person (
    address TEXT PRIMARY KEY,
    late TEXT,
    rest TEXT,
    window_ends INTEGER,
    window_left INTEGER NOT NULL DEFAULT 0,
    left_at INTEGER
) WITHOUT ROWID;
CREATE INDEX wechat_person_left ON wechat_person (left_at) WHERE left_at IS NOT NULL;
