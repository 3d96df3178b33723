//! The walk through a message's parts: where each begins and ends, which of them are its text,
//! which are attached. Bounded in depth and number, and without recursion, whatever a message
//! claims to be.

use super::{ProblemKind, ReadHint, head};
use mail_parser::{ContentType, HeaderName, Message};

/// A part without parts of its own.
pub(super) struct Leaf<'m> {
    /// Its headers.
    pub(super) head: Option<Message<'static>>,
    /// What follows them.
    pub(super) body: &'m [u8],
    /// The alternatives that it is one of, by number.
    pub(super) choice: Option<usize>,
    /// It is the message itself.
    pub(super) is_root: bool,
}

/// All parts of a message, and what was too much of it.
pub(super) struct Parts<'m> {
    pub(super) leaves: Vec<Leaf<'m>>,
    pub(super) problems: Vec<ProblemKind>,
}

/// A stretch of the message still to be walked.
struct Stretch<'m> {
    bytes: &'m [u8],
    depth: usize,
    choice: Option<usize>,
}

/// The headers of a message or part, and its body. A head is what comes before the first empty
/// line.
pub(super) fn split(bytes: &[u8]) -> (&[u8], &[u8]) {
    let mut from = 0;
    while let Some(end) = memchr::memchr(b'\n', bytes.get(from..).unwrap_or_default()) {
        let line = bytes.get(from..from + end).unwrap_or_default();
        let next = from + end + 1;
        if line.is_empty() || line == b"\r" {
            return bytes.split_at_checked(next).unwrap_or((bytes, &[]));
        }
        from = next;
    }
    (bytes, &[])
}

pub(super) fn walk<'m>(bytes: &'m [u8], hint: &ReadHint) -> Parts<'m> {
    let limits = &hint.limits;
    let mut parts = Parts { leaves: Vec::new(), problems: Vec::new() };
    let mut stretches = vec![Stretch { bytes, depth: 0, choice: None }];
    let (mut count, mut choices) = (0, 0);
    while let Some(stretch) = stretches.pop() {
        if count == limits.parts {
            parts.problems.push(ProblemKind::TooManyParts { limit: limits.parts });
            break;
        }
        count += 1;
        let (head, body) = split(stretch.bytes);
        // A part's headers are as bounded as the message's.
        let head = head.get(..limits.header_bytes).unwrap_or(head);
        let head = head::parse(head, hint);
        let children =
            head.as_ref().and_then(boundary).map(|boundary| pieces(body, boundary, limits.parts));
        let Some(children) = children.filter(|children| !children.is_empty()) else {
            let is_root = stretch.depth == 0;
            parts.leaves.push(Leaf { head, body, choice: stretch.choice, is_root });
            continue;
        };
        if stretch.depth == limits.depth {
            let kind = ProblemKind::TooDeep { limit: limits.depth };
            if !parts.problems.contains(&kind) {
                parts.problems.push(kind);
            }
            continue;
        }
        let mut choice = stretch.choice;
        if head.as_ref().is_some_and(|head| is_type(head, "multipart", "alternative")) {
            choices += 1;
            choice = choice.or(Some(choices));
        }
        let depth = stretch.depth + 1;
        stretches.extend(children.into_iter().rev().map(|bytes| Stretch { bytes, depth, choice }));
    }
    parts
}

/// What stands between the parts of one that has parts. Of several types that a part claims, the
/// one that explains it is believed.
fn boundary<'h>(head: &'h Message<'_>) -> Option<&'h str> {
    let types = head.header_values(HeaderName::ContentType);
    let mut parted = types.filter_map(mail_parser::HeaderValue::as_content_type);
    let content = parted.find(|content| content.ctype().eq_ignore_ascii_case("multipart"));
    content?.attribute("boundary").filter(|boundary| !boundary.is_empty())
}

/// Whether a part says that it is of this type.
pub(super) fn is_type(head: &Message<'_>, main: &str, sub: &str) -> bool {
    let mut types = head.header_values(HeaderName::ContentType);
    types.any(|value| {
        value.as_content_type().is_some_and(|content| {
            content.ctype().eq_ignore_ascii_case(main)
                && content.subtype().is_some_and(|own| own.eq_ignore_ascii_case(sub))
        })
    })
}

/// Its type as it is written.
pub(super) fn type_of(content: &ContentType<'_>) -> String {
    let (main, sub) = (content.ctype(), content.subtype().unwrap_or_default());
    format!("{main}/{sub}").to_ascii_lowercase()
}

/// The stretches between lines that begin with `--` and the boundary; the text before the first
/// is no part, nor is what follows the last. At most one more than `most` are given.
fn pieces<'m>(body: &'m [u8], boundary: &str, most: usize) -> Vec<&'m [u8]> {
    let mark = format!("--{boundary}");
    let (mut pieces, mut begun) = (Vec::new(), None::<usize>);
    let mut from = 0;
    while from < body.len() && pieces.len() <= most {
        let rest = body.get(from..).unwrap_or_default();
        let length = memchr::memchr(b'\n', rest).map_or(rest.len(), |end| end + 1);
        let line = rest.get(..length).unwrap_or(rest);
        if let Some(after) = line.strip_prefix(mark.as_bytes()).filter(|after| ends(after)) {
            if let Some(start) = begun.take() {
                pieces.push(without_break(body.get(start..from).unwrap_or_default()));
            }
            if after.starts_with(b"--") {
                return pieces;
            }
            begun = Some(from + length);
        }
        from += length;
    }
    pieces.extend(begun.and_then(|start| body.get(start..)));
    pieces
}

/// Whether nothing but blanks, or the mark of the end, follows a boundary: a longer one may begin
/// with it.
fn ends(after: &[u8]) -> bool {
    after.strip_prefix(b"--").unwrap_or(after).trim_ascii().is_empty()
}

/// The line break before a boundary belongs to the boundary.
fn without_break(piece: &[u8]) -> &[u8] {
    let piece = piece.strip_suffix(b"\n").unwrap_or(piece);
    piece.strip_suffix(b"\r").unwrap_or(piece)
}
