SELECT id
FROM enrolment
WHERE contact_id = :contact_id AND plan = :plan AND started_on = :started_on
  AND created_at = :created_at AND id <= :newest
