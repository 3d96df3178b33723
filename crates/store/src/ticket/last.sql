SELECT id, number + 1 AS next
FROM ticket
WHERE number = (SELECT max(number) FROM ticket)
ORDER BY copy
LIMIT 1
