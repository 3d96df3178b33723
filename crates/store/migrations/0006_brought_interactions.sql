-- Calls, messages and mail that files bring.

-- A mail's subject; the names of what was attached, one a line.
ALTER TABLE interaction ADD COLUMN subject TEXT NOT NULL DEFAULT '';
ALTER TABLE interaction ADD COLUMN attachments TEXT NOT NULL DEFAULT '';
-- What belongs to no card yet, by the number or address it came from.
CREATE INDEX interaction_waiting ON interaction (number, at) WHERE contact_id IS NULL;

-- What a file said of an interaction when it brought it: by this it is known when it comes
-- again, whatever the owner has changed since; also where the owner has taken it away
-- (`interaction_id` is null then). `key` is what tells apart what number, direction and instant
-- don't: a mail's Message-ID or hash, the hash of a message's text.
CREATE TABLE source_interaction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  interaction_id INTEGER REFERENCES interaction DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('call', 'meeting', 'visit', 'mail', 'message', 'letter')),
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out', 'missed')),
  at INTEGER NOT NULL,
  is_to_the_minute INTEGER NOT NULL DEFAULT 0 CHECK (is_to_the_minute IN (0, 1)),
  number TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  seconds INTEGER,
  key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX source_interaction_interaction ON source_interaction (interaction_id)
  WHERE interaction_id IS NOT NULL;
CREATE INDEX source_interaction_at ON source_interaction (at);
