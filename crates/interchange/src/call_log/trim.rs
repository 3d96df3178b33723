//! XML on its way to the parser: decoded to UTF-8 (by its byte order mark or its declaration;
//! bytes that are no characters become U+FFFD), and with everything in it that is too long cut
//! off, so that one endless value can't fill the memory of the parser behind. Knows of XML only
//! what opens and closes its pieces.

use encoding_rs::{Decoder, Encoding, UTF_8};
use std::io::{self, BufRead, Read};

/// What the next byte is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Within {
    Text,
    /// A tag, and how many bytes of it came so far.
    Tag,
    /// A value between these quotes.
    Value(char),
    Comment,
    Data,
    Instruction,
}

/// Values in one tag that may each be of full length; what comes after them is cut off.
const VALUES: usize = 4;

/// The trimming reader.
pub(crate) struct Trimmed<R> {
    input: R,
    decoder: Option<Decoder>,
    /// The most bytes of one value, text, comment; one more is let through to tell that there
    /// was more.
    most: usize,
    within: Within,
    /// The first characters of a tag, that tell what it is.
    lead: String,
    /// The last two characters, that tell where comments and data end.
    last: [char; 2],
    room: usize,
    tag_room: usize,
    out: String,
    given: usize,
    is_ended: bool,
}

impl<R: BufRead> Trimmed<R> {
    pub(crate) fn new(input: R, most: usize) -> Self {
        Self {
            input,
            decoder: None,
            most,
            within: Within::Text,
            lead: String::new(),
            last: ['\0'; 2],
            room: most,
            tag_room: 0,
            out: String::new(),
            given: 0,
            is_ended: false,
        }
    }

    fn step(&mut self, c: char) {
        let before = self.last;
        self.last = [before[1], c];
        match self.within {
            Within::Text if c == '<' => {
                self.enter(Within::Tag);
                self.lead.clear();
                self.tag_room = self.most.saturating_mul(VALUES);
                self.out.push(c);
            }
            Within::Tag => self.tag(c),
            Within::Value(quote) if c == quote => {
                self.enter(Within::Tag);
                self.out.push(c);
            }
            Within::Value(_) => {
                if self.take_of_tag(c) {
                    self.put(c);
                }
            }
            Within::Comment if c == '>' && before == ['-', '-'] => self.end("--"),
            Within::Data if c == '>' && before == [']', ']'] => self.end("]]"),
            Within::Instruction if c == '>' && before[1] == '?' => self.end("?"),
            Within::Comment | Within::Data | Within::Instruction | Within::Text => self.put(c),
        }
    }

    fn tag(&mut self, c: char) {
        const LEAD: usize = 8;
        if self.lead.len() < LEAD {
            self.lead.push(c);
            let within = match self.lead.as_str() {
                "!--" => Some(Within::Comment),
                "![CDATA[" => Some(Within::Data),
                "?" => Some(Within::Instruction),
                _ => None,
            };
            if let Some(within) = within {
                self.out.push(c);
                self.enter(within);
                self.last = ['\0'; 2];
                return;
            }
        }
        match c {
            '>' => self.close(),
            '"' | '\'' => {
                self.out.push(c);
                self.enter(Within::Value(c));
            }
            _ if self.take_of_tag(c) => self.out.push(c),
            _ => {}
        }
    }

    /// Whether the tag may grow by this character.
    fn take_of_tag(&mut self, c: char) -> bool {
        let left = self.tag_room.checked_sub(c.len_utf8());
        self.tag_room = left.unwrap_or(0);
        left.is_some()
    }

    fn enter(&mut self, within: Within) {
        self.within = within;
        self.room = self.most.saturating_add(1);
    }

    fn close(&mut self) {
        self.out.push('>');
        self.enter(Within::Text);
    }

    /// Ends a comment and its like; what its end is made of may have been cut with the rest.
    fn end(&mut self, before: &str) {
        if self.room == 0 {
            self.out.push_str(before);
        }
        self.close();
    }

    fn put(&mut self, c: char) {
        match self.room.checked_sub(c.len_utf8()) {
            Some(left) => {
                self.room = left;
                self.out.push(c);
            }
            // What is cut is longer than it may be, also where half a character would fit.
            None => {
                self.out.extend(std::iter::repeat_n(' ', self.room));
                self.room = 0;
            }
        }
    }

