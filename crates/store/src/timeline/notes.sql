SELECT at, id, 2 AS source FROM note
WHERE contact_id = :contact AND at <= :at AND (at, id, 2) < (:at, :id, :source)
ORDER BY 1 DESC, 2 DESC, 3 DESC
LIMIT :limit
