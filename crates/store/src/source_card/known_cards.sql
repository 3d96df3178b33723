SELECT contact.id, contact.uid, contact_index.shown_name, contact_index.is_trashed
FROM contact
JOIN contact_index ON contact_index.contact_id = contact.id
ORDER BY contact.id
