SELECT id, uid, contact_id, number, copy, status, moved_at, at, item, serial, fault, promised_on, mood,
  came_by, interaction_id, currency, rounding, net, tax, gross, created_at, revision
FROM ticket
