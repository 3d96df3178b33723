UPDATE membership SET organisation_id = ?1
WHERE organisation = ?2 AND organisation <> '' AND organisation_id IS NULL AND contact_id <> ?1
