INSERT INTO follow_up (
  uid, contact_id, due_on, due_time, snoozed_until, text, kind, place, minutes, recurrence, state,
  interaction_id, enrolment_id, step, brought, created_at, closed_at
)
SELECT :uid, :contact_id, :due_on, :due_time, :snoozed_until, :text, :kind, :place, :minutes,
  :recurrence, :state, :interaction_id, :enrolment_id, :step, :brought, :created_at, :closed_at
WHERE NOT EXISTS (SELECT 1 FROM follow_up WHERE uid = :uid)
