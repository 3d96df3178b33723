SELECT ticket_id, kind, product_id, text, unit, quantity, price, discount, tax, tax_rate, net
FROM ticket_line
WHERE ticket_id = ?1
ORDER BY position, id
