-- Files that messages carry. Their bytes lie in the data folder under the id; here stands what is known of them.
CREATE TABLE file (
  id               INTEGER PRIMARY KEY,
  account          INTEGER REFERENCES account,  -- whose network brought it; NULL: a person did
  operator         INTEGER REFERENCES operator, -- who uploaded it; NULL: a network brought it
  message          INTEGER REFERENCES message,  -- what carries it: whoever sees that, sees it; NULL: not said yet
  source           TEXT,                        -- where the network has it; NULL: it was handed to us
  state            TEXT NOT NULL,               -- PENDING, HERE, FAILED
  reason           TEXT,                        -- JSON: why it is not here
  attempts         INTEGER NOT NULL DEFAULT 0,
  not_before       INTEGER NOT NULL DEFAULT 0,  -- of the next attempt
  name             TEXT NOT NULL,               -- its sender's; says nothing of what it is
  type             TEXT NOT NULL,               -- by its bytes
  size             INTEGER NOT NULL,            -- of its bytes here; 0 until they are
  thumbnail_width  INTEGER,                     -- NULL: it has no thumbnail
  thumbnail_height INTEGER,
  created_at       INTEGER NOT NULL,
  UNIQUE (message, source)
) STRICT;
CREATE INDEX file_size ON file (account, size);
CREATE INDEX file_pending ON file (not_before) WHERE state = 'PENDING';
CREATE INDEX file_unsaid ON file (created_at) WHERE message IS NULL;
