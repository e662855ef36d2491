-- Stories that were read with too little confidence: they wait for an operator until released_at. What decided it is kept beside them:
-- the confidence, the least that is enough, and how many of all stories of the page had less.
CREATE TABLE held (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    confidence REAL NOT NULL,
    minimum REAL NOT NULL,
    page_low INTEGER NOT NULL,
    page_all INTEGER NOT NULL,
    at INTEGER NOT NULL,
    released_at INTEGER
);
CREATE INDEX held_waiting ON held (article_id) WHERE released_at IS NULL;

-- Whether the day is that on which the issue was received, because none is printed.
ALTER TABLE issue ADD COLUMN day_assumed INTEGER NOT NULL DEFAULT 0;

-- Change 4 is a correction: a further report by an article that told wrong figures; corrects is the first report that told them.
CREATE TABLE alert_report_with_corrections (
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
    corrects INTEGER,
    PRIMARY KEY (alert_id, number)
) WITHOUT ROWID;
INSERT INTO alert_report_with_corrections (alert_id, number, article_id, issue_id, identity, change, severity, steps, reported_at, planned_at)
SELECT alert_id, number, article_id, issue_id, identity, change, severity, steps, reported_at, planned_at FROM alert_report;
DROP TABLE alert_report;
ALTER TABLE alert_report_with_corrections RENAME TO alert_report;
CREATE UNIQUE INDEX alert_report_once ON alert_report (alert_id, article_id) WHERE corrects IS NULL;
CREATE INDEX alert_report_article ON alert_report (article_id);
CREATE INDEX alert_report_identity ON alert_report (issue_id, identity);
CREATE INDEX alert_report_pending ON alert_report (reported_at) WHERE planned_at IS NULL AND change IS NOT NULL;
