SELECT p.id AS product_id,
  (SELECT ifnull(sum(quantity), 0) FROM stock_movement WHERE product_id = p.id)
  + ifnull(sum(iif(o.side = 'sale', -line.quantity, line.quantity))
    FILTER (WHERE o.state = 'delivered' AND line.is_counted = 1), 0) AS on_hand,
  ifnull(sum(line.quantity)
    FILTER (WHERE o.side = 'sale' AND o.state IN ('ordered', 'making', 'ready')), 0) AS promised,
  ifnull(sum(line.quantity)
    FILTER (WHERE o.side = 'purchase' AND o.state IN ('ordered', 'making', 'ready')), 0) AS coming
FROM product AS p
LEFT JOIN order_line AS line ON line.product_id = p.id
LEFT JOIN trade_order AS o ON o.id = line.order_id
WHERE p.is_stocked = 1
