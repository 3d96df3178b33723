SELECT due.contact_id, contact_index.shown_name, contact_index.organisation,
  contact_index.last_contact_at, contact_index.quiet_at, contact_index.too_long_at,
  contact.created_at
FROM (
  SELECT contact_id, too_long_at
  FROM contact_index
  WHERE is_trashed = 0 AND quiet_at < ?1
  ORDER BY too_long_at, contact_id
  LIMIT ?3 OFFSET ?2
) AS due
JOIN contact_index ON contact_index.contact_id = due.contact_id
JOIN contact ON contact.id = due.contact_id
ORDER BY due.too_long_at, due.contact_id
