DROP TABLE search_fts;
ALTER TABLE search_doc RENAME TO search_doc_before;
CREATE TABLE search_doc (
    id    INTEGER PRIMARY KEY,
    kind  TEXT NOT NULL,
    ref   BIGINT NOT NULL,
    at    BIGINT NOT NULL,
    title TEXT NOT NULL,
    body  TEXT NOT NULL,
    marks TEXT NOT NULL DEFAULT '',
    said  TEXT NOT NULL DEFAULT '',
    UNIQUE (kind, ref)
);
INSERT INTO search_doc (id, kind, ref, at, title, body)
    SELECT ((CASE kind WHEN 'story' THEN 1 ELSE 2 END) << 60) | (max(0, min(at / 1000, 4294967295)) << 28) | (ref & 268435455), kind, ref, at, title, body FROM search_doc_before;
DROP TABLE search_doc_before;
CREATE VIRTUAL TABLE search_fts USING fts5(title, body, marks, said, content='search_doc', content_rowid='id', tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'", detail=none, columnsize=0);
INSERT INTO search_fts (search_fts) VALUES ('rebuild');
CREATE TABLE search_stale (
    kind TEXT NOT NULL,
    ref  BIGINT NOT NULL,
    PRIMARY KEY (kind, ref)
);
INSERT INTO search_stale (kind, ref) SELECT kind, ref FROM search_doc;
