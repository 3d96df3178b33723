INSERT INTO trade_order (
  uid, contact_id, side, series, place, state, at, ordered_on, due_on, currency, discount, rounding,
  deposit, net, tax, gross, text, created_at, delivered_at
) VALUES (
  :uid, :contact_id, :side, :series, :place, :state, :at, :ordered_on, :due_on, :currency, :discount,
  :rounding, :deposit, :net, :tax, :gross, :text, :created_at, iif(:state = 'delivered', :at, NULL)
)
