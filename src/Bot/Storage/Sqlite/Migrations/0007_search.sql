-- Titles and briefs are indexed by themselves, so that what is in a title is found first without a walk through all bodies. The
-- number of a row is the day of the issue above the number of the article (Storage/Sql/Search/SearchKey): the newest come first
-- and a day is a range. facet holds topics, places, paper and page. The program fills the tables again when it finds them empty.

DROP TABLE article_fts;
CREATE VIRTUAL TABLE search_title USING fts5 (facet, title, content = '', columnsize = 0, tokenize = 'ascii', prefix = '1');
CREATE VIRTUAL TABLE search_brief USING fts5 (facet, title, brief, content = '', columnsize = 0, tokenize = 'ascii', prefix = '1');
CREATE VIRTUAL TABLE search_text USING fts5 (facet, title, brief, body, content = '', columnsize = 0, tokenize = 'ascii', prefix = '1');

CREATE INDEX issue_paper ON issue (paper);

-- The day repeats that of the article, so that the newest of a station come straight from the index.
ALTER TABLE reading ADD COLUMN day TEXT NOT NULL DEFAULT '';
ALTER TABLE reading ADD COLUMN above_warning_meters TEXT;
ALTER TABLE reading ADD COLUMN what TEXT;
UPDATE reading
SET (day, above_warning_meters, what) = (
    SELECT
        article.day,
        CAST(json_extract(article.brief, '$.readings[' || reading.position || '].aboveWarningMeters') AS TEXT),
        json_extract(article.brief, '$.readings[' || reading.position || '].what')
    FROM article
    WHERE article.id = reading.article_id
);
CREATE INDEX reading_station ON reading (station, day DESC, article_id DESC, river);
