//! Every limit of the reader, one below, at and one above; and files made to be slow or large.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

#[path = "support/reading.rs"]
mod reading;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use kartoteka_interchange::vcard::{Item, Limits, ProblemKind, ReadHint, read};
use reading::{read_all, read_within};

fn limits() -> Limits {
    Limits {
        card_bytes: 10_000,
        binary_line_bytes: 2_000,
        text_line_bytes: 500,
        photo_bytes: 1_000,
        cards: 5,
        nesting: 4,
    }
}

fn card(lines: &str) -> String {
    format!("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\n{lines}END:VCARD\r\n")
}

/// A line of this many bytes, folded.
fn line(start: &str, bytes: usize) -> String {
    let text = format!("{start}{}", "a".repeat(bytes - start.len()));
    let pieces: Vec<&str> =
        text.as_bytes().chunks(70).map(|piece| std::str::from_utf8(piece).unwrap()).collect();
    format!("{}\r\n", pieces.join("\r\n "))
}

fn only(text: &str) -> (kartoteka_domain::contact::Contact, Vec<ProblemKind>) {
    let own = read_within(text.as_bytes(), limits()).pop().unwrap();
    (own.record.unwrap().contact, own.problems.into_iter().map(|problem| problem.kind).collect())
}

#[test]
fn the_default_limits_are_the_promised_ones() {
    let Limits { card_bytes, binary_line_bytes, text_line_bytes, photo_bytes, cards, nesting } =
        Limits::default();
    let mebi = 1024 * 1024;
    assert_eq!((card_bytes, binary_line_bytes), (16 * mebi, 16 * mebi));
    assert_eq!((text_line_bytes, photo_bytes), (64 * 1024, 8 * mebi));
    assert_eq!((cards, nesting), (200_000, 4));
}

#[test]
fn the_default_limits_of_the_other_readers_are_the_promised_ones() {
    let mebi = 1024 * 1024;
    let mail = kartoteka_interchange::mail::Limits::default();
    assert_eq!((mail.header_bytes, mail.parts, mail.depth), (mebi, 500, 16));
    assert_eq!((mail.message_bytes, mail.text_chars), (64 * mebi, 256 * 1024));
    assert_eq!(mail.messages, 200_000);
    let rows = kartoteka_interchange::rows::Limits::default();
    assert_eq!((rows.cell_bytes, rows.columns, rows.rows), (mebi, 512, 200_000));
    let calls = kartoteka_interchange::call_log::Limits::default();
    assert_eq!((calls.value_bytes, calls.depth, calls.records), (mebi, 32, 1_000_000));
    let calendar = kartoteka_interchange::ics::Limits::default();
    assert_eq!((calendar.line_bytes, calendar.entries), (64 * 1024, 200_000));
    let whole = kartoteka_interchange::whole::Limits::default();
    assert_eq!((whole.bytes, whole.cards), (512 * mebi as u64, 200_000));
}

#[test]
fn a_text_is_cut_beyond_its_limit_and_says_so() {
    for bytes in [499, 500, 501] {
        let (contact, problems) = only(&card(&line("NOTE:", bytes)));
        assert_eq!(contact.note.len(), bytes.min(500) - "NOTE:".len());
        let cut = ProblemKind::TextCut { name: "NOTE".to_owned(), limit: 500 };
        assert_eq!(problems, if bytes > 500 { vec![cut] } else { Vec::new() });
    }
}

#[test]
fn a_cut_never_splits_a_character_or_an_escape() {
    let (contact, _) = only(&card(&format!("NOTE:{}żż\r\n", "a".repeat(494))));
    assert_eq!(contact.note, "a".repeat(494));
    let (contact, _) = only(&card(&format!("NOTE:{}\\n\\n\r\n", "a".repeat(494))));
    assert_eq!(contact.note, "a".repeat(494));
}

#[test]
fn a_line_nobody_understands_is_skipped_beyond_its_limit() {
    for bytes in [499, 500, 501] {
        let (contact, problems) = only(&card(&line("X-LONG:", bytes)));
        assert_eq!(contact.unknown.len(), usize::from(bytes <= 500), "{bytes}");
        let long = ProblemKind::LineTooLong { name: "X-LONG".to_owned(), limit: 500 };
        assert_eq!(problems, if bytes > 500 { vec![long] } else { Vec::new() });
    }
}

