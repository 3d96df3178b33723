//! What the rows of a table of calls show: where its headings stand, what each column is taken for
//! and why, which way its words mean. Everything here is a guess that the owner may change.

use super::length::{Pair, Unit, seconds};
use super::moment::{self, Said, said};
use super::{Choice, Field, Way, words};
use crate::birthday::DayOrder;
use crate::contact_table::{Ground, is_value};
use crate::rows::Row;
use kartoteka_domain::phone::looks_like_phone;
use kartoteka_domain::region::Region;

/// How far down headings are looked for.
const HEADINGS_WITHIN: usize = 30;
/// How many values of a column are looked at.
const VALUES: usize = 100;
/// How many values of a column are shown.
const SAMPLES: usize = 3;
/// How many words for a way are shown.
const WORDS: usize = 24;

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading; its number where it has none.
    pub heading: String,
    /// What it is taken for.
    pub field: Field,
    /// Why.
    pub ground: Ground,
    /// Its first values.
    pub samples: Vec<String>,
}

/// A word for a way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// As the table has it; empty where it says nothing.
    pub word: String,
    /// Which way it means; nothing where that is not known, and the length decides.
    pub way: Option<Way>,
    /// True where the owner says so.
    pub is_chosen: bool,
}

/// What a table's rows show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sketch {
    /// The line of its headings; nothing where it has none.
    pub heading_line: Option<usize>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Which number of `1/2/2026` is the day.
    pub day_order: DayOrder,
    /// True where some day could be read both ways and none shows which, or one shows another way
    /// than was said.
    pub is_day_order_open: bool,
    /// A day that could be read both ways, where nobody and nothing says which.
    pub(super) open_day: Option<String>,
    /// What the last number of a length counts.
    pub unit: Unit,
    /// What two numbers of a length are.
    pub(super) pair: Pair,
    /// True where headings name the numbers of both sides: which one is the other's is not known.
    has_two_numbers: bool,
    /// The words for the way, as they come.
    pub words: Vec<Word>,
    /// What the owner says of words that are not among the first.
    ways: Vec<(String, Way)>,
}

impl Sketch {
    /// What these rows show.
    #[must_use]
    pub fn of(rows: &[Row], choice: &Choice, region: Region) -> Self {
        let head = heading(rows, choice);
        let below = rows.get(head.map_or(0, |place| place + 1)..).unwrap_or_default();
        let names = head.and_then(|place| rows.get(place)).map_or(&[][..], |row| &row.cells);
        let width = match head {
            Some(_) => names.len(),
            None => below.iter().take(VALUES).map(|row| row.cells.len()).max().unwrap_or(0),
        };
        let mut columns: Vec<Column> =
            (0..width).map(|at| column(names.get(at), at, &values(below, at))).collect();
        let has_two_numbers =
            columns.iter().filter(|own| is_headed(own, Field::Number)).count() > 1;
        settle(&mut columns);
        choose(&mut columns, choice);
        let days = days(&columns, below, choice, region);
        let (unit, pair) = counted(&columns, choice);
        let words = words_of_ways(&columns, below, choice);
        Self {
            heading_line: head.and_then(|place| rows.get(place)).map(|row| row.line),
            columns,
            day_order: days.order,
            is_day_order_open: days.is_open,
            open_day: days.undecided,
            unit,
            pair,
            has_two_numbers,
            words,
            ways: choice.ways.clone(),
        }
    }

    /// Whether a column is taken for this.
    #[must_use]
    pub fn has(&self, field: Field) -> bool {
        self.columns.iter().any(|column| column.field == field)
    }

    /// Whether the columns say which number it was and when.
    #[must_use]
    pub fn tells_calls(&self) -> bool {
        let tells_when = self.has(Field::When) || (self.has(Field::Date) && self.has(Field::Time));
        self.has(Field::Number) && tells_when
    }

