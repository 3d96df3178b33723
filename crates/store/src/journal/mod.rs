//! The row journal behind undo: which tables it keeps, and how a write's changes are caught.
//! Fresh rows cost nothing while they are written: ids are AUTOINCREMENT, so the numbers handed
//! out between the beginning and the end of a write are its new rows. TEMP triggers catch only
//! what happens to rows that were there before.

mod bulk;
mod capture;
mod conflict;
mod dangling;
mod fields;
mod history;
#[cfg(test)]
mod late_tests;
mod loose;
mod prune;
#[cfg(test)]
mod random_tests;
mod replay;
mod runs;
#[cfg(test)]
mod tests;
mod touched;
mod triggers;
mod undo;

pub(crate) use capture::{Capture, touched_by};
pub(crate) use history::{newest_operation, operation};
pub(crate) use prune::{days_of_use, prune};
pub(crate) use touched::{Owners, Touched, TouchedRows};
#[cfg(test)]
pub(crate) use triggers::columns;
pub(crate) use triggers::install;
pub use undo::{UndoState, Undone};

/// A journaled table: its number in `change.tbl`, never reused, and its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Table {
    pub(crate) number: i64,
    pub(crate) name: &'static str,
    /// How its rows belong to cards.
    pub(crate) belongs: Belongs,
}

/// How a table's rows belong to cards: what stays with a card that an undo would take away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Belongs {
    /// A row is a card.
    IsCard,
    /// `contact_id` says to which card, where to any.
    ToCard,
    /// `contact_id` says to which card, else that of the interaction or note that it hangs on does.
    ToCardOrEntry,
    /// To none: each row stands for itself.
    ToNone,
}

impl Table {
    /// The card that a row belongs to, as an expression over its columns as `column` names them.
    fn card(self, column: impl Fn(&str) -> String) -> String {
        let own = column("contact_id");
        if self.belongs != Belongs::ToCardOrEntry {
            return own;
        }
        let (interaction, note) = (column("interaction_id"), column("note_id"));
        format!(
            "coalesce({own}, (SELECT e.contact_id FROM interaction AS e WHERE e.id = {interaction}), \
             (SELECT e.contact_id FROM note AS e WHERE e.id = {note}))"
        )
    }

    /// The card of the row `t`.
    fn card_of_row(self) -> String {
        self.card(|name| format!("t.{name}"))
    }
}

macro_rules! tables {
    ($($number:literal $name:literal $belongs:ident),+ $(,)?) => {
        &[$(Table { number: $number, name: $name, belongs: Belongs::$belongs }),+]
    };
}

/// The number of `contact`, which also stands for cards.
pub(crate) const CARD: i64 = 1;
/// The number of `former_uid`.
pub(crate) const FORMER_UID: i64 = 15;
/// The number of `follow_up`.
const FOLLOW_UP: i64 = 14;
/// The numbers of `trade_order`, `order_line` and `payment`.
const ORDER: i64 = 24;
const ORDER_LINE: i64 = 25;
const PAYMENT: i64 = 26;
/// The numbers of `ticket`, `ticket_move` and `ticket_line`.
const TICKET: i64 = 28;
const TICKET_MOVE: i64 = 29;
const TICKET_LINE: i64 = 30;

/// Every journaled table. A new one takes the next number.
pub(crate) const TABLES: &[Table] = tables![
    1 "contact" IsCard,
    2 "phone" ToCard,
    3 "email" ToCard,
    4 "address" ToCard,
    5 "link" ToCard,
    6 "custom_field" ToCard,
    7 "membership" ToCard,
    8 "tag" ToNone,
    9 "contact_tag" ToCard,
    10 "relation" ToCard,
    11 "source_card" ToCard,
    12 "interaction" ToCard,
    13 "note" ToCard,
    14 "follow_up" ToCard,
    15 "former_uid" ToCard,
    16 "distinct_pair" ToCard,
    17 "export_preset" ToNone,
    18 "import_profile" ToNone,
    19 "source_interaction" ToNone,
    20 "plan" ToNone,
    21 "enrolment" ToCard,
    22 "attachment" ToCardOrEntry,
    23 "product" ToNone,
    24 "trade_order" ToCard,
    25 "order_line" ToCard,
    26 "payment" ToCard,
    27 "terms" ToCard,
    28 "ticket" ToCard,
    29 "ticket_move" ToCard,
    30 "ticket_line" ToCard,
    31 "stock_movement" ToCard,
    32 "want" ToCard,
];

/// Every other table of the schema: the journal itself, what can be made again, what is not the
/// owner's data. Each with what becomes of it when a backup is brought back.
pub(crate) const UNJOURNALED: &[(&str, BroughtBack)] = &[
    ("operation", BroughtBack::AsItWas),
    ("change", BroughtBack::AsItWas),
    ("kept", BroughtBack::AsItWas),
    ("blob", BroughtBack::AsItWas),
    ("setting", BroughtBack::AsItWas),
    ("notified", BroughtBack::AsItWas),
    // Calls that are over by now; those of today stand in the box that is there.
    ("pop_call", BroughtBack::FromTheBox),
    ("migration", BroughtBack::MadeAnew),
    ("meta", BroughtBack::MadeAnew),
    ("contact_index", BroughtBack::MadeAnew),
    ("phone_index", BroughtBack::MadeAnew),
    ("number_index", BroughtBack::MadeAnew),
    ("history_text", BroughtBack::MadeAnew),
    ("history_fts", BroughtBack::MadeAnew),
    ("follow_up_day", BroughtBack::MadeAnew),
];

/// What becomes of a table that is not journaled when a backup is brought back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BroughtBack {
    /// It says what the backup says.
    AsItWas,
    /// It is made from the others.
    MadeAnew,
    /// It says what the box says whose place the backup takes.
    FromTheBox,
}

/// The journaled table of a number.
pub(crate) fn table(number: i64) -> Option<Table> {
    TABLES.iter().copied().find(|table| table.number == number)
}
