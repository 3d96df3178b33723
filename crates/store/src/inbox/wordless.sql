SELECT i.id AS id, i.contact_id AS contact_id, c.shown_name AS name, i.number AS number,
  i.direction AS direction, i.at AS at, i.minutes AS minutes
FROM interaction i INDEXED BY interaction_awaiting_word
JOIN contact_index c ON c.contact_id = i.contact_id
WHERE i.is_awaiting_word = 1 AND i.at >= :since AND i.kind = 'call' AND i.direction <> 'missed'
  AND i.text = '' AND i.outcome = '' AND c.is_trashed = 0
  AND NOT EXISTS (SELECT 1 FROM follow_up f WHERE f.interaction_id = i.id)
  AND NOT EXISTS (
    SELECT 1 FROM pop_call p
    WHERE p.interaction_id = i.id AND p.is_closed = 0 AND p.at >= :in_hand_since
  )
ORDER BY i.at DESC, i.id DESC
LIMIT :limit
