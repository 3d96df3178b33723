SELECT f.id AS id, f.contact_id AS contact_id, ifnull(c.shown_name, '') AS contact_name,
  f.due_on AS due_on, f.due_time AS due_time, f.snoozed_until AS snoozed_until, f.text AS text,
  f.kind AS kind, f.place AS place, f.minutes AS minutes, f.recurrence AS recurrence,
  f.state AS state, f.interaction_id AS interaction_id, f.closed_at AS closed_at,
  ifnull(
    (SELECT nullif(i.number, '') FROM interaction i WHERE i.id = f.interaction_id AND i.kind = 'call'),
    (SELECT p.value FROM phone p WHERE p.contact_id = f.contact_id ORDER BY p.position LIMIT 1)
  ) AS number
FROM follow_up f
LEFT JOIN contact_index c ON c.contact_id = f.contact_id
