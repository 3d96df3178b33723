INSERT INTO enrolment (
  contact_id, plan, steps, started_on, state, paused_at, ended_at, created_at
) VALUES (
  :contact_id, :plan, :steps, :started_on, :state, :paused_at, :ended_at, :created_at
)
