INSERT INTO address (
  contact_id, position, label, po_box, extended, street, city, region, postal_code, country
) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
