SELECT at, id, 1 AS source, kind, quantity, text, contact_id, NULL AS order_id
FROM stock_movement
WHERE product_id = :product AND at <= :at AND (at, id, 1) < (:at, :id, :source)
UNION ALL
SELECT ifnull(o.delivered_at, o.at), line.id, 2, 'order',
  iif(o.side = 'sale', -line.quantity, line.quantity), line.text, o.contact_id, o.id
FROM order_line AS line
JOIN trade_order AS o ON o.id = line.order_id
WHERE line.product_id = :product AND line.is_counted = 1 AND o.state = 'delivered'
  AND (ifnull(o.delivered_at, o.at), line.id, 2) < (:at, :id, :source)
ORDER BY 1 DESC, 2 DESC, 3 DESC
LIMIT :limit
