UPDATE order_line
SET is_counted = ifnull((SELECT is_stocked FROM product WHERE product.id = order_line.product_id), 0)
WHERE order_id = ?1 AND is_counted IS NULL
