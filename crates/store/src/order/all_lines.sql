SELECT order_id, product_id, text, unit, quantity, price, discount, tax, tax_rate, net
FROM order_line
ORDER BY order_id, position, id
