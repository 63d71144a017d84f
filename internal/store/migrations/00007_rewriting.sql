ALTER TABLE story ADD COLUMN rewritten BIGINT NOT NULL DEFAULT 0;
CREATE INDEX story_unrewritten ON story (changed) WHERE merged_into = 0 AND rewritten < written;
