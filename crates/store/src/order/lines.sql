SELECT order_id, product_id, text, unit, quantity, price, discount, tax, tax_rate, net
FROM order_line
WHERE order_id = ?1
ORDER BY position, id
