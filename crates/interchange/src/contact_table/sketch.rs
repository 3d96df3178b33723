//! What the beginning of a contact table shows: who wrote it, where its headings stand, what each
//! column is taken for and why. Everything here is a guess that the owner may change.

use super::guess::{by_heading, by_values, is_value, may_be_names, order_in};
use super::known::Author;
use super::{Choice, Known, Meaning};
use crate::birthday::{DayOrder, order_of};
use crate::columns::{Key, OWN};
use crate::rows::Row;
use crate::unread::REASON;
use std::collections::BTreeSet;

/// How far down headings are looked for: some programs write lines of prose before them.
const HEADINGS_WITHIN: usize = 30;
/// How many values of a column are looked at.
const VALUES: usize = 100;
/// How many values of a column are shown.
const SAMPLES: usize = 3;

/// Why a column is taken for what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// The owner says so.
    Chosen,
    /// The program that wrote the table is known.
    Author,
    /// The words of its heading.
    Heading,
    /// What stands in it.
    Values,
    /// There is none; it is kept as an own field.
    None,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading; its number where it has none.
    pub heading: String,
    /// What it is taken for.
    pub meaning: Meaning,
    /// Why.
    pub ground: Ground,
    /// Its first values.
    pub samples: Vec<String>,
}

/// What a table's beginning shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sketch {
    /// Who wrote it, where that is known.
    pub author: Option<Author>,
    /// The line of its headings; nothing where it has none.
    pub heading_line: Option<usize>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Which number of `1/2/1980` is the day.
    pub day_order: DayOrder,
    /// True where some day could be read both ways.
    pub is_day_order_open: bool,
    /// True for our own table for spreadsheets, whose cells are guarded against formulas.
    pub is_guarded: bool,
}

impl Sketch {
    /// What these first rows show.
    #[must_use]
    pub fn of(rows: &[Row], known: &Known<'_>, choice: &Choice) -> Self {
        let head = Head::of(rows, known, choice);
        let width = rows.iter().skip(head.place.unwrap_or_default()).map(|row| row.cells.len());
        let width = head.cells.len().max(width.max().unwrap_or_default());
        let below = rows.get(head.place.map_or(0, |place| place + 1)..).unwrap_or_default();
        let mut columns: Vec<Column> = (0..width)
            .map(|at| {
                let heading = head.cells.get(at).map_or("", |cell| cell.trim());
                column(heading, &values(below, at), head.author, known)
            })
            .collect();
        // What stands beyond the headings is told of where it says something, and is no column.
        columns.truncate(last_named(&columns).max(head.cells.len()).min(width));
        if head.place.is_some() {
            columns.truncate(head.cells.len());
        }
        name_the_nameless(&mut columns);
        if Author::of(head.cells) == Some(Author::Kartoteka) {
            columns.iter_mut().for_each(name_own);
        }
        settle(&mut columns, head.place.is_none(), below);
        choose(&mut columns, choice);
        let (day_order, is_day_order_open) = day_order(&columns, below, head.author, known, choice);
        Self {
            author: head.author,
            heading_line: head.place.and_then(|place| rows.get(place)).map(|row| row.line),
            columns,
            day_order,
            is_day_order_open,
            is_guarded: head.is_guarded,
        }
    }

    /// Whether a card made of these columns could say whose it is. Below headings, what a column's
    /// values look like is no ground for cards: where none that is understood says anything, the owner
    /// is asked.
    #[must_use]
    pub fn names_somebody(&self) -> bool {
        const NAMING: [&str; 7] =
            ["formatted_name", "given", "family", "nickname", "organisation", "phone", "email"];
        let has_rows = self.columns.iter().any(|column| !column.samples.is_empty());
        let is_ground = |column: &Column| match column.ground {
            Ground::Chosen => true,
            Ground::Values => self.heading_line.is_none(),
            _ => !has_rows || !column.samples.is_empty(),
        };
        let names = |column: &Column| NAMING.contains(&column.meaning.key.field);
        self.columns.iter().any(|column| names(column) && is_ground(column))
    }

    /// Which kind of table it is, so that the same list is known again with other rows: its
    /// format and, where its author is not known, the fields that it has.
    #[must_use]
    pub fn kind(&self) -> String {
        if let Some(author) = self.author {
            return author.format().to_owned();
        }
        let fields = self.columns.iter().map(|column| column.meaning.key.field);
        let fields: BTreeSet<&str> = fields.filter(|field| *field != "skip").collect();
        format!("csv:{}", fields.into_iter().collect::<Vec<_>>().join(","))
    }

    /// How many headings are understood, and how many rows are wider than they are: how well a
    /// way of reading fits.
    pub(super) fn fit(&self, rows: &[Row]) -> (usize, std::cmp::Reverse<usize>) {
        let understood = |column: &&Column| {
            matches!(column.ground, Ground::Author | Ground::Heading | Ground::Chosen)
        };
        let wider = rows.iter().filter(|row| row.cells.len() > self.columns.len());
        (self.columns.iter().filter(understood).count(), std::cmp::Reverse(wider.count()))
    }
}

