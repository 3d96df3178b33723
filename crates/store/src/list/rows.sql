SELECT contact.id, contact.kind, contact.photo_sha256, contact_index.list_name,
  contact_index.shown_name, contact_index.organisation, contact_index.letter,
  contact_index.last_contact_at
FROM contact
JOIN contact_index ON contact_index.contact_id = contact.id
WHERE contact.id = ?1
