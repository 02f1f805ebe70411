-- What a list of credentials shows, as the files say it: narrow rows, so that listing touches no credential's bytes.
CREATE TABLE credential (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256          BLOB    NOT NULL UNIQUE,
    received        INTEGER NOT NULL,
    received_from   TEXT    NOT NULL,
    kind            TEXT    NOT NULL,
    title           TEXT    NOT NULL,
    issuer          TEXT    NOT NULL,
    person          TEXT    NOT NULL,
    awarded         TEXT    NOT NULL,
    valid_until     TEXT    NOT NULL,
    level           TEXT    NOT NULL,
    credit          TEXT    NOT NULL,
    holder          TEXT,
    state_word      TEXT,
    state_headline  TEXT,
    state_answers   TEXT,
    state_checked   INTEGER
) STRICT;

-- The bytes as received. Nothing ever updates this table.
CREATE TABLE received (
    credential      INTEGER PRIMARY KEY REFERENCES credential (id) ON DELETE CASCADE,
    bytes           BLOB    NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
    text, content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE holder_key (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    name            TEXT    NOT NULL,
    algorithm       TEXT    NOT NULL,
    secret          BLOB    NOT NULL,
    did             TEXT    NOT NULL UNIQUE,
    thumbprint      TEXT    NOT NULL UNIQUE,
    made            INTEGER NOT NULL,
    retired         INTEGER
) STRICT;

CREATE TABLE history (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    at              INTEGER NOT NULL,
    what            TEXT    NOT NULL,
    with_whom       TEXT,
    about           TEXT    NOT NULL,
    sent            BLOB
) STRICT;

CREATE TABLE setting (
    name            TEXT    PRIMARY KEY,
    value           TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- Files by which the person says whom they trust, as they were when they were added.
CREATE TABLE trust_file (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    name            TEXT    NOT NULL,
    bytes           BLOB    NOT NULL,
    added           INTEGER NOT NULL,
    sample          INTEGER NOT NULL
) STRICT;

-- What checking the sample credentials asks for; their addresses are answered by nobody else.
CREATE TABLE sample_fact (
    address         TEXT    PRIMARY KEY,
    body            BLOB    NOT NULL,
    made            INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
