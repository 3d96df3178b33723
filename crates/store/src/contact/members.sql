SELECT contact_index.contact_id, contact_index.shown_name, membership.role
FROM membership
JOIN contact_index ON contact_index.contact_id = membership.contact_id
WHERE membership.organisation_id = ?1 AND contact_index.is_trashed = 0
ORDER BY contact_index.sort_key, contact_index.contact_id, membership.position
