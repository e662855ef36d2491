-- An article and its brief become one column of bytes (Storage/Sql/Articles/ArticleContent); those that are there stay plain JSON.
ALTER TABLE article ADD COLUMN content bytea;
UPDATE article SET content = convert_to('{"article":' || article || ',"brief":' || brief || '}', 'UTF8');
ALTER TABLE article ALTER COLUMN content SET NOT NULL, ALTER COLUMN content SET STORAGE EXTERNAL, DROP COLUMN article, DROP COLUMN brief;

-- The index keeps no vectors beside itself: they are made of the texts, by which phrases are looked for, whenever a row is written. The key is that of
-- Storage/Sql/Search/SearchKey; facets are divided by spaces; the texts are those of Storage/Sql/Search/SearchForm. The program fills the table again.
DROP TABLE search;
CREATE TABLE search (
    key bigint PRIMARY KEY,
    facets text COLLATE "C" NOT NULL,
    title text COLLATE "C" NOT NULL,
    brief text COLLATE "C" NOT NULL,
    body text COLLATE "C" NOT NULL
);

-- The facets and the tokens of Storage/Sql/Search/Bigrams: each character with the next one of its run, three digits together, and one or two digits each side
-- of a point (U+E001) for what divides them. What it costs to compute keeps the planner from anything but looking into an index of it.
CREATE FUNCTION search_tokens(facets text, form text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 100000 AS $$
    SELECT array_to_tsvector(string_to_array(facets, ' ') || ARRAY(
        SELECT token
        FROM (
            SELECT
                character AS one,
                lead(character, 1, E'\n') OVER (ORDER BY place) AS two,
                lead(character, 2, E'\n') OVER (ORDER BY place) AS three,
                lag(character, 1, E'\n') OVER (ORDER BY place) AS before,
                lag(character, 2, E'\n') OVER (ORDER BY place) AS before_that
            FROM unnest(string_to_array(form, NULL)) WITH ORDINALITY AS placed (character, place)
        ) AS characters,
        LATERAL (
            SELECT rtrim(one || two, E'\n') WHERE one <> E'\n'
            UNION ALL
            SELECT one || two || three WHERE strpos('0123456789', one) > 0 AND strpos('0123456789', two) > 0 AND strpos('0123456789', three) > 0
            UNION ALL
            SELECT left_side || U&'\E001' || right_side
            FROM (VALUES (before), (CASE WHEN strpos('0123456789', before_that) > 0 THEN before_that || before END)) AS lefts (left_side),
                (VALUES (two), (CASE WHEN strpos('0123456789', three) > 0 THEN two || three END)) AS rights (right_side)
            WHERE one = E'\n' AND strpos('0123456789', before) > 0 AND strpos('0123456789', two) > 0 AND left_side IS NOT NULL AND right_side IS NOT NULL
        ) AS tokens (token)))
$$;
CREATE INDEX search_title ON search USING gin (search_tokens(facets, title)) WITH (fastupdate = off);
CREATE INDEX search_brief ON search USING gin (search_tokens(facets, title || brief)) WITH (fastupdate = off);
CREATE INDEX search_body ON search USING gin (search_tokens(facets, title || brief || body)) WITH (fastupdate = off);
-- What the words of an index are costs a look at all of them and would tell the planner nothing it is to act on.
ALTER INDEX search_title ALTER COLUMN 1 SET STATISTICS 0;
ALTER INDEX search_brief ALTER COLUMN 1 SET STATISTICS 0;
ALTER INDEX search_body ALTER COLUMN 1 SET STATISTICS 0;
