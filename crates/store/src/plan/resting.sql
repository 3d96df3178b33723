SELECT f.id
FROM enrolment e JOIN follow_up f ON f.enrolment_id = e.id
WHERE e.contact_id = ?1 AND e.state = 'paused'
  AND f.state = 'dropped' AND f.closed_at = e.paused_at
