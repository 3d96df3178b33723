SELECT contact_id, value AS text
FROM email
WHERE contact_id IN (SELECT value FROM json_each(?1))
ORDER BY contact_id, position
