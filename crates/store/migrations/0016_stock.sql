-- Stock: what moved it beside orders, and who waits for what. Quantities are thousandths. How much there is
-- stands nowhere, it is reckoned from these and from the lines of delivered orders.

-- Since when an order is delivered: when its lines moved stock.
ALTER TABLE trade_order ADD COLUMN delivered_at INTEGER;
-- Whether a line moves stock while its order is delivered: its product's stock was kept when it was first
-- delivered. Nothing where it never was.
ALTER TABLE order_line ADD COLUMN is_counted INTEGER CHECK (is_counted IN (0, 1));
UPDATE order_line SET is_counted = 0
WHERE order_id IN (SELECT id FROM trade_order WHERE state = 'delivered');

CREATE TABLE stock_movement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  product_id INTEGER NOT NULL REFERENCES product DEFERRABLE INITIALLY DEFERRED,
  -- Of whom it came, or who brought it back, where that is known.
  contact_id INTEGER REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('receipt', 'correction', 'return')),
  -- What came in; below none for what a correction takes away.
  quantity INTEGER NOT NULL CHECK (quantity <> 0 AND (quantity > 0 OR kind = 'correction')),
  at INTEGER NOT NULL,
  text TEXT NOT NULL DEFAULT '' CHECK (text <> '' OR kind <> 'correction'),
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX stock_movement_product ON stock_movement (product_id, at, quantity);
CREATE INDEX stock_movement_contact ON stock_movement (contact_id, at) WHERE contact_id IS NOT NULL;

CREATE TABLE want (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  contact_id INTEGER NOT NULL REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  product_id INTEGER NOT NULL REFERENCES product DEFERRABLE INITIALLY DEFERRED,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  at INTEGER NOT NULL,
  -- What the product was called then.
  text TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  -- What is to be done now that it is there; nothing as long as it is waited for.
  follow_up_id INTEGER REFERENCES follow_up DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX want_waiting ON want (at, product_id) WHERE follow_up_id IS NULL;
CREATE INDEX want_product ON want (product_id, at);
CREATE INDEX want_contact ON want (contact_id, at);
CREATE INDEX want_follow_up ON want (follow_up_id) WHERE follow_up_id IS NOT NULL;

-- Derived texts may be of movements and of wants too.
CREATE TABLE history_text_new (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL CHECK (source IN ('interaction', 'note', 'contact', 'order', 'line', 'payment',
    'ticket', 'ticket_move', 'ticket_line', 'stock_movement', 'want')),
  row_id INTEGER NOT NULL,
  contact_id INTEGER,
  at INTEGER NOT NULL,
  folded TEXT NOT NULL,
  UNIQUE (source, row_id)
) STRICT;
INSERT INTO history_text_new (id, source, row_id, contact_id, at, folded)
  SELECT id, source, row_id, contact_id, at, folded FROM history_text;
DROP TABLE history_text;
ALTER TABLE history_text_new RENAME TO history_text;
