SELECT contact_id, side, currency, kind, amount, order_id
FROM payment
