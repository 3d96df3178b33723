-- A follow-up that recurs makes its next one when it is closed. Where that next one stays, so does
-- the closed one: of a series only one is ever open.
INSERT OR IGNORE INTO temp.journal_kept (tbl, row_id, field)
SELECT ?2, closed.row_id, ''
FROM operation AS o
CROSS JOIN change AS closed ON closed.seq BETWEEN o.first_seq AND o.last_seq
CROSS JOIN follow_up AS f ON f.id = closed.row_id
WHERE o.id = ?1 AND +closed.tbl = ?2 AND closed.kind = 'U' AND closed.before ->> 'state' = 'open'
  AND EXISTS (
    SELECT 1
    FROM change AS made
    CROSS JOIN temp.journal_kept AS k ON k.tbl = ?2 AND k.row_id BETWEEN made.row_id AND made.last_row_id
    CROSS JOIN follow_up AS next ON next.id = k.row_id AND next.contact_id IS f.contact_id
    WHERE made.seq BETWEEN o.first_seq AND o.last_seq AND +made.tbl = ?2 AND made.kind = 'I')
