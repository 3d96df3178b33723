//! One message: its headers as facts, its parts as text and names.

use super::parts::{self, Leaf, type_of};
use super::{Address, Mail, ProblemKind, ReadHint, head, text};
use crate::encoding::UTF8_MARK;
use crate::shown::line;
use chrono::NaiveDateTime;
use kartoteka_domain::time::Timestamp;
use mail_parser::{Addr, DateTime, Message, MimeHeaders};
use sha2::{Digest, Sha256};

/// The longest name or subject kept, in characters.
const LONGEST: usize = 1000;
/// Dates before this are a clock that was never set.
const FIRST_YEAR: u16 = 1900;
/// The most recipients kept.
const RECIPIENTS: usize = 200;

/// The message, where it is one, and what was wrong. `posted` is when its mailbox says it came.
pub(super) fn read(
    bytes: &[u8],
    posted: Option<NaiveDateTime>,
    hint: &ReadHint,
) -> (Option<Mail>, Vec<ProblemKind>) {
    let start = bytes.iter().position(|byte| !matches!(byte, b'\r' | b'\n'));
    let bytes = start.and_then(|start| bytes.get(start..)).unwrap_or_default();
    let bytes = bytes.strip_prefix(UTF8_MARK).unwrap_or(bytes);
    let limits = &hint.limits;
    let (head, _) = parts::split(bytes);
    if head.len() > limits.header_bytes {
        return (None, vec![ProblemKind::HeadersTooLong { limit: limits.header_bytes }]);
    }
    let Some(headers) = head::parse(head, hint) else {
        return (None, vec![ProblemKind::NoHeaders]);
    };
    let parts::Parts { leaves, mut problems } = parts::walk(bytes, hint);
    let text = text::of(&leaves, hint, &mut problems);
    let posted = posted.map(|posted| posted.and_utc().into());
    let at = date(&headers).or(posted);
    if at.is_none() {
        problems.push(ProblemKind::NoDate);
    }
    let mail = Mail {
        // Given where the messages are counted.
        record: 0,
        from: sender(&headers),
        to: recipients(&headers),
        at,
        subject: one_line(headers.subject().unwrap_or_default()),
        message_id: one_line(headers.message_id().unwrap_or_default()),
        hash: hash(bytes),
        text,
        attachments: leaves.iter().filter_map(attachment).collect(),
    };
    (Some(mail), problems)
}

/// A text on one line, its blanks in a row made one.
fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    line(&words.join(" "), LONGEST)
}

/// Who wrote it: the first author, else who sent it.
fn sender(headers: &Message<'_>) -> Address {
    let named = [headers.from(), headers.sender(), headers.reply_to()];
    let found = named.into_iter().flatten().find_map(|from| from.first().map(address));
    let sender = found.filter(|from| !from.address.is_empty() || !from.name.is_empty());
    sender.unwrap_or_else(|| Address {
        name: String::new(),
        address: one_line(headers.return_address().unwrap_or_default()),
    })
}

fn recipients(headers: &Message<'_>) -> Vec<Address> {
    let named = [headers.to(), headers.cc()];
    let all = named.into_iter().flatten().flat_map(mail_parser::Address::iter);
    all.take(RECIPIENTS).map(address).filter(|one| !one.address.is_empty()).collect()
}

fn address(found: &Addr<'_>) -> Address {
    let name = one_line(found.name().unwrap_or_default());
    let address = one_line(found.address().unwrap_or_default());
    match address.rsplit_once(' ') {
        // A name and an address without the brackets that part them.
        Some((before, last)) if name.is_empty() && last.contains('@') => {
            Address { name: before.to_owned(), address: last.to_owned() }
        }
        _ => Address { name, address: without_route(&address.replace(' ', "")).to_owned() },
    }
}

/// The mailbox alone, where old mail says by which hosts to reach it: `@one,@two:who@where`
/// (RFC 5322, section 4.4, `obs-route`, which readers are to ignore).
fn without_route(address: &str) -> &str {
    match address.rsplit_once(':') {
        Some((route, mailbox)) if route.starts_with('@') => mailbox,
        _ => address,
    }
}

/// When it was written, else when it was last handed on.
fn date(headers: &Message<'_>) -> Option<Timestamp> {
    let handed_on = || headers.received().and_then(|received| received.date());
    instant(headers.date()).or_else(|| instant(handed_on().as_ref()))
}

/// The instant that a header's date means, if it is one.
fn instant(date: Option<&DateTime>) -> Option<Timestamp> {
    let date = date.filter(|date| date.is_valid() && date.year >= FIRST_YEAR)?;
    let seconds = date.to_timestamp();
    chrono::DateTime::from_timestamp(seconds, 0).map(Into::into)
}

/// SHA-256 with line ends made alike: the same message from a mailbox and from a file of its own.
fn hash(bytes: &[u8]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for line in bytes.trim_ascii_end().split(|byte| *byte == b'\n') {
        hash.update(line.strip_suffix(b"\r").unwrap_or(line));
        hash.update(b"\n");
    }
    hash.finalize().into()
}

/// The name of an attached part.
fn attachment(leaf: &Leaf<'_>) -> Option<String> {
    let head = leaf.head.as_ref().filter(|_| text::is_attached(leaf))?;
    let name = head.attachment_name().map(last_part).filter(|name| !name.is_empty());
    name.or_else(|| head.content_type().map(type_of))
}

/// A file's name without the folders before it and what can't be shown.
fn last_part(name: &str) -> String {
    let own = name.trim_end_matches(['/', '\\']).rsplit(['/', '\\']).next().unwrap_or_default();
    const SHOWN: usize = 255;
    line(own, SHOWN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_an_attachments_name_only_the_last_part_is_kept() {
        let rows = [
            ("offer.pdf", "offer.pdf"),
            ("C:\\TEMP\\nsmailEG.png", "nsmailEG.png"),
            ("../../etc/passwd", "passwd"),
            ("/tmp/whoa", "whoa"),
            ("a\u{202e}gpj.exe", "agpj.exe"),
            ("folder/", "folder"),
            ("..", ".."),
            ("", ""),
        ];
        for (written, expected) in rows {
            assert_eq!(last_part(written), expected);
        }
    }
}
