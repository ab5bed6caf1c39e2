-- The dialogs whose archive is not yet read up to what came by itself, asked for with every message.
CREATE INDEX dialog_gap ON dialog (account) WHERE run_live IS NOT NULL;
