SELECT id, uid, name, code, unit, currency, price, cost, tax, tax_rate, is_stocked, reorder_at,
  is_off_sale, created_at, revision
FROM product
