SELECT b.id AS id, c.shown_name AS name, b.birthday_year AS year
FROM contact b
JOIN contact_index c ON c.contact_id = b.id
WHERE b.birthday_month = ?1 AND b.birthday_day = ?2 AND b.died = '' AND b.trashed_at IS NULL
ORDER BY c.sort_key, b.id
LIMIT ?3
