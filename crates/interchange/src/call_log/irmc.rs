//! The call history of a telephone as it gives it over Bluetooth: a vCard a call, with when and
//! which way it went in `X-IRMC-CALL-DATETIME`, from the Infrared Mobile Communications
//! specification by way of the Phone Book Access Profile 1.2.3, section 5.1.3. It tells no lengths.

use super::values::{Draft, wall};
use super::{ProblemKind, Sink, Way, When};
use crate::Error;
use crate::problem::Severity;
use crate::vcard::property::Property;
use crate::vcard::{self, Item, ReadHint, Record};
use std::io::BufRead;

const PROPERTY: &str = "X-IRMC-CALL-DATETIME";
/// Local time, and with a `Z` in UTC.
const SPELLINGS: [&str; 2] = ["%Y%m%dT%H%M%S", "%Y-%m-%dT%H:%M:%S"];

/// Whether the first card among these bytes is a call.
pub(crate) fn sniff(first_bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(first_bytes).to_ascii_uppercase();
    let first_card = text.split("END:VCARD").next().unwrap_or_default();
    first_card.contains(PROPERTY)
}

pub(super) fn read(mut input: &mut dyn BufRead, sink: &mut Sink<'_>) -> Result<(), Error> {
    for item in vcard::read(&mut input, &ReadHint::default()) {
        match item? {
            Item::Record(record) => {
                if !sink.begin(record.line) {
                    return Ok(());
                }
                finish(&record, sink);
            }
            Item::Problem(problem) if problem.severity == Severity::Error => {
                sink.problem(problem.line, sink.records, ProblemKind::NotARecord, "");
            }
            // What else is wrong with the card costs no call.
            Item::Problem(_) => {}
        }
    }
    Ok(())
}

fn finish(record: &Record, sink: &mut Sink<'_>) {
    let contact = &record.contact;
    let mut kept = contact.unknown.iter().filter_map(|line| Property::parse(line));
    let Some(told) = kept.find(|property| property.name == PROPERTY) else {
        return sink.problem(record.line, sink.records, ProblemKind::NotARecord, "");
    };
    let (types, words) = (told.types(), told.trimmed());
    let number = contact.phones.first().map(|phone| phone.value.as_str());
    let draft = Draft {
        way: types.iter().find_map(|word| way(word)),
        way_word: &types.join(", "),
        number: number.unwrap_or_default(),
        when: when(&words),
        when_words: &words,
        name: &contact.formatted_name,
        ..Draft::default()
    };
    sink.finish(record.line, draft);
}

fn way(word: &str) -> Option<Way> {
    match word {
        "received" => Some(Way::Incoming),
        "dialed" => Some(Way::Outgoing),
        "missed" => Some(Way::Missed),
        _ => None,
    }
}

fn when(words: &str) -> Option<When> {
    let Some(universal) = words.strip_suffix('Z') else { return wall(words, &SPELLINGS) };
    match wall(universal, &SPELLINGS)? {
        When::Wall(time) => Some(When::Instant(time.and_utc().into())),
        instant @ When::Instant(_) => Some(instant),
    }
}
