-- A call that a hook or a file told of waits for the owner's word, until they say that there is
-- none. What has a text, an outcome or a follow-up has its word whatever stands here.
ALTER TABLE interaction ADD COLUMN is_awaiting_word INTEGER NOT NULL DEFAULT 0
  CHECK (is_awaiting_word IN (0, 1));
CREATE INDEX interaction_awaiting_word ON interaction (at) WHERE is_awaiting_word = 1;
