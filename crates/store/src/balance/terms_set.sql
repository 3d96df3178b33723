INSERT INTO terms (contact_id, side, days, credit_limit, currency, revision)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (contact_id, side) DO UPDATE
SET days = excluded.days, credit_limit = excluded.credit_limit, currency = excluded.currency,
  revision = excluded.revision
