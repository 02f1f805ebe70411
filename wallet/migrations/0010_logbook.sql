-- The learner's own account, week by week. Who countersigned it is no column: that is what signed credentials say, which
-- name an entry by its urn and its digest.
CREATE TABLE logbook_entry (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    urn             TEXT    NOT NULL UNIQUE,
    week            TEXT    NOT NULL,
    work            TEXT    NOT NULL,
    minutes         INTEGER NOT NULL,
    unit            TEXT,
    skills          TEXT    NOT NULL,
    changed         INTEGER NOT NULL
) STRICT;

CREATE TABLE logbook_photo (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    entry           INTEGER NOT NULL REFERENCES logbook_entry (id) ON DELETE CASCADE,
    name            TEXT    NOT NULL,
    media_type      TEXT    NOT NULL,
    sha256          TEXT    NOT NULL,
    bytes           BLOB    NOT NULL
) STRICT;

CREATE INDEX logbook_photo_entry ON logbook_photo (entry);

-- Public reference data that the person imported, such as an extract of ESCO: one of each kind.
CREATE TABLE reference_file (
    kind            TEXT    PRIMARY KEY,
    bytes           BLOB    NOT NULL,
    added           INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
