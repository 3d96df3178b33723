UPDATE contact
SET trashed_at = ?2, changed_at = ?3,
    revision = ?4
WHERE id IN (SELECT value FROM json_each(?1))
