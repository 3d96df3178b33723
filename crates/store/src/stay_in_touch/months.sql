SELECT card.value AS contact_id,
  (SELECT max(month.key) FROM json_each(?2) AS month WHERE month.value <= interaction.at) AS month,
  count(*) AS contacts
FROM json_each(?1) AS card
JOIN interaction ON interaction.contact_id = card.value AND interaction.at >= ?3
WHERE {is_contact}
GROUP BY card.value, month