    /// Whether these can hardly be anything but calls.
    pub(super) fn is_surely_calls(&self) -> bool {
        let is_mail = |column: &Column| column.samples.iter().any(|value| value.contains('@'));
        let is_of_cards = self.columns.iter().any(is_mail);
        let is_of_calls = self.has(Field::Length) || self.has_surely_ways();
        self.tells_calls() && is_of_calls && !is_of_cards && !self.has_two_numbers
    }

    /// Whether the words for the way are those of calls: under a heading that only calls have at
    /// least half, else all of them, and not only such as orders have too.
    fn has_surely_ways(&self) -> bool {
        let Some(column) = self.columns.iter().find(|own| own.field == Field::Way) else {
            return false;
        };
        let is_known = |word: &&Word| !word.word.is_empty() && word.way.is_some();
        let known = self.words.iter().filter(is_known).count();
        if words::is_of_calls(&column.heading) {
            return known > 0 && known * 2 >= self.words.len();
        }
        let is_direction =
            |word: &Word| matches!(word.way, Some(Way::Incoming | Way::Outgoing | Way::Missed));
        let mut said = self.words.iter().filter(|word| !word.word.is_empty());
        self.words.iter().all(is_direction) && said.any(|own| words::is_never_of_orders(&own.word))
    }

    /// Which way a cell means.
    pub(super) fn way(&self, cell: &str) -> Option<Way> {
        let known = self.words.iter().find(|word| word.word == cell);
        known.map_or_else(|| way_of(cell, &self.ways), |word| word.way)
    }
}

/// A word by what the owner says, else by its own; saying nothing it is a call that came in.
fn way_of(cell: &str, chosen: &[(String, Way)]) -> Option<Way> {
    let said = chosen.iter().find(|(word, _)| word.trim().to_lowercase() == cell.to_lowercase());
    match said {
        Some((_, way)) => Some(*way),
        None if cell.is_empty() => Some(Way::Incoming),
        None => words::way(cell),
    }
}

/// The place of the row of headings.
fn heading(rows: &[Row], choice: &Choice) -> Option<usize> {
    if choice.has_headings == Some(false) {
        return None;
    }
    let mut candidates = rows.iter().enumerate().take(HEADINGS_WITHIN);
    let is_plain = |row: &Row| !row.cells.iter().any(|cell| is_value(cell));
    let is_worded = |row: &Row| {
        row.cells.iter().filter(|cell| words::field(cell).is_some()).count() > 1 && is_plain(row)
    };
    let worded = candidates.clone().find(|(_, row)| is_worded(row));
    let first = candidates.find(|(_, row)| !row.is_blank());
    match (worded, first, choice.has_headings) {
        (Some((place, _)), ..) | (None, Some((place, _)), Some(true)) => Some(place),
        (None, Some((place, row)), None) if is_plain(row) => Some(place),
        _ => None,
    }
}

/// What stands in a column.
fn all_values(rows: &[Row], at: usize) -> impl Iterator<Item = &str> {
    let cells = rows.iter().filter_map(move |row| row.cells.get(at));
    cells.map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
}

/// As much of it as its kind is guessed by.
fn values(rows: &[Row], at: usize) -> Vec<&str> {
    all_values(rows, at).take(VALUES).collect()
}

fn is_headed(column: &Column, field: Field) -> bool {
    column.field == field && column.ground == Ground::Heading
}

fn column(heading: Option<&String>, at: usize, values: &[&str]) -> Column {
    let heading = heading.map_or("", |cell| cell.trim());
    let named = words::field(heading).and_then(|field| fitting(field, values));
    let (field, ground) = match (named, by_values(values)) {
        (Some(field), _) => (field, Ground::Heading),
        (None, Some(field)) => (field, Ground::Values),
        (None, None) => (Field::Skip, Ground::None),
    };
    let number = || (at + 1).to_string();
    Column {
        heading: if heading.is_empty() { number() } else { heading.to_owned() },
        field,
        ground,
        samples: values.iter().take(SAMPLES).map(|value| (*value).to_owned()).collect(),
    }
}

/// Whether most values pass; none do where there are none.
fn most(values: &[&str], test: impl Fn(&str) -> bool) -> bool {
    let count = values.iter().filter(|value| test(value)).count();
    !values.is_empty() && count * 5 >= values.len() * 4
}

