SELECT EXISTS (
  SELECT 1 FROM interaction
  WHERE contact_id = ?1 AND at >= ?2 AND kind = 'call'
    AND (direction = 'out' OR (direction = 'in' AND minutes IS NOT NULL))
) AS is_answered
