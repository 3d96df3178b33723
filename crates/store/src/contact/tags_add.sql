INSERT INTO contact_tag (contact_id, tag_id)
SELECT DISTINCT value, ?2
FROM json_each(?1)
WHERE NOT EXISTS (SELECT 1 FROM contact_tag WHERE contact_id = value AND tag_id = ?2)
RETURNING contact_id
