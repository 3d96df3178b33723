DELETE FROM contact_index;
DELETE FROM phone_index;
DELETE FROM number_index;
INSERT INTO history_fts (history_fts) VALUES ('delete-all');
DELETE FROM history_text;
DELETE FROM follow_up_day;
