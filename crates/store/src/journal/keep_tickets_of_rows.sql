-- Where a move or a line stays, so does its ticket: also one that the operation took away and can't give
-- back.
INSERT OR IGNORE INTO temp.journal_kept (tbl, row_id, field)
SELECT ?2, moved.ticket_id, ''
FROM temp.journal_kept AS k
CROSS JOIN ticket_move AS moved ON moved.id = k.row_id
WHERE k.tbl = ?3
UNION ALL
SELECT ?2, line.ticket_id, ''
FROM temp.journal_kept AS k
CROSS JOIN ticket_line AS line ON line.id = k.row_id
WHERE k.tbl = ?4
UNION ALL
SELECT ?2, gone.before ->> 'ticket_id', ''
FROM operation AS o
CROSS JOIN change AS gone ON gone.seq BETWEEN o.first_seq AND o.last_seq
WHERE o.id = ?1 AND +gone.tbl IN (?3, ?4) AND gone.kind = 'D'
  AND EXISTS (SELECT 1 FROM temp.journal_kept AS k WHERE k.tbl = gone.tbl AND k.row_id = gone.row_id)
