SELECT contact_id, side, currency, kind, amount, order_id
FROM payment
WHERE ?1 IS NULL OR +side = ?1
ORDER BY contact_id, side, currency
