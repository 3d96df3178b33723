-- What was brought in to be put right: tickets with the statuses they moved to and their lines of parts
-- and time. Amounts are minor units of the ticket's currency, quantities thousandths, rates hundredths of
-- a per cent.

CREATE TABLE ticket (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  contact_id INTEGER NOT NULL REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL CHECK (number > 0),
  -- Another one of the same number, which came from another box, is its second copy.
  copy INTEGER NOT NULL DEFAULT 1 CHECK (copy > 0),
  -- The ticket that had the last number when this one was given the next: as long as this one is there,
  -- that one is, so that taking something back leaves no gap.
  follows_id INTEGER REFERENCES ticket DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL
    CHECK (status IN ('new', 'open', 'waiting', 'ready', 'collected', 'rejected')),
  moved_at INTEGER NOT NULL,
  at INTEGER NOT NULL,
  item TEXT NOT NULL,
  serial TEXT NOT NULL DEFAULT '',
  fault TEXT NOT NULL,
  promised_on TEXT
    CHECK (promised_on IS NULL OR promised_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  mood TEXT NOT NULL DEFAULT 'unsaid' CHECK (mood IN ('unsaid', 'pleased', 'calm', 'upset')),
  came_by TEXT NOT NULL CHECK (came_by IN ('counter', 'call', 'mail')),
  interaction_id INTEGER REFERENCES interaction DEFERRABLE INITIALLY DEFERRED,
  currency TEXT NOT NULL,
  rounding TEXT NOT NULL CHECK (rounding IN ('line', 'total')),
  net INTEGER NOT NULL,
  tax INTEGER NOT NULL,
  gross INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  UNIQUE (number, copy)
) STRICT;
CREATE INDEX ticket_follows ON ticket (follows_id) WHERE follows_id IS NOT NULL;
CREATE INDEX ticket_interaction ON ticket (interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX ticket_contact ON ticket (contact_id, at);
CREATE INDEX ticket_at ON ticket (at);
-- Those that are not done by the day they are promised for, those of no day last.
CREATE INDEX ticket_due
  ON ticket (CAST(replace(ifnull(promised_on, '9999-12-31'), '-', '') AS INTEGER), id, status, contact_id)
  WHERE status IN ('new', 'open', 'waiting', 'ready');
CREATE INDEX ticket_ready ON ticket (moved_at, id, contact_id) WHERE status = 'ready';
CREATE INDEX ticket_done ON ticket (moved_at, id, status) WHERE status IN ('collected', 'rejected');

CREATE TABLE ticket_move (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  ticket_id INTEGER NOT NULL REFERENCES ticket DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL
    CHECK (status IN ('new', 'open', 'waiting', 'ready', 'collected', 'rejected')),
  at INTEGER NOT NULL,
  text TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX ticket_move_ticket ON ticket_move (ticket_id, id);
CREATE INDEX ticket_move_contact ON ticket_move (contact_id, at);

CREATE TABLE ticket_line (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  ticket_id INTEGER NOT NULL REFERENCES ticket DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('part', 'time')),
  product_id INTEGER REFERENCES product DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL,
  unit TEXT NOT NULL DEFAULT '',
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  price INTEGER NOT NULL CHECK (price >= 0),
  discount INTEGER NOT NULL DEFAULT 0 CHECK (discount BETWEEN 0 AND 10000),
  tax TEXT NOT NULL DEFAULT '',
  tax_rate INTEGER NOT NULL DEFAULT 0 CHECK (tax_rate BETWEEN 0 AND 10000),
  net INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX ticket_line_ticket ON ticket_line (ticket_id, position);
CREATE INDEX ticket_line_contact ON ticket_line (contact_id);
CREATE INDEX ticket_line_product ON ticket_line (product_id) WHERE product_id IS NOT NULL;

-- Derived texts may be of tickets, their moves and their lines too.
CREATE TABLE history_text_new (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL CHECK (source IN ('interaction', 'note', 'contact', 'order', 'line', 'payment',
    'ticket', 'ticket_move', 'ticket_line')),
  row_id INTEGER NOT NULL,
  contact_id INTEGER,
  at INTEGER NOT NULL,
  folded TEXT NOT NULL,
  UNIQUE (source, row_id)
) STRICT;
INSERT INTO history_text_new (id, source, row_id, contact_id, at, folded)
  SELECT id, source, row_id, contact_id, at, folded FROM history_text;
DROP TABLE history_text;
ALTER TABLE history_text_new RENAME TO history_text;
