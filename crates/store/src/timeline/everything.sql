SELECT at, id, 3 AS source FROM interaction
WHERE contact_id = :contact AND at <= :at AND (at, id, 3) < (:at, :id, :source)
UNION ALL
SELECT at, id, 3 FROM interaction
WHERE contact_id IN (SELECT m.contact_id FROM membership m JOIN contact c ON c.id = m.contact_id
    WHERE m.organisation_id = :contact AND m.contact_id <> :contact AND c.trashed_at IS NULL)
  AND at <= :at AND (at, id, 3) < (:at, :id, :source)
UNION ALL
SELECT at, id, 2 FROM note WHERE contact_id = :contact AND at <= :at AND (at, id, 2) < (:at, :id, :source)
UNION ALL
SELECT closed_at, id, 1 FROM follow_up WHERE contact_id = :contact AND state <> 'open'
  AND closed_at <= :at AND (closed_at, id, 1) < (:at, :id, :source)
UNION ALL
SELECT at, id, 4 FROM payment WHERE contact_id = :contact AND at <= :at AND (at, id, 4) < (:at, :id, :source)
UNION ALL
SELECT at, id, 5 FROM trade_order WHERE contact_id = :contact AND at <= :at AND (at, id, 5) < (:at, :id, :source)
UNION ALL
SELECT at, id, 6 FROM ticket_move WHERE contact_id = :contact AND at <= :at AND (at, id, 6) < (:at, :id, :source)
UNION ALL
SELECT at, id, 7 FROM want WHERE contact_id = :contact AND at <= :at AND (at, id, 7) < (:at, :id, :source)
UNION ALL
SELECT at, id, 8 FROM stock_movement WHERE contact_id = :contact AND at <= :at AND (at, id, 8) < (:at, :id, :source)
ORDER BY 1 DESC, 2 DESC, 3 DESC
LIMIT :limit
