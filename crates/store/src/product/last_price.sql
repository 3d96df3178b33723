SELECT line.price
FROM order_line AS line
JOIN trade_order AS o ON o.id = line.order_id
WHERE line.contact_id = ?1 AND line.product_id = ?2 AND o.side = ?3 AND o.state <> 'cancelled'
  AND o.currency = ?4 AND o.ordered_on <= ?5 AND o.id IS NOT ?6
ORDER BY line.at DESC, line.id DESC
LIMIT 1