/// Where the headings stand.
struct Head<'r> {
    author: Option<Author>,
    place: Option<usize>,
    cells: &'r [String],
    is_guarded: bool,
}

impl<'r> Head<'r> {
    fn of(rows: &'r [Row], known: &Known<'_>, choice: &Choice) -> Self {
        let none = Self { author: None, place: None, cells: &[], is_guarded: false };
        if choice.has_headings == Some(false) {
            return none;
        }
        let candidates = || rows.iter().enumerate().take(HEADINGS_WITHIN);
        let at = |place: usize, author: Option<Author>| {
            let cells = rows.get(place).map(|row| row.cells.as_slice()).unwrap_or_default();
            let is_guarded = is_own_words(cells, known);
            let author =
                author.or((is_guarded && known.is_our_spelling).then_some(Author::Kartoteka));
            Self { author, place: Some(place), cells, is_guarded }
        };
        // One word by itself heads a table of one column; elsewhere it is a title.
        let is_list = rows.iter().all(|row| row.cells.len() < 2);
        let is_head = |row: &Row| (is_list || row.cells.len() > 1) && is_worded(&row.cells, known);
        let worded = candidates().find(|(_, row)| is_head(row));
        // Below headings that are understood stand values, whatever they look like.
        let last = worded.map_or(HEADINGS_WITHIN, |(place, _)| place + 1);
        if choice.author.is_none() {
            let of = |row: &Row| Author::of(&row.cells);
            let authored = candidates().take(last).find_map(|(at, row)| Some((at, of(row)?)));
            if let Some((place, author)) = authored {
                return Self { is_guarded: false, ..at(place, Some(author)) };
            }
        }
        let author = choice.author.flatten();
        let first = candidates().find(|(_, row)| !row.is_blank());
        match (worded, first, choice.has_headings) {
            (Some((place, _)), ..) => at(place, author),
            (None, Some((place, _)), Some(true)) => at(place, author),
            (None, Some((place, row)), None) if !row.cells.iter().any(|cell| is_value(cell)) => {
                at(place, author)
            }
            _ => none,
        }
    }
}

/// Whether two cells or more (or the only one) are headings that words can be known by, and none
/// is a value.
fn is_worded(cells: &[String], known: &Known<'_>) -> bool {
    let said = |cell: &&String| by_heading(cell).is_some() || known.own_word(cell).is_some();
    let count = cells.iter().filter(said).count();
    let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    count >= filled.clamp(1, 2) && !cells.iter().any(|cell| is_value(cell))
}

/// Whether these are the headings of our own tables in the owner's words.
fn is_own_words(cells: &[String], known: &Known<'_>) -> bool {
    let own = cells.iter().filter(|cell| known.own_word(cell).is_some()).count();
    own * 2 > cells.len()
}

fn column(heading: &str, values: &[&str], author: Option<Author>, known: &Known<'_>) -> Column {
    let own_word = || {
        let key = known.own_word(heading)?;
        // Where others wrote the table, "Phone" is any number and not the first of a group.
        let number = if author == Some(Author::Kartoteka) { key.number } else { 0 };
        Some(Meaning { key: Key { number, ..key }, label: String::new() })
    };
    let exact = || own_word().filter(|_| author == Some(Author::Kartoteka));
    let authored = author.and_then(|author| author.meaning(heading)).or_else(exact);
    let authored = reason(heading).or(authored);
    let found = match authored {
        Some(meaning) => Some((meaning, Ground::Author)),
        None => by_heading(heading)
            .filter(|meaning| meaning.key.field != "formatted_name" || may_name(values))
            .or_else(|| title(heading, values))
            .or_else(own_word)
            .map(|meaning| (meaning, Ground::Heading))
            .or_else(|| {
                by_values(values)
                    .filter(|_| author.is_none())
                    .map(|meaning| (meaning, Ground::Values))
            }),
    };
    let (meaning, ground) = found.unwrap_or((Meaning::keep(), Ground::None));
    let samples = values.iter().take(SAMPLES).map(|value| (*value).to_owned()).collect();
    Column { heading: heading.to_owned(), meaning, ground, samples }
}

/// Why a row was saved apart is nothing of its card.
fn reason(heading: &str) -> Option<Meaning> {
    (heading == REASON).then(|| Meaning::of("skip"))
}

/// Whether a column that a heading calls a name can be one: a customer's number is none.
fn may_name(values: &[&str]) -> bool {
    let is_word = |value: &&str| value.chars().any(char::is_alphabetic) && !is_value(value);
    values.is_empty() || values.iter().any(is_word)
}

