SELECT id, contact_id, kind, direction, at, number, minutes, text, outcome, subject, attachments,
  is_returned
FROM interaction
WHERE contact_id IS NULL AND number = ?1
ORDER BY at, id
