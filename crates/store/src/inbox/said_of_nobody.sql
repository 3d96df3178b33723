SELECT id, contact_id, kind, direction, at, number, minutes, text, outcome, subject, attachments,
  is_returned
FROM interaction INDEXED BY interaction_waiting
WHERE contact_id IS NULL AND number = '' AND kind <> 'mail' AND text <> ''
ORDER BY at DESC, id DESC
LIMIT ?1
