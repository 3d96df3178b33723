SELECT contact_id, currency, kind, amount, order_id
FROM payment
WHERE +side = ?1
ORDER BY contact_id, side, currency
