UPDATE ticket
SET item = :item, serial = :serial, fault = :fault, promised_on = :promised_on, mood = :mood,
  came_by = :came_by, interaction_id = :interaction_id, currency = :currency, rounding = :rounding,
  net = :net, tax = :tax, gross = :gross, revision = :revision
WHERE id = :id
