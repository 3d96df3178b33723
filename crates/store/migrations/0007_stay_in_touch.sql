-- How often the owner wants to be in touch: "14;30" (ideal and longest days between two
-- contacts), on a card also "never"; empty says nothing.
ALTER TABLE contact ADD COLUMN stay_in_touch TEXT NOT NULL DEFAULT '' CHECK (
  stay_in_touch IN ('', 'never')
  OR stay_in_touch GLOB '[1-9]*;[1-9]*' AND stay_in_touch NOT GLOB '*[^0-9;]*'
  AND stay_in_touch NOT GLOB '*;*;*'
  AND CAST(substr(stay_in_touch, instr(stay_in_touch, ';') + 1) AS INTEGER)
    BETWEEN CAST(stay_in_touch AS INTEGER) AND 3650
);
ALTER TABLE tag ADD COLUMN gap TEXT NOT NULL DEFAULT '' CHECK (
  gap = ''
  OR gap GLOB '[1-9]*;[1-9]*' AND gap NOT GLOB '*[^0-9;]*' AND gap NOT GLOB '*;*;*'
  AND CAST(substr(gap, instr(gap, ';') + 1) AS INTEGER) BETWEEN CAST(gap AS INTEGER) AND 3650
);
CREATE INDEX tag_gap ON tag (name, gap) WHERE gap <> '';

-- Derived: when the gap that counts for the card ends, the ideal one and the longest.
ALTER TABLE contact_index ADD COLUMN quiet_at INTEGER;
ALTER TABLE contact_index ADD COLUMN too_long_at INTEGER;
CREATE INDEX contact_index_quiet ON contact_index (quiet_at, too_long_at, contact_id)
  WHERE is_trashed = 0 AND quiet_at IS NOT NULL;
