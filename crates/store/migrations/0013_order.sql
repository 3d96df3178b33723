-- What is sold and bought: products, orders with their lines, payments, and terms of payment. Amounts
-- are minor units of the row's currency, quantities thousandths, rates hundredths of a per cent.

CREATE TABLE product (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  code TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL DEFAULT '',
  currency TEXT NOT NULL,
  price INTEGER NOT NULL CHECK (price >= 0),
  cost INTEGER CHECK (cost IS NULL OR cost >= 0),
  -- What the rate is called; the rate itself only where it has no word.
  tax TEXT NOT NULL DEFAULT '',
  tax_rate INTEGER NOT NULL DEFAULT 0 CHECK (tax_rate BETWEEN 0 AND 10000),
  is_stocked INTEGER NOT NULL DEFAULT 0 CHECK (is_stocked IN (0, 1)),
  reorder_at INTEGER CHECK (reorder_at IS NULL OR reorder_at >= 0),
  is_off_sale INTEGER NOT NULL DEFAULT 0 CHECK (is_off_sale IN (0, 1)),
  created_at INTEGER NOT NULL
) STRICT;

-- An order, or what was ordered of a supplier. (`order` is a word of SQL.) Its sums are those of its
-- lines when it was last written; what was paid of it stands nowhere, it is reckoned.
CREATE TABLE trade_order (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  contact_id INTEGER NOT NULL REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  side TEXT NOT NULL CHECK (side IN ('sale', 'purchase')),
  series TEXT NOT NULL,
  place INTEGER NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('quote', 'ordered', 'making', 'ready', 'delivered', 'cancelled')),
  at INTEGER NOT NULL,
  ordered_on TEXT NOT NULL CHECK (ordered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  due_on TEXT NOT NULL CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  currency TEXT NOT NULL,
  discount INTEGER NOT NULL DEFAULT 0 CHECK (discount BETWEEN 0 AND 10000),
  rounding TEXT NOT NULL CHECK (rounding IN ('line', 'total')),
  deposit INTEGER NOT NULL DEFAULT 0 CHECK (deposit >= 0),
  net INTEGER NOT NULL,
  tax INTEGER NOT NULL,
  gross INTEGER NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX trade_order_contact ON trade_order (contact_id, at);
CREATE INDEX trade_order_owed
  ON trade_order (contact_id, side, currency, ordered_on, id, due_on, gross, state)
  WHERE state NOT IN ('quote', 'cancelled');
CREATE INDEX trade_order_number ON trade_order (side, series, place);
CREATE INDEX trade_order_at ON trade_order (at);
CREATE INDEX trade_order_day ON trade_order (ordered_on);

CREATE TABLE order_line (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  order_id INTEGER NOT NULL REFERENCES trade_order DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  product_id INTEGER REFERENCES product DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL,
  unit TEXT NOT NULL DEFAULT '',
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  price INTEGER NOT NULL CHECK (price >= 0),
  discount INTEGER NOT NULL DEFAULT 0 CHECK (discount BETWEEN 0 AND 10000),
  tax TEXT NOT NULL DEFAULT '',
  tax_rate INTEGER NOT NULL DEFAULT 0 CHECK (tax_rate BETWEEN 0 AND 10000),
  net INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX order_line_order ON order_line (order_id, position);
CREATE INDEX order_line_contact ON order_line (contact_id, product_id, at);
CREATE INDEX order_line_product ON order_line (product_id) WHERE product_id IS NOT NULL;

CREATE TABLE payment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  contact_id INTEGER NOT NULL REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  order_id INTEGER REFERENCES trade_order DEFERRABLE INITIALLY DEFERRED,
  side TEXT NOT NULL CHECK (side IN ('sale', 'purchase')),
  kind TEXT NOT NULL CHECK (kind IN ('payment', 'refund')),
  way TEXT NOT NULL CHECK (way IN ('cash', 'transfer', 'card', 'other')),
  at INTEGER NOT NULL,
  paid_on TEXT NOT NULL CHECK (paid_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  currency TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount > 0),
  text TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX payment_contact ON payment (contact_id, at);
CREATE INDEX payment_made ON payment (contact_id, side, currency, kind, amount, order_id);
CREATE INDEX payment_order ON payment (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX payment_day ON payment (paid_on);

CREATE TABLE terms (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
  side TEXT NOT NULL CHECK (side IN ('sale', 'purchase')),
  days INTEGER NOT NULL CHECK (days BETWEEN 0 AND 365),
  credit_limit INTEGER CHECK (credit_limit IS NULL OR credit_limit >= 0),
  currency TEXT CHECK ((currency IS NULL) = (credit_limit IS NULL)),
  UNIQUE (contact_id, side)
) STRICT;

-- Derived texts may be of orders, their lines and payments too.
CREATE TABLE history_text_new (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL CHECK (source IN ('interaction', 'note', 'contact', 'order', 'line', 'payment')),
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
