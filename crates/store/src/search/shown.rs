//! What is shown of a hit: the piece of the card that matched, shortened, with the matching
//! letters marked. Done only for the rows of the window asked for.

use super::query::Query;
use crate::contact::ContactRow;
use crate::derived::{self, Source};
use crate::{Reader, Result};
use kartoteka_domain::contact::text_field::Searched;
use kartoteka_domain::contact::{Contact, TextField};
use kartoteka_domain::fold;
use std::ops::Range;

/// The longest text shown, in UTF-16 units.
const LONGEST: usize = 120;
/// How much of it stands before the match.
const LEAD: usize = 30;

/// What part of the card matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MatchField {
    /// The name, or a text that is found with it (the nickname).
    Name,
    /// An organisation, department or role.
    Organisation,
    /// A number.
    Phone,
    /// A mail address.
    Email,
    /// A tag.
    Tag,
    /// A text that is found so (the standing note), an address, a link or an own field.
    Note,
    /// A dated note, call, visit or other interaction, an order, a payment, a ticket, a
    /// movement of stock or a want.
    History,
}

/// The piece of text that matched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindMatch {
    /// Where.
    pub field: MatchField,
    /// The text as written, on one line, shortened around the match.
    pub text: String,
    /// The matching pieces in UTF-16 units of `text`, in order.
    pub ranges: Vec<Range<usize>>,
}

/// The piece of a card that the query was found in.
pub(super) fn on_card(content: &Contact, query: &Query) -> Option<FindMatch> {
    if let Some(found) = number(content, query) {
        return Some(found);
    }
    let words = |(field, text): (MatchField, String)| {
        let held = words_held(&text, &query.words);
        (held > 0).then_some((held, field, text))
    };
    // The first of those that hold the most words.
    let best = pieces(content)
        .filter_map(words)
        .reduce(|best, piece| if piece.0 > best.0 { piece } else { best });
    let (_, field, text) = best?;
    Some(marked(field, &text, query))
}

/// The pieces of a card that memory is searched for, the most telling first.
fn pieces(content: &Contact) -> impl Iterator<Item = (MatchField, String)> {
    let texts = TextField::searched_as(Searched::AsName).map(|field| content.text(field).clone());
    let name = [content.formatted_name.clone(), content.name.joined()].into_iter().chain(texts);
    let organisation = content.memberships.iter().flat_map(|membership| {
        [&membership.organisation, &membership.department, &membership.role].map(Clone::clone)
    });
    let phones = content.phones.iter().map(|phone| phone.value.clone());
    let emails = content.emails.iter().map(|email| email.value.clone());
    let tags = content.tags.iter().cloned();
    let of = |field: MatchField| move |text: String| (field, text);
    name.map(of(MatchField::Name))
        .chain(organisation.map(of(MatchField::Organisation)))
        .chain(tags.map(of(MatchField::Tag)))
        .chain(emails.map(of(MatchField::Email)))
        .chain(phones.map(of(MatchField::Phone)))
}

fn words_held(text: &str, words: &[String]) -> usize {
    let folded = fold::fold(text);
    words.iter().filter(|word| folded.contains(word.as_str())).count()
}

/// The number that holds the digits asked for.
fn number(content: &Contact, query: &Query) -> Option<FindMatch> {
    let digits = query.words.iter().filter(|word| is_number(word));
    let asked: Vec<&String> = query.digits.iter().chain(digits).collect();
    let named = pieces(content).any(|(field, text)| {
        field != MatchField::Phone && words_held(&text, &query.words) == query.words.len()
    });
    if named {
        return None;
    }
    content.phones.iter().find_map(|phone| {
        let range = asked.iter().find_map(|digits| fold::digit_range(&phone.value, digits))?;
        let (field, text) = (MatchField::Phone, phone.value.clone());
        Some(FindMatch { field, text, ranges: vec![range] })
    })
}

