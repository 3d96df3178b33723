INSERT INTO stock_movement (uid, product_id, contact_id, kind, quantity, at, text, created_at)
VALUES (:uid, :product_id, :contact_id, :kind, :quantity, :at, :text, :created_at)
