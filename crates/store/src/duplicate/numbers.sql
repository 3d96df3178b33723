SELECT phone_index.contact_id, phone.value, phone_index.e164, phone_index.digits
FROM phone_index
JOIN phone ON phone.id = phone_index.phone_id
ORDER BY phone_index.phone_id
