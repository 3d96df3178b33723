SELECT ifnull(sum(open), 0) AS number
FROM follow_up_day
WHERE due_on BETWEEN ?1 AND ?2
