UPDATE order_line
SET is_counted = ifnull((SELECT is_stocked FROM product WHERE product.id = order_line.product_id), 0)
  AND (SELECT delivered_at IS NOT NULL FROM trade_order WHERE trade_order.id = ?1)
WHERE order_id = ?1 AND is_counted IS NULL
