//! Cards onto the wire: CRLF, folded at 75 octets, 3.0 by our own hand, 4.0 through the adapter
//! of `write4` with a read-back.

use std::io::Write;
use std::ops::AddAssign;

use kartoteka_domain::contact::Contact;

use super::compose::{compose, kept_lines};
use super::{Item, ReadHint, Version, read, write4};
use crate::Error;

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Written {
    /// Cards.
    pub cards: usize,
    /// 4.0 cards among them that `vcard_parser` refused or would have changed, and that our own
    /// writer wrote instead.
    pub by_own_writer: usize,
}

impl AddAssign for Written {
    fn add_assign(&mut self, more: Self) {
        self.cards += more.cards;
        self.by_own_writer += more.by_own_writer;
    }
}

/// Writes one card. 2.1 is never written: asked for it, 3.0 comes out.
///
/// # Errors
/// When `out` fails.
pub fn write_card(
    contact: &Contact,
    version: Version,
    out: &mut impl Write,
) -> Result<Written, Error> {
    let version = if version == Version::V4 { Version::V4 } else { Version::V3 };
    let mut written = Written { cards: 1, by_own_writer: 0 };
    if version == Version::V4 {
        match write4::checked(contact).map(|lines| card(&lines, version, contact)) {
            Some(card) if reads_back_as(&card, contact) => {
                out.write_all(&card)?;
                return Ok(written);
            }
            _ => written.by_own_writer = 1,
        }
    }
    let lines: Vec<String> = compose(contact, version).iter().map(|line| line.text()).collect();
    out.write_all(&card(&lines, version, contact))?;
    Ok(written)
}

/// The whole card: our lines, then the kept ones.
fn card(lines: &[String], version: Version, contact: &Contact) -> Vec<u8> {
    let number = if version == Version::V4 { "4.0" } else { "3.0" };
    let mut bytes = format!("BEGIN:VCARD\r\nVERSION:{number}\r\n").into_bytes();
    for line in lines {
        fold(line, &mut bytes);
    }
    for line in kept_lines(contact) {
        fold(&line, &mut bytes);
    }
    bytes.extend(b"END:VCARD\r\n");
    bytes
}

/// Adds a line folded at 75 octets (RFC 6350 §3.2), never within a character.
fn fold(line: &str, out: &mut Vec<u8>) {
    const OCTETS: usize = 75;
    let mut room = OCTETS;
    for c in line.chars() {
        let size = c.len_utf8();
        if size > room {
            out.extend(b"\r\n ");
            room = OCTETS - 1;
        }
        room -= size;
        out.extend(c.encode_utf8(&mut [0; 4]).as_bytes());
    }
    out.extend(b"\r\n");
}

fn reads_back_as(card: &[u8], contact: &Contact) -> bool {
    let mut items = read(card, &ReadHint::default());
    matches!(items.next(), Some(Ok(Item::Record(record))) if record.contact == *contact)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_at_75_octets_and_never_within_a_character() {
        let mut out = Vec::new();
        fold(&format!("NOTE:{}", "ż".repeat(60)), &mut out);
        let text = String::from_utf8(out).unwrap();
        let lines: Vec<&str> = text.trim_end().split("\r\n").collect();
        assert_eq!(lines.len(), 2);
        assert!(lines.iter().all(|line| line.len() <= 75), "{lines:?}");
    }
}
