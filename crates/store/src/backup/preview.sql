SELECT
  (SELECT count(*) FROM main.{table}) AS now,
  (SELECT count(*) FROM stage.{table}) AS "then",
  (SELECT count(*) FROM (SELECT * FROM stage.{table} EXCEPT SELECT * FROM main.{table}))
    AS comes_back,
  (SELECT count(*) FROM main.{table} WHERE id NOT IN (SELECT id FROM stage.{table})) AS goes
