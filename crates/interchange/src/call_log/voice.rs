//! Google Voice's Takeout: one HTML file a call, or a conversation in writing. The classes of the
//! elements (`haudio`, `contributor`, `published`, `duration`, `hChatLog`) and the address of each
//! label say what is what; the words beside them are in the language of the account.

use super::trim::Trimmed;
use super::values::{Draft, iso_duration, rfc3339};
use super::{ProblemKind, Sink, Way, entity};
use crate::Error;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::BufRead;

/// Whether a text that begins as XML or HTML is such a file.
pub(super) fn sniff(text: &str) -> bool {
    text.contains("class=\"haudio\"") || text.contains("class=\"hChatLog")
}

/// What a file says.
#[derive(Default)]
struct Page {
    labels: Vec<String>,
    number: String,
    name: String,
    published: String,
    duration: String,
    transcript: String,
    is_conversation: bool,
    messages: usize,
    line: usize,
}

/// The text that is being read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    Nothing,
    Name,
    Transcript,
}

pub(super) fn read(input: &mut dyn BufRead, sink: &mut Sink<'_>) -> Result<(), Error> {
    let Some(page) = page(input, sink)? else { return Ok(()) };
    if page.is_conversation {
        let kind = ProblemKind::Conversation { count: page.messages };
        sink.problem(page.line, 0, kind, "");
        return Ok(());
    }
    if !sink.begin(page.line) {
        return Ok(());
    }
    let draft = Draft {
        way: way(&page.labels),
        way_word: &page.labels.join(", "),
        number: &page.number,
        when: rfc3339(&page.published),
        when_words: &page.published,
        seconds: iso_duration(&page.duration),
        length_words: &page.duration,
        name: &page.name,
        text: &page.transcript,
        ..Draft::default()
    };
    sink.finish(page.line, draft);
    Ok(())
}

/// The file as far as it can be read; nothing when that is not the whole of it.
fn page(input: &mut dyn BufRead, sink: &mut Sink<'_>) -> Result<Option<Page>, Error> {
    let mut xml = Reader::from_reader(Trimmed::new(input, sink.limits.value_bytes));
    xml.config_mut().check_end_names = false;
    xml.config_mut().allow_unmatched_ends = true;
    let (mut page, mut reading, mut buffer) = (Page::default(), Reading::Nothing, Vec::new());
    let mut line = 1;
    let mut depth = 0_usize;
    loop {
        buffer.clear();
        let event = match xml.read_event_into(&mut buffer) {
            Ok(event) => event,
            Err(quick_xml::Error::Io(fault)) => {
                return Err(Error::Io(std::io::Error::new(fault.kind(), fault.to_string())));
            }
            Err(_) => {
                sink.problem(line, 0, ProblemKind::BrokenOff, "");
                return Ok(None);
            }
        };
        match &event {
            Event::Eof => return Ok(Some(page)),
            Event::Start(tag) => {
                depth += 1;
                if depth > sink.limits.depth {
                    let kind = ProblemKind::TooDeep { limit: sink.limits.depth };
                    sink.problem(line, 0, kind, "");
                    return Ok(None);
                }
                reading = page.element(tag, line);
            }
            Event::Empty(tag) => drop(page.element(tag, line)),
            Event::Text(text) => page.put(reading, text),
            Event::GeneralRef(name) => {
                page.put(reading, &entity::read(&format!("&{};", &**name)));
            }
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                reading = Reading::Nothing;
            }
            _ => {}
        }
        line += memchr::memchr_iter(b'\n', event.as_bytes()).count();
    }
}

impl Page {
    /// Takes what an element says, and tells which text follows.
    fn element(&mut self, tag: &BytesStart<'_>, line: usize) -> Reading {
        let class = attribute(tag, "class");
        let is = |name: &str| class.split_ascii_whitespace().any(|one| one == name);
        if is("haudio") || is("hChatLog") {
            self.line = line;
            self.is_conversation = is("hChatLog");
        } else if is("message") {
            self.messages += 1;
        } else if is("tel") {
            let address = attribute(tag, "href");
            let number = address.strip_prefix("tel:").unwrap_or(&address);
            number.clone_into(&mut self.number);
        } else if is("published") {
            self.published = attribute(tag, "title");
        } else if is("duration") {
            self.duration = attribute(tag, "title");
        } else if is("full-text") {
            return Reading::Transcript;
        } else if is("fn") && !self.number.is_empty() {
            return Reading::Name;
        }
        if attribute(tag, "rel") == "tag" {
            let address = attribute(tag, "href");
            self.labels.extend(address.rsplit_once('#').map(|(_, label)| label.to_owned()));
        }
        Reading::Nothing
    }

    fn put(&mut self, reading: Reading, text: &str) {
        match reading {
            Reading::Name => self.name.push_str(text),
            Reading::Transcript => self.transcript.push_str(text),
            Reading::Nothing => {}
        }
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> String {
    let mut all = tag.attributes();
    let mut readable = all.with_checks(false).map_while(Result::ok);
    let found = readable.find(|attribute| attribute.key.as_ref() == name);
    found.map(|attribute| entity::read(&attribute.value).into_owned()).unwrap_or_default()
}

/// A call wears several labels; the one that says least about it is asked last.
fn way(labels: &[String]) -> Option<Way> {
    let known = [
        ("voicemail", Way::Voicemail),
        ("missed", Way::Missed),
        ("placed", Way::Outgoing),
        ("received", Way::Incoming),
        ("recorded", Way::Incoming),
    ];
    known.into_iter().find(|(name, _)| labels.iter().any(|label| label == name)).map(|(_, way)| way)
}
