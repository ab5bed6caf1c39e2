-- What is known of a room besides its dialog.
CREATE TABLE room (
  dialog    INTEGER PRIMARY KEY REFERENCES dialog,
  subject   TEXT NOT NULL DEFAULT '',
  joined_at INTEGER,                           -- a person joined it, so it is joined again at each connection
  password  BLOB                               -- encrypted
) STRICT;
