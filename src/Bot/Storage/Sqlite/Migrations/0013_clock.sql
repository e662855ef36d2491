-- What the clock showed when it was last looked at: one that shows less after a start was set back while the program was down.
CREATE TABLE clock (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    seen_at INTEGER NOT NULL
);
