UPDATE contact SET
  uid = :uid, kind = :kind, formatted_name = :formatted_name, name_prefix = :name_prefix,
  name_given = :name_given, name_additional = :name_additional, name_family = :name_family,
  name_suffix = :name_suffix, {text_changes},
  birthday_year = :birthday_year, birthday_month = :birthday_month,
  birthday_day = :birthday_day, stay_in_touch = :stay_in_touch,
  unknown_lines = :unknown_lines
WHERE id = :id
