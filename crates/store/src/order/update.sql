UPDATE trade_order
SET state = :state, at = :at, ordered_on = :ordered_on, due_on = :due_on, currency = :currency,
  discount = :discount, rounding = :rounding, deposit = :deposit, net = :net, tax = :tax,
  gross = :gross, text = :text, revision = :revision,
  -- An order that was delivered before stock was counted has no such instant, and gets none.
  delivered_at = iif(:state = 'delivered', iif(state = 'delivered', delivered_at, :now), NULL)
WHERE id = :id
