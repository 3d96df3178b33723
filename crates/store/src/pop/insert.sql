INSERT INTO pop_call (
  source, phase, number, name, direction, at, talking_at, ended_at, interaction_id, contact_id
) VALUES (
  :source, :phase, :number, :name, :direction, :at, :talking_at, :ended_at, :interaction_id,
  :contact_id
)
