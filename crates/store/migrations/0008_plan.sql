-- Engagement plans of the owner's: a name and its steps (JSON).
CREATE TABLE plan (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  steps TEXT NOT NULL CHECK (json_valid(steps))
) STRICT;

-- A card on a plan, with the plan's steps as they were when it began.
CREATE TABLE enrolment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  plan TEXT NOT NULL,
  steps TEXT NOT NULL CHECK (json_valid(steps)),
  started_on TEXT NOT NULL CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  state TEXT NOT NULL DEFAULT 'running'
    CHECK (state IN ('running', 'paused', 'done', 'stopped', 'won', 'lost')),
  paused_at INTEGER,
  ended_at INTEGER,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX enrolment_contact ON enrolment (contact_id);
CREATE INDEX enrolment_on ON enrolment (plan, contact_id) WHERE state IN ('running', 'paused');

-- The step that a follow-up is, and of whose plan.
ALTER TABLE follow_up ADD COLUMN enrolment_id INTEGER
  REFERENCES enrolment DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE follow_up ADD COLUMN step INTEGER CHECK (step IS NULL OR step >= 0);
CREATE INDEX follow_up_enrolment ON follow_up (enrolment_id, step) WHERE enrolment_id IS NOT NULL;
