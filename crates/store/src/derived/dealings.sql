SELECT card.value AS contact_id,
  (SELECT at FROM interaction WHERE contact_id = card.value AND {is_contact}
   ORDER BY at DESC LIMIT 1) AS own_at,
  (SELECT max((SELECT at FROM interaction
     WHERE contact_id = membership.contact_id AND {is_contact} ORDER BY at DESC LIMIT 1))
   FROM membership WHERE organisation_id = card.value) AS member_at,
  (SELECT count(*) FROM interaction WHERE contact_id = card.value) AS interactions,
  (SELECT count(*) FROM interaction WHERE contact_id = card.value AND kind = 'call') AS calls
FROM json_each(?1) AS card
WHERE EXISTS (SELECT 1 FROM interaction WHERE contact_id = card.value)
  OR EXISTS (SELECT 1 FROM membership WHERE organisation_id = card.value)
