-- Nobody finds such a card, and nothing would be missed with it.
SELECT id, created_at
FROM contact AS card
WHERE trashed_at IS NULL AND photo_sha256 IS NULL AND birthday_month IS NULL
  AND unknown_lines = '[]' AND stay_in_touch = ''
  AND trim(concat_ws('', formatted_name, name_prefix, name_given, name_additional, name_family,
    name_suffix, {text_columns})) = ''
  AND NOT EXISTS (SELECT 1 FROM phone WHERE contact_id = card.id) AND NOT EXISTS (SELECT 1 FROM email WHERE contact_id = card.id)
  AND NOT EXISTS (SELECT 1 FROM address WHERE contact_id = card.id)
  AND NOT EXISTS (SELECT 1 FROM link WHERE contact_id = card.id)
  AND NOT EXISTS (SELECT 1 FROM custom_field WHERE contact_id = card.id)
  AND NOT EXISTS (SELECT 1 FROM membership WHERE contact_id = card.id OR organisation_id = card.id)
  AND NOT EXISTS (SELECT 1 FROM contact_tag WHERE contact_id = card.id)
  AND NOT EXISTS (SELECT 1 FROM relation WHERE contact_id = card.id OR other_id = card.id)
  AND NOT EXISTS (SELECT 1 FROM interaction WHERE contact_id = card.id) AND NOT EXISTS (SELECT 1 FROM note WHERE contact_id = card.id)
  AND NOT EXISTS (SELECT 1 FROM follow_up WHERE contact_id = card.id)
  AND NOT EXISTS (SELECT 1 FROM enrolment WHERE contact_id = card.id)
  AND NOT EXISTS (SELECT 1 FROM attachment WHERE contact_id = card.id)
  AND NOT EXISTS (SELECT 1 FROM trade_order WHERE contact_id = card.id)
  AND NOT EXISTS (SELECT 1 FROM payment WHERE contact_id = card.id)
  AND NOT EXISTS (SELECT 1 FROM terms WHERE contact_id = card.id)
  AND NOT EXISTS (SELECT 1 FROM ticket WHERE contact_id = card.id)
  AND NOT EXISTS (SELECT 1 FROM stock_movement WHERE contact_id = card.id)
  AND NOT EXISTS (SELECT 1 FROM want WHERE contact_id = card.id)
ORDER BY id
