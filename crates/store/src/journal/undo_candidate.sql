SELECT id FROM operation
WHERE origin = 'person' AND undone_by IS NULL AND reverts IS NULL
ORDER BY id DESC
LIMIT 1
