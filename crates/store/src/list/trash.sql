SELECT contact.id, contact_index.shown_name, contact.trashed_at
FROM contact_index
JOIN contact ON contact.id = contact_index.contact_id
WHERE contact_index.is_trashed = 1
  AND NOT EXISTS (SELECT 1 FROM json_each(?1) WHERE instr(contact_index.folded, value) = 0)
ORDER BY contact.trashed_at DESC, contact.id DESC
LIMIT ?3 OFFSET ?2
