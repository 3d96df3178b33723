SELECT id AS row_id, contact_id, at, text || ' ' || note AS text
FROM want
WHERE id IN (SELECT value FROM json_each(?1))
