CREATE TABLE desk_user (
    id       {{id}},
    name     TEXT NOT NULL,
    key      TEXT NOT NULL UNIQUE,
    role     TEXT NOT NULL,
    password TEXT NOT NULL,
    made     BIGINT NOT NULL
);

CREATE TABLE session (
    hash    TEXT PRIMARY KEY,
    user_id BIGINT NOT NULL REFERENCES desk_user (id) ON DELETE CASCADE,
    agent   TEXT NOT NULL,
    made    BIGINT NOT NULL,
    seen    BIGINT NOT NULL
);
CREATE INDEX session_by_user ON session (user_id);
CREATE INDEX session_seen ON session (seen);

CREATE TABLE invitation (
    id      {{id}},
    hash    TEXT NOT NULL UNIQUE,
    kind    TEXT NOT NULL,
    role    TEXT NOT NULL DEFAULT '',
    user_id BIGINT NOT NULL DEFAULT 0,
    made_by TEXT NOT NULL DEFAULT '',
    made    BIGINT NOT NULL,
    ends    BIGINT NOT NULL
);

CREATE TABLE api_token (
    id      {{id}},
    hash    TEXT NOT NULL UNIQUE,
    user_id BIGINT NOT NULL DEFAULT 0,
    label   TEXT NOT NULL,
    scope   TEXT NOT NULL,
    made    BIGINT NOT NULL,
    ends    BIGINT NOT NULL DEFAULT 0,
    used    BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX api_token_user ON api_token (user_id);
