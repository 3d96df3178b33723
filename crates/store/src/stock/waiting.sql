SELECT w.product_id, count(DISTINCT w.contact_id) AS cards, sum(w.quantity) AS quantity
FROM want AS w
JOIN contact AS c ON c.id = w.contact_id
WHERE w.follow_up_id IS NULL AND c.trashed_at IS NULL
GROUP BY w.product_id
