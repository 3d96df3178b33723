//! What a message says, as text: decoded parts, of alternatives the plain one unless it is empty,
//! HTML with its lines kept and its marks taken off.

use super::parts::{Leaf, is_type};
use super::{ProblemKind, ReadHint, head};
use crate::shown::is_direction_mark;
use mail_parser::decoders::html::html_to_text;
use mail_parser::{Message, MessageParser, MimeHeaders};
use std::collections::BTreeSet;

/// Bytes of a part that are decoded for a text of one character; the rest could not be shown.
const BYTES_A_CHAR: usize = 16;

/// Which texts are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Plain,
    Html,
}

/// The text of the parts that are not attached.
pub(super) fn of(leaves: &[Leaf<'_>], hint: &ReadHint, problems: &mut Vec<ProblemKind>) -> String {
    let mut shown = shown_of(leaves, |leaf| leaf.is_root || !is_attached(leaf));
    if shown.is_empty() {
        // Better a text with a file's name than none.
        shown = shown_of(leaves, |leaf| !says_attached(leaf));
        shown.truncate(1);
    }
    let mut texts = vec![String::new(); shown.len()];
    let mut said = BTreeSet::new();
    for meant in [Look::Plain, Look::Html] {
        for ((leaf, look), text) in shown.iter().zip(&mut texts) {
            let is_said = meant == Look::Html && leaf.choice.is_some_and(|one| said.contains(&one));
            if *look != meant || is_said {
                continue;
            }
            *text = clean(&decoded(leaf, meant, hint, problems));
            if meant == Look::Plain && !text.is_empty() {
                said.extend(leaf.choice);
            }
        }
    }
    texts.retain(|text| !text.is_empty());
    cut(&texts.join("\n\n"), hint.limits.text_chars, problems)
}

fn shown_of<'l, 'm>(
    leaves: &'l [Leaf<'m>],
    fits: impl Fn(&Leaf<'m>) -> bool,
) -> Vec<(&'l Leaf<'m>, Look)> {
    leaves.iter().filter(|leaf| fits(leaf)).filter_map(|leaf| Some((leaf, look(leaf)?))).collect()
}

fn says_attached(leaf: &Leaf<'_>) -> bool {
    let disposition = leaf.head.as_ref().and_then(|head| head.content_disposition());
    disposition.is_some_and(mail_parser::ContentType::is_attachment)
}

/// Whether a part is put with the attachments: it has a file's name or says so.
pub(super) fn is_attached(leaf: &Leaf<'_>) -> bool {
    let is_file = |head: &Message<'_>| {
        let is_unknown_text = !leaf.is_root
            && look(leaf).is_none()
            && head.content_type().is_some_and(|content| content.ctype() == "text");
        head.attachment_name().is_some() || is_type(head, "message", "rfc822") || is_unknown_text
    };
    says_attached(leaf) || leaf.head.as_ref().is_some_and(is_file)
}

/// How a part is shown, if it is text at all.
fn look(leaf: &Leaf<'_>) -> Option<Look> {
    let Some(content) = leaf.head.as_ref().and_then(Message::content_type) else {
        return Some(Look::Plain);
    };
    let sub = content.subtype().unwrap_or("plain");
    match (content.ctype().to_ascii_lowercase().as_str(), sub.to_ascii_lowercase().as_str()) {
        ("text", "html") => Some(Look::Html),
        ("text", "plain" | "markdown" | "enriched" | "richtext") => Some(Look::Plain),
        // Parts that can't be told apart are shown as they are.
        ("multipart", _) => Some(Look::Plain),
        _ => None,
    }
}

