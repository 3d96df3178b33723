SELECT i.number AS number,
  sum(i.kind = 'call') AS calls,
  sum(i.direction = 'missed') AS missed,
  sum(i.kind = 'message') AS messages,
  sum(i.kind = 'mail') AS mails,
  max(i.at) AS last_at,
  ifnull((
    SELECT s.name FROM interaction AS named INDEXED BY interaction_waiting
    JOIN source_interaction AS s ON s.interaction_id = named.id AND s.name <> ''
    WHERE named.contact_id IS NULL AND named.number = i.number
    ORDER BY s.id DESC LIMIT 1
  ), '') AS name,
  ifnull((
    SELECT said.text FROM interaction AS said INDEXED BY interaction_waiting
    WHERE said.contact_id IS NULL AND said.number = i.number AND said.text <> ''
      AND said.kind <> 'mail'
    ORDER BY said.at DESC, said.id DESC LIMIT 1
  ), '') AS said
FROM interaction AS i INDEXED BY interaction_waiting
WHERE i.contact_id IS NULL AND i.number <> ''
GROUP BY i.number
ORDER BY last_at DESC, number
