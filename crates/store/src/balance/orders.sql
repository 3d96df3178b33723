SELECT id, contact_id, side, currency, ordered_on, due_on, gross
FROM trade_order
WHERE state NOT IN ('quote', 'cancelled')
