SELECT id, uid, product_id, contact_id, kind, quantity, at, text, created_at
FROM stock_movement
