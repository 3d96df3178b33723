SELECT kind, direction, at, number,
  ifnull((SELECT s.key FROM source_interaction AS s WHERE s.interaction_id = i.id LIMIT 1), '')
    AS key,
  contact_id, 0 AS is_to_the_minute,
  NOT EXISTS (SELECT 1 FROM source_interaction AS s WHERE s.interaction_id = i.id) AS is_by_hand,
  kind = 'call' AND direction <> 'missed' AS is_spoken
FROM interaction AS i
WHERE at BETWEEN ?1 AND ?2
UNION ALL
SELECT kind, direction, at, number, key, NULL, is_to_the_minute, 0, 0
FROM source_interaction
WHERE at BETWEEN ?1 AND ?2
