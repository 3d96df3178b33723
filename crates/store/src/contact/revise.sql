UPDATE contact
SET revision = ?3, changed_at = ?2
WHERE id IN (SELECT value FROM json_each(?1))
