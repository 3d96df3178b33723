SELECT
  (SELECT count(*) FROM interaction WHERE contact_id = ?1) AS interactions,
  (SELECT count(*) FROM note WHERE contact_id = ?1) AS notes,
  (SELECT count(*) FROM follow_up WHERE contact_id = ?1) AS follow_ups,
  (SELECT count(*) FROM enrolment WHERE contact_id = ?1) AS enrolments,
  (SELECT count(*) FROM attachment WHERE contact_id = ?1) AS attachments,
  (SELECT count(*) FROM trade_order WHERE contact_id = ?1) AS orders,
  (SELECT count(*) FROM payment WHERE contact_id = ?1) AS payments,
  (SELECT count(*) FROM ticket WHERE contact_id = ?1) AS tickets,
  (SELECT count(*) FROM want WHERE contact_id = ?1) AS wants,
  (SELECT count(*) FROM relation WHERE ?1 IN (contact_id, other_id)) AS relations
