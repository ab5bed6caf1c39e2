-- Contacts are found by any three characters in a row of a name or address, whatever their case and accents. Each word of
-- the name, and the address, has two spaces before it, so that what it begins with is found by fewer.
CREATE VIRTUAL TABLE contact_search USING fts5 (words, tokenize = 'trigram remove_diacritics 1');
INSERT INTO contact_search (contact_search, rank) VALUES ('secure-delete', 1);
INSERT INTO contact_search (rowid, words)
  SELECT id, '  ' || replace(name, ' ', '  ') || '  ' || address FROM contact;
CREATE TRIGGER contact_added AFTER INSERT ON contact BEGIN
  INSERT INTO contact_search (rowid, words)
    VALUES (new.id, '  ' || replace(new.name, ' ', '  ') || '  ' || new.address);
END;
CREATE TRIGGER contact_renamed AFTER UPDATE OF name, address ON contact BEGIN
  UPDATE contact_search SET words = '  ' || replace(new.name, ' ', '  ') || '  ' || new.address WHERE rowid = new.id;
END;
CREATE TRIGGER contact_removed AFTER DELETE ON contact BEGIN
  DELETE FROM contact_search WHERE rowid = old.id;
END;

-- The newest contacts of an account, and those that wait for our answer.
CREATE INDEX contact_account ON contact (account, id);
CREATE INDEX contact_asked ON contact (asked_at) WHERE asked_at IS NOT NULL;
