SELECT relation.id, relation.other_id AS contact_id, contact_index.shown_name, relation.label
FROM relation
JOIN contact_index ON contact_index.contact_id = relation.other_id
WHERE relation.contact_id = ?1 AND contact_index.is_trashed = 0
UNION ALL
SELECT relation.id, relation.contact_id, contact_index.shown_name, relation.reverse_label
FROM relation
JOIN contact_index ON contact_index.contact_id = relation.contact_id
WHERE relation.other_id = ?1 AND contact_index.is_trashed = 0
ORDER BY 1
