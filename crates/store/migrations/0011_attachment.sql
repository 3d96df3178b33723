-- Files that the owner keeps with a card, or with an interaction or a note of its history. The bytes lie in
-- `blob` by their SHA-256, once for all.
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  interaction_id INTEGER REFERENCES interaction DEFERRABLE INITIALLY DEFERRED,
  note_id INTEGER REFERENCES note DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size >= 0),
  sha256 TEXT NOT NULL,
  at INTEGER NOT NULL,
  CHECK ((contact_id IS NULL) + (interaction_id IS NULL) + (note_id IS NULL) = 2)
) STRICT;
CREATE INDEX attachment_contact ON attachment (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX attachment_interaction ON attachment (interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX attachment_note ON attachment (note_id) WHERE note_id IS NOT NULL;
CREATE INDEX attachment_blob ON attachment (sha256);
