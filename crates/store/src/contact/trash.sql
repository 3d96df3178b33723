UPDATE contact
SET trashed_at = ?2, changed_at = ?3,
    revision = 1 + coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'operation'), 0)
WHERE id IN (SELECT value FROM json_each(?1))
