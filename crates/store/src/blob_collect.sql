DELETE FROM blob
WHERE NOT EXISTS (SELECT 1 FROM contact WHERE contact.photo_sha256 = blob.sha256)
  AND NOT EXISTS (SELECT 1 FROM attachment WHERE attachment.sha256 = blob.sha256)
  AND NOT EXISTS (SELECT 1 FROM source_card WHERE instr(source_card.brought, blob.sha256))
  AND NOT EXISTS (SELECT 1 FROM change WHERE instr(change.before, blob.sha256))
