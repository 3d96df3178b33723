SELECT id, contact_id, kind, direction, at, number, minutes, text, outcome, subject, attachments,
  is_returned
FROM interaction INDEXED BY interaction_number
WHERE substr(replace(replace(replace(replace(replace(replace(
    number, ' ', ''), '-', ''), '(', ''), ')', ''), '.', ''), '/', ''), -7) = ?1
  AND number <> ''
ORDER BY at DESC, id DESC
LIMIT ?2
