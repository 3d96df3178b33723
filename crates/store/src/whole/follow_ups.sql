SELECT uid, contact_id, due_on, due_time, snoozed_until, text, kind, place, minutes, recurrence,
  state, interaction_id, enrolment_id, step, brought, created_at, closed_at
FROM follow_up
ORDER BY id
