CREATE VIRTUAL TABLE search_fts USING fts5(title, body, content='search_doc', content_rowid='id', tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'", detail=none, columnsize=0);
