SELECT phone.contact_id, phone.value AS text, phone_index.digits, phone_index.e164
FROM phone
JOIN phone_index ON phone_index.phone_id = phone.id
WHERE phone.contact_id IN (SELECT value FROM json_each(?1))
ORDER BY phone.contact_id, phone.position
