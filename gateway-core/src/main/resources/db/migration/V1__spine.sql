-- Ground rules of every table: ids are 63-bit and time-ordered, times are UTC milliseconds, `version` grows with each
-- change of a row that inboxes see. People, accounts and desks are retired; patrons' words are deleted for real.

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE branch (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  retired_at INTEGER,
  version    INTEGER NOT NULL
) STRICT;

CREATE TABLE desk (
  id         INTEGER PRIMARY KEY,
  branch     INTEGER NOT NULL REFERENCES branch,
  name       TEXT NOT NULL,
  retired_at INTEGER,
  version    INTEGER NOT NULL
) STRICT;

-- People and programs that act -----------------------------------------------------------------------------------------

CREATE TABLE operator (
  id            INTEGER PRIMARY KEY,
  branch        INTEGER NOT NULL REFERENCES branch,
  email         TEXT NOT NULL UNIQUE COLLATE NOCASE,
  name          TEXT NOT NULL,
  role          TEXT NOT NULL,                 -- ADMINISTRATOR, OPERATOR
  presence      TEXT NOT NULL DEFAULT 'AVAILABLE',
  password_hash TEXT NOT NULL,
  created_at    INTEGER NOT NULL,
  retired_at    INTEGER,
  version       INTEGER NOT NULL
) STRICT;

