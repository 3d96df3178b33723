SELECT id, contact_id, position, label, po_box, extended, street, city, region, postal_code, country
FROM address
WHERE contact_id IN (SELECT value FROM json_each(?1))
ORDER BY contact_id, position
