SELECT contact_id
FROM contact_index
WHERE is_trashed = 0 AND (
  last_contact_at < ?1
  OR last_contact_at IS NULL AND (
    SELECT contact.created_at FROM contact WHERE contact.id = contact_index.contact_id
  ) < ?1
)
