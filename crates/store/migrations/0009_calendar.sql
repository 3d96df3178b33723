-- What a calendar file last said of a follow-up that it brought or changed: a mark for each field, by
-- which it is seen what the file changes and what the owner did. Empty where none brought it.
ALTER TABLE follow_up ADD COLUMN brought TEXT NOT NULL DEFAULT '';
