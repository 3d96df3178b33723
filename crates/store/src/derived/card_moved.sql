UPDATE contact_index
SET is_trashed = (
      SELECT trashed_at IS NOT NULL FROM contact WHERE contact.id = contact_index.contact_id
    ),
    version = ?2
WHERE contact_id IN (SELECT value FROM json_each(?1))
