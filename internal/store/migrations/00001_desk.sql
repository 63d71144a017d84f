CREATE TABLE feed (
    id            {{id}},
    url           TEXT NOT NULL UNIQUE,
    title         TEXT NOT NULL DEFAULT '',
    site          TEXT NOT NULL DEFAULT '',
    lang          TEXT NOT NULL DEFAULT '',
    section       TEXT NOT NULL DEFAULT '',
    format        TEXT NOT NULL DEFAULT '',
    status        TEXT NOT NULL DEFAULT 'active',
    added         BIGINT NOT NULL,
    etag          TEXT NOT NULL DEFAULT '',
    last_modified TEXT NOT NULL DEFAULT '',
    body_hash     TEXT NOT NULL DEFAULT '',
    next_poll     BIGINT NOT NULL DEFAULT 0,
    last_poll     BIGINT NOT NULL DEFAULT 0,
    last_ok       BIGINT NOT NULL DEFAULT 0,
    last_new      BIGINT NOT NULL DEFAULT 0,
    rhythm        TEXT NOT NULL DEFAULT '',
    failures      BIGINT NOT NULL DEFAULT 0,
    health        TEXT NOT NULL DEFAULT '',
    message       TEXT NOT NULL DEFAULT '',
    moved_to      TEXT NOT NULL DEFAULT '',
    moved_count   BIGINT NOT NULL DEFAULT 0,
    entries       BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX feed_due ON feed (next_poll) WHERE status = 'active';

CREATE TABLE host (
    name      TEXT PRIMARY KEY,
    next_free BIGINT NOT NULL
);

CREATE TABLE outlet (
    host TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    rank BIGINT NOT NULL DEFAULT 0,
    lang TEXT NOT NULL DEFAULT ''
);

CREATE TABLE import (
    id          {{id}},
    name        TEXT NOT NULL,
    fingerprint TEXT NOT NULL UNIQUE,
    started     BIGINT NOT NULL,
    finished    BIGINT NOT NULL DEFAULT 0,
    stored      BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE article (
    id          {{id}},
    key         TEXT NOT NULL UNIQUE,
    url         TEXT NOT NULL,
    host        TEXT NOT NULL,
    external_id TEXT NOT NULL DEFAULT '',
    queue       TEXT NOT NULL,
    import_id   BIGINT NOT NULL DEFAULT 0,
    title       TEXT NOT NULL DEFAULT '',
    lang        TEXT NOT NULL DEFAULT '',
    published   BIGINT NOT NULL DEFAULT 0,
    seen        BIGINT NOT NULL,
    revision    BIGINT NOT NULL DEFAULT 0,
    state       TEXT NOT NULL DEFAULT 'new',
    origin      TEXT NOT NULL DEFAULT '',
    message     TEXT NOT NULL DEFAULT '',
    attempts    BIGINT NOT NULL DEFAULT 0,
    check_at    BIGINT NOT NULL DEFAULT 0,
    wanted      BIGINT NOT NULL DEFAULT 0,
    story_id    BIGINT NOT NULL DEFAULT 0,
    grouped     BIGINT NOT NULL DEFAULT 0,
    copy_of     BIGINT NOT NULL DEFAULT 0,
    removed     BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX article_unread ON article (queue, id) WHERE state = 'new';
CREATE INDEX article_ungrouped ON article (id) WHERE state = 'read' AND grouped < revision AND removed = 0;
CREATE INDEX article_story ON article (story_id, published);
CREATE INDEX article_host ON article (host, published);
CREATE INDEX article_published ON article (published);
CREATE INDEX article_lang ON article (lang) WHERE state = 'read' AND removed = 0;
CREATE INDEX article_import_unread ON article (import_id, id) WHERE state = 'new' AND revision = 0 AND import_id > 0;
CREATE INDEX article_check ON article (check_at) WHERE check_at > 0;

CREATE TABLE entry (
    id          {{id}},
    feed_id     BIGINT NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
    key         TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    hash        TEXT NOT NULL,
    title       TEXT NOT NULL,
    url         TEXT NOT NULL,
    published   BIGINT NOT NULL DEFAULT 0,
    first_seen  BIGINT NOT NULL,
    article_id  BIGINT NOT NULL DEFAULT 0,
    data        TEXT NOT NULL,
    UNIQUE (feed_id, key)
);
CREATE INDEX entry_article ON entry (article_id);
CREATE INDEX entry_fingerprint ON entry (feed_id, fingerprint);

CREATE TABLE revision (
    article_id BIGINT NOT NULL,
    number     BIGINT NOT NULL,
    title      TEXT NOT NULL,
    text       TEXT NOT NULL,
    lang       TEXT NOT NULL,
    authors    TEXT NOT NULL,
    image      TEXT NOT NULL,
    published  BIGINT NOT NULL,
    modified   BIGINT NOT NULL,
    hash       TEXT NOT NULL,
    reader     BIGINT NOT NULL,
    made       BIGINT NOT NULL,
    coverage   TEXT NOT NULL DEFAULT '',
    analysis   {{blob}} NOT NULL,
    doc        {{blob}} NOT NULL,
    PRIMARY KEY (article_id, number)
);
CREATE INDEX revision_reader ON revision (reader);

CREATE TABLE page (
    article_id   BIGINT PRIMARY KEY,
    url          TEXT NOT NULL,
    fetched      BIGINT NOT NULL,
    content_type TEXT NOT NULL,
    etag         TEXT NOT NULL DEFAULT '',
    last_modified TEXT NOT NULL DEFAULT '',
    body         {{blob}} NOT NULL
);
CREATE INDEX page_fetched ON page (fetched);

CREATE TABLE story (
    id          BIGINT PRIMARY KEY,
    version     BIGINT NOT NULL DEFAULT 0,
    written     BIGINT NOT NULL DEFAULT 0,
    published   BIGINT NOT NULL DEFAULT 0,
    merged_into BIGINT NOT NULL DEFAULT 0,
    first       BIGINT NOT NULL DEFAULT 0,
    latest      BIGINT NOT NULL DEFAULT 0,
    articles    BIGINT NOT NULL DEFAULT 0,
    outlets     BIGINT NOT NULL DEFAULT 0,
    independent BIGINT NOT NULL DEFAULT 0,
    changed     BIGINT NOT NULL DEFAULT 0,
    headline    TEXT NOT NULL DEFAULT '',
    slug        TEXT NOT NULL DEFAULT '',
    lang        TEXT NOT NULL DEFAULT '',
    teaser      TEXT NOT NULL DEFAULT '',
    tags        TEXT NOT NULL DEFAULT '[]',
    sources     TEXT NOT NULL DEFAULT '[]',
    pulse       TEXT NOT NULL DEFAULT '[]'
);
CREATE INDEX story_latest ON story (latest) WHERE merged_into = 0 AND articles > 0;
CREATE INDEX story_unwritten ON story (id) WHERE merged_into = 0 AND written < version;
CREATE INDEX story_unpublished ON story (id) WHERE merged_into = 0 AND published < written;

CREATE TABLE grouping (
    id  BIGINT PRIMARY KEY,
    seq BIGINT NOT NULL
);
INSERT INTO grouping (id, seq) VALUES (1, 0);

CREATE TABLE grouping_event (
    seq        BIGINT PRIMARY KEY,
    kind       TEXT NOT NULL,
    article_id BIGINT NOT NULL,
    revision   BIGINT NOT NULL,
    from_story BIGINT NOT NULL,
    to_story   BIGINT NOT NULL,
    copy_of    BIGINT NOT NULL,
    reason     TEXT NOT NULL,
    at         BIGINT NOT NULL
);
CREATE INDEX grouping_event_article ON grouping_event (article_id);
CREATE INDEX grouping_event_from ON grouping_event (from_story) WHERE from_story > 0;
CREATE INDEX grouping_event_to ON grouping_event (to_story, seq);
CREATE INDEX grouping_event_came ON grouping_event (to_story) WHERE from_story > 0;

CREATE TABLE account (
    story_id BIGINT NOT NULL,
    version  BIGINT NOT NULL,
    written  BIGINT NOT NULL,
    data     {{blob}} NOT NULL,
    PRIMARY KEY (story_id, version)
);

CREATE TABLE entity (
    id    {{id}},
    key   TEXT NOT NULL UNIQUE,
    kind  TEXT NOT NULL,
    name  TEXT NOT NULL,
    named BIGINT NOT NULL
);

CREATE TABLE entity_story (
    entity_id BIGINT NOT NULL,
    story_id  BIGINT NOT NULL,
    mentions  BIGINT NOT NULL,
    PRIMARY KEY (entity_id, story_id)
);
CREATE INDEX entity_story_story ON entity_story (story_id);

CREATE TABLE statement (
    id         {{id}},
    story_id   BIGINT NOT NULL,
    entity_id  BIGINT NOT NULL,
    kind       TEXT NOT NULL,
    at         BIGINT NOT NULL,
    confidence DOUBLE PRECISION NOT NULL,
    data       {{blob}} NOT NULL
);
CREATE INDEX statement_entity ON statement (entity_id, kind, at);
CREATE INDEX statement_story ON statement (story_id);

CREATE TABLE search_doc (
    id      {{id}},
    kind    TEXT NOT NULL,
    ref     BIGINT NOT NULL,
    at      BIGINT NOT NULL,
    title   TEXT NOT NULL,
    body    TEXT NOT NULL,
    UNIQUE (kind, ref)
);

CREATE TABLE takedown (
    kind   TEXT NOT NULL,
    value  TEXT NOT NULL,
    at     BIGINT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (kind, value)
);

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
