-- How a table of contacts is read, under a name of the owner's (JSON).
CREATE TABLE import_profile (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  reading TEXT NOT NULL
) STRICT;
