SELECT at, id, 6 AS source FROM ticket_move
WHERE contact_id = :contact AND at <= :at AND (at, id, 6) < (:at, :id, :source)
ORDER BY at DESC, id DESC
LIMIT :limit
