INSERT INTO operation (
  id, kind, subject, origin, at, request_id, app_version, schema, first_seq, last_seq,
  is_bulk
) VALUES (
  :id, :kind, :subject, :origin, :at, :request_id, :app_version, :schema, :first_seq, :last_seq,
  :is_bulk
)
