SELECT id, uid, contact_id, product_id, quantity, at, text, note, follow_up_id
FROM want
