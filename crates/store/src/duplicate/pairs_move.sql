-- What ?1 is apart from, ?2 is apart from.
INSERT OR IGNORE INTO distinct_pair (contact_id, other_id)
SELECT min(?2, other), max(?2, other)
FROM (
  SELECT iif(contact_id = ?1, other_id, contact_id) AS other
  FROM distinct_pair
  WHERE ?1 IN (contact_id, other_id)
)
