SELECT id, kind, formatted_name, name_prefix, name_given, name_additional, name_family,
  name_suffix, birthday_year, birthday_month, birthday_day
FROM contact
WHERE trashed_at IS NULL
ORDER BY id