/// Whether half of the values pass: enough where a heading says the same.
fn half(values: &[&str], test: impl Fn(&str) -> bool) -> bool {
    let count = values.iter().filter(|value| test(value)).count();
    !values.is_empty() && count * 2 >= values.len()
}

fn spoken(value: &str) -> Said {
    said(value, DayOrder::DayFirst)
        .or_else(|| said(value, DayOrder::MonthFirst))
        .unwrap_or_default()
}

/// Whether enough values pass.
type Enough = fn(&[&str], fn(&str) -> bool) -> bool;

/// Day, time or both, as enough values say.
fn moments(values: &[&str], enough: Enough) -> Option<Field> {
    let is_whole = |value: &str| {
        let said = spoken(value);
        said.day.is_some() && said.time.is_some()
    };
    if enough(values, is_whole) {
        return Some(Field::When);
    }
    if enough(values, |value| spoken(value).day.is_some()) {
        return Some(Field::Date);
    }
    enough(values, |value| spoken(value).time.is_some()).then_some(Field::Time)
}

/// What a heading's word is, as far as the values agree.
fn fitting(field: Field, values: &[&str]) -> Option<Field> {
    let is_instant = |value: &str| moment::whole(value, DayOrder::DayFirst).is_some();
    match field {
        Field::When if half(values, is_instant) => Some(Field::When),
        Field::When => moments(values, half),
        Field::Way => half(values, |value| words::way(value).is_some()).then_some(field),
        Field::Length => {
            let is_length =
                |value: &str| seconds(value, Unit::Seconds, Pair::MinutesAndSeconds).is_some();
            half(values, is_length).then_some(field)
        }
        Field::Number => {
            let digits = |value: &str| value.bytes().filter(u8::is_ascii_digit).count() > 2;
            // Withheld numbers are words.
            let is_some = values.iter().any(|value| digits(value));
            (is_some && moments(values, half).is_none()).then_some(field)
        }
        other => Some(other),
    }
}

/// What most values are, where no heading says it.
fn by_values(values: &[&str]) -> Option<Field> {
    let is_digits = |value: &str| value.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(field) = moments(values, most) {
        return Some(field);
    }
    if most(values, |value| !is_digits(value) && words::way(value).is_some()) {
        return Some(Field::Way);
    }
    let is_number = |value: &str| {
        value.bytes().filter(u8::is_ascii_digit).count() > 6 && looks_like_phone(value)
    };
    most(values, is_number).then_some(Field::Number)
}

/// What only the columns together show: a field is there once, a clock beside a whole instant is a
/// length, and a direction says more of the way than a status.
fn settle(columns: &mut [Column]) {
    let has = |columns: &[Column], field| columns.iter().any(|column| column.field == field);
    let is_whole = has(columns, Field::When);
    let has_length = has(columns, Field::Length);
    for column in &mut *columns {
        if is_whole && column.field == Field::Time && !has_length {
            column.field = Field::Length;
        } else if is_whole && matches!(column.field, Field::Date | Field::Time) {
            (column.field, column.ground) = (Field::Skip, Ground::None);
        }
    }
    let is_direction =
        |own: &Column| is_headed(own, Field::Way) && words::is_direction(&own.heading);
    if columns.iter().any(is_direction) {
        for column in columns.iter_mut().filter(|own| own.field == Field::Way && !is_direction(own))
        {
            (column.field, column.ground) = (Field::Skip, Ground::None);
        }
    }
    let mut taken: Vec<Field> = Vec::new();
    for ground in [Ground::Heading, Ground::Values] {
        for column in columns.iter_mut().filter(|column| column.ground == ground) {
            if taken.contains(&column.field) && column.field != Field::Text {
                (column.field, column.ground) = (Field::Skip, Ground::None);
            }
            taken.push(column.field);
        }
    }
}

