INSERT INTO ticket (
  uid, contact_id, number, copy, follows_id, status, moved_at, at, item, serial, fault, promised_on, mood,
  came_by, interaction_id, currency, rounding, net, tax, gross, created_at
) VALUES (
  :uid, :contact_id, :number, :copy, :follows_id, :status, :moved_at, :at, :item, :serial, :fault,
  :promised_on, :mood, :came_by, :interaction_id, :currency, :rounding, :net, :tax, :gross, :created_at
)
