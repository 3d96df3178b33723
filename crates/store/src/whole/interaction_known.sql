SELECT id FROM interaction
WHERE contact_id IS :contact_id AND kind = :kind AND direction = :direction AND at = :at
  AND number = :number AND id <= :newest
ORDER BY id
LIMIT 1