CREATE TABLE session (
  hash       BLOB PRIMARY KEY,                 -- SHA-256 of what the cookie holds
  operator   INTEGER NOT NULL REFERENCES operator,
  created_at INTEGER NOT NULL,
  seen_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_operator ON session (operator);

CREATE TABLE token (
  id         INTEGER PRIMARY KEY,
  operator   INTEGER NOT NULL REFERENCES operator,   -- who made it and in whose name it acts
  name       TEXT NOT NULL,
  scope      TEXT NOT NULL,                    -- READ, WRITE, ADMIN
  hash       BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  used_at    INTEGER,
  revoked_at INTEGER,
  version    INTEGER NOT NULL
) STRICT;

CREATE TABLE audit (
  id       INTEGER PRIMARY KEY,
  at       INTEGER NOT NULL,
  operator INTEGER,                            -- NULL: the configuration file or Carrel itself
  token    INTEGER,
  action   TEXT NOT NULL,
  entity   TEXT NOT NULL,
  entity_id INTEGER NOT NULL,
  fields   TEXT NOT NULL DEFAULT ''            -- names of changed fields, never content
) STRICT;

-- The answer to a command, so that a repeat gets the first answer.
CREATE TABLE request (
  operator   INTEGER NOT NULL,
  request_id TEXT NOT NULL,
  entity_id  INTEGER NOT NULL,
  at         INTEGER NOT NULL,
  PRIMARY KEY (operator, request_id)
) STRICT, WITHOUT ROWID;

-- Networks -------------------------------------------------------------------------------------------------------------

CREATE TABLE account (
  id         INTEGER PRIMARY KEY,
  branch     INTEGER NOT NULL REFERENCES branch,
  desk       INTEGER NOT NULL REFERENCES desk,
  network    TEXT NOT NULL,
  name       TEXT NOT NULL,
  settings   TEXT NOT NULL,                    -- JSON: field -> list of values, no secrets
  enabled    INTEGER NOT NULL,
  managed    TEXT NOT NULL,                    -- INBOX, FILE
  created_at INTEGER NOT NULL,
  retired_at INTEGER,
  version    INTEGER NOT NULL
) STRICT;

CREATE TABLE account_secret (
  account INTEGER NOT NULL REFERENCES account,
  name    TEXT NOT NULL,
  cipher  BLOB NOT NULL,
  PRIMARY KEY (account, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE adapter_state (
  account INTEGER NOT NULL REFERENCES account,
  key     TEXT NOT NULL,
  value   BLOB NOT NULL,
  PRIMARY KEY (account, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE cursor (
  account INTEGER NOT NULL REFERENCES account,
  scope   TEXT NOT NULL,
  value   TEXT NOT NULL,
  PRIMARY KEY (account, scope)
) STRICT, WITHOUT ROWID;

-- Those who ask --------------------------------------------------------------------------------------------------------

CREATE TABLE patron (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  version    INTEGER NOT NULL
) STRICT;

CREATE TABLE contact (
  id         INTEGER PRIMARY KEY,
  account    INTEGER NOT NULL REFERENCES account,
  patron     INTEGER NOT NULL REFERENCES patron,
  address    TEXT NOT NULL,
  name       TEXT NOT NULL,                    -- empty: none known
  asked_at   INTEGER,                          -- waits for our answer to a contact request
  asked_words TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  version    INTEGER NOT NULL,
  UNIQUE (account, address)
) STRICT;
CREATE INDEX contact_patron ON contact (patron);

-- What is said ---------------------------------------------------------------------------------------------------------

CREATE TABLE conversation (
  id            INTEGER PRIMARY KEY,
  kind          TEXT NOT NULL,                 -- PATRON, ROOM, STAFF_DIRECT, STAFF_ROOM
  phase         TEXT NOT NULL,                 -- WAITING, OPEN, CLOSED
  branch        INTEGER NOT NULL REFERENCES branch,
  desk          INTEGER REFERENCES desk,
  patron        INTEGER REFERENCES patron,
  dialog        INTEGER REFERENCES dialog,     -- where answers go; NULL: staff talk
  title         TEXT NOT NULL,
  holder        INTEGER REFERENCES operator,
  waiting_since INTEGER,
  opened_at     INTEGER NOT NULL,
  closed_at     INTEGER,
  last_message  INTEGER,
  last_text     TEXT NOT NULL DEFAULT '',
  last_kind     TEXT,
  last_ours     INTEGER,
  last_at       INTEGER NOT NULL,
  version       INTEGER NOT NULL
) STRICT;
CREATE INDEX conversation_open ON conversation (last_at) WHERE phase <> 'CLOSED';
CREATE INDEX conversation_closed ON conversation (last_at, id) WHERE phase = 'CLOSED';
CREATE INDEX conversation_patron ON conversation (patron);

-- Who may see a conversation between staff; others are seen by the whole desk.
CREATE TABLE participant (
  conversation INTEGER NOT NULL REFERENCES conversation,
  operator     INTEGER NOT NULL REFERENCES operator,
  PRIMARY KEY (conversation, operator)
) STRICT, WITHOUT ROWID;

CREATE TABLE dialog (
  id           INTEGER PRIMARY KEY,
  account      INTEGER NOT NULL REFERENCES account,
  kind         TEXT NOT NULL,                  -- PEER, ROOM
  address      TEXT NOT NULL,
  contact      INTEGER REFERENCES contact,
  conversation INTEGER REFERENCES conversation, -- the latest episode
  live_sort    INTEGER NOT NULL DEFAULT 0,     -- sort_at of the latest live message
  run          INTEGER NOT NULL DEFAULT 0,     -- the catch-up run the next two belong to
  run_sort     INTEGER NOT NULL DEFAULT 0,     -- sort_at of the run's previous event
  run_live     INTEGER,                        -- sort_at of the first live message during the run
  UNIQUE (account, kind, address)
) STRICT;
CREATE INDEX dialog_conversation ON dialog (conversation);

CREATE TABLE message (
  id           INTEGER PRIMARY KEY,
  conversation INTEGER NOT NULL REFERENCES conversation,
  dialog       INTEGER REFERENCES dialog,      -- NULL: staff talk, notes, activities
  kind         TEXT NOT NULL,                  -- MESSAGE, NOTE, ACTIVITY
  ours         INTEGER NOT NULL,
  operator     INTEGER REFERENCES operator,
  author_key   TEXT,
  author_address TEXT,
  author_name  TEXT,
  author_trust TEXT,
  parts        TEXT NOT NULL,                  -- JSON: the contents
  activity     TEXT,                           -- JSON: code and parameters of a system line
  reply_to     INTEGER,
  source       TEXT NOT NULL,                  -- LIVE, CATCH_UP, HISTORY
  sent_at      INTEGER NOT NULL,               -- the network's time
  received_at  INTEGER NOT NULL,               -- ours
  sort_at      INTEGER NOT NULL,
  edited_at    INTEGER,
  retracted_at INTEGER,
  state        TEXT,                           -- the worst part's; NULL where nothing goes out
  reason       TEXT,                           -- JSON: why it failed or is uncertain
  origin       TEXT UNIQUE,                    -- consumer, feed number, which call: a repeat is a no-op
  request_id   TEXT,
  version      INTEGER NOT NULL
) STRICT;
CREATE INDEX message_thread ON message (conversation, sort_at, id);

CREATE TABLE message_version (
  message INTEGER NOT NULL REFERENCES message,
  version INTEGER NOT NULL,
  parts   TEXT NOT NULL,
  until   INTEGER NOT NULL,
  PRIMARY KEY (message, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE reaction (
  message    INTEGER NOT NULL REFERENCES message,
  author_key TEXT NOT NULL,
  name       TEXT NOT NULL,
  texts      TEXT NOT NULL,                    -- JSON: the author's whole set
  PRIMARY KEY (message, author_key)
) STRICT, WITHOUT ROWID;

-- Ids that a server assigned: they de-duplicate.
CREATE TABLE message_ref (
  dialog  INTEGER NOT NULL REFERENCES dialog,
  kind    TEXT NOT NULL,
  ref     TEXT NOT NULL,
  message INTEGER NOT NULL REFERENCES message,
  part    INTEGER NOT NULL,
  PRIMARY KEY (dialog, kind, ref)
) STRICT, WITHOUT ROWID;
CREATE INDEX message_ref_message ON message_ref (message);

-- Ids that a sender chose: they only locate a target, within that sender's messages.
CREATE TABLE sender_ref (
  dialog     INTEGER NOT NULL REFERENCES dialog,
  author_key TEXT NOT NULL,
  ref        TEXT NOT NULL,
  message    INTEGER NOT NULL REFERENCES message,
  PRIMARY KEY (dialog, author_key, ref, message)
) STRICT, WITHOUT ROWID;
CREATE INDEX sender_ref_message ON sender_ref (message);

-- Edits, retractions and reactions that came before their target.
CREATE TABLE held_event (
  id         INTEGER PRIMARY KEY,
  dialog     INTEGER NOT NULL REFERENCES dialog,
  author_key TEXT NOT NULL,
  server_ref TEXT,
  sender_ref TEXT,
  event      TEXT NOT NULL,                    -- JSON
  sent_at    INTEGER NOT NULL,
  held_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX held_event_target ON held_event (dialog, author_key, sender_ref);

-- What could not be stored, with its reason; it can be replayed.
CREATE TABLE failed_event (
  id      INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  dialog  TEXT NOT NULL,
  event   TEXT NOT NULL,
  reason  TEXT NOT NULL,
  at      INTEGER NOT NULL
) STRICT;

CREATE TABLE read_position (
  operator     INTEGER NOT NULL REFERENCES operator,
  conversation INTEGER NOT NULL REFERENCES conversation,
  message      INTEGER NOT NULL,
  sort_at      INTEGER NOT NULL,
  version      INTEGER NOT NULL,
  PRIMARY KEY (operator, conversation)
) STRICT, WITHOUT ROWID;

-- What goes out --------------------------------------------------------------------------------------------------------

CREATE TABLE outbox_part (
  id          INTEGER PRIMARY KEY,             -- the transaction id is made of it
  account     INTEGER NOT NULL REFERENCES account,
  dialog      INTEGER NOT NULL REFERENCES dialog,
  message     INTEGER REFERENCES message,      -- NULL: a read marker
  position    INTEGER NOT NULL,
  command     TEXT NOT NULL,                   -- JSON
  state       TEXT NOT NULL,                   -- QUEUED, SENDING, SENT, DELIVERED, READ, FAILED, UNCERTAIN, HELD
  attempts    INTEGER NOT NULL DEFAULT 0,
  not_before  INTEGER NOT NULL DEFAULT 0,
  reason      TEXT,                            -- JSON
  created_at  INTEGER NOT NULL,
  started_at  INTEGER,                         -- when the latest attempt began: look-up searches from here
  ended_at    INTEGER
) STRICT;
CREATE INDEX outbox_part_due ON outbox_part (dialog, id) WHERE state IN ('QUEUED', 'SENDING', 'HELD', 'UNCERTAIN');
CREATE INDEX outbox_part_message ON outbox_part (message, position);
CREATE INDEX outbox_part_receipt ON outbox_part (dialog, id) WHERE state IN ('SENT', 'DELIVERED');

-- What happened --------------------------------------------------------------------------------------------------------

-- No content: that is read when an event is sent. The newest row is never cut, so numbers never come again.
CREATE TABLE feed (
  number   INTEGER PRIMARY KEY,
  kind     TEXT NOT NULL,
  entity   INTEGER NOT NULL,
  version  INTEGER NOT NULL,
  audience TEXT NOT NULL,
  at       INTEGER NOT NULL
) STRICT;

CREATE TABLE consumer (
  name     TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  enabled  INTEGER NOT NULL,
  at       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Keyed hashes of erased refs and addresses, so that catch-up does not bring them back.
CREATE TABLE erased (
  hash BLOB PRIMARY KEY,
  at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
