//! A logical line's bytes as one normal line: UTF-8, 3.0 escapes, no quoted-printable, no
//! control characters. Owns every decision about charsets.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};
use kartoteka_domain::direction::turns;

use super::ReadHint;
use super::Version;
use super::problem::ProblemKind;
use super::unfold::{Coding, coding_of, head_end};
use crate::encoding::is_usable;

/// What a file's lines have shown about its charset so far.
pub(super) struct Charsets {
    detector: EncodingDetector,
    top_level_domain: Option<String>,
    /// What the owner said bytes without a charset are.
    chosen: Option<&'static Encoding>,
    /// The file's newest declared charset that is not UTF-8.
    declared: Option<&'static Encoding>,
}

impl Charsets {
    pub(super) fn new(hint: &ReadHint) -> Self {
        let domain = hint.top_level_domain.clone();
        Self {
            detector: EncodingDetector::new(Iso2022JpDetection::Deny),
            top_level_domain: domain.filter(|domain| is_usable(domain)),
            chosen: hint.encoding.as_deref().and_then(|name| Encoding::for_label(name.as_bytes())),
            declared: None,
        }
    }

    /// Learns from a file's head what its lines do not say themselves.
    pub(super) fn learn(&mut self, head: &[u8]) {
        for line in head.split(|byte| matches!(byte, b'\r' | b'\n')) {
            if let Some(end) = head_end(line)
                && let Some(named) = charset_of(line.get(..end).unwrap_or_default())
            {
                self.remember(Encoding::for_label(named));
            }
            if !line.is_ascii() && std::str::from_utf8(line).is_err() {
                self.detector.feed(line, false);
            }
        }
    }

    fn remember(&mut self, encoding: Option<&'static Encoding>) {
        if let Some(encoding) = encoding.filter(|encoding| *encoding != UTF_8) {
            self.declared = Some(encoding);
        }
    }

    fn decode<'a>(
        &mut self,
        bytes: &'a [u8],
        named: Option<&[u8]>,
        found: &mut Vec<ProblemKind>,
    ) -> Cow<'a, str> {
        let encoding = named.and_then(Encoding::for_label);
        self.remember(encoding);
        if let (Some(named), None) = (named, encoding) {
            let named = String::from_utf8_lossy(named).chars().take(40).collect();
            note(found, ProblemKind::CharsetUnknown { named });
        }
        if let Some(encoding) = encoding.filter(|encoding| *encoding != UTF_8) {
            return encoding.decode_without_bom_handling(bytes).0;
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => match mended(bytes, encoding.is_some()) {
                Some(text) => {
                    note(found, ProblemKind::BrokenCharacters);
                    Cow::Owned(text)
                }
                None => self.guess(bytes, found),
            },
        }
    }

    fn guess<'a>(&mut self, bytes: &'a [u8], found: &mut Vec<ProblemKind>) -> Cow<'a, str> {
        if let Some(chosen) = self.chosen {
            return chosen.decode_without_bom_handling(bytes).0;
        }
        let encoding = self.declared.unwrap_or_else(|| {
            self.detector.feed(bytes, false);
            let domain = self.top_level_domain.as_deref().map(str::as_bytes);
            self.detector.guess(domain, Utf8Detection::Deny)
        });
        note(found, ProblemKind::CharsetGuessed { charset: encoding.name().to_owned() });
        encoding.decode_without_bom_handling(bytes).0
    }
}

/// Adds what was found in a line, once: its head and its value are decoded apart.
fn note(found: &mut Vec<ProblemKind>, kind: ProblemKind) {
    if !found.contains(&kind) {
        found.push(kind);
    }
}

/// UTF-8 with a few broken characters, without these: where more characters are whole than
/// broken or, in what is declared as UTF-8, where only the last is cut off.
fn mended(bytes: &[u8], is_declared: bool) -> Option<String> {
    let (mut whole, mut broken) = (0, 0);
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
        text.push_str(chunk.valid());
    }
    let is_cut_off =
        is_declared && std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none());
    (whole > broken || is_cut_off).then_some(text)
}

/// A line as it came: its bytes, and whether its escapes are 3.0's whatever the card says.
pub(super) struct Raw<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) has_new_escapes: bool,
}

