-- Another one after each change, so that a change which began before another is noticed.
ALTER TABLE product ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE terms ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
