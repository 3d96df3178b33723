INSERT INTO contact_index (
  contact_id, shown_name, list_name, organisation, sort_key, letter, folded, is_trashed,
  last_contact_at, interaction_count, call_count, version
) VALUES (
  :contact_id, :shown_name, :list_name, :organisation, :sort_key, :letter, :folded, :is_trashed,
  :last_contact_at, :interaction_count, :call_count, :version
)
ON CONFLICT (contact_id) DO UPDATE SET
  shown_name = excluded.shown_name, list_name = excluded.list_name,
  organisation = excluded.organisation, sort_key = excluded.sort_key, letter = excluded.letter,
  folded = excluded.folded, is_trashed = excluded.is_trashed,
  last_contact_at = excluded.last_contact_at, interaction_count = excluded.interaction_count,
  call_count = excluded.call_count, version = excluded.version
