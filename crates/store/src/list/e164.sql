SELECT phone_index.e164
FROM phone
LEFT JOIN phone_index ON phone_index.phone_id = phone.id
WHERE phone.contact_id = ?1
ORDER BY phone.position
