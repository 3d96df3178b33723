UPDATE interaction SET
  contact_id = :contact_id, kind = :kind, direction = :direction, at = :at, number = :number,
  minutes = :minutes, text = :text, outcome = :outcome, subject = :subject,
  attachments = :attachments
WHERE id = :id
