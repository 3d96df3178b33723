-- The newest undo of the owner's still in effect, if no deed of the owner's came after it. Undos
-- and redos are no deeds.
SELECT u.id FROM operation AS u
JOIN operation AS undone ON undone.id = u.reverts
WHERE u.origin = 'person' AND u.undone_by IS NULL AND undone.reverts IS NULL
  AND u.id > (
    SELECT ifnull(max(id), 0) FROM operation WHERE origin = 'person' AND reverts IS NULL)
ORDER BY u.id DESC
LIMIT 1
