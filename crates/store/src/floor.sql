SELECT formatted_name AS name,
  coalesce((SELECT value FROM phone WHERE contact_id = contact.id ORDER BY position LIMIT 1), '') AS phone,
  coalesce((SELECT city FROM address WHERE contact_id = contact.id ORDER BY position LIMIT 1), '') AS city,
  coalesce((SELECT group_concat(tag.name, '; ') FROM contact_tag JOIN tag ON tag.id = contact_tag.tag_id
    WHERE contact_tag.contact_id = contact.id), '') AS tags
FROM json_each(?1) AS asked
JOIN contact ON contact.id = asked.value
ORDER BY asked.key
