-- How new the newest list of withdrawals was, of each address and signer: nobody shows an older one again.
CREATE TABLE list_seen (
    list            TEXT    NOT NULL,
    signer          TEXT    NOT NULL,
    issued          INTEGER NOT NULL,
    PRIMARY KEY (list, signer)
) STRICT, WITHOUT ROWID;
