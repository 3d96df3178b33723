-- The revision is the coming operation's id: undo brings an older content back with its older
-- revision, and no later content ever gets that one again.
UPDATE contact
SET revision = 1 + coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'operation'), 0),
    changed_at = ?2
WHERE id IN (SELECT value FROM json_each(?1))
