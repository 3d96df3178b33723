WITH card AS (
  SELECT id, changed_at, {text_columns} FROM contact
  WHERE id IN (SELECT value FROM json_each(?1))
), piece (card_id, part, position, text) AS (
  {text_pieces}
  UNION ALL SELECT contact_id, 3, position, label || ' ' || value FROM custom_field
  WHERE contact_id IN (SELECT id FROM card)
  UNION ALL
  SELECT contact_id, 4, position, street || ' ' || postal_code || ' ' || city || ' ' || country
  FROM address WHERE contact_id IN (SELECT id FROM card)
  UNION ALL SELECT contact_id, 5, position, value FROM link
  WHERE contact_id IN (SELECT id FROM card)
)
SELECT card.id AS row_id, card.id AS contact_id, card.changed_at AS at, piece.text
FROM piece
JOIN card ON card.id = piece.card_id
ORDER BY card.id, piece.part, piece.position
