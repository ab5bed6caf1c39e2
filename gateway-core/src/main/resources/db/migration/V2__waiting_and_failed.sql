-- An amendment that waits for its target is kept whole, so that it can become a message of its own.
DELETE FROM held_event;
ALTER TABLE held_event ADD COLUMN source TEXT NOT NULL DEFAULT 'LIVE';   -- LIVE, CATCH_UP, HISTORY
CREATE INDEX held_event_age ON held_event (source, held_at);

-- What a consumer of the feed could not handle stands beside what could not be stored.
ALTER TABLE failed_event ADD COLUMN consumer TEXT;                       -- NULL: it could not be stored
ALTER TABLE failed_event ADD COLUMN number INTEGER;                      -- the feed number the consumer was at
CREATE INDEX failed_event_account ON failed_event (account, id);

-- Whether the change made the entity, so that a consumer sees each message arrive once.
ALTER TABLE feed ADD COLUMN made INTEGER NOT NULL DEFAULT 0;

-- Parts of one message stay together, also when they are rendered anew. SQLite takes a partial index only where the
-- question says its condition in the same words.
DROP INDEX outbox_part_due;
CREATE INDEX outbox_part_due ON outbox_part (dialog, coalesce(message, id), position)
  WHERE state IN ('QUEUED', 'SENDING');
CREATE INDEX outbox_part_busy ON outbox_part (account, dialog) WHERE state IN ('QUEUED', 'SENDING');
