SELECT at, id, 3 AS source FROM interaction
WHERE contact_id = :contact AND kind = 'call' AND at <= :at
  AND (at, id, 3) < (:at, :id, :source)
UNION ALL
SELECT at, id, 3 FROM interaction
WHERE contact_id IN (
    SELECT m.contact_id FROM membership m JOIN contact c ON c.id = m.contact_id
    WHERE m.organisation_id = :contact AND m.contact_id <> :contact AND c.trashed_at IS NULL
  )
  AND kind = 'call' AND at <= :at AND (at, id, 3) < (:at, :id, :source)
ORDER BY 1 DESC, 2 DESC, 3 DESC
LIMIT :limit