/// "Title" stands before a name where it is short ("Dr"), else it is what somebody is.
fn title(heading: &str, values: &[&str]) -> Option<Meaning> {
    if !heading.eq_ignore_ascii_case("title") {
        return None;
    }
    let is_short = values.iter().all(|value| value.chars().count() <= 6);
    Some(Meaning::of(if is_short { "prefix" } else { "role" }))
}

/// What stands in a column, as much of it as is looked at.
fn values(rows: &[Row], at: usize) -> Vec<&str> {
    let cells = rows.iter().filter_map(|row| row.cells.get(at));
    cells.map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).take(VALUES).collect()
}

fn last_named(columns: &[Column]) -> usize {
    let says = |column: &Column| !column.heading.is_empty() || !column.samples.is_empty();
    columns.iter().rposition(says).map_or(0, |place| place + 1)
}

/// A column without a heading goes by its number.
fn name_the_nameless(columns: &mut [Column]) {
    for (at, column) in columns.iter_mut().enumerate() {
        if column.heading.is_empty() {
            column.heading = (at + 1).to_string();
        }
    }
}

/// Among stable headings that of an own field says that it is one, and then its name.
fn name_own(column: &mut Column) {
    if let Some(label) = column.heading.strip_prefix(OWN).filter(|label| !label.is_empty()) {
        column.heading = label.to_owned();
        (column.meaning, column.ground) = (Meaning::keep(), Ground::Author);
    }
}

/// What only the columns together show.
fn settle(columns: &mut [Column], is_headless: bool, below: &[Row]) {
    let has = |columns: &[Column], field: &str, label: &str| {
        let is = |own: &Column| own.meaning.key.field == field && own.meaning.label == label;
        columns.iter().any(is)
    };
    let whole: Vec<Column> = columns.to_vec();
    for column in &mut *columns {
        let Meaning { key, label } = &mut column.meaning;
        // An address beside its town is a street.
        let beside_town = has(&whole, "address_city", label) || has(&whole, "address_code", label);
        if key.field == "address_text"
            && beside_town
            && !has(&whole, "address_street", label)
            && key.number == 0
        {
            key.field = "address_street";
        }
        // A birthday beside year and month is a day.
        if key.field == "birthday"
            && has(&whole, "birth_year", "")
            && has(&whole, "birth_month", "")
        {
            key.field = "birth_day";
        }
    }
    // A second name or firm is kept, a second line of a street is one.
    let mut taken: Vec<Key> = Vec::new();
    for column in &mut *columns {
        let key = column.meaning.key;
        let is_once = key.number == 0
            && !matches!(key.field, "note" | "tags" | "keep" | "skip")
            && super::meaning::group_of(key.field).is_none();
        let is_second_line = key.field == "address_street"
            && order_in(&column.heading).is_some_and(|order| order > 1);
        if is_once && taken.contains(&key) && !is_second_line {
            column.meaning = Meaning::keep();
            column.ground = Ground::None;
        }
        taken.push(key);
    }
    if is_headless && !has(columns, "formatted_name", "") {
        let free = columns.iter_mut().enumerate().find(|(at, column)| {
            column.ground == Ground::None && may_be_names(&values(below, *at))
        });
        if let Some((_, column)) = free {
            column.meaning = Meaning::of("formatted_name");
            column.ground = Ground::Values;
        }
    }
}

/// The owner's word on a column counts before any guess; of several columns of one heading each
/// takes its own.
fn choose(columns: &mut [Column], choice: &Choice) {
    let mut used = vec![false; choice.columns.len()];
    for (at, column) in columns.iter_mut().enumerate() {
        let number = (at + 1).to_string();
        let is_free = |place: usize| used.get(place) == Some(&false);
        let named = |name: &str| {
            choice.columns.iter().enumerate().position(|(place, (heading, _))| {
                is_free(place) && heading.trim().to_lowercase() == name.to_lowercase()
            })
        };
        let Some(place) = named(&column.heading).or_else(|| named(&number)) else { continue };
        if let (Some(used), Some((_, meaning))) = (used.get_mut(place), choice.columns.get(place)) {
            *used = true;
            column.meaning = meaning.clone();
            column.ground = Ground::Chosen;
        }
    }
}

/// Which number is the day: as chosen, as some day of the file shows, else as the program or the
/// region has it; and whether some day could be read both ways.
fn day_order(
    columns: &[Column],
    below: &[Row],
    author: Option<Author>,
    known: &Known<'_>,
    choice: &Choice,
) -> (DayOrder, bool) {
    let dates = columns.iter().enumerate().filter(|(_, own)| own.meaning.key.field == "birthday");
    let all: Vec<&str> = dates.flat_map(|(at, _)| values(below, at)).collect();
    let shown = all.iter().find_map(|day| order_of(day));
    let is_open = shown.is_none() && all.iter().any(|day| crate::birthday::is_open(day));
    let usual = match author {
        Some(Author::Outlook) => DayOrder::MonthFirst,
        _ => DayOrder::of(known.region),
    };
    (choice.day_order.or(shown).unwrap_or(usual), is_open)
}
