SELECT contact_index.contact_id, contact_index.sort_key, contact_index.is_trashed, {value} AS value
FROM contact_index
JOIN contact ON contact.id = contact_index.contact_id
WHERE {which}
