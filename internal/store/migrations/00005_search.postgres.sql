ALTER TABLE search_doc RENAME TO search_doc_before;
CREATE TABLE search_doc (
    id     BIGINT PRIMARY KEY,
    kind   TEXT NOT NULL,
    ref    BIGINT NOT NULL,
    at     BIGINT NOT NULL,
    title  TEXT NOT NULL,
    body   TEXT NOT NULL,
    marks  TEXT NOT NULL DEFAULT '',
    said   TEXT NOT NULL DEFAULT '',
    vector tsvector GENERATED ALWAYS AS (array_to_tsvector(array_remove(string_to_array(title || ' ' || body || ' ' || marks || ' ' || said, ' '), ''))) STORED,
    UNIQUE (kind, ref)
);
INSERT INTO search_doc (id, kind, ref, at, title, body)
    SELECT ((CASE kind WHEN 'story' THEN 1 ELSE 2 END)::bigint << 60) | (greatest(0, least(at / 1000, 4294967295)) << 28) | (ref & 268435455), kind, ref, at, title, body FROM search_doc_before;
DROP TABLE search_doc_before;
CREATE INDEX search_doc_words ON search_doc USING GIN (vector);
CREATE TABLE search_stale (
    kind TEXT NOT NULL,
    ref  BIGINT NOT NULL,
    PRIMARY KEY (kind, ref)
);
INSERT INTO search_stale (kind, ref) SELECT kind, ref FROM search_doc;
