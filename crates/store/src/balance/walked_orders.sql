SELECT contact_id, side, currency, id, due_on, gross
FROM trade_order
WHERE state NOT IN ('quote', 'cancelled') AND (?1 IS NULL OR +side = ?1)
ORDER BY contact_id, side, currency, ordered_on, id
