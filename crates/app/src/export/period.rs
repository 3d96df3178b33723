//! Periods of what goes out, and the calls, visits and messages of one as a table.

use super::standing::Standing;
use crate::api::export::{ExportPeriod, ExportWhat};
use crate::call::Call;
use crate::error::Result;
use crate::host::Kartoteka;
use chrono::{Datelike, Days, NaiveDate, NaiveTime};
use kartoteka_domain::interaction::{Direction, InteractionKind};
use kartoteka_domain::period::Period;
use kartoteka_domain::time::{Now, Timestamp, instant_of};
use kartoteka_interchange::table::{Cell, ColumnKind, PackedTable};
use kartoteka_store::InteractionEntry;
use std::ops::RangeInclusive;

/// The columns by their stable names.
pub(super) const COLUMNS: Standing = Standing(&[
    ("date", ColumnKind::Date),
    ("time", ColumnKind::Text),
    ("type", ColumnKind::Text),
    ("direction", ColumnKind::Text),
    ("name", ColumnKind::Text),
    ("organisation", ColumnKind::Text),
    ("number", ColumnKind::Phone),
    ("minutes", ColumnKind::Number),
    ("text", ColumnKind::Text),
    ("outcome", ColumnKind::Text),
]);

/// The interactions of the period asked for, the oldest first; those of all times without one.
pub(super) fn table(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    what: &ExportWhat,
) -> Result<PackedTable> {
    let (from, to) = span(what.period, &call.now);
    let only = super::OfCards::of(kartoteka, call, what)?;
    let entries = kartoteka.read(|box_| box_.interactions_between(from, to))?;
    let is_wanted = |entry: &&InteractionEntry| only.has(entry.content.contact_id);
    let rows = entries.iter().filter(is_wanted).map(|entry| row(kartoteka, entry, &call.now));
    Ok(PackedTable::of(COLUMNS.columns(), rows))
}

/// The days of the period as seen from today; nothing for all times.
pub(super) fn days(period: Option<ExportPeriod>, now: &Now) -> Option<RangeInclusive<NaiveDate>> {
    period.and_then(|period| domain_period(period).days(now.today()))
}

/// From the first instant of the period to the first after it.
fn span(period: Option<ExportPeriod>, now: &Now) -> (Timestamp, Timestamp) {
    let midnight = |day: NaiveDate| instant_of(day.and_time(NaiveTime::MIN), now.zone);
    match days(period, now) {
        Some(days) => {
            let after = days.end().checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX);
            (midnight(*days.start()), midnight(after))
        }
        None => (Timestamp(i64::MIN), Timestamp(i64::MAX)),
    }
}

/// The period of today in the name of a file: "2026-10", "2026-Q3", "2025".
pub(super) fn named(period: ExportPeriod, today: NaiveDate) -> Option<String> {
    let first = *domain_period(period).days(today)?.start();
    Some(match period {
        ExportPeriod::ThisMonth | ExportPeriod::LastMonth => first.format("%Y-%m").to_string(),
        ExportPeriod::ThisQuarter | ExportPeriod::LastQuarter => {
            format!("{}-Q{}", first.year(), first.month0() / 3 + 1)
        }
        ExportPeriod::ThisYear | ExportPeriod::LastYear => first.year().to_string(),
    })
}

fn domain_period(period: ExportPeriod) -> Period {
    match period {
        ExportPeriod::ThisMonth => Period::ThisMonth,
        ExportPeriod::LastMonth => Period::LastMonth,
        ExportPeriod::ThisQuarter => Period::ThisQuarter,
        ExportPeriod::LastQuarter => Period::LastQuarter,
        ExportPeriod::ThisYear => Period::ThisYear,
        ExportPeriod::LastYear => Period::LastYear,
    }
}

fn row(kartoteka: &Kartoteka, entry: &InteractionEntry, now: &Now) -> Vec<Cell> {
    let content = &entry.content;
    let local = Now { at: content.at, zone: now.zone }.local();
    let minutes = content
        .minutes
        .map_or(Cell::Empty, |minutes| Cell::Number { units: i64::from(minutes), decimals: 0 });
    vec![
        Cell::Date(local.date()),
        Cell::text(&local.format("%H:%M").to_string()),
        Cell::text(&kartoteka.say(kind(content.kind), &[])),
        Cell::text(&kartoteka.say(direction(content.direction), &[])),
        Cell::text(&entry.name),
        Cell::text(&entry.organisation),
        Cell::text(&content.number),
        minutes,
        Cell::text(&content.text),
        Cell::text(&content.outcome),
    ]
}

fn kind(kind: InteractionKind) -> &'static str {
    match kind {
        InteractionKind::Call => "export-type-call",
        InteractionKind::Meeting => "export-type-meeting",
        InteractionKind::Visit => "export-type-visit",
        InteractionKind::Mail => "export-type-mail",
        InteractionKind::Message => "export-type-message",
        InteractionKind::Letter => "export-type-letter",
    }
}

fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::In => "export-direction-in",
        Direction::Out => "export-direction-out",
        Direction::Missed => "export-direction-missed",
    }
}
