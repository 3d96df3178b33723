SELECT ticket_id, kind, product_id, text, unit, quantity, price, discount, tax, tax_rate, net
FROM ticket_line
ORDER BY ticket_id, position, id
