-- Where a line or a payment stays, so does its order: also one that the operation took away and can't
-- give back.
INSERT OR IGNORE INTO temp.journal_kept (tbl, row_id, field)
SELECT ?2, line.order_id, ''
FROM temp.journal_kept AS k
CROSS JOIN order_line AS line ON line.id = k.row_id
WHERE k.tbl = ?3
UNION ALL
SELECT ?2, paid.order_id, ''
FROM temp.journal_kept AS k
CROSS JOIN payment AS paid ON paid.id = k.row_id AND paid.order_id IS NOT NULL
WHERE k.tbl = ?4
UNION ALL
SELECT ?2, gone.before ->> 'order_id', ''
FROM operation AS o
CROSS JOIN change AS gone ON gone.seq BETWEEN o.first_seq AND o.last_seq
WHERE o.id = ?1 AND +gone.tbl IN (?3, ?4) AND gone.kind = 'D'
  AND gone.before ->> 'order_id' IS NOT NULL
  AND EXISTS (SELECT 1 FROM temp.journal_kept AS k WHERE k.tbl = gone.tbl AND k.row_id = gone.row_id)
