-- What editors put right in stories (Archive/Correction.cs). Paper, day and identity are those of the story as it was read last: by them a story that
-- vanished from its file, whose article_id is then null, is known when it comes back.
CREATE TABLE correction (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER UNIQUE REFERENCES article (id) ON DELETE SET NULL,
    paper TEXT NOT NULL,
    day TEXT NOT NULL,
    identity TEXT NOT NULL,
    at INTEGER NOT NULL,
    content TEXT NOT NULL
);
CREATE INDEX correction_lost ON correction (identity) WHERE article_id IS NULL;

-- What was done at the desk (Operators/Desk/IDeskBook.cs).
CREATE TABLE desk_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    what INTEGER NOT NULL,
    article_id INTEGER,
    about TEXT,
    before TEXT,
    after TEXT
);
