SELECT id, source, phase, number, name, direction, at, talking_at, ended_at, interaction_id,
  contact_id, text, who, is_closed
FROM pop_call
ORDER BY at, id
