UPDATE product
SET name = :name, code = :code, unit = :unit, currency = :currency, price = :price, cost = :cost,
  tax = :tax, tax_rate = :tax_rate, is_stocked = :is_stocked, reorder_at = :reorder_at,
  is_off_sale = :is_off_sale, revision = :revision
WHERE id = :id
