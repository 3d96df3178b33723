//! The readers of files by themselves: the same text with ten times as many records shall take ten
//! times as long. So shall one value of ten times as many lines, where a reader that looked at each
//! line at all that it has so far would never be done.

use crate::card::{Dice, phone};
use crate::desk::counts;
use crate::sample::alone;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kartoteka_domain::region::Region;
use kartoteka_interchange::call_log::{self, Format as Log};
use kartoteka_interchange::contact_table::{self, Choice, Known};
use kartoteka_interchange::encoding::Hint;
use kartoteka_interchange::ics;
use kartoteka_interchange::mail::{self, Format as Mail};
use kartoteka_interchange::rows::{Layout, Limits};
use kartoteka_interchange::vcard;
use std::fs;
use std::hint::black_box;
use std::path::Path;

/// Times that each file is read; what counts is how the middle one grows.
const SAMPLES: usize = 3;
/// 1 January 2026, in milliseconds.
const AT: usize = 1_767_225_600_000;

/// Prints how long each reader takes over as many records as there are cards in `data`.
pub(crate) fn print_all(data: &Path) {
    let (count, _) = counts(data);
    let cards = fs::read_to_string(data.join("contacts.vcf")).expect("measures generate wrote it");
    let table = fs::read_to_string(data.join("contacts.csv")).expect("measures generate wrote it");
    timed("read vCards", &cards, count, read_cards);
    timed("read a photo of many lines", &photo(count), 1, read_cards);
    timed("read a table of contacts", &table, count, read_table);
    timed("read a cell of many lines", &cell(count), 1, read_table);
    timed("read calls, XML", &calls(count, XML), count, |text| read_calls(Log::SmsBackup, text));
    timed("read calls, JSON", &calls(count, JSON), count, |text| read_calls(Log::Fossify, text));
    timed("read calls, table", &calls(count, TABLE), count, |text| read_calls(Log::Table, text));
    timed("read mail, mailbox", &mailbox(count), count, |text| read_mail(Mail::Mbox, text));
    timed("read a mail of many lines", &message(count), 1, |text| read_mail(Mail::Eml, text));
    timed("read a calendar", &calendar(count), count, read_calendar);
}

/// Verified once: what is read is all that is there.
fn timed(name: &str, text: &str, records: usize, read: impl Fn(&str) -> usize) {
    assert_eq!(read(text), records, "{name}");
    alone(name, SAMPLES, |_| {
        black_box(read(text));
    });
}

fn read_cards(text: &str) -> usize {
    let items = vcard::read(text.as_bytes(), &vcard::ReadHint::default());
    items.filter(|item| matches!(item, Ok(vcard::Item::Record(_)))).count()
}

fn read_table(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut layout = Layout::guess(bytes, &Hint::default()).expect("a text in memory");
    let region = Region::PL;
    let known = Known { own_word: &|_| None, region, is_our_spelling: false };
    let sketch = contact_table::look(bytes, &mut layout, true, &known, &Choice::default());
    let items = contact_table::read(bytes, layout, Limits::default(), sketch, region);
    items.filter(|item| matches!(item, Ok(contact_table::Item::Record(_)))).count()
}

fn read_calls(format: Log, text: &str) -> usize {
    let mut count = 0;
    let layout = Layout::of_head(text.as_bytes(), &Hint::default());
    let limits = call_log::Limits::default();
    let read = call_log::read(format, &mut text.as_bytes(), Some(layout), &limits, &mut |item| {
        count += usize::from(matches!(item, call_log::Item::Entry(_)));
    });
    read.expect("a text in memory");
    count
}

fn read_mail(format: Mail, text: &str) -> usize {
    let mut count = 0;
    let hint = mail::ReadHint::default();
    let read = mail::read(format, &mut text.as_bytes(), &hint, &mut |item| {
        count += usize::from(matches!(item, mail::Item::Mail(_)));
    });
    read.expect("a text in memory");
    count
}

