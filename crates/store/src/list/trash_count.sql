SELECT count(*) AS cards
FROM contact_index
WHERE is_trashed = 1
  AND NOT EXISTS (SELECT 1 FROM json_each(?1) WHERE instr(folded, value) = 0)
