DELETE FROM contact_index;
DELETE FROM phone_index;
INSERT INTO history_fts (history_fts) VALUES ('delete-all');
DELETE FROM history_text;
