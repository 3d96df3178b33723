//! Sample calendars of other programs come in with the facts of their manifest: each to-do and
//! event with its UID, words, moment, rule and state.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

#[path = "support/manifest.rs"]
mod manifest;

use chrono::{NaiveDateTime, TimeZone as _};
use chrono_tz::Tz;
use kartoteka_interchange::ics::{
    Entry, EntryState, Limits, Problem, ProblemKind, When, read, sniff,
};
use manifest::{Sample, samples};
use serde_json::Value;

/// Where our reading is another than the manifest's, by file, entry and field.
const OTHERWISE: &[(&str, usize, &str)] = &[
    // Begins twice: the later line is taken.
    ("icalendar/america_new_york_forward_reference.ics", 1, "moment"),
    // "INVALID-DATE" is told as no moment.
    ("icalendar/broken_dtstart.ics", 1, "moment"),
    // A semicolon too many is forgiven.
    ("icalendar/broken_ical.ics", 1, "moment"),
    // The zone is named beside the day by us alone, with its letter í.
    ("icalendar/issue_237_fail_to_parse_timezone_with_non_ascii_tzid.ics", 1, "moment"),
    // A quotation mark with a backslash before it is one without.
    ("icalendar/issue_350.ics", 1, "description"),
    // Names and values on lines of their own, blank ones between: read by us alone.
    ("icalendar/multiple_calendar_components.ics", 1, "uid"),
    ("icalendar/multiple_calendar_components.ics", 1, "moment"),
    // Begins twice.
    ("icalendar/pacific_fiji.ics", 1, "moment"),
    // The first time of the series is done; that stands in a second entry.
    ("tasks/eMclient--completed_recurring_task.ics", 1, "state"),
    ("tasks/thunderbird--completed_repeating_task.ics", 1, "state"),
];

/// The manifest lists so many entries of a file.
const LISTED: usize = 40;

/// The moment as the file writes it.
fn written(when: Option<&When>) -> String {
    match when {
        None => String::new(),
        Some(When::Day(day)) => day.format("%Y%m%d").to_string(),
        Some(When::Wall(at)) => at.format("%Y%m%dT%H%M%S").to_string(),
        Some(When::Zone(at, zone)) => format!("{} {zone}", at.format("%Y%m%dT%H%M%S")),
        Some(When::Instant(at)) => at.to_utc().format("%Y%m%dT%H%M%SZ").to_string(),
    }
}

fn moment(fact: &Value) -> String {
    let value = fact["value"].as_str().unwrap_or_default();
    let zone = fact["tzid"].as_str().filter(|_| !value.ends_with('Z') && value.len() > 8);
    zone.map_or_else(|| value.to_owned(), |zone| format!("{value} {zone}"))
}

fn text<'v>(fact: &'v Value, field: &str) -> &'v str {
    fact[field].as_str().unwrap_or_default()
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Done, called off, or neither.
fn state(fact: &Value) -> &'static str {
    match text(fact, "status").to_ascii_uppercase().as_str() {
        "CANCELLED" => "cancelled",
        "COMPLETED" => "done",
        _ if fact.get("completed").is_some() => "done",
        _ => "open",
    }
}

/// The rules that it recurs by; an empty one where it doesn't.
fn rules(fact: &Value) -> Vec<&str> {
    let all = fact["rrule"].as_array();
    all.map_or(vec![""], |all| all.iter().filter_map(Value::as_str).collect())
}

/// The minutes from a fact's beginning to its end, each by the clock that it names; none where
/// either is a day, or no time passes.
fn minutes(fact: &Value) -> Option<u32> {
    let at = |fact: &Value| {
        let value = fact["value"].as_str()?;
        let wall =
            NaiveDateTime::parse_from_str(value.trim_end_matches('Z'), "%Y%m%dT%H%M%S").ok()?;
        // Zones that only the file knows are the same on both sides.
        let zone = fact["tzid"].as_str().unwrap_or_default().trim_start_matches('/');
        let zone: Tz = zone.parse().unwrap_or(Tz::UTC);
        zone.from_local_datetime(&wall).earliest()
    };
    let passed = at(&fact["dtend"])?.signed_duration_since(at(&fact["dtstart"])?);
    u32::try_from(passed.num_minutes()).ok().filter(|minutes| *minutes > 0)
}

