SELECT contact_id
FROM contact_index
WHERE is_trashed = 0 AND quiet_at < ?1