fn read_calendar(text: &str) -> usize {
    let read = ics::read(text.as_bytes(), ics::Limits::default());
    read.expect("a text in memory").0.len()
}

/// A card whose photo stands on so many lines.
fn photo(lines: usize) -> String {
    let bytes = [&b"\xFF\xD8\xFF"[..], &vec![7; lines * 54]].concat();
    let mut text = String::from("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\nPHOTO;ENCODING=b:\r\n ");
    for line in STANDARD.encode(bytes).as_bytes().chunks(72) {
        text.push_str(std::str::from_utf8(line).expect("letters"));
        text.push_str("\r\n ");
    }
    text.push_str("\r\nEND:VCARD\r\n");
    text
}

/// A table of one row, a cell of which has so many lines.
fn cell(lines: usize) -> String {
    format!("Name,Phone,Notes\nAnna Lis,601555010,\"{}\"\n", "abc def\n".repeat(lines))
}

/// How a log of calls begins, writes each call (number, seconds, instant), and ends.
type Spelling = (&'static str, fn(&str, usize, usize) -> String, &'static str);

const XML: Spelling = (
    "<?xml version='1.0' encoding='UTF-8'?>\n<calls>\n",
    |number, seconds, at| {
        format!(
            "<call number=\"{number}\" duration=\"{seconds}\" date=\"{at}\" type=\"1\" \
             contact_name=\"(Unknown)\" />\n"
        )
    },
    "</calls>\n",
);
const JSON: Spelling = (
    "[",
    |number, seconds, at| {
        format!(
            "{{\"phoneNumber\":\"{number}\",\"duration\":{seconds},\"startTS\":{},\"type\":1,\
             \"name\":\"\"}},\n",
            at / 1000
        )
    },
    "{\"phoneNumber\":\"601555010\",\"duration\":1,\"startTS\":1767225600,\"type\":1,\"name\":\"\"}]",
);
const TABLE: Spelling = (
    "number,duration,date,type\n",
    |number, seconds, at| format!("{number},{seconds},{at},1\n"),
    "",
);

fn calls(count: usize, (head, one, end): Spelling) -> String {
    let mut dice = Dice(17);
    // The end of the list in JSON is a call itself.
    let written = count - usize::from(end.starts_with('{'));
    let call = |place: usize| one(&phone(&mut dice), 1 + place % 900, AT + place * 60_000);
    let calls: String = (0..written).map(call).collect();
    format!("{head}{calls}{end}")
}

fn mailbox(count: usize) -> String {
    let one = |place: usize| {
        format!(
            "From anna@lis.example Sat Jan  3 01:05:34 2026\nFrom: Anna <anna{place}@lis.example>\n\
             To: jan@kos.example\nSubject: =?utf-8?q?Zam=C3=B3wienie?= {place}\n\
             Date: Sat, 3 Jan 2026 01:05:34 +0100\nMessage-ID: <{place}@lis.example>\n\
             Content-Type: text/plain; charset=utf-8\n\nTwo doors, please.\n>From Friday on.\n\n"
        )
    };
    (0..count).map(one).collect()
}

/// A mail whose text has so many lines, each of which goes on in the next.
fn message(lines: usize) -> String {
    let head = "From: Anna <anna@lis.example>\r\nDate: Sat, 3 Jan 2026 01:05:34 +0100\r\n\
        Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
    format!("{head}{}\r\n", "Prosz=C4=99 o dwoje drzwi, =\r\n".repeat(lines))
}

fn calendar(count: usize) -> String {
    let one = |place: usize| {
        format!(
            "BEGIN:VEVENT\r\nUID:{place}\r\nSUMMARY:Two doors\r\nDTSTART:20261127T100000Z\r\n\
             END:VEVENT\r\n"
        )
    };
    let entries: String = (0..count).map(one).collect();
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{entries}END:VCALENDAR\r\n")
}
