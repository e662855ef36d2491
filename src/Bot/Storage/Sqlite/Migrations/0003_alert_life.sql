-- An alert was one article; now it has a life, with a subject for each station, warning or response and a report for each article.
-- Stages and changes: 0 raised, 1 changed, 2 eased, 3 ended. A report that is only recorded has no change.
ALTER TABLE alert RENAME TO alert_of_article;
DROP INDEX alert_identity;
DROP INDEX alert_pending;

CREATE TABLE alert (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    paper TEXT,
    stage INTEGER NOT NULL,
    severity INTEGER NOT NULL,
    reason TEXT,
    raised_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    reported_at INTEGER NOT NULL,
    ended_at INTEGER
);
CREATE INDEX alert_reported ON alert (reported_at);

-- State is the whole of it as JSON; kind, name and severity are repeated to be asked for.
CREATE TABLE alert_subject (
    alert_id INTEGER NOT NULL REFERENCES alert (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    name TEXT NOT NULL,
    severity INTEGER NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (alert_id, position)
) WITHOUT ROWID;

-- A report outlives its article: one that a corrected file drops and a second correction brings back has made its report.
CREATE TABLE alert_report (
    alert_id INTEGER NOT NULL REFERENCES alert (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    issue_id INTEGER NOT NULL,
    identity TEXT NOT NULL,
    change INTEGER,
    severity INTEGER NOT NULL,
    steps TEXT NOT NULL,
    reported_at INTEGER NOT NULL,
    planned_at INTEGER,
    PRIMARY KEY (alert_id, number),
    UNIQUE (alert_id, article_id)
) WITHOUT ROWID;
CREATE INDEX alert_report_article ON alert_report (article_id);
CREATE INDEX alert_report_identity ON alert_report (issue_id, identity);
CREATE INDEX alert_report_pending ON alert_report (reported_at) WHERE planned_at IS NULL AND change IS NOT NULL;

-- Severity 2 is a warning, what every alert was at least. What stood above its warning level in the article of an old alert
-- becomes its subjects; an old alert without any lapses with the hours.
INSERT INTO alert (id, paper, stage, severity, raised_at, changed_at, reported_at)
SELECT
    old.id, issue.paper, 0, max(2, coalesce(article.urgency, 2)), old.raised_at, old.raised_at, old.raised_at
FROM alert_of_article AS old
    LEFT JOIN issue ON issue.id = old.issue_id
    LEFT JOIN article ON article.id = old.article_id
ORDER BY old.id;
INSERT INTO alert_report (alert_id, number, article_id, issue_id, identity, change, severity, steps, reported_at, planned_at)
SELECT alert.id, 1, old.article_id, old.issue_id, old.identity, 0, alert.severity, '[]', old.raised_at, old.planned_at
FROM alert_of_article AS old JOIN alert ON alert.id = old.id;
INSERT INTO alert_subject (alert_id, position, kind, name, severity, state)
SELECT
    alert_id, row_number() OVER (PARTITION BY alert_id ORDER BY name) - 1, 0, name, severity,
    '{"subject":{"kind":0,"name":"' || name || '"' || coalesce(',"river":"' || river || '"', '') || '},"severity":' || severity
    || ',"day":"' || coalesce(substr(time, 1, 10), day) || '"' || coalesce(',"time":"' || time || '"', '')
    || ',"levelMeters":' || level || ',"warningMeters":' || warning || coalesce(',"guaranteeMeters":' || guarantee, '')
    || ',"highestMeters":' || level || ',"toldMeters":' || level || ',"line":0}'
FROM (
    SELECT
        old.id AS alert_id, replace(replace(reading.station, '"', ''), '\', '') AS name, replace(replace(reading.river, '"', ''), '\', '') AS river,
        max(CAST(reading.level_meters AS REAL)), reading.level_meters AS level, reading.warning_meters AS warning,
        reading.guarantee_meters AS guarantee, reading.time AS time, issue.day AS day,
        CASE WHEN CAST(reading.level_meters AS REAL) > CAST(reading.guarantee_meters AS REAL) THEN 3 ELSE 2 END AS severity
    FROM alert_of_article AS old
        JOIN reading ON reading.article_id = old.article_id
        JOIN issue ON issue.id = old.issue_id
    WHERE reading.forecast = 0 AND reading.station IS NOT NULL AND issue.day IS NOT NULL
        AND CAST(reading.level_meters AS REAL) > CAST(reading.warning_meters AS REAL)
    GROUP BY old.id, reading.station);
DROP TABLE alert_of_article;

-- Deliveries of an alert are named alert:{alert}:{report}; lane 1 is that of alerts.
UPDATE delivery SET slot = slot || ':1' WHERE lane = 1 AND slot GLOB 'alert:[0-9]*' AND slot NOT GLOB 'alert:*:*';
CREATE INDEX delivery_alert ON delivery (slot) WHERE lane = 1;
