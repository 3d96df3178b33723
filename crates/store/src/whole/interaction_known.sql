SELECT id FROM interaction
WHERE contact_id IS :contact_id AND kind = :kind AND direction = :direction AND at = :at
  AND number = :number AND id <= :newest
-- Of several alike each finds itself, unless its words were changed since.
ORDER BY created_at <> :created_at, text <> :text, id
LIMIT 1
