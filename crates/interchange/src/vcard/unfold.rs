//! Physical lines joined into logical ones, on bytes and before any decoding, since folds may
//! cut a character in two: RFC 6350 §3.2 folds, quoted-printable soft breaks, and base64 whose
//! lines lack the folding blank. Each byte is looked at a bounded number of times.

use std::io::{self, BufRead};

use super::source::Source;

/// How a line's value is encoded, by its parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Coding {
    Plain,
    QuotedPrintable,
    Base64,
}

/// Where a logical line began and whether it was too long to be kept whole.
pub(crate) struct Taken {
    pub(crate) number: usize,
    pub(crate) is_cut: bool,
}

/// Logical lines out of physical ones, one physical line ahead.
pub(crate) struct Unfolder<R> {
    pub(crate) source: Source<R>,
    ahead: Vec<u8>,
    has_ahead: bool,
    /// The last physical line of the logical one handed out last.
    pub(super) last: usize,
    /// The longest logical line kept, in bytes.
    most: usize,
}

/// What a physical line is to the logical line before it.
enum Joint {
    Next,
    Blank,
    Fold,
    Soft,
    Base64,
}

impl<R: BufRead> Unfolder<R> {
    pub(crate) fn new(input: R, most: usize) -> Self {
        Self { source: Source::new(input), ahead: Vec::new(), has_ahead: false, last: 0, most }
    }

    /// Appends the next logical line to `out`; nothing at the end of the file.
    pub(crate) fn next_line(&mut self, out: &mut Vec<u8>) -> io::Result<Option<Taken>> {
        while !self.has_ahead || self.ahead.iter().all(u8::is_ascii_whitespace) {
            if !self.look_ahead()? {
                return Ok(None);
            }
        }
        let start = out.len();
        let taken = self.source.lines;
        self.last = taken;
        out.extend_from_slice(self.ahead.trim_ascii_start());
        let mut head = Head::default();
        let mut after_blank = false;
        while self.look_ahead()? {
            let so_far = out.get(start..).unwrap_or_default();
            let piece = match head.joint(so_far, &self.ahead, after_blank) {
                Joint::Next => break,
                Joint::Blank => {
                    after_blank = true;
                    continue;
                }
                Joint::Fold => self.ahead.get(1..).unwrap_or_default(),
                Joint::Soft => {
                    out.pop();
                    &self.ahead
                }
                Joint::Base64 => &self.ahead,
            };
            // One byte beyond the limit is kept to tell that there was more.
            let room = (start + self.most + 1).saturating_sub(out.len()).min(piece.len());
            out.extend_from_slice(piece.get(..room).unwrap_or(piece));
            after_blank = false;
            self.last = self.source.lines;
        }
        let is_cut = out.len() - start > self.most;
        out.truncate(out.len().min(start + self.most));
        Ok(Some(Taken { number: taken, is_cut }))
    }

    fn look_ahead(&mut self) -> io::Result<bool> {
        self.ahead.clear();
        self.has_ahead = self.source.next_line(&mut self.ahead, self.most + 2)?;
        Ok(self.has_ahead)
    }
}

/// What is known of a growing line's head, so that nothing is scanned twice.
#[derive(Default)]
struct Head {
    scanned: usize,
    is_quoted: bool,
    /// Its writer knows how to fold: what is not folded is not its continuation.
    is_folded: bool,
    coding: Option<Coding>,
}

impl Head {
    fn joint(&mut self, so_far: &[u8], ahead: &[u8], after_blank: bool) -> Joint {
        let soft = so_far.last() == Some(&b'=') && self.is(Coding::QuotedPrintable, so_far);
        if soft {
            let ends = ahead.is_empty() || is_end(ahead) || is_begin(ahead);
            return if ends { Joint::Next } else { Joint::Soft };
        }
        match ahead.first() {
            None => Joint::Blank,
            Some(b' ' | b'\t') => {
                self.is_folded = true;
                Joint::Fold
            }
            Some(_) if after_blank || self.is_folded || so_far.ends_with(b"=") => Joint::Next,
            Some(_) if is_base64(ahead) && self.is(Coding::Base64, so_far) => Joint::Base64,
            Some(_) => Joint::Next,
        }
    }

    fn is(&mut self, coding: Coding, line: &[u8]) -> bool {
        while self.coding.is_none() {
            match line.get(self.scanned) {
                None => return false,
                Some(b'"') => self.is_quoted = !self.is_quoted,
                Some(b':') if !self.is_quoted => {
                    self.coding = Some(coding_of(line.get(..self.scanned).unwrap_or_default()));
                }
                Some(_) => {}
            }
            self.scanned += 1;
        }
        self.coding == Some(coding)
    }
}

/// The index of the colon that ends a line's name and parameters: the first outside quotes,
/// or, where quotes do not close, the first of all.
pub(super) fn head_end(line: &[u8]) -> Option<usize> {
    let mut is_quoted = false;
    let colon = line.iter().position(|byte| {
        is_quoted ^= *byte == b'"';
        *byte == b':' && !is_quoted
    });
    colon.or_else(|| memchr::memchr(b':', line))
}

