-- When a person died: a day ("2024-04-03"), or words where none is known; empty of the living.
ALTER TABLE contact ADD COLUMN died TEXT NOT NULL DEFAULT '';
