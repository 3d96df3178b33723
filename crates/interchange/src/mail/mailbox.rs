//! Files cut into messages. In a mailbox a message begins at a line `From somebody weekday month
//! day time year`; that of the first may lack the date. Lines of a message that begin so have a `>` before
//! them, one more each time they were put in a mailbox (mboxrd) or one in all (mboxo): one is
//! taken off.

use super::Sink;
use crate::Error;
use crate::encoding::UTF8_MARK;
use chrono::NaiveDateTime;
use std::io::{self, BufRead};

/// One message's bytes.
pub(super) struct Raw {
    /// The message, without the line that begins it in a mailbox.
    pub(super) bytes: Vec<u8>,
    /// The 1-based line of the file that it begins at.
    pub(super) line: usize,
    /// When the mailbox says that it came.
    pub(super) posted: Option<NaiveDateTime>,
    /// It is longer than it may be, and not all of it is here.
    pub(super) is_cut: bool,
}

impl Raw {
    fn at(line: usize) -> Self {
        Self { bytes: Vec::new(), line, posted: None, is_cut: false }
    }

    fn put(&mut self, piece: &[u8], most: usize) {
        let room = most.saturating_sub(self.bytes.len());
        self.is_cut |= piece.len() > room;
        self.bytes.extend_from_slice(piece.get(..room).unwrap_or(piece));
    }
}

/// A file that is one message.
pub(super) fn single(input: &mut dyn BufRead, sink: &mut Sink<'_>) -> Result<(), Error> {
    let most = sink.hint.limits.message_bytes;
    let mut raw = Raw::at(1);
    loop {
        let chunk = input.fill_buf()?;
        let count = chunk.len();
        if count == 0 {
            break;
        }
        raw.put(chunk, most);
        input.consume(count);
    }
    sink.message(&raw);
    Ok(())
}

/// A file of messages.
pub(super) fn several(input: &mut dyn BufRead, sink: &mut Sink<'_>) -> Result<(), Error> {
    let most = sink.hint.limits.message_bytes;
    let (mut raw, mut line, mut number) = (None::<Raw>, Vec::new(), 0);
    while next_line(input, &mut line, most)? {
        number += 1;
        if number == 1 && line.starts_with(UTF8_MARK) {
            line.drain(..UTF8_MARK.len());
        }
        if begins_message(&line) || (raw.is_none() && begins_file(&line)) {
            if let Some(done) = raw.take()
                && !sink.message(&done)
            {
                return Ok(());
            }
            raw = Some(Raw { posted: posted(&line), ..Raw::at(number) });
            continue;
        }
        if let Some(raw) = &mut raw {
            raw.put(unquoted(&line), most);
        }
    }
    if let Some(done) = raw {
        sink.message(&done);
    }
    Ok(())
}

/// The next line with its end, cut to `most` bytes; false at the end of the file.
fn next_line(input: &mut dyn BufRead, line: &mut Vec<u8>, most: usize) -> io::Result<bool> {
    line.clear();
    let mut is_any = false;
    loop {
        let chunk = input.fill_buf()?;
        if chunk.is_empty() {
            return Ok(is_any);
        }
        is_any = true;
        let end = memchr::memchr(b'\n', chunk);
        let count = end.map_or(chunk.len(), |end| end + 1);
        // One byte more than fits tells that the message is too long.
        let room = (most + 1).saturating_sub(line.len()).min(count);
        line.extend_from_slice(chunk.get(..room).unwrap_or(chunk));
        input.consume(count);
        if end.is_some() {
            return Ok(true);
        }
    }
}

/// The line without the `>` that a mailbox put before its `From `.
fn unquoted(line: &[u8]) -> &[u8] {
    let inner = line.iter().position(|byte| *byte != b'>').and_then(|at| line.get(at..));
    match (inner, line.split_first()) {
        (Some(inner), Some((b'>', rest))) if inner.starts_with(b"From ") => rest,
        _ => line,
    }
}

/// Whether a line begins a message of a mailbox: `From `, somebody, and a date.
pub(super) fn begins_message(line: &[u8]) -> bool {
    const LONGEST: usize = 1000;
    line.len() <= LONGEST && line.starts_with(b"From ") && has_date(line)
}

/// Whether a line begins the first message of a mailbox: some leave the date out.
pub(super) fn begins_file(line: &[u8]) -> bool {
    let words = line.split(|byte| byte.is_ascii_whitespace()).filter(|word| !word.is_empty());
    let is_short = words.count() == 2 && memchr::memchr(b'@', line).is_some();
    begins_message(line) || (line.starts_with(b"From ") && is_short)
}

/// Whether a line has a time of day and, after it, a year.
fn has_date(line: &[u8]) -> bool {
    let text = String::from_utf8_lossy(line);
    let words = text.split_ascii_whitespace().skip_while(|word| !is_time(word)).skip(1);
    words.into_iter().any(|word| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()))
}

fn is_time(word: &str) -> bool {
    let mut parts = word.split(':');
    let digits =
        |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let count = word.matches(':').count();
    (1..=2).contains(&count) && parts.all(digits)
}

/// When a mailbox says that a message came: `Sat Jan  3 01:05:34 1996`.
fn posted(line: &[u8]) -> Option<NaiveDateTime> {
    let text = String::from_utf8_lossy(line);
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    let at = words.iter().position(|word| is_time(word))?;
    let (month, day) = (words.get(at.checked_sub(2)?)?, words.get(at.checked_sub(1)?)?);
    let time = words.get(at)?;
    let year =
        words.get(at..)?.iter().find(|word| word.len() == 4 && word.parse::<u16>().is_ok())?;
    let seconds = if time.matches(':').count() == 1 { ":00" } else { "" };
    let date = format!("{day} {month} {year} {time}{seconds}");
    NaiveDateTime::parse_from_str(&date, "%d %b %Y %H:%M:%S").ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_begins_at_a_from_line_with_a_date() {
        for line in [
            "From jan@x.example Sat Jan  3 01:05:34 1996",
            "From MAILER-DAEMON Fri Jul  8 12:08:34 2011\n",
            "From xxxx@xxxx.com Tue May 10 11:28:07 2005 +0200",
            "From - Mon Jan 05 09:30 2026",
        ] {
            assert!(begins_message(line.as_bytes()), "{line}");
        }
        for line in
            ["From here to there", "From: jan@x.example", ">From x Sat Jan 3 01:05:34 1996", ""]
        {
            assert!(!begins_message(line.as_bytes()), "{line}");
        }
        assert!(begins_file(b"From mike@nowhere.example\r\n"));
        assert!(!begins_file(b"From mike@nowhere.example I heard"));
    }

    #[test]
    fn one_sign_of_quoting_is_taken_off() {
        for (line, expected) in [
            (">From x", "From x"),
            (">>From x", ">From x"),
            ("> From x", "> From x"),
            (">Fromage", ">Fromage"),
            ("From x", "From x"),
            (">", ">"),
            ("", ""),
        ] {
            assert_eq!(unquoted(line.as_bytes()), expected.as_bytes());
        }
    }

    #[test]
    fn the_day_it_came_is_read_from_the_line() {
        let at = |line: &str| posted(line.as_bytes()).map(|at| at.to_string());
        let read = at("From jan@x.example Sat Jan  3 01:05:34 1996");
        assert_eq!(read.as_deref(), Some("1996-01-03 01:05:34"));
        assert_eq!(at("From - Mon Jan 05 09:30 2026").as_deref(), Some("2026-01-05 09:30:00"));
        assert_eq!(at("From 01:05"), None);
    }
}
