-- What is changed about a message goes out in its own turn, and has a state of its own.
ALTER TABLE outbox_part ADD COLUMN about INTEGER REFERENCES message;     -- an edit, a retraction, reactions: of this one
CREATE INDEX outbox_part_about ON outbox_part (about, id) WHERE about IS NOT NULL;
