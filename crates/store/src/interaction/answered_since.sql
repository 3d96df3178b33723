SELECT EXISTS (
  SELECT 1 FROM interaction
  WHERE contact_id = ?1 AND at >= ?2 AND kind = 'call' AND direction <> 'missed'
) AS is_answered