/// The encoding that a line's name and parameters declare, as 2.1 (bare) or later versions do.
pub(super) fn coding_of(head: &[u8]) -> Coding {
    head.split(|byte| *byte == b';')
        .skip(1)
        .find_map(|param| {
            let value = match param.split_at_checked(9) {
                Some((name, value)) if name.eq_ignore_ascii_case(b"ENCODING=") => value,
                _ => param,
            };
            let is = |word: &[u8]| value.eq_ignore_ascii_case(word);
            match () {
                () if is(b"QUOTED-PRINTABLE") => Some(Coding::QuotedPrintable),
                () if is(b"BASE64") || is(b"B") => Some(Coding::Base64),
                () => None,
            }
        })
        .unwrap_or(Coding::Plain)
}

fn is_base64(line: &[u8]) -> bool {
    line.trim_ascii_end()
        .iter()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'='))
}

/// Whether a line begins a card; a group before it is allowed.
pub(super) fn is_begin(line: &[u8]) -> bool {
    is_envelope(line, b"BEGIN:VCARD")
}

/// Whether a line ends a card; a group before it is allowed.
pub(super) fn is_end(line: &[u8]) -> bool {
    is_envelope(line, b"END:VCARD")
}

fn is_envelope(line: &[u8], word: &[u8]) -> bool {
    // A group is short; what is longer than this is no envelope and need not be looked at.
    const LONGEST: usize = 128;
    if line.len() > LONGEST || line.len() < word.len() {
        return false;
    }
    let line = line.trim_ascii();
    let Some(start) = line.len().checked_sub(word.len()) else {
        return false;
    };
    let Some((group, found)) = line.split_at_checked(start) else {
        return false;
    };
    found.eq_ignore_ascii_case(word) && (group.is_empty() || group.ends_with(b"."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unfolded(text: &str) -> Vec<String> {
        let mut unfolder = Unfolder::new(text.as_bytes(), 1000);
        unfolder.source.open().unwrap();
        let mut lines = Vec::new();
        let mut line = Vec::new();
        while unfolder.next_line(&mut line).unwrap().is_some() {
            lines.push(String::from_utf8(std::mem::take(&mut line)).unwrap());
        }
        lines
    }

    #[test]
    fn one_blank_of_a_fold_goes_and_the_rest_stays() {
        assert_eq!(unfolded("NOTE:a\r\n  b\r\n\tc\r\nFN:d\r\n"), ["NOTE:a bc", "FN:d"]);
    }

    #[test]
    fn soft_breaks_join_and_keep_the_next_lines_blanks() {
        let text = "NOTE;ENCODING=QUOTED-PRINTABLE:=C5=\n=82 x=\n y\nFN:d";
        assert_eq!(unfolded(text), ["NOTE;ENCODING=QUOTED-PRINTABLE:=C5=82 x y", "FN:d"]);
    }

    #[test]
    fn a_soft_break_before_the_end_of_a_card_does_not_swallow_it() {
        let text = "NOTE;QUOTED-PRINTABLE:x=\nEND:VCARD\n";
        assert_eq!(unfolded(text), ["NOTE;QUOTED-PRINTABLE:x=", "END:VCARD"]);
    }

    #[test]
    fn an_equals_sign_at_the_end_of_a_plain_line_is_no_soft_break() {
        assert_eq!(unfolded("NOTE:1+1=\nFN:d"), ["NOTE:1+1=", "FN:d"]);
    }

    #[test]
    fn base64_goes_on_without_the_folding_blank_until_a_blank_line() {
        let text = "PHOTO;ENCODING=BASE64:AAAA\nBBBB\nCC==\n\nFN:d";
        assert_eq!(unfolded(text), ["PHOTO;ENCODING=BASE64:AAAABBBBCC==", "FN:d"]);
    }

    #[test]
    fn a_folded_picture_does_not_take_in_a_short_line_after_it() {
        assert_eq!(
            unfolded("PHOTO;ENCODING=B:AA\n BB\nU\n ID:1"),
            ["PHOTO;ENCODING=B:AABB", "UID:1"]
        );
    }

    #[test]
    fn a_fold_may_stand_in_the_middle_of_the_name() {
        assert_eq!(unfolded("NO\n TE;ENC\n ODING=B:AA\n BB"), ["NOTE;ENCODING=B:AABB"]);
    }

    #[test]
    fn the_first_colon_outside_quotes_ends_the_head() {
        assert_eq!(head_end(br#"ADR;LABEL="a:b":c"#), Some(15));
        assert_eq!(head_end(br#"TEL;X="open:1"#), Some(11));
        assert_eq!(head_end(b"nothing"), None);
    }

    #[test]
    fn begin_and_end_are_known_in_any_case_and_with_a_group() {
        assert!(is_begin(b"home.begin:vcard ") && is_end(b" End:VCard"));
        assert!(!is_begin(b"XBEGIN:VCARD") && !is_begin(b"BEGIN:VCALENDAR"));
    }
}
