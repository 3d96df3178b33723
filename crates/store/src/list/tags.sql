SELECT tag.name, count(*) AS cards
FROM tag
JOIN contact_tag ON contact_tag.tag_id = tag.id
JOIN contact_index ON contact_index.contact_id = contact_tag.contact_id
WHERE contact_index.is_trashed = 0
GROUP BY tag.id
