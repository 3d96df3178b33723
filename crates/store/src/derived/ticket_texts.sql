SELECT id AS row_id, contact_id, at,
  '#' || number || iif(copy = 1, '', '/' || copy) || ' ' || item || ' ' || serial || ' ' || fault AS text
FROM ticket
WHERE id IN (SELECT value FROM json_each(?1))
