SELECT interaction_id, kind, direction, at, is_to_the_minute, number, name, seconds, key
FROM source_interaction
ORDER BY id
