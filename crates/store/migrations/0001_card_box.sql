-- The card box. Every journaled table has `id INTEGER PRIMARY KEY AUTOINCREMENT` (ids are never
-- reused, so an undo can't meet a stranger), no BLOB, no REAL, and no ON DELETE action: deletes
-- are explicit, so that undoing has one cause a row.

CREATE TABLE contact (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation')),
  formatted_name TEXT NOT NULL DEFAULT '',
  name_prefix TEXT NOT NULL DEFAULT '',
  name_given TEXT NOT NULL DEFAULT '',
  name_additional TEXT NOT NULL DEFAULT '',
  name_family TEXT NOT NULL DEFAULT '',
  name_suffix TEXT NOT NULL DEFAULT '',
  nickname TEXT NOT NULL DEFAULT '',
  tax_number TEXT NOT NULL DEFAULT '',
  birthday_year INTEGER,
  birthday_month INTEGER,
  birthday_day INTEGER,
  note TEXT NOT NULL DEFAULT '',
  how_met TEXT NOT NULL DEFAULT '',
  photo_sha256 TEXT,
  unknown_lines TEXT NOT NULL DEFAULT '[]',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  trashed_at INTEGER,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((birthday_month IS NULL) = (birthday_day IS NULL)),
  CHECK (birthday_year IS NULL OR birthday_month IS NOT NULL)
) STRICT;
CREATE INDEX contact_birthday ON contact (birthday_month, birthday_day)
  WHERE birthday_month IS NOT NULL AND trashed_at IS NULL;
CREATE INDEX contact_organisation ON contact (trashed_at, formatted_name) WHERE kind = 'organisation';

CREATE INDEX contact_photo ON contact (photo_sha256) WHERE photo_sha256 IS NOT NULL;

CREATE TABLE phone (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  label TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX phone_contact ON phone (contact_id, position);

CREATE TABLE email (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  label TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX email_contact ON email (contact_id, position);

CREATE TABLE address (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  po_box TEXT NOT NULL DEFAULT '',
  extended TEXT NOT NULL DEFAULT '',
  street TEXT NOT NULL DEFAULT '',
  city TEXT NOT NULL DEFAULT '',
  region TEXT NOT NULL DEFAULT '',
  postal_code TEXT NOT NULL DEFAULT '',
  country TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX address_contact ON address (contact_id, position);

CREATE TABLE link (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  label TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX link_contact ON link (contact_id, position);

CREATE TABLE custom_field (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT;
CREATE INDEX custom_field_contact ON custom_field (contact_id, position);

-- A person's place in an organisation. `organisation_id` is the organisation's own card where
-- there is one; `organisation` is always the name as written.
CREATE TABLE membership (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  organisation TEXT NOT NULL DEFAULT '',
  organisation_id INTEGER REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  department TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX membership_contact ON membership (contact_id, position);
CREATE INDEX membership_organisation ON membership (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX membership_name ON membership (organisation) WHERE organisation <> '';

CREATE TABLE tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE contact_tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  tag_id INTEGER NOT NULL REFERENCES tag DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (contact_id, tag_id)
) STRICT;
CREATE INDEX contact_tag_tag ON contact_tag (tag_id);

-- Two cards and what each is to the other: `label` says what `other_id` is to `contact_id`
-- ("mother"), `reverse_label` the other way round ("son").
CREATE TABLE relation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  other_id INTEGER NOT NULL REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  label TEXT NOT NULL,
  reverse_label TEXT NOT NULL,
  CHECK (contact_id <> other_id),
  UNIQUE (contact_id, other_id, label, reverse_label)
) STRICT;
CREATE INDEX relation_other ON relation (other_id);

-- What an import last brought for a card: the SHA-256 of the source card's normalised lines and
-- the values themselves (JSON, photo by hash), for the three-way rule.
CREATE TABLE source_card (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  source_hash TEXT NOT NULL,
  source_uid TEXT NOT NULL DEFAULT '',
  brought TEXT NOT NULL
) STRICT;
CREATE INDEX source_card_contact ON source_card (contact_id);

CREATE TABLE interaction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('call', 'meeting', 'visit', 'mail', 'message', 'letter')),
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out', 'missed')),
  at INTEGER NOT NULL,
  number TEXT NOT NULL DEFAULT '',
  minutes INTEGER,
  text TEXT NOT NULL DEFAULT '',
  outcome TEXT NOT NULL DEFAULT '',
  is_returned INTEGER NOT NULL DEFAULT 0 CHECK (is_returned IN (0, 1)),
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX interaction_contact ON interaction (contact_id, at);
CREATE INDEX interaction_call ON interaction (contact_id) WHERE kind = 'call';
CREATE INDEX interaction_at ON interaction (at);
CREATE INDEX interaction_to_return ON interaction (at) WHERE direction = 'missed' AND is_returned = 0;

CREATE TABLE note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  at INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX note_contact ON note (contact_id, at);

CREATE TABLE follow_up (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  contact_id INTEGER REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  due_on TEXT NOT NULL CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  due_time TEXT CHECK (due_time IS NULL OR due_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  snoozed_until INTEGER,
  text TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'dropped')),
  interaction_id INTEGER REFERENCES interaction DEFERRABLE INITIALLY DEFERRED,
  created_at INTEGER NOT NULL,
  closed_at INTEGER
) STRICT;
CREATE INDEX follow_up_contact ON follow_up (contact_id, due_on);
CREATE INDEX follow_up_open ON follow_up (due_on, due_time) WHERE state = 'open';
CREATE INDEX follow_up_interaction ON follow_up (interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX follow_up_closed ON follow_up (contact_id, closed_at) WHERE state <> 'open';

-- A UID that a card had before it was joined to `contact_id`, and its name then: so that what
-- the merged card once came from still finds its way.
CREATE TABLE former_uid (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  uid TEXT NOT NULL,
  name TEXT NOT NULL
) STRICT;
CREATE INDEX former_uid_contact ON former_uid (contact_id);
CREATE INDEX former_uid_uid ON former_uid (uid);

-- Two cards that the owner has said are not the same; the lower id comes first.
CREATE TABLE distinct_pair (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  other_id INTEGER NOT NULL REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  CHECK (contact_id < other_id),
  UNIQUE (contact_id, other_id)
) STRICT;
CREATE INDEX distinct_pair_other ON distinct_pair (other_id);

-- What goes out under a name of the owner's: columns, order, filter and format (JSON).
CREATE TABLE export_preset (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  what TEXT NOT NULL
) STRICT;

-- From here on: not journaled.

CREATE TABLE operation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL CHECK (origin IN ('person', 'hook', 'clock', 'script')),
  at INTEGER NOT NULL,
  request_id TEXT UNIQUE,
  response TEXT,
  app_version TEXT NOT NULL,
  schema INTEGER NOT NULL,
  reverts INTEGER REFERENCES operation,
  undone_by INTEGER REFERENCES operation,
  first_seq INTEGER NOT NULL,
  last_seq INTEGER NOT NULL,
  -- Done to many cards at once: never pruned.
  is_bulk INTEGER NOT NULL DEFAULT 0 CHECK (is_bulk IN (0, 1)),
  is_pruned INTEGER NOT NULL DEFAULT 0 CHECK (is_pruned IN (0, 1))
) STRICT;
CREATE INDEX operation_undoable ON operation (id) WHERE undone_by IS NULL;

-- kind I: rows row_id..last_row_id came into being; R: a row came back under its old id; U:
-- `before` holds the old values of the changed columns; D: `before` holds the whole row. `tbl` is
-- the number in store/src/journal.
CREATE TABLE change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  operation_id INTEGER NOT NULL,
  tbl INTEGER NOT NULL,
  row_id INTEGER NOT NULL,
  last_row_id INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('I', 'R', 'U', 'D')),
  before TEXT
) STRICT;
CREATE INDEX change_row ON change (tbl, row_id);

-- What an undo left as it was, because a later operation had touched it: a card (the number of
-- `contact`), or a row that belongs to none.
CREATE TABLE kept (
  operation_id INTEGER NOT NULL REFERENCES operation,
  tbl INTEGER NOT NULL,
  row_id INTEGER NOT NULL,
  PRIMARY KEY (operation_id, tbl, row_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE blob (
  sha256 TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  bytes BLOB NOT NULL,
  thumbnail BLOB
) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- A reminder that has been shown for a follow-up at the moment it was then due.
CREATE TABLE notified (
  follow_up_id INTEGER NOT NULL,
  due TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (follow_up_id, due)
) STRICT;

-- Derived: rebuilt from the tables above, refreshed in the transaction of every write.
-- `version` is the newest change.seq at the refresh: what came after it is what a copy lacks.

CREATE TABLE contact_index (
  contact_id INTEGER PRIMARY KEY,
  shown_name TEXT NOT NULL,
  list_name TEXT NOT NULL,
  organisation TEXT NOT NULL DEFAULT '',
  sort_key BLOB NOT NULL,
  letter TEXT NOT NULL,
  folded TEXT NOT NULL,
  is_trashed INTEGER NOT NULL,
  last_contact_at INTEGER,
  interaction_count INTEGER NOT NULL DEFAULT 0,
  call_count INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX contact_index_order ON contact_index (sort_key, contact_id, letter) WHERE is_trashed = 0;
CREATE INDEX contact_index_version ON contact_index (version);

CREATE TABLE phone_index (
  phone_id INTEGER PRIMARY KEY,
  contact_id INTEGER NOT NULL,
  digits TEXT NOT NULL,
  e164 TEXT,
  tail INTEGER
) STRICT;
CREATE INDEX phone_index_tail ON phone_index (tail);
CREATE INDEX phone_index_digits ON phone_index (digits) WHERE tail IS NULL;

-- Folded words of interactions, notes and what cards say at length (source `contact`), for
-- full-text search by history_fts.
CREATE TABLE history_text (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL CHECK (source IN ('interaction', 'note', 'contact')),
  row_id INTEGER NOT NULL,
  contact_id INTEGER,
  at INTEGER NOT NULL,
  folded TEXT NOT NULL,
  UNIQUE (source, row_id)
) STRICT;

CREATE VIRTUAL TABLE history_fts USING fts5 (
  folded, content = 'history_text', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0',
  detail = 'column', prefix = '2 3'
);
INSERT INTO history_fts (history_fts, rank) VALUES ('secure-delete', 1);
