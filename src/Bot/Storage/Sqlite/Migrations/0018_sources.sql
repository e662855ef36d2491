-- What is remembered of papers that are fetched, so that nothing is fetched twice after a restart (Sources/ISourceMemory.cs).
CREATE TABLE source_memory (
    name    TEXT PRIMARY KEY NOT NULL,
    content BLOB NOT NULL,
    kept_at INTEGER NOT NULL
) WITHOUT ROWID;
