UPDATE follow_up SET
  text = :text,
  kind = :kind,
  place = :place,
  minutes = :minutes,
  recurrence = :recurrence,
  due_on = :due_on,
  due_time = :due_time,
  snoozed_until = CASE
    WHEN due_on = :due_on AND due_time IS :due_time THEN snoozed_until
  END
WHERE id = :id
