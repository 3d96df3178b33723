-- Those of its history belong to the card through what they are kept with.
SELECT id, contact_id, interaction_id, note_id, name, size, sha256, at
FROM attachment
WHERE contact_id = ?1
UNION ALL
SELECT a.id, a.contact_id, a.interaction_id, a.note_id, a.name, a.size, a.sha256, a.at
FROM attachment AS a
JOIN interaction AS i ON i.id = a.interaction_id
WHERE i.contact_id = ?1
UNION ALL
SELECT a.id, a.contact_id, a.interaction_id, a.note_id, a.name, a.size, a.sha256, a.at
FROM attachment AS a
JOIN note AS n ON n.id = a.note_id
WHERE n.contact_id = ?1
ORDER BY id
