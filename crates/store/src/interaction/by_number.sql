SELECT id, contact_id, kind, direction, interaction.at AS at, number, minutes, text, outcome, subject,
  attachments, is_returned
FROM number_index
JOIN interaction ON id = interaction_id
WHERE ending = ?1
ORDER BY number_index.at DESC, interaction_id DESC
LIMIT ?2
