-- What a merge remembers of a card that went tells which merge it was, by the one run of ids that it
-- made. It is this card's to take back where it was this card that stayed, not one that went on into it.
SELECT f.name AS name, o.id AS id, made.last_row_id - made.row_id + 1 AS cards,
  EXISTS (
    SELECT 1 FROM change AS own
    WHERE own.tbl = :card AND own.row_id = :contact AND own.operation_id = o.id) AS is_own
FROM former_uid AS f
CROSS JOIN change AS made ON made.seq = (
  SELECT h.seq FROM change AS h
  WHERE h.tbl = :former_uid AND h.row_id <= f.id AND h.kind = 'I'
  ORDER BY h.row_id DESC
  LIMIT 1)
CROSS JOIN operation AS o ON o.id = made.operation_id
WHERE f.contact_id = :contact AND f.id <= made.last_row_id
  AND o.kind IN ('contact_merge', 'duplicate_merge_sure')
ORDER BY f.id
