SELECT id, contact_id, kind, direction, at, number, minutes, text, outcome, subject, attachments,
  is_returned, is_awaiting_word, created_at
FROM interaction
ORDER BY id
