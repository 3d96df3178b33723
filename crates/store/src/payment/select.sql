SELECT id, uid, contact_id, order_id, side, kind, way, at, paid_on, currency, amount, text, created_at
FROM payment
