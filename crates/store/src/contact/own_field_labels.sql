SELECT custom_field.label, count(*) AS cards
FROM custom_field
JOIN contact_index ON contact_index.contact_id = custom_field.contact_id
WHERE contact_index.is_trashed = 0 AND custom_field.label <> ''
GROUP BY custom_field.label
ORDER BY cards DESC, custom_field.label
LIMIT ?1