    /// Decodes and trims the next chunk; false at the end of the file.
    fn more(&mut self) -> io::Result<bool> {
        if self.is_ended {
            return Ok(false);
        }
        let chunk = self.input.fill_buf()?;
        let is_last = chunk.is_empty();
        let decoder = self.decoder.get_or_insert_with(|| declared(chunk).new_decoder());
        let mut decoded = String::new();
        decoded
            .reserve(decoder.max_utf8_buffer_length(chunk.len()).unwrap_or(chunk.len() * 3 + 16));
        let (_, read, _) = decoder.decode_to_string(chunk, &mut decoded, is_last);
        self.input.consume(read);
        decoded.chars().for_each(|c| self.step(c));
        self.is_ended = is_last;
        Ok(true)
    }
}

/// The encoding that the declaration names; a byte order mark wins over it when it is decoded.
fn declared(first: &[u8]) -> &'static Encoding {
    const LOOK: usize = 200;
    let head = String::from_utf8_lossy(first.get(..LOOK).unwrap_or(first)).into_owned();
    let named = head.split_once("?>").map(|(declaration, _)| declaration).and_then(|declaration| {
        let value = declaration.split_once("encoding")?.1.trim_start().strip_prefix('=')?;
        value.trim_start().strip_prefix(['"', '\''])?.split(['"', '\'']).next()
    });
    let known = named.and_then(|name| Encoding::for_label(name.as_bytes()));
    // A declaration that can be read as it stands is not in an encoding of two bytes a letter.
    known.filter(|encoding| encoding.is_ascii_compatible()).unwrap_or(UTF_8)
}

impl<R: BufRead> Read for Trimmed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let ready = self.fill_buf()?;
        let count = ready.len().min(buffer.len());
        for (to, from) in buffer.iter_mut().zip(ready) {
            *to = *from;
        }
        self.consume(count);
        Ok(count)
    }
}

impl<R: BufRead> BufRead for Trimmed<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.given >= self.out.len() {
            self.out.clear();
            self.given = 0;
            if !self.more()? {
                break;
            }
        }
        Ok(self.out.as_bytes().get(self.given..).unwrap_or_default())
    }

    fn consume(&mut self, count: usize) {
        self.given = self.given.saturating_add(count).min(self.out.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trimmed(text: &str, most: usize) -> String {
        trimmed_bytes(text.as_bytes(), most)
    }

    fn trimmed_bytes(bytes: &[u8], most: usize) -> String {
        let mut out = String::new();
        // Few bytes at a time, so that everything falls between two of them once.
        let input = io::BufReader::with_capacity(3, bytes);
        Trimmed::new(input, most).read_to_string(&mut out).unwrap();
        out
    }

    #[test]
    fn any_encoding_comes_out_as_utf_8() {
        assert_eq!(trimmed_bytes(b"\xEF\xBB\xBF<a>\xC5\x82\xFF</a>", 9), "<a>ł\u{fffd}</a>");
        let wide: Vec<u8> = "\u{feff}<a>ł</a>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(trimmed_bytes(&wide, 9), "<a>ł</a>");
        let mut out = String::new();
        let old = b"<?xml version='1.0' encoding=\"windows-1250\"?><a>\xB3</a>";
        Trimmed::new(old.as_slice(), 99).read_to_string(&mut out).unwrap();
        assert!(out.ends_with("<a>ł</a>"), "{out}");
    }

    #[test]
    fn half_a_character_is_not_let_through() {
        assert_eq!(trimmed("<c a=\"łłłł\"/>", 4), "<c a=\"łł \"/>");
        assert_eq!(trimmed("<c a=\"łł\"/>", 4), "<c a=\"łł\"/>");
    }

    #[test]
    fn what_fits_stays_byte_for_byte() {
        let text = "<?xml version='1.0'?>\n<!-- it's \"odd\" -->\n<calls count=\"2\">\
            <call a='>' b=\"'\"/><![CDATA[ <x> ]]></calls>";
        assert_eq!(trimmed(text, 100), text);
    }

    #[test]
    fn a_long_value_is_cut_one_byte_beyond_the_limit_and_still_closed() {
        assert_eq!(trimmed("<c a=\"123456\" b='1'/>", 4), "<c a=\"12345\" b='1'/>");
        assert_eq!(trimmed("<c a=\"12345\"/>", 4), "<c a=\"12345\"/>");
        assert_eq!(trimmed("<c a=\"1234\"/>", 4), "<c a=\"1234\"/>");
    }

    #[test]
    fn long_texts_comments_and_tags_are_cut_too() {
        assert_eq!(trimmed("<a>1234567</a>", 4), "<a>12345</a>");
        assert_eq!(trimmed("<!--1234567--><b/>", 4), "<!--12345--><b/>");
        let tag = format!("<{}>", "x".repeat(100));
        assert_eq!(trimmed(&tag, 4).len(), 2 + 4 * VALUES);
        let values = format!("<a {}>", "b='12345' ".repeat(50));
        assert!(trimmed(&values, 4).len() < 300, "only the quotes of what is too much are left");
    }
}
