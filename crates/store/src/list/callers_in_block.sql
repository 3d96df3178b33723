SELECT phone_index.contact_id, phone.value,
  contact.kind = 'organisation' OR contact_index.organisation <> '' AS is_firm
FROM phone_index
JOIN phone ON phone.id = phone_index.phone_id
JOIN contact ON contact.id = phone_index.contact_id
JOIN contact_index ON contact_index.contact_id = phone_index.contact_id
WHERE phone_index.tail BETWEEN ?1 AND ?2 AND contact_index.is_trashed = 0
ORDER BY contact.kind = 'organisation' DESC, contact_index.last_contact_at DESC,
  phone_index.phone_id
LIMIT ?3
