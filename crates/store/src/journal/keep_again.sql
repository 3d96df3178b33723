-- Of a row that had changed it is the fields of that change, else the row as such.
INSERT OR IGNORE INTO temp.journal_kept (tbl, row_id, field)
SELECT k.tbl, k.row_id, coalesce(f.key, '')
FROM kept AS k
CROSS JOIN operation AS o ON o.id = k.operation_id
LEFT JOIN change AS h
  ON h.tbl = k.tbl AND h.row_id = k.row_id AND h.operation_id = o.reverts AND h.kind = 'U'
LEFT JOIN json_each(h.before) AS f
WHERE k.operation_id = ?1
