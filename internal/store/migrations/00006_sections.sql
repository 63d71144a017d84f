ALTER TABLE outlet ADD COLUMN preference TEXT NOT NULL DEFAULT '';
ALTER TABLE story ADD COLUMN sections TEXT NOT NULL DEFAULT '[]';
ALTER TABLE story ADD COLUMN hidden BIGINT NOT NULL DEFAULT 0;
CREATE TABLE story_section (
    section  TEXT NOT NULL,
    story_id BIGINT NOT NULL,
    share    BIGINT NOT NULL,
    PRIMARY KEY (section, story_id)
);
CREATE INDEX story_section_story ON story_section (story_id);
CREATE INDEX article_outlet ON article (host, copy_of) WHERE state = 'read' AND removed = 0;
