SELECT id FROM operation
WHERE kind = :kind AND undone_by IS NULL AND is_pruned = 0
ORDER BY id DESC
LIMIT 1
