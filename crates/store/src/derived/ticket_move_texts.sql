SELECT id AS row_id, contact_id, at, text
FROM ticket_move
WHERE id IN (SELECT value FROM json_each(?1))
