SELECT c."table" AS child, c.rowid AS row_id, c.parent AS parent, f."from" AS pointer
FROM pragma_foreign_key_check AS c
JOIN pragma_foreign_key_list(c."table") AS f ON f.id = c.fkid
