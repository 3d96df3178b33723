SELECT phone_index.contact_id, phone.value, phone_index.e164
FROM phone_index
JOIN phone ON phone.id = phone_index.phone_id
JOIN contact_index ON contact_index.contact_id = phone_index.contact_id
WHERE phone_index.tail = ?1 AND contact_index.is_trashed = 0
ORDER BY contact_index.last_contact_at DESC, phone_index.phone_id
