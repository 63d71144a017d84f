ALTER TABLE search_doc ADD COLUMN vector tsvector GENERATED ALWAYS AS (array_to_tsvector(array_remove(string_to_array(title || ' ' || body, ' '), ''))) STORED;
CREATE INDEX search_doc_vector ON search_doc USING GIN (vector);
