INSERT INTO contact (
  uid, kind, formatted_name, name_prefix, name_given, name_additional, name_family, name_suffix,
  nickname, tax_number, birthday_year, birthday_month, birthday_day, note, how_met,
  unknown_lines, photo_sha256, created_at, changed_at
) VALUES (
  :uid, :kind, :formatted_name, :name_prefix, :name_given, :name_additional, :name_family,
  :name_suffix, :nickname, :tax_number, :birthday_year, :birthday_month, :birthday_day, :note,
  :how_met, :unknown_lines, :photo_sha256, :now, :now
)