#[test]
fn a_picture_line_is_skipped_beyond_its_limit() {
    for bytes in [1_999, 2_000, 2_001, 50_000] {
        let (contact, problems) = only(&card(&line("LOGO;ENCODING=b:", bytes)));
        assert_eq!(contact.unknown.len(), usize::from(bytes <= 2_000), "{bytes}");
        let long = ProblemKind::LineTooLong { name: "LOGO".to_owned(), limit: 2_000 };
        assert_eq!(problems, if bytes > 2_000 { vec![long] } else { Vec::new() });
    }
}

#[test]
fn a_card_is_skipped_beyond_its_limit_and_the_next_one_comes_in() {
    // The lines' bytes count, without their ends: VERSION and FN are 15.
    for (bytes, is_read) in [(9_999, true), (10_000, true), (10_001, false)] {
        let mut lines = String::new();
        let mut rest = bytes - 15;
        while rest > 0 {
            let next = if rest >= 600 { 400 } else { rest.min(499) };
            lines.push_str(&line("X-A:", next));
            rest -= next;
        }
        let text = format!("{}{}", card(&lines), card("TEL:1\r\n"));
        let all = read_within(text.as_bytes(), limits());
        assert_eq!(all[0].record.is_some(), is_read, "{bytes}");
        assert_eq!(all[1].record.as_ref().unwrap().contact.phones.len(), 1);
        let kinds: Vec<&ProblemKind> = all[0].problems.iter().map(|own| &own.kind).collect();
        let large = ProblemKind::CardTooLarge { limit: 10_000 };
        assert_eq!(kinds, if is_read { vec![] } else { vec![&large] });
    }
}

#[test]
fn a_photo_is_skipped_beyond_its_limit() {
    let jpeg = |bytes: usize| {
        let mut photo = vec![0xFF, 0xD8, 0xFF];
        photo.resize(bytes, 0);
        format!("PHOTO;ENCODING=b:{}\r\n", STANDARD.encode(photo))
    };
    for (bytes, is_kept) in [(999, true), (1_000, true), (1_001, false)] {
        let (contact, problems) = only(&card(&jpeg(bytes)));
        assert_eq!(contact.photo.map(|photo| photo.bytes.len()), is_kept.then_some(bytes));
        let large = ProblemKind::PhotoTooLarge { limit: 1_000 };
        assert_eq!(problems, if is_kept { Vec::new() } else { vec![large] });
    }
}

#[test]
fn reading_stops_at_the_most_cards_and_says_so() {
    for count in [4, 5, 6] {
        let text = card("").repeat(count);
        let items: Vec<Item> =
            read(text.as_bytes(), &ReadHint { limits: limits(), ..ReadHint::default() })
                .map(Result::unwrap)
                .collect();
        let cards = items.iter().filter(|item| matches!(item, Item::Record(_))).count();
        assert_eq!(cards, count.min(5));
        let stopped = items.last().is_some_and(|item| {
            matches!(item, Item::Problem(own) if own.kind == ProblemKind::TooManyCards { limit: 5 })
        });
        assert_eq!(stopped, count > 5);
    }
}

#[test]
fn nested_cards_are_kept_down_to_the_limit() {
    for depth in [3, 4, 5, 1_000] {
        let text = card(&format!(
            "{}{}TEL:1\r\n",
            "AGENT:\r\nBEGIN:VCARD\r\nFN:B\r\n".repeat(depth),
            "END:VCARD\r\n".repeat(depth)
        ));
        let (contact, problems) = only(&text);
        assert_eq!(contact.phones.len(), 1);
        let kept = contact.unknown[0].matches("FN:B").count();
        assert_eq!(kept, depth.min(4));
        let deep = ProblemKind::NestedTooDeep { limit: 4 };
        assert_eq!(problems, [if depth > 4 { deep } else { ProblemKind::NestedCard }]);
    }
}

#[test]
fn a_hundred_thousand_lines_in_one_card_come_in() {
    let lines: String = (0..100_000).map(|at| format!("X-{at}:{at}\r\n")).collect();
    let contact = read_all(card(&lines).as_bytes()).pop().unwrap().record.unwrap().contact;
    assert_eq!(contact.unknown.len(), 100_000);
}

