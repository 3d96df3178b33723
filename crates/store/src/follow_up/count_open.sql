SELECT count(*) AS number
FROM follow_up f
LEFT JOIN contact_index c ON c.contact_id = f.contact_id
WHERE f.state = 'open' AND f.due_on BETWEEN ?1 AND ?2 AND ifnull(c.is_trashed, 0) = 0
