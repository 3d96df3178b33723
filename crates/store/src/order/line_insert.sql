INSERT INTO order_line (
  contact_id, order_id, position, product_id, text, unit, quantity, price, discount, tax, tax_rate,
  net, at
) VALUES (
  :contact_id, :order_id, :position, :product_id, :text, :unit, :quantity, :price, :discount, :tax,
  :tax_rate, :net, :at
)
