SELECT i.id AS id, i.contact_id AS contact_id, ifnull(c.shown_name, '') AS name,
  i.number AS number, i.direction AS direction, i.at AS at, i.minutes AS minutes
FROM interaction i INDEXED BY interaction_at
LEFT JOIN contact_index c ON c.contact_id = i.contact_id
WHERE i.kind = 'call' AND ifnull(c.is_trashed, 0) = 0
ORDER BY i.at DESC, i.id DESC
LIMIT ?1
