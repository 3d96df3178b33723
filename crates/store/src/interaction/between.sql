SELECT i.contact_id AS contact_id, i.kind AS kind, i.direction AS direction, i.at AS at,
  i.number AS number, i.minutes AS minutes, i.text AS text,
  i.outcome AS outcome, i.subject AS subject, i.attachments AS attachments,
  ifnull(c.shown_name, '') AS name, ifnull(c.organisation, '') AS organisation
FROM interaction AS i
LEFT JOIN contact_index AS c ON c.contact_id = i.contact_id
WHERE i.at >= ?1 AND i.at < ?2
ORDER BY i.at, i.id
