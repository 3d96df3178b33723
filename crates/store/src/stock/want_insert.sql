INSERT INTO want (uid, contact_id, product_id, quantity, at, text, note, follow_up_id)
VALUES (:uid, :contact_id, :product_id, :quantity, :at, :text, :note, :follow_up_id)
