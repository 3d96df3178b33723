SELECT contact.id, contact_index.shown_name, contact.trashed_at
FROM contact
JOIN contact_index ON contact_index.contact_id = contact.id
WHERE contact.trashed_at IS NOT NULL
ORDER BY contact.trashed_at DESC, contact.id DESC
