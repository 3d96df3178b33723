-- Relations of ?1 that ?2 has to the same card in the same words both ways.
DELETE FROM relation WHERE id IN (
  SELECT r.id FROM relation AS r
  JOIN relation AS s ON s.label = r.label AND s.reverse_label = r.reverse_label
  WHERE (r.contact_id = ?1 AND s.contact_id = ?2 AND s.other_id = r.other_id)
    OR (r.other_id = ?1 AND s.other_id = ?2 AND s.contact_id = r.contact_id)
)
