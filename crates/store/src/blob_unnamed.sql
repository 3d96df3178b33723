SELECT sha256
FROM blob
WHERE NOT EXISTS (SELECT 1 FROM contact WHERE contact.photo_sha256 = blob.sha256)
  AND NOT EXISTS (SELECT 1 FROM attachment WHERE attachment.sha256 = blob.sha256)
