SELECT id, contact_id, number
FROM interaction INDEXED BY interaction_to_return
WHERE direction = 'missed' AND is_returned = 0 AND at <= ?1
  AND (contact_id IS NULL OR contact_id = ?2)
ORDER BY at, id
