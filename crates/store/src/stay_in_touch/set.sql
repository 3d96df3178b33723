UPDATE contact
SET stay_in_touch = ?2
WHERE id IN (SELECT value FROM json_each(?1)) AND stay_in_touch <> ?2
RETURNING id
