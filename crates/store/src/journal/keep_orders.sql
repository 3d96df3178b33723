-- An order is its lines: where it stays, so do all of them, those that the operation took away too.
INSERT OR IGNORE INTO temp.journal_kept (tbl, row_id, field)
SELECT ?3, line.id, ''
FROM temp.journal_kept AS k
CROSS JOIN order_line AS line ON line.order_id = k.row_id
WHERE k.tbl = ?2
UNION ALL
SELECT ?3, gone.row_id, ''
FROM operation AS o
CROSS JOIN change AS gone ON gone.seq BETWEEN o.first_seq AND o.last_seq
WHERE o.id = ?1 AND +gone.tbl = ?3 AND gone.kind = 'D'
  AND EXISTS (
    SELECT 1 FROM temp.journal_kept AS k
    WHERE k.tbl = ?2 AND k.row_id = gone.before ->> 'order_id')
