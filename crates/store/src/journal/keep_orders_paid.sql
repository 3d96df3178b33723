-- Where an order that went to another card was paid for there since, it stays there with its payment.
INSERT OR IGNORE INTO temp.journal_kept (tbl, row_id, field)
SELECT moved.tbl, moved.row_id, ''
FROM operation AS o
CROSS JOIN change AS moved ON moved.seq BETWEEN o.first_seq AND o.last_seq
CROSS JOIN payment AS paid ON paid.order_id = moved.row_id
WHERE o.id = ?1 AND +moved.tbl = ?2 AND moved.kind = 'U'
  AND moved.before ->> 'contact_id' IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM change AS own
    WHERE own.tbl = ?3 AND own.row_id = paid.id AND own.operation_id = o.id)
