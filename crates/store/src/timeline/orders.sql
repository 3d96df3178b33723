SELECT at, id, 4 AS source FROM payment
WHERE contact_id = :contact AND at <= :at AND (at, id, 4) < (:at, :id, :source)
UNION ALL
SELECT at, id, 5 FROM trade_order
WHERE contact_id = :contact AND at <= :at AND (at, id, 5) < (:at, :id, :source)
UNION ALL
SELECT at, id, 7 FROM want
WHERE contact_id = :contact AND at <= :at AND (at, id, 7) < (:at, :id, :source)
UNION ALL
SELECT at, id, 8 FROM stock_movement
WHERE contact_id = :contact AND at <= :at AND (at, id, 8) < (:at, :id, :source)
ORDER BY 1 DESC, 2 DESC, 3 DESC
LIMIT :limit
