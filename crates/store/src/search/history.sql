SELECT history_text.contact_id, history_text.source, history_text.row_id
FROM history_fts
JOIN history_text ON history_text.id = history_fts.rowid
JOIN contact_index ON contact_index.contact_id = history_text.contact_id
WHERE history_fts MATCH ?1 AND contact_index.is_trashed = 0
ORDER BY history_text.at DESC, history_text.contact_id, history_text.source, history_text.row_id DESC