#[test]
fn a_value_over_a_million_lines_comes_in_whole() {
    const LINES: usize = 1_000_000;
    let mebi = 1024 * 1024;
    let limits = Limits { text_line_bytes: 16 * mebi, ..Limits::default() };
    // A reader that looked with each line at what it has so far would never be done.
    for (head, break_) in [
        ("NOTE:", "\r\n "),
        ("NOTE;ENCODING=QUOTED-PRINTABLE:", "=\r\n"),
        ("X-LONG;ENCODING=BASE64:", "\r\n"),
    ] {
        let value = format!("abcdefgh{break_}").repeat(LINES);
        let text =
            format!("BEGIN:VCARD\r\nVERSION:2.1\r\nFN:A\r\n{head}{value}\r\n\r\nEND:VCARD\r\n");
        let own = read_within(text.as_bytes(), limits).pop().unwrap();
        assert_eq!(own.problems, [], "{head}");
        let contact = own.record.unwrap().contact;
        let kept = contact.note.len() + contact.unknown.iter().map(String::len).sum::<usize>();
        let head = if contact.note.is_empty() { head.len() } else { 0 };
        assert_eq!(kept, head + 8 * LINES);
    }
}

#[test]
fn a_twenty_megabyte_photo_is_skipped_and_the_rest_of_its_card_comes_in() {
    let photo = "QUFB\r\n ".repeat(20 * 1024 * 1024 / 4);
    let text = card(&format!("PHOTO;ENCODING=b:{photo}\r\nTEL:1\r\n"));
    let own = read_all(text.as_bytes()).pop().unwrap();
    let contact = own.record.unwrap().contact;
    assert_eq!((contact.photo, contact.phones.len()), (None, 1));
    assert!(matches!(own.problems[0].kind, ProblemKind::LineTooLong { .. }));
}

#[test]
fn a_picture_that_would_overfill_its_card_is_skipped_and_not_the_card() {
    let logos: String = (0..6).map(|_| line("LOGO;ENCODING=b:", 1_900)).collect();
    let (contact, problems) = only(&card(&format!("{logos}TEL:1\r\n")));
    assert_eq!((contact.unknown.len(), contact.phones.len()), (5, 1));
    assert!(matches!(problems[..], [ProblemKind::LineTooLong { .. }]));
}

#[test]
fn a_hundred_thousand_cards_come_in_one_after_the_other() {
    let text = card("TEL;TYPE=CELL:600100200\r\n").repeat(100_000);
    let items = read(text.as_bytes(), &ReadHint::default());
    assert_eq!(items.filter(|item| matches!(item, Ok(Item::Record(_)))).count(), 100_000);
}

/// The same bytes so many times over, made while they are read.
struct Again<'t> {
    text: &'t [u8],
    at: usize,
    left: u64,
}

impl std::io::Read for Again<'_> {
    fn read(&mut self, to: &mut [u8]) -> std::io::Result<usize> {
        if self.at == self.text.len() && self.left > 1 {
            (self.at, self.left) = (0, self.left - 1);
        }
        let count = to.len().min(self.text.len() - self.at);
        to[..count].copy_from_slice(&self.text[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}

#[test]
fn a_file_of_more_than_64_megabytes_comes_in_and_is_never_held_whole() {
    const CARDS: u64 = 66;
    let text = card(&format!("LOGO;ENCODING=b:{}\r\n", "QUJD".repeat(256 * 1024)));
    let size = text.len() as u64;
    assert!(size * CARDS > 65 * 1024 * 1024);
    let file = std::io::BufReader::new(Again { text: text.as_bytes(), at: 0, left: CARDS });
    let mut reader = read(file, &ReadHint::default());
    let mut cards = 0;
    while let Some(item) = reader.next() {
        let Item::Record(record) = item.unwrap() else { panic!("something is wrong in a card") };
        assert_eq!(record.contact.unknown.len(), 1);
        cards += 1;
        let ahead = reader.bytes_read().abs_diff(cards * size);
        assert!(ahead < size, "{ahead} bytes beyond card {cards}");
    }
    assert_eq!((cards, reader.bytes_read()), (CARDS, CARDS * size));
}

#[test]
fn progress_ends_at_the_files_size() {
    let text = card("").repeat(10_000);
    let mut reader = read(text.as_bytes(), &ReadHint::default());
    reader.next().unwrap().unwrap();
    assert!(reader.bytes_read() < text.len() as u64);
    reader.by_ref().for_each(drop);
    assert_eq!(reader.bytes_read(), text.len() as u64);
}
