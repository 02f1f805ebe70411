-- What came and waits for the person's yes, apart from the credentials: neither a lock nor the end of the program is a no.
CREATE TABLE arrived (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    received_from   TEXT    NOT NULL,
    bytes           BLOB    NOT NULL
) STRICT;
