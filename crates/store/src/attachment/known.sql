SELECT 1
FROM attachment
WHERE contact_id IS :contact_id AND interaction_id IS :interaction_id AND note_id IS :note_id
  AND name = :name AND sha256 = :sha256 AND id <= :newest