/// The fields of an entry that are not what the manifest says.
fn differing(entry: &Entry, fact: &Value) -> Vec<&'static str> {
    let words = squeezed(&entry.text);
    let is_due = !entry.is_appointment && fact.get("due").is_some();
    let due = moment(&fact[if is_due { "due" } else { "dtstart" }]);
    let is = match entry.state {
        EntryState::Open => "open",
        EntryState::Done(_) => "done",
        EntryState::Cancelled => "cancelled",
    };
    let fields = [
        ("kind", entry.is_appointment == (fact["kind"] == "VEVENT")),
        ("uid", entry.uid == text(fact, "uid").trim()),
        ("summary", words.starts_with(&squeezed(text(fact, "summary")))),
        ("description", words.contains(&squeezed(text(fact, "description80")))),
        ("location", squeezed(&entry.place) == squeezed(text(fact, "location"))),
        ("rule", rules(fact).contains(&entry.rule.as_str())),
        ("moment", written(entry.when.as_ref()) == due),
        ("end", fact.get("dtend").is_none() || entry.minutes == minutes(fact)),
        ("state", is == state(fact)),
    ];
    fields.into_iter().filter(|(_, is_alike)| !is_alike).map(|(field, _)| field).collect()
}

#[test]
fn every_sample_calendar_gives_its_entries_with_what_they_say() {
    let samples = samples("ics");
    let (mut seen, mut with_dates, mut otherwise) = (0, 0, Vec::new());
    for sample in &samples {
        let name = sample.name.as_str();
        // A journal's entries are no follow-ups.
        let is_wanted = |fact: &&Value| fact["kind"] != "VJOURNAL";
        let facts: Vec<&Value> = sample.expected().iter().filter(is_wanted).collect();
        assert!(facts.len() < LISTED, "{name}: the manifest may hold only a part");
        let (entries, problems) = read(sample.bytes.as_slice(), Limits::default()).unwrap();
        for (at, fact) in facts.iter().enumerate() {
            assert_eq!(dates_told(&problems, at + 1), dates(fact), "{name}: entry {}", at + 1);
            with_dates += usize::from(dates(fact) != [false, false]);
        }
        // What stands for one time of a series comes in with its series.
        let own = facts.iter().filter(|fact| fact.get("recurrence_id").is_none()).count();
        assert!((own..=facts.len()).contains(&entries.len()), "{name}: {}", entries.len());
        for entry in &entries {
            let fields = differing(entry, facts[entry.record - 1]);
            otherwise.extend(fields.into_iter().map(|field| (name, entry.record, field)));
        }
        seen += entries.len();
        assert_eq!(sniff(&sample.bytes), is_calendar(sample), "{name}");
    }
    if !samples.is_empty() {
        assert_eq!(otherwise, OTHERWISE);
        assert!(seen > 130, "{seen} entries");
        assert!(with_dates > 10, "{with_dates} entries with dates beside their rule");
    }
}

/// Whether an entry leaves dates out of its series, and whether it has some besides.
fn dates(fact: &Value) -> [bool; 2] {
    ["exdate", "rdate"].map(|field| {
        let said = fact[field].as_array();
        said.is_some_and(|said| said.iter().any(|date| date.as_str() != Some("")))
    })
}

/// Which of the two was told of an entry.
fn dates_told(problems: &[Problem], record: usize) -> [bool; 2] {
    let own = || problems.iter().filter(|problem| problem.record == record);
    [true, false].map(|are_left_out| {
        own().any(|problem| problem.kind == ProblemKind::DatesOfSeries { are_left_out })
    })
}

fn is_calendar(sample: &Sample) -> bool {
    let first = String::from_utf8_lossy(&sample.bytes).to_ascii_uppercase();
    first.trim_start_matches('\u{FEFF}').starts_with("BEGIN:VCALENDAR")
}