fn is_number(word: &str) -> bool {
    word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// A text with the query's words marked, on one line and not too long.
fn marked(field: MatchField, text: &str, query: &Query) -> FindMatch {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let ranges = fold::word_ranges(&line, &query.words);
    let (text, ranges) = shortened(line, ranges);
    FindMatch { field, text, ranges }
}

/// The part of a long text around its first match, with `…` for what is left out.
fn shortened(text: String, ranges: Vec<Range<usize>>) -> (String, Vec<Range<usize>>) {
    let total = text.encode_utf16().count();
    if total <= LONGEST {
        return (text, ranges);
    }
    let first = ranges.first().map_or(0, |range| range.start);
    let from = if first + LEAD < LONGEST { 0 } else { first - LEAD };
    let mut unit = 0;
    let mut window = String::new();
    let mut start = None;
    for c in text.chars() {
        if unit >= from && unit + c.len_utf16() <= from + LONGEST {
            start.get_or_insert(unit);
            window.push(c);
        }
        unit += c.len_utf16();
    }
    let start = start.unwrap_or(0);
    let end = start + window.encode_utf16().count();
    let lead = usize::from(start > 0);
    if start > 0 {
        window.insert(0, '…');
    }
    if end < total {
        window.push('…');
    }
    let within = ranges.into_iter().filter(|range| range.start >= start && range.end <= end);
    let moved = within.map(|range| range.start - start + lead..range.end - start + lead);
    (window, moved.collect())
}

impl Reader<'_> {
    /// The piece of a written-down text that the query was found in.
    pub(super) fn in_history(
        &self,
        source: Source,
        row_id: i64,
        card: &ContactRow,
        query: &Query,
    ) -> Result<Option<FindMatch>> {
        let (field, pieces) = match source {
            Source::Contact => (MatchField::Note, long_pieces(&card.content)),
            of_history => {
                (MatchField::History, derived::pieces(self.connection, of_history, row_id)?)
            }
        };
        let best = pieces.into_iter().reduce(|best, piece| {
            let held = |text: &str| words_held(text, &query.words);
            if held(&piece) > held(&best) { piece } else { best }
        });
        Ok(best.map(|text| marked(field, &text, query)))
    }
}

/// What a card says at length, piece by piece.
fn long_pieces(content: &Contact) -> Vec<String> {
    let texts = TextField::searched_as(Searched::AsText);
    let mut pieces: Vec<String> = texts.map(|field| content.text(field).clone()).collect();
    let fields = content.custom_fields.iter();
    pieces.extend(fields.map(|field| format!("{}: {}", field.label, field.value)));
    pieces.extend(content.addresses.iter().map(|address| {
        let parts = [&address.street, &address.postal_code, &address.city, &address.country];
        let parts: Vec<&str> =
            parts.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
        parts.join(", ")
    }));
    pieces.extend(content.links.iter().map(|link| link.value.clone()));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, word: &str) -> (String, Vec<String>) {
        let found = marked(MatchField::Note, text, &Query::new(word));
        let units: Vec<u16> = found.text.encode_utf16().collect();
        let pieces = found.ranges.iter().map(|range| String::from_utf16(&units[range.clone()]));
        let pieces = pieces.map(Result::unwrap).collect();
        (found.text, pieces)
    }

    #[test]
    fn a_short_text_stays_whole_on_one_line() {
        let (text, pieces) = cut("Ramy\n😀 z kości ŁOSIA", "losia");
        assert_eq!(text, "Ramy 😀 z kości ŁOSIA");
        assert_eq!(pieces, ["ŁOSIA"]);
    }

    #[test]
    fn a_long_text_is_cut_around_the_match() {
        let long = format!("{} Łoś {}", "😀a ".repeat(100), "b ".repeat(100));
        let (text, pieces) = cut(&long, "los");
        assert!(text.starts_with('…') && text.ends_with('…'), "{text}");
        assert_eq!(pieces, ["Łoś"]);
        assert!(text.encode_utf16().count() <= LONGEST + 2);
        let (text, pieces) = cut(&format!("Łoś {}", "b ".repeat(100)), "los");
        assert!(text.starts_with("Łoś b") && text.ends_with('…'), "{text}");
        assert_eq!(pieces, ["Łoś"]);
    }
}
