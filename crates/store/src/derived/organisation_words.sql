SELECT contact_id, organisation AS text, department, role
FROM membership
WHERE contact_id IN (SELECT value FROM json_each(?1))
ORDER BY contact_id, position
