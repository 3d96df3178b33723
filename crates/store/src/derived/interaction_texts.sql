SELECT id AS row_id, contact_id, at, text || ' ' || outcome || ' ' || subject || ' ' || attachments AS text
FROM interaction
WHERE id IN (SELECT value FROM json_each(?1))
