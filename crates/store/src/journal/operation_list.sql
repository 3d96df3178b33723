-- Open for undo: in effect, its changes still there, and not a redo (undo what that brought back).
SELECT o.id, o.kind, o.subject, o.origin, o.at, o.reverts, o.undone_by, o.schema,
  o.undone_by IS NULL AND o.is_pruned = 0 AND reverted.reverts IS NULL AS is_open
FROM operation AS o
LEFT JOIN operation AS reverted ON reverted.id = o.reverts
WHERE o.id >= :first AND o.id < :before
ORDER BY o.id DESC
LIMIT :limit
