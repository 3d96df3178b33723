DELETE FROM contact_tag
WHERE tag_id = (SELECT id FROM tag WHERE name = ?2)
  AND contact_id IN (SELECT value FROM json_each(?1))
RETURNING contact_id
