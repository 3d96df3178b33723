INSERT INTO pop_call (
  id, source, phase, number, name, direction, at, talking_at, ended_at, interaction_id, contact_id,
  text, who, is_closed
) VALUES (
  :id, :source, :phase, :number, :name, :direction, :at, :talking_at, :ended_at, :interaction_id,
  :contact_id, :text, :who, :is_closed
)
