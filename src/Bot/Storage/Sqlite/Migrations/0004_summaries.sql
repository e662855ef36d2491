-- How many calls to a language model a day has cost.
CREATE TABLE summary_call (
    day TEXT PRIMARY KEY,
    calls INTEGER NOT NULL
) WITHOUT ROWID;

-- What a model answered, by the fingerprint of what it was asked: an article that is read again costs no second call.
CREATE TABLE summary_answer (
    question TEXT PRIMARY KEY,
    answer TEXT NOT NULL,
    day TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX summary_answer_day ON summary_answer (day);
