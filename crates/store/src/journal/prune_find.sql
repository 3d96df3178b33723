-- An undo goes with what it took back: neither is forgotten before both are old.
INSERT INTO temp.journal_old (id)
SELECT o.id FROM operation AS o
LEFT JOIN operation AS u ON u.id = o.undone_by
LEFT JOIN operation AS r ON r.id = o.reverts
WHERE o.is_pruned = 0 AND o.at < ?1 AND ifnull(u.at, 0) < ?1
  AND coalesce(r.kind, o.kind) NOT IN (SELECT value FROM json_each(?2))
  AND coalesce(r.is_bulk, o.is_bulk) = 0
