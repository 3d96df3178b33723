SELECT id, uid, kind, formatted_name, name_prefix, name_given, name_additional, name_family,
  name_suffix, {text_columns}, birthday_year, birthday_month, birthday_day,
  stay_in_touch, photo_sha256, unknown_lines, created_at, changed_at, trashed_at, revision, last_contact_at
FROM contact
LEFT JOIN contact_index ON contact_index.contact_id = contact.id
WHERE contact.id IN (SELECT value FROM json_each(?1))
