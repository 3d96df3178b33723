SELECT 1
FROM source_interaction
WHERE at = ?1 AND kind = ?2 AND direction = ?3 AND number = ?4 AND key = ?5 AND id <= ?6
