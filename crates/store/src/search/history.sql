SELECT history_text.contact_id, history_text.at, history_text.source, history_text.row_id
FROM history_fts
JOIN history_text ON history_text.id = history_fts.rowid
WHERE history_fts MATCH ?1 AND history_text.contact_id IS NOT NULL
