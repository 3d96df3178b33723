SELECT id, contact_id, kind, direction, at, number, minutes, text, outcome, subject, attachments,
  is_returned
FROM interaction
WHERE id = ?1
