-- An article and its brief become one column of bytes, compressed (Storage/Sql/Articles/ArticleContent). The index keeps which articles have a bigram and
-- no longer where: whether the bigrams of a word stand together is looked for in the article. Both halve the file, once its free pages are used again
-- or a backup is restored. The program fills the index again when it finds it empty.
ALTER TABLE article ADD COLUMN content BLOB NOT NULL DEFAULT x'';
UPDATE article SET content = article_content(article, brief);
ALTER TABLE article DROP COLUMN article;
ALTER TABLE article DROP COLUMN brief;

DROP TABLE search_title;
DROP TABLE search_brief;
DROP TABLE search_text;
CREATE VIRTUAL TABLE search_title USING fts5 (tokens, content = '', columnsize = 0, detail = none, tokenize = 'ascii', prefix = '1');
CREATE VIRTUAL TABLE search_brief USING fts5 (tokens, content = '', columnsize = 0, detail = none, tokenize = 'ascii', prefix = '1');
CREATE VIRTUAL TABLE search_text USING fts5 (tokens, content = '', columnsize = 0, detail = none, tokenize = 'ascii', prefix = '1');
