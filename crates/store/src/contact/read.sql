SELECT id, uid, kind, formatted_name, name_prefix, name_given, name_additional, name_family,
  name_suffix, nickname, tax_number, birthday_year, birthday_month, birthday_day, note, how_met,
  photo_sha256, unknown_lines, created_at, changed_at, trashed_at, revision
FROM contact
WHERE id IN (SELECT value FROM json_each(?1))
