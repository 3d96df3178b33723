INSERT OR IGNORE INTO notified (follow_up_id, due, at)
SELECT id, ifnull(snoozed_until, due_on || ' ' || ifnull(due_time, '')), ?2
FROM follow_up
WHERE id = ?1
