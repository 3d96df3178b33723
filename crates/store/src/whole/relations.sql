SELECT contact_id, other_id, label, reverse_label
FROM relation
ORDER BY id
