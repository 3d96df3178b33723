-- By the operations' own stretches of the journal: none of the others is looked at.
UPDATE change
SET before = CASE WHEN before ->> 'contact_id' IS NULL THEN '{}'
  ELSE json_object('contact_id', before ->> 'contact_id') END
WHERE before IS NOT NULL AND seq IN (
  SELECT c.seq
  FROM temp.journal_old AS old
  CROSS JOIN operation AS o ON o.id = old.id
  CROSS JOIN change AS c ON c.seq BETWEEN o.first_seq AND o.last_seq)
