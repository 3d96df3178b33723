INSERT INTO ticket_line (
  contact_id, ticket_id, position, kind, product_id, text, unit, quantity, price, discount, tax, tax_rate,
  net, at
) VALUES (
  :contact_id, :ticket_id, :position, :kind, :product_id, :text, :unit, :quantity, :price, :discount, :tax,
  :tax_rate, :net, :at
)
