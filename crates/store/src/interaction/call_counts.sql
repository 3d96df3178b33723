SELECT count(*) FILTER (WHERE direction = 'in') AS incoming,
  count(*) FILTER (WHERE direction = 'out') AS outgoing,
  count(*) FILTER (WHERE direction = 'missed') AS missed
FROM interaction INDEXED BY interaction_call
WHERE kind = 'call' AND contact_id IN (
  SELECT ?1
  UNION
  SELECT m.contact_id FROM membership m JOIN contact c ON c.id = m.contact_id
  WHERE m.organisation_id = ?1 AND c.trashed_at IS NULL
)
