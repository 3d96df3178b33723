//! Calls out of any table that no known program wrote: by what its columns are, guessed by their
//! headings (English, Polish, German) and by what stands below, or said by the owner. Owns the
//! meaning of the columns; how a table is spelt is `rows`'s.
//!
//! A table is taken for calls unasked only where numbers stand beside instants, and ways or
//! lengths beside those: a list of customers with a day of first contact stays one of cards.

mod length;
mod moment;
mod sketch;
mod words;

pub use length::Unit;
pub use sketch::{Column, Sketch, Word};

use super::values::Draft;
use super::{ProblemKind, Sink, Way};
use crate::birthday::DayOrder;
use crate::rows::{self, Row};
use kartoteka_domain::region::Region;

/// What a column of calls is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// The other's number.
    Number,
    /// The other's name.
    Name,
    /// Day and time of day.
    When,
    /// The day, beside a column of times.
    Date,
    /// The time of day, beside a column of days.
    Time,
    /// A word for which way it went and how it ended.
    Way,
    /// How long it was.
    Length,
    /// What it was about; several are joined.
    Text,
    /// Nothing of a call.
    Skip,
}

impl Field {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Number,
        Self::Name,
        Self::When,
        Self::Date,
        Self::Time,
        Self::Way,
        Self::Length,
        Self::Text,
        Self::Skip,
    ];

    /// The stable name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Number => "call_number",
            Self::Name => "call_name",
            Self::When => "call_when",
            Self::Date => "call_date",
            Self::Time => "call_time",
            Self::Way => "call_way",
            Self::Length => "call_length",
            Self::Text => "call_text",
            Self::Skip => "skip",
        }
    }

    /// The field of this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        Self::ALL.into_iter().find(|field| field.as_str() == name)
    }
}

/// What the owner says of a table of calls.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// Whether the first row are headings.
    pub has_headings: Option<bool>,
    /// What columns are, by heading or number; of several of one heading in their order.
    pub columns: Vec<(String, Field)>,
    /// Which number of `1/2/2026` is the day.
    pub day_order: Option<DayOrder>,
    /// Which way a word means.
    pub ways: Vec<(String, Way)>,
    /// What the last number of a length counts.
    pub unit: Option<Unit>,
}

/// Whether these first rows are calls, without anybody saying so.
pub(super) fn are_calls(rows: &[Row]) -> bool {
    Sketch::of(rows, &Choice::default(), Region::PL).is_surely_calls()
}

/// Hands out the rows below the headings as the sketch has them.
pub(super) fn read(rows: &[Row], sketch: &Sketch, sink: &mut Sink<'_>) {
    if let Some(day) = &sketch.open_day {
        let is_day_first = sketch.day_order == DayOrder::DayFirst;
        let kind = ProblemKind::Spelling(rows::ProblemKind::DayOrderOpen { is_day_first });
        sink.problem(0, 0, kind, day);
    }
    for row in rows.iter().filter(|row| sketch.heading_line.is_none_or(|line| row.line > line)) {
        if !sink.begin(row.line) {
            return;
        }
        let cells = Cells { row, sketch };
        let number = cells.of(Field::Number);
        if words::is_rounded(number) {
            let record = sink.records;
            sink.problem(row.line, record, ProblemKind::RoundedNumber, number);
            continue;
        }
        cells.hand_out(number, sink);
    }
}

/// The cells of a row by what they are.
struct Cells<'r> {
    row: &'r Row,
    sketch: &'r Sketch,
}

impl Cells<'_> {
    fn all(&self, field: Field) -> impl Iterator<Item = &str> {
        let columns = self.sketch.columns.iter().enumerate();
        let places = columns.filter(move |(_, column)| column.field == field).map(|(at, _)| at);
        let cells = places.filter_map(|at| self.row.cells.get(at)).map(|cell| cell.trim());
        cells.filter(|cell| !cell.is_empty())
    }

    fn of(&self, field: Field) -> &str {
        self.all(field).next().unwrap_or_default()
    }

    fn hand_out(&self, number: &str, sink: &mut Sink<'_>) {
        let order = self.sketch.day_order;
        let whole = [Field::When, Field::Date, Field::Time].map(|field| self.of(field));
        let [when, date, time] = whole;
        let moment = match when {
            "" => moment::joined(date, time, order),
            when => moment::whole(when, order),
        };
        let when_words = whole.into_iter().filter(|words| !words.is_empty());
        let when_words = when_words.collect::<Vec<_>>().join(" ");
        let length = self.of(Field::Length);
        let way_word = self.of(Field::Way);
        let text = self.all(Field::Text).collect::<Vec<_>>().join("\n");
        let draft = Draft {
            way: self.sketch.way(way_word),
            // Without a column of them the sketch has said which way they go.
            way_word: if way_word.is_empty() { "?" } else { way_word },
            number,
            is_to_the_minute: moment.is_some_and(|moment| !moment.has_seconds),
            when: moment.and_then(moment::Moment::when),
            when_words: &when_words,
            seconds: length::seconds(length, self.sketch.unit, self.sketch.pair),
            length_words: length,
            name: self.of(Field::Name),
            text: &text,
            ..Draft::default()
        };
        sink.finish(self.row.line, draft);
    }
}
