SELECT id AS row_id, contact_id, at,
  iif(side = 'purchase', 'P', '') || series || '/' || place || ' ' || text AS text
FROM trade_order
WHERE id IN (SELECT value FROM json_each(?1))
