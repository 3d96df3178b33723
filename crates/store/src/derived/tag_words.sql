SELECT contact_tag.contact_id, tag.name AS text
FROM contact_tag
JOIN tag ON tag.id = contact_tag.tag_id
WHERE contact_tag.contact_id IN (SELECT value FROM json_each(?1))
ORDER BY contact_tag.contact_id, contact_tag.id
