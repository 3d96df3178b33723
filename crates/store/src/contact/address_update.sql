UPDATE address SET
  position = ?2, label = ?3, po_box = ?4, extended = ?5, street = ?6, city = ?7, region = ?8,
  postal_code = ?9, country = ?10
WHERE id = ?1
