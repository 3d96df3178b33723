SELECT (SELECT count(*) FROM order_line WHERE product_id = ?1)
  + (SELECT count(*) FROM ticket_line WHERE product_id = ?1)
  + (SELECT count(*) FROM stock_movement WHERE product_id = ?1)
  + (SELECT count(*) FROM want WHERE product_id = ?1) AS uses
