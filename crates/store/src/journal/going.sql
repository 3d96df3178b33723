-- A card in the trash is out of sight: what put it back brought it, too.
INSERT OR IGNORE INTO temp.journal_going (first, last)
SELECT h.row_id, h.last_row_id
FROM operation AS o
CROSS JOIN change AS h ON h.seq BETWEEN o.first_seq AND o.last_seq AND +h.tbl = ?2
WHERE o.id = ?1 AND (h.kind <> 'U' OR h.before ->> 'trashed_at' IS NOT NULL)
