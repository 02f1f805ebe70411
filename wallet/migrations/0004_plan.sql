-- What a person plans by: qualifications with their units, and agreements about them, as the files were when they were added.
CREATE TABLE plan (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    name            TEXT    NOT NULL,
    bytes           BLOB    NOT NULL,
    credential      INTEGER,
    added           INTEGER NOT NULL,
    sample          INTEGER NOT NULL
) STRICT;
