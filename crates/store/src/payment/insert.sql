INSERT INTO payment (
  uid, contact_id, order_id, side, kind, way, at, paid_on, currency, amount, text, created_at
) VALUES (
  :uid, :contact_id, :order_id, :side, :kind, :way, :at, :paid_on, :currency, :amount, :text,
  :created_at
)
