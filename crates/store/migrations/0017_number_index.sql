-- Derived: by which last digits of its number each interaction is found. The domain reads them, as
-- it reads the numbers of cards: an extension and the blanks and dashes of typesetting hide none.
DROP INDEX interaction_number;
CREATE TABLE number_index (
  interaction_id INTEGER PRIMARY KEY,
  ending TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX number_index_ending ON number_index (ending, at);
