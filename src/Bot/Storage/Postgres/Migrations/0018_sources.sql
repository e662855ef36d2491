-- oldest: 14
-- What is remembered of papers that are fetched, so that nothing is fetched twice after a restart (Sources/ISourceMemory.cs).
CREATE TABLE source_memory (
    name text COLLATE "C" PRIMARY KEY,
    content bytea NOT NULL,
    kept_at bigint NOT NULL
);