/// A part out of its transfer encoding and its charset.
fn decoded(
    leaf: &Leaf<'_>,
    look: Look,
    hint: &ReadHint,
    problems: &mut Vec<ProblemKind>,
) -> String {
    let most = hint.limits.text_chars.saturating_mul(BYTES_A_CHAR);
    let body = leaf.body.get(..most).unwrap_or(leaf.body);
    let head = leaf.head.as_ref();
    let encoding = head.and_then(|head| head.content_transfer_encoding()).unwrap_or_default();
    let declared = head.and_then(|head| head.content_type()?.attribute("charset"));
    let charset = match declared {
        Some(named) => named.to_owned(),
        None => guessed(body, hint, problems),
    };
    let plain = |word: &str| word.chars().filter(char::is_ascii_graphic).collect::<String>();
    // As a message of this one part it is read by the same crate, and can't be anything else.
    let mut alone = format!(
        "Content-Type: text/plain; charset=\"{}\"\r\nContent-Transfer-Encoding: {}\r\n\r\n",
        plain(&charset).replace(['"', '\\'], ""),
        plain(encoding),
    )
    .into_bytes();
    alone.extend_from_slice(body);
    let parsed = MessageParser::default().parse(&alone);
    let text = parsed.and_then(|message| message.body_text(0).map(std::borrow::Cow::into_owned));
    match look {
        Look::Plain => text.unwrap_or_default(),
        Look::Html => text_of_html(&text.unwrap_or_default()),
    }
}

/// The charset of bytes that declare none.
fn guessed(body: &[u8], hint: &ReadHint, problems: &mut Vec<ProblemKind>) -> String {
    if std::str::from_utf8(body).is_ok() {
        return "utf-8".to_owned();
    }
    let charset = head::guess(body, hint).name().to_owned();
    problems.push(ProblemKind::CharsetGuessed { charset: charset.clone() });
    charset
}

/// Elements whose end is the end of a line.
const LINES: [&str; 12] = [
    "</div", "</tr", "</li", "</h1", "</h2", "</h3", "</h4", "</ul", "</ol", "</table", "</title",
    "<hr",
];

/// Elements whose end parts two words.
const CELLS: [&str; 2] = ["</td", "</th"];

/// HTML as text.
pub(super) fn text_of_html(html: &str) -> String {
    let mut broken = String::with_capacity(html.len() + html.len() / 8);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        broken.push_str(before);
        let is =
            |name: &&str| tag.get(..name.len()).is_some_and(|head| head.eq_ignore_ascii_case(name));
        if LINES.iter().any(&is) {
            broken.push_str("<br>");
        } else if CELLS.iter().any(is) {
            broken.push(' ');
        }
        broken.push('<');
        rest = tag.get(1..).unwrap_or_default();
    }
    broken.push_str(rest);
    html_to_text(&broken)
}

/// Text without control characters and blanks at the ends of lines, at most one empty line in a
/// row.
fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut empty = 0;
    for line in text.replace("\r\n", "\n").replace('\r', "\n").split('\n') {
        let line: String = line
            .trim_end()
            .chars()
            .map(|c| if c == '\u{a0}' { ' ' } else { c })
            .filter(|c| *c == '\t' || !(c.is_control() || is_direction_mark(*c)))
            .collect();
        empty = if line.is_empty() { empty + 1 } else { 0 };
        if empty <= 1 {
            clean.push_str(&line);
            clean.push('\n');
        }
    }
    clean.trim_matches('\n').to_owned()
}

fn cut(text: &str, most: usize, problems: &mut Vec<ProblemKind>) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some((end, _)) => {
            problems.push(ProblemKind::TextCut { limit: most });
            text.get(..end).unwrap_or(text).to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_becomes_lines_of_text_and_no_script() {
        let html = "<html><head><title>x</title><style>p{}</style></head><body>\
            <div>Dzie&#324; dobry,</div><p>the <b>tap</b> drips.</p>\
            <script>alert('x')</script><table><tr><td>tap</td><td>120</td></tr></table>\
            <img src=\"http://tracker.example/x.png\">&lt;b&gt;</body></html>";
        let text = clean(&text_of_html(html));
        let lines: Vec<&str> =
            text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        assert_eq!(lines, ["Dzień dobry,", "the tap drips.", "tap 120", "<b>"]);
    }

    #[test]
    fn text_keeps_one_empty_line_and_loses_what_can_not_be_shown() {
        assert_eq!(clean("\r\n\r\na \r\n\r\n\r\n\r\nb\u{0}\u{202e}\tc\u{a0}\n\n"), "a\n\nb\tc");
    }
}
