SELECT id, kind, formatted_name, name_prefix, name_given, name_additional, name_family,
  name_suffix, {text_names}, died, stay_in_touch, created_at, trashed_at IS NOT NULL AS is_trashed
FROM contact
WHERE id IN (SELECT value FROM json_each(?1))
