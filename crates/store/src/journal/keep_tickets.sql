-- A ticket is its moves and its lines: where it stays, so do they all, those that the operation took away
-- too. So it stands where its last move says.
INSERT OR IGNORE INTO temp.journal_kept (tbl, row_id, field)
SELECT ?3, moved.id, ''
FROM temp.journal_kept AS k
CROSS JOIN ticket_move AS moved ON moved.ticket_id = k.row_id
WHERE k.tbl = ?2
UNION ALL
SELECT ?4, line.id, ''
FROM temp.journal_kept AS k
CROSS JOIN ticket_line AS line ON line.ticket_id = k.row_id
WHERE k.tbl = ?2
UNION ALL
SELECT gone.tbl, gone.row_id, ''
FROM operation AS o
CROSS JOIN change AS gone ON gone.seq BETWEEN o.first_seq AND o.last_seq
WHERE o.id = ?1 AND +gone.tbl IN (?3, ?4) AND gone.kind = 'D'
  AND EXISTS (
    SELECT 1 FROM temp.journal_kept AS k
    WHERE k.tbl = ?2 AND k.row_id = gone.before ->> 'ticket_id')
