SELECT ifnull(sum(kind = 'mail'), 0) AS mails,
  ifnull(sum(kind <> 'mail' AND number = ''), 0) AS withheld
FROM interaction INDEXED BY interaction_waiting
WHERE contact_id IS NULL
