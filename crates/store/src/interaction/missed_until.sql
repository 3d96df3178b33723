SELECT id, contact_id, number, at
FROM interaction INDEXED BY interaction_to_return
WHERE direction = 'missed' AND is_returned = 0 AND at <= ?1
ORDER BY at, id
