UPDATE trade_order
SET state = :state, at = :at, ordered_on = :ordered_on, due_on = :due_on, currency = :currency,
  discount = :discount, rounding = :rounding, deposit = :deposit, net = :net, tax = :tax,
  gross = :gross, text = :text, revision = :revision
WHERE id = :id
