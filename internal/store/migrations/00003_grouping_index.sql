CREATE TABLE grouping_index (
    id    {{id}},
    seq   BIGINT NOT NULL,
    parts BIGINT NOT NULL,
    made  BIGINT NOT NULL
);

CREATE TABLE grouping_index_part (
    index_id BIGINT NOT NULL,
    part     BIGINT NOT NULL,
    data     {{blob}} NOT NULL,
    PRIMARY KEY (index_id, part)
);
