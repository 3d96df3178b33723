INSERT INTO follow_up (
  uid, contact_id, due_on, due_time, text, kind, place, minutes, recurrence, interaction_id,
  created_at
)
VALUES (
  :uid, :contact_id, :due_on, :due_time, :text, :kind, :place, :minutes, :recurrence,
  :interaction_id, :created_at
)
