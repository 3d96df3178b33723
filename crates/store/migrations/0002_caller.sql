-- Who is calling. Calls are found by the last seven digits of their number, whatever stands
-- between them.
CREATE INDEX interaction_number ON interaction (
  substr(replace(replace(replace(replace(replace(replace(
    number, ' ', ''), '-', ''), '(', ''), ')', ''), '.', ''), '/', ''), -7),
  at
) WHERE number <> '';

-- The calls that the caller window holds, until each is saved or put away: not journaled. The
-- words typed are kept here as they come, so that no crash takes them.
CREATE TABLE pop_call (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source TEXT NOT NULL,
  phase TEXT NOT NULL CHECK (phase IN ('ringing', 'talking', 'ended', 'missed')),
  number TEXT NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  -- None for a call that is only shown.
  direction TEXT CHECK (direction IS NULL OR direction IN ('in', 'out', 'missed')),
  at INTEGER NOT NULL,
  talking_at INTEGER,
  ended_at INTEGER,
  -- The record that was written of it.
  interaction_id INTEGER,
  contact_id INTEGER,
  text TEXT NOT NULL DEFAULT '',
  who TEXT NOT NULL DEFAULT '',
  -- Saved or put away while it goes on: its end is still waited for.
  is_closed INTEGER NOT NULL DEFAULT 0 CHECK (is_closed IN (0, 1))
) STRICT;
