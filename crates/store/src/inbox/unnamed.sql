-- What has no letter is ordered after all that has: its key begins with 1.
SELECT c.contact_id AS id, c.shown_name AS number, c.last_contact_at AS last_at,
  c.call_count AS calls, count(*) OVER () AS total
FROM contact_index AS c INDEXED BY contact_index_order
WHERE c.is_trashed = 0 AND c.sort_key >= x'01'
  AND EXISTS (SELECT 1 FROM phone AS p
    WHERE p.contact_id = c.contact_id AND trim(p.value) = c.shown_name)
ORDER BY c.last_contact_at DESC, c.contact_id DESC
LIMIT ?1
