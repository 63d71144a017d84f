CREATE INDEX story_not_withdrawn ON story (id) WHERE merged_into > 0 AND published > 0;
