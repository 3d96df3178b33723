UPDATE change
SET before = CASE WHEN before ->> 'contact_id' IS NULL THEN '{}'
  ELSE json_object('contact_id', before ->> 'contact_id') END
WHERE operation_id IN (SELECT id FROM temp.journal_old) AND before IS NOT NULL
