SELECT id, contact_id, kind, direction, at, number, minutes, text, outcome, subject, attachments,
  is_returned, created_at
FROM interaction
ORDER BY id
