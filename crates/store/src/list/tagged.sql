SELECT contact_tag.contact_id
FROM tag
JOIN contact_tag ON contact_tag.tag_id = tag.id
WHERE tag.name = ?1
