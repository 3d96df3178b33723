INSERT INTO follow_up_day (due_on, open)
SELECT due_on, count(*)
FROM follow_up
WHERE state = 'open' AND due_on IN (SELECT value FROM json_each(?1))
  AND NOT EXISTS (
    SELECT 1 FROM contact_index
    WHERE contact_index.contact_id = follow_up.contact_id AND contact_index.is_trashed = 1
  )
GROUP BY due_on
