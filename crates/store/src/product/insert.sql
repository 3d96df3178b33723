INSERT INTO product (
  uid, name, code, unit, currency, price, cost, tax, tax_rate, is_stocked, reorder_at, is_off_sale,
  created_at
) VALUES (
  :uid, :name, :code, :unit, :currency, :price, :cost, :tax, :tax_rate, :is_stocked, :reorder_at,
  :is_off_sale, :created_at
)
