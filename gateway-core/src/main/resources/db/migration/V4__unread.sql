-- What an operator has not read is counted from this index alone, with each event of a conversation.
CREATE INDEX message_unread ON message (conversation, sort_at, ours, kind) WHERE ours = 0 AND kind = 'MESSAGE';