/// The owner's word on a column counts before any guess: a guess of the same field gives way.
fn choose(columns: &mut [Column], choice: &Choice) {
    let mut used = vec![false; choice.columns.len()];
    for (at, column) in columns.iter_mut().enumerate() {
        let names = [column.heading.to_lowercase(), (at + 1).to_string()];
        let place = choice.columns.iter().enumerate().position(|(place, (heading, _))| {
            used.get(place) == Some(&false) && names.contains(&heading.trim().to_lowercase())
        });
        let Some(place) = place else { continue };
        if let (Some(used), Some((_, field))) = (used.get_mut(place), choice.columns.get(place)) {
            *used = true;
            (column.field, column.ground) = (*field, Ground::Chosen);
        }
    }
    let is_chosen = |column: &&Column| column.ground == Ground::Chosen;
    let chosen: Vec<Field> = columns.iter().filter(is_chosen).map(|column| column.field).collect();
    for column in columns.iter_mut().filter(|column| column.ground != Ground::Chosen) {
        if chosen.contains(&column.field) && column.field != Field::Text {
            (column.field, column.ground) = (Field::Skip, Ground::None);
        }
    }
}

/// In what lengths are told. `3:05` is hours and minutes where the heading says so; where it only
/// says minutes, a heading of "min" over `3:05` is how tables name minutes and seconds.
fn counted(columns: &[Column], choice: &Choice) -> (Unit, Pair) {
    let heading = columns.iter().find(|own| own.field == Field::Length).map(|own| &own.heading);
    let named = heading.and_then(|heading| words::unit(heading));
    let unit = choice.unit.or(named).unwrap_or_default();
    let is_named = named == Some(Unit::Minutes);
    let has_hours = heading.is_some_and(|heading| words::has_hours(heading)) || !is_named;
    let pair = if unit == Unit::Minutes && has_hours {
        Pair::HoursAndMinutes
    } else {
        Pair::MinutesAndSeconds
    };
    (unit, pair)
}

/// In which order days are written, and how that is known.
struct Days {
    order: DayOrder,
    is_open: bool,
    undecided: Option<String>,
}

/// What all the values show counts before what was said: that may be a guess at another file.
fn days(columns: &[Column], below: &[Row], choice: &Choice, region: Region) -> Days {
    let is_day = |column: &Column| matches!(column.field, Field::When | Field::Date);
    let places = columns.iter().enumerate().filter(|(_, column)| is_day(column));
    let (mut shown, mut doubtful): (Vec<DayOrder>, Option<&str>) = (Vec::new(), None);
    for value in places.flat_map(|(at, _)| all_values(below, at)) {
        let said = spoken(value);
        shown.extend(said.order.filter(|order| !shown.contains(order)));
        doubtful = doubtful.or(said.is_open.then_some(value));
    }
    let usual = DayOrder::of(region);
    // Where the values show both orders they show none.
    let sure = shown.first().copied().filter(|_| shown.len() == 1);
    let is_contradicted = sure.is_some() && choice.day_order.is_some_and(|said| Some(said) != sure);
    let doubtful = doubtful.filter(|_| sure.is_none());
    let is_undecided = choice.day_order.is_none();
    Days {
        order: sure.or(choice.day_order).unwrap_or(usual),
        is_open: is_contradicted || doubtful.is_some(),
        undecided: doubtful.filter(|_| is_undecided).map(str::to_owned),
    }
}

/// The words in the column of ways, each once; one that says nothing where there is no column.
fn words_of_ways(columns: &[Column], below: &[Row], choice: &Choice) -> Vec<Word> {
    let place = columns.iter().position(|column| column.field == Field::Way);
    let mut found: Vec<Word> = Vec::new();
    for row in below {
        let cell = place.and_then(|at| row.cells.get(at)).map_or("", |cell| cell.trim());
        if found.len() == WORDS || row.is_blank() || found.iter().any(|own| own.word == cell) {
            continue;
        }
        let said = |(word, _): &(String, Way)| word.trim().to_lowercase() == cell.to_lowercase();
        found.push(Word {
            word: cell.to_owned(),
            way: way_of(cell, &choice.ways),
            is_chosen: choice.ways.iter().any(said),
        });
    }
    found
}
