//! The same cards in other clothes: other encodings and other folds. Works on the file's text
//! by rules of its own, so that the reader is not tested by itself.

use encoding_rs::WINDOWS_1250;

/// A file's text, where it is UTF-8 or UTF-16; other files cannot be rewritten unread.
pub(crate) fn text_of(bytes: &[u8]) -> Option<String> {
    let text = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, mark)) => encoding.decode(&bytes[mark..]).0.into_owned(),
        None => String::from_utf8(bytes.to_vec()).ok()?,
    };
    Some(text)
}

/// The text as UTF-16 with its mark.
pub(crate) fn as_utf16(text: &str, is_little: bool) -> Vec<u8> {
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    if is_little {
        units.flat_map(u16::to_le_bytes).collect()
    } else {
        units.flat_map(u16::to_be_bytes).collect()
    }
}

fn is_quoted(line: &str) -> bool {
    let head = head(line).to_uppercase();
    head.split(';').any(|param| param.trim_start_matches("ENCODING=") == "QUOTED-PRINTABLE")
}

fn head(line: &str) -> &str {
    let mut is_quoted = false;
    let end = line.char_indices().find(|(_, c)| {
        is_quoted ^= *c == '"';
        *c == ':' && !is_quoted
    });
    end.map_or(line, |(at, _)| &line[..at])
}

/// The unfolded lines, soft breaks joined; blank lines stay.
fn lines(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut lines: Vec<String> = Vec::new();
    for line in text.split('\n') {
        match lines.last_mut() {
            Some(last) if is_quoted(last) && last.ends_with('=') && !line.is_empty() => {
                last.pop();
                last.push_str(line);
            }
            Some(last) if line.starts_with([' ', '\t']) && !last.is_empty() => {
                last.push_str(&line[1..]);
            }
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

fn is_plain_text(line: &str) -> bool {
    let head = head(line).to_uppercase();
    let name = head.split(';').next().unwrap().rsplit('.').next().unwrap();
    line.contains(':')
        && !["BEGIN", "END", "VERSION", "AGENT", "PHOTO", "LOGO", "SOUND", "KEY"].contains(&name)
        && !head.contains("ENCODING")
        && !head.contains("CHARSET")
        && !head.contains("BASE64")
        && !head.contains("QUOTED-PRINTABLE")
}

/// Every line folded after every byte, also within a character; quoted-printable by soft breaks.
pub(crate) fn folded_everywhere(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    for line in lines(text) {
        if is_quoted(&line) {
            let (head, value) = line.split_at(head(&line).len() + 1);
            out.extend(head.as_bytes());
            let mut rest = value.as_bytes();
            while !rest.is_empty() {
                let unit = if rest[0] == b'=' { rest.len().min(3) } else { 1 };
                out.extend(&rest[..unit]);
                rest = &rest[unit..];
                if !rest.is_empty() {
                    out.extend(b"=\r\n");
                }
            }
        } else if line.contains(':') {
            for (at, byte) in line.bytes().enumerate() {
                if at > 0 {
                    out.extend(b"\r\n ");
                }
                out.push(byte);
            }
        } else {
            out.extend(line.as_bytes());
        }
        out.extend(b"\r\n");
    }
    out
}

/// Text as UTF-8 in quoted-printable, lines of 76 bytes that may cut a character in two.
pub(crate) fn quoted_printable(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    for line in lines(text) {
        if !is_plain_text(&line) {
            out.extend(line.as_bytes());
            out.extend(b"\r\n");
            continue;
        }
        let (head, value) = line.split_at(head(&line).len());
        let start = format!("{head};ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:");
        let mut room = 76_usize.saturating_sub(start.len()).max(4);
        out.extend(start.as_bytes());
        for byte in value[1..].bytes() {
            let unit = match byte {
                b'=' | 0..=31 | 127.. => format!("={byte:02X}"),
                byte => char::from(byte).to_string(),
            };
            if room <= unit.len() {
                out.extend(b"=\r\n");
                room = 76;
            }
            room -= unit.len();
            out.extend(unit.as_bytes());
        }
        out.extend(b"\r\n");
    }
    out
}

/// Text in windows-1250 that says so; nothing where a line has other letters.
pub(crate) fn windows_1250(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    for line in lines(text) {
        if line.is_ascii() {
            out.extend(line.as_bytes());
        } else if is_plain_text(&line) && head(&line).is_ascii() {
            let (head, value) = line.split_at(head(&line).len());
            let (bytes, _, has_others) = WINDOWS_1250.encode(value);
            if has_others {
                return None;
            }
            out.extend(head.as_bytes());
            out.extend(b";CHARSET=windows-1250");
            out.extend(&*bytes);
        } else {
            return None;
        }
        out.extend(b"\r\n");
    }
    Some(out)
}
