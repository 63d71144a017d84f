ALTER TABLE entity ADD COLUMN corrected BIGINT NOT NULL DEFAULT 0;
ALTER TABLE entity ADD COLUMN merged_into BIGINT NOT NULL DEFAULT 0;
CREATE INDEX entity_merged ON entity (merged_into) WHERE merged_into > 0;

CREATE TABLE picture (
    article_id BIGINT PRIMARY KEY,
    url        TEXT NOT NULL,
    fetched    BIGINT NOT NULL,
    message    TEXT NOT NULL DEFAULT '',
    width      BIGINT NOT NULL DEFAULT 0,
    height     BIGINT NOT NULL DEFAULT 0,
    hash       TEXT NOT NULL DEFAULT '',
    body       {{blob}} NOT NULL
);
CREATE INDEX picture_fetched ON picture (fetched);

ALTER TABLE story ADD COLUMN pictured BIGINT NOT NULL DEFAULT 0;
CREATE INDEX story_unpictured ON story (changed) WHERE merged_into = 0 AND pictured < written;
