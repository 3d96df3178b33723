UPDATE pop_call SET
  source = :source, phase = :phase, name = :name, direction = :direction, talking_at = :talking_at,
  ended_at = :ended_at, interaction_id = :interaction_id
WHERE id = :id
