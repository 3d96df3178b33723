//! SMS Backup & Restore's XML (and that of Call Logs Backup & Restore): `<call>` and `<sms>`
//! elements that say everything in attributes. A document type is refused, references other than
//! to characters are not read, the declared count is not believed.

use super::trim::Trimmed;
use super::values::{Draft, milliseconds, seconds};
use super::{ProblemKind, Sink, android, entity};
use crate::Error;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;
use std::io::BufRead;

/// Whether a text that begins as XML is such a file.
pub(super) fn sniff(text: &str) -> bool {
    ["<calls", "<smses", "<call ", "<sms "].iter().any(|begin| text.contains(begin))
}

/// What was passed over.
#[derive(Default)]
struct Passed {
    pictures: usize,
    drafts: usize,
}

/// Where the reading is.
struct Place {
    line: usize,
    depth: usize,
}

pub(super) fn read(input: &mut dyn BufRead, sink: &mut Sink<'_>) -> Result<(), Error> {
    let mut xml = Reader::from_reader(Trimmed::new(input, sink.limits.value_bytes));
    xml.config_mut().check_end_names = false;
    xml.config_mut().allow_unmatched_ends = true;
    let (mut place, mut passed, mut buffer) =
        (Place { line: 1, depth: 0 }, Passed::default(), Vec::new());
    loop {
        buffer.clear();
        sink.at = xml.buffer_position()..u64::MAX;
        let read = xml.read_event_into(&mut buffer);
        sink.at.end = xml.buffer_position();
        let event = match read {
            Ok(event) => event,
            Err(quick_xml::Error::Io(fault)) => {
                return Err(Error::Io(std::io::Error::new(fault.kind(), fault.to_string())));
            }
            Err(_) => {
                sink.problem(place.line, 0, ProblemKind::BrokenOff, "");
                break;
            }
        };
        if !take(&event, &mut place, &mut passed, sink)? {
            break;
        }
    }
    if passed.pictures > 0 {
        let kind = ProblemKind::PictureMessages { count: passed.pictures };
        sink.problem(0, 0, kind, "");
    }
    if passed.drafts > 0 {
        sink.problem(0, 0, ProblemKind::Drafts { count: passed.drafts }, "");
    }
    Ok(())
}

/// Takes one piece of the file; false when nothing after it is to be read.
fn take(
    event: &Event<'_>,
    place: &mut Place,
    passed: &mut Passed,
    sink: &mut Sink<'_>,
) -> Result<bool, Error> {
    let mut goes_on = true;
    match event {
        Event::DocType(_) => return Err(Error::DocumentType),
        Event::Eof => {
            if place.depth > 0 {
                sink.problem(place.line, 0, ProblemKind::BrokenOff, "");
            }
            return Ok(false);
        }
        Event::Start(tag) => {
            place.depth += 1;
            if place.depth > sink.limits.depth {
                let kind = ProblemKind::TooDeep { limit: sink.limits.depth };
                sink.problem(place.line, 0, kind, "");
                return Ok(false);
            }
            goes_on = element(tag, place.line, passed, sink);
        }
        Event::Empty(tag) => goes_on = element(tag, place.line, passed, sink),
        Event::End(_) => place.depth = place.depth.saturating_sub(1),
        _ => {}
    }
    place.line += memchr::memchr_iter(b'\n', event.as_bytes()).count();
    Ok(goes_on)
}

/// One element; false when there are too many.
fn element(tag: &BytesStart<'_>, line: usize, passed: &mut Passed, sink: &mut Sink<'_>) -> bool {
    match tag.local_name().as_ref() {
        "call" => record(tag, line, false, sink),
        "sms" => {
            let values = Values::of(tag, sink.limits.value_bytes);
            if android::message_way(values.get("type")).is_none() {
                passed.drafts += 1;
                return true;
            }
            record(tag, line, true, sink)
        }
        "mms" => {
            passed.pictures += 1;
            true
        }
        _ => true,
    }
}

fn record(tag: &BytesStart<'_>, line: usize, is_message: bool, sink: &mut Sink<'_>) -> bool {
    if !sink.begin(line) {
        return false;
    }
    let values = Values::of(tag, sink.limits.value_bytes);
    let (way, number) = if is_message {
        (android::message_way(values.get("type")), values.get("address"))
    } else if android::is_withheld(values.get("presentation")) {
        (android::way(values.get("type")), "")
    } else {
        (android::way(values.get("type")), values.get("number"))
    };
    let length_words = if is_message { "" } else { values.get("duration") };
    let draft = Draft {
        is_message,
        way,
        way_word: values.get("type"),
        number,
        when: milliseconds(values.get("date")),
        when_words: values.get("date"),
        seconds: seconds(length_words),
        length_words,
        name: values.get("contact_name"),
        text: if is_message { values.get("body") } else { "" },
        cut_to: values.is_cut.then_some(sink.limits.value_bytes),
        ..Draft::default()
    };
    sink.finish(line, draft);
    true
}

/// The attributes that say something.
struct Values {
    values: HashMap<&'static str, String>,
    /// One of them was longer than a value may be.
    is_cut: bool,
}

/// The attributes that are read.
const READ: [&str; 8] =
    ["number", "address", "duration", "date", "type", "presentation", "contact_name", "body"];

impl Values {
    fn of(tag: &BytesStart<'_>, most: usize) -> Self {
        let (mut values, mut is_cut) = (HashMap::new(), false);
        // A broken attribute costs what follows it in this element, not the element.
        for attribute in tag.attributes().with_checks(false).map_while(Result::ok) {
            let Some(name) = READ.iter().find(|name| **name == attribute.key.as_ref()) else {
                continue;
            };
            is_cut |= attribute.value.len() > most;
            let whole = &attribute.value;
            let end = (0..=most.min(whole.len()))
                .rev()
                .find(|end| whole.is_char_boundary(*end))
                .unwrap_or(0);
            let written = whole.get(..end).unwrap_or(whole);
            values.entry(*name).or_insert_with(|| entity::read(written).into_owned());
        }
        Self { values, is_cut }
    }

    fn get(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }
}
