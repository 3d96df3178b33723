SELECT id AS row_id, contact_id, at, text
FROM stock_movement
WHERE contact_id IS NOT NULL AND id IN (SELECT value FROM json_each(?1))
