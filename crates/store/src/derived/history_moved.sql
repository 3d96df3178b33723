UPDATE history_text
SET at = (SELECT changed_at FROM contact WHERE contact.id = history_text.row_id)
WHERE source = 'contact' AND row_id IN (SELECT value FROM json_each(?1))
