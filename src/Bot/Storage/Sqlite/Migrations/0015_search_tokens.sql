-- Tokens are made by the program on this engine: only PostgreSQL has something to change.
SELECT 1;
