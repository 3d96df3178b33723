-- Follow-ups that recur, and appointments. `recurrence` is the rule with where it stands (JSON).

ALTER TABLE follow_up ADD COLUMN kind TEXT NOT NULL DEFAULT 'task'
  CHECK (kind IN ('task', 'call', 'visit', 'meeting', 'message', 'mail', 'letter'));
ALTER TABLE follow_up ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE follow_up ADD COLUMN minutes INTEGER CHECK (minutes IS NULL OR minutes > 0);
ALTER TABLE follow_up ADD COLUMN recurrence TEXT
  CHECK (recurrence IS NULL OR json_valid(recurrence));
