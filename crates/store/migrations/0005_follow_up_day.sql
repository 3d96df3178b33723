-- Derived: how many open follow-ups each day has, without those of cards in the trash. Counting
-- them one by one took longer with every card.
CREATE TABLE follow_up_day (
  due_on TEXT PRIMARY KEY,
  open INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO follow_up_day (due_on, open)
SELECT due_on, count(*)
FROM follow_up
LEFT JOIN contact_index ON contact_index.contact_id = follow_up.contact_id
WHERE state = 'open' AND ifnull(is_trashed, 0) = 0
GROUP BY due_on;

CREATE INDEX contact_index_trashed ON contact_index (contact_id) WHERE is_trashed = 1;
