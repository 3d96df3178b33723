//! Headers on their way to the parser: what programs are known to write amiss is put right first,
//! so that it is read as it was meant.
//!
//! - Bytes that are no UTF-8 are decoded by a guess (RFC 5322 knows none, RFC 6532 only UTF-8).
//! - Blanks before a header's colon go (RFC 5322's obsolete syntax).
//! - A backslash in a file's name stays one (`C:\TEMP\photo.png`).
//! - A month in full becomes its three letters.

use super::ReadHint;
use crate::encoding::is_usable;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use mail_parser::{Message, MessageParser};
use std::borrow::Cow;

/// The headers of a message or part, read; nothing where nothing reads as one.
pub(super) fn parse(head: &[u8], hint: &ReadHint) -> Option<Message<'static>> {
    let text = decoded(head, hint);
    let mut tidy = String::with_capacity(text.len() + 16);
    let mut name = "";
    for line in text.split_inclusive('\n') {
        let folded = line.starts_with([' ', '\t']);
        match line.split_once(':').filter(|_| !folded) {
            Some((written, rest)) if is_name(written.trim_end()) => {
                name = written.trim_end();
                tidy.push_str(name);
                tidy.push(':');
                tidy.push_str(&value(name, rest));
            }
            _ => tidy.push_str(&value(name, line)),
        }
    }
    tidy.push_str("\r\n\r\n");
    MessageParser::default().parse_headers(tidy.as_bytes()).map(Message::into_owned)
}

fn decoded<'h>(head: &'h [u8], hint: &ReadHint) -> Cow<'h, str> {
    if let Ok(text) = std::str::from_utf8(head) {
        return Cow::Borrowed(text);
    }
    let escaped = escaped_words(head);
    let text = guess(&escaped, hint).decode_without_bom_handling(&escaped).0.into_owned();
    Cow::Owned(text)
}

/// Bytes that stand raw in a word that names its own charset (`=?iso-8859-1?Q?...?=`) are of that
/// charset: they are spelt as it spells them.
fn escaped_words(head: &[u8]) -> Vec<u8> {
    let mut escaped = Vec::with_capacity(head.len());
    let mut rest = head;
    while let Some(at) = memchr::memmem::find(rest, b"=?") {
        let (before, word) = rest.split_at_checked(at).unwrap_or((rest, &[]));
        escaped.extend_from_slice(before);
        let length = word_length(word).unwrap_or(2);
        let (word, after) = word.split_at_checked(length).unwrap_or((word, &[]));
        for byte in word {
            if byte.is_ascii() {
                escaped.push(*byte);
            } else {
                escaped.extend_from_slice(format!("={byte:02X}").as_bytes());
            }
        }
        rest = after;
    }
    escaped.extend_from_slice(rest);
    escaped
}

/// How long the encoded word is that `word` begins with, where it spells bytes with `=`.
fn word_length(word: &[u8]) -> Option<usize> {
    let charset = memchr::memchr(b'?', word.get(2..)?)? + 2;
    let text = word.get(charset..)?;
    let spells = text.starts_with(b"?Q?") || text.starts_with(b"?q?");
    let end = memchr::memmem::find(text.get(3..)?, b"?=")?;
    spells.then_some(charset + 3 + end + 2)
}

/// The charset of bytes that declare none and are no UTF-8.
pub(super) fn guess(bytes: &[u8], hint: &ReadHint) -> &'static encoding_rs::Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let domain = hint.top_level_domain.as_deref().filter(|domain| is_usable(domain));
    detector.guess(domain.map(str::as_bytes), Utf8Detection::Deny)
}

fn is_name(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_graphic())
}

fn value<'v>(name: &str, line: &'v str) -> Cow<'v, str> {
    let is = |one: &str| name.eq_ignore_ascii_case(one);
    if (is("content-type") || is("content-disposition")) && line.contains('\\') {
        return Cow::Owned(with_backslashes(line));
    }
    if is("date") {
        return Cow::Owned(with_short_months(line));
    }
    Cow::Borrowed(line)
}

/// Backslashes doubled, but for those that stand before a quote or another.
fn with_backslashes(line: &str) -> String {
    let mut kept = String::with_capacity(line.len() + 8);
    let mut characters = line.chars().peekable();
    while let Some(c) = characters.next() {
        kept.push(c);
        if c == '\\' {
            match characters.next_if(|next| matches!(next, '"' | '\\')) {
                Some(escaped) => kept.push(escaped),
                None => kept.push(c),
            }
        }
    }
    kept
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

fn with_short_months(line: &str) -> String {
    let end = |c: char| !c.is_ascii_alphabetic();
    let mut kept = String::with_capacity(line.len());
    for piece in line.split_inclusive(end) {
        let word = piece.trim_end_matches(end);
        let is_month = MONTHS.iter().any(|month| month.eq_ignore_ascii_case(word));
        kept.push_str(word.get(..3).filter(|_| is_month).unwrap_or(word));
        kept.push_str(piece.get(word.len()..).unwrap_or_default());
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn subject(head: &[u8]) -> String {
        let read = parse(head, &ReadHint::default()).unwrap();
        read.subject().unwrap_or_default().to_owned()
    }

    #[test]
    fn headers_are_read_as_they_were_meant() {
        assert_eq!(subject("Subject  : Za\u{142}ącznik\r\n".as_bytes()), "Załącznik");
        assert_eq!(
            subject(b"Subject: Fr\xF6sche und H\xFChner\n\tim Garten"),
            "Frösche und Hühner im Garten"
        );
        let mixed = b"Subject: =?iso-8859-1?Q?Die_Fr\xF6sche?= =?x =?iso-8859-2?Q?=B3?=";
        assert_eq!(subject(mixed), "Die Frösche =?x ł");
        assert_eq!(with_short_months(" Fri, 12 June 2025 23:42"), " Fri, 12 Jun 2025 23:42");
        assert_eq!(with_short_months(" 1 May 2025 (June)"), " 1 May 2025 (Jun)");
        assert_eq!(with_backslashes(r#"name="C:\T\a.png""#), r#"name="C:\\T\\a.png""#);
        assert_eq!(with_backslashes(r#"name="a\"b\\c""#), r#"name="a\"b\\c""#);
    }
}