/// The normal line; nothing when the line has no colon. What was done to it is added to `found`.
pub(super) fn normal_line<'a>(
    raw: &Raw<'a>,
    version: Option<Version>,
    charsets: &mut Charsets,
    found: &mut Vec<ProblemKind>,
) -> Option<Cow<'a, str>> {
    let end = head_end(raw.bytes)?;
    let (head, value) = raw.bytes.split_at_checked(end)?;
    let value = value.get(1..)?;
    let has_params = head.contains(&b';');
    let is_quoted = has_params && coding_of(head) == Coding::QuotedPrintable;
    let named = if has_params { charset_of(head) } else { None };
    let is_old = version == Some(Version::V2) && !raw.has_new_escapes;
    let is_plain = !is_quoted && named.is_none() && !(is_old && value.contains(&b'\\'));
    if is_plain
        && let Ok(text) = std::str::from_utf8(raw.bytes)
        && !raw.bytes.iter().any(|byte| is_control(*byte))
    {
        note_direction(text, found);
        return Some(Cow::Borrowed(text));
    }
    let bytes = if is_quoted { unquoted(value) } else { Cow::Borrowed(value) };
    let text = charsets.decode(&bytes, named, found);
    let head = charsets.decode(head, named, found);
    let mut line = plain_head(&head);
    line.push(':');
    push_value(&mut line, &text, is_old, found);
    note_direction(&line, found);
    Some(Cow::Owned(line))
}

/// The charset that a line's parameters name.
fn charset_of(head: &[u8]) -> Option<&[u8]> {
    head.split(|byte| *byte == b';').skip(1).find_map(|param| {
        let (name, value) = param.split_at_checked(8)?;
        let value = value.strip_prefix(b"\"").unwrap_or(value);
        let value = value.strip_suffix(b"\"").unwrap_or(value);
        (name.eq_ignore_ascii_case(b"CHARSET=") && !value.is_empty()).then_some(value)
    })
}

/// Decodes quoted-printable (RFC 2045 §6.7) whose soft breaks are already gone. What is no
/// escape stays, 8-bit characters too, which phones leave bare and the library for this drops.
pub(super) fn unquoted(value: &[u8]) -> Cow<'_, [u8]> {
    if !value.contains(&b'=') {
        return Cow::Borrowed(value);
    }
    let mut out = Vec::with_capacity(value.len());
    let mut rest = value;
    while let Some((byte, tail)) = rest.split_first() {
        rest = tail;
        match tail {
            [] if *byte == b'=' => {}
            [high, low, after @ ..] if *byte == b'=' => match (hex(*high), hex(*low)) {
                (Some(high), Some(low)) => {
                    out.push(high << 4 | low);
                    rest = after;
                }
                _ => out.push(b'='),
            },
            _ => out.push(*byte),
        }
    }
    Cow::Owned(out)
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

/// The head without what is now untrue of the value: its charset and quoted-printable.
fn plain_head(head: &str) -> String {
    let mut params = head.split(';');
    let mut plain = params.next().unwrap_or_default().to_owned();
    for param in params {
        let is = |word: &str| param.eq_ignore_ascii_case(word);
        let is_charset =
            param.split_once('=').is_some_and(|(name, _)| name.eq_ignore_ascii_case("CHARSET"));
        if !(is_charset || is("QUOTED-PRINTABLE") || is("ENCODING=QUOTED-PRINTABLE")) {
            plain.push(';');
            plain.push_str(param);
        }
    }
    plain.retain(|c| !c.is_ascii_control() || c == '\t');
    plain
}

/// Appends a value in 3.0 escapes. In 2.1 a backslash escapes `;`, `,`, `:` and itself and is
/// itself before anything else.
fn push_value(line: &mut String, value: &str, is_old: bool, found: &mut Vec<ProblemKind>) {
    let mut chars = value.chars().peekable();
    let mut has_controls = false;
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                line.push_str("\\n");
            }
            '\n' => line.push_str("\\n"),
            '\\' if is_old => match chars.next_if(|next| matches!(next, ';' | ',' | ':' | '\\')) {
                Some(':') => line.push(':'),
                Some(escaped) => line.extend(['\\', escaped]),
                None => line.push_str("\\\\"),
            },
            c if is_control_char(c) => has_controls = true,
            c => line.push(c),
        }
    }
    if has_controls {
        found.push(ProblemKind::ControlCharacters);
    }
}

fn is_control(byte: u8) -> bool {
    (byte < 0x20 && byte != b'\t') || byte == 0x7F
}

fn is_control_char(c: char) -> bool {
    u8::try_from(c).is_ok_and(is_control)
}

fn note_direction(text: &str, found: &mut Vec<ProblemKind>) {
    if !text.is_ascii() && text.contains(turns) {
        found.push(ProblemKind::DirectionMarks);
    }
}
