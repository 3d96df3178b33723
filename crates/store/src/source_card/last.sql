SELECT id, source_uid, source_hash, brought
FROM source_card
WHERE contact_id = ?1
ORDER BY id DESC
