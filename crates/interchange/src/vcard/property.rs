//! One normal line as vcard-rs splits it, with the few readings that a card needs.

use std::borrow::Cow;

use vcard::tree::line::VcardLine;

use super::unfold::{Coding, coding_of};

/// The most `;`-separated parts read of a value.
const MOST_PARTS: usize = 64;

/// A named value with its group and parameters.
pub(crate) struct Property<'a> {
    line: VcardLine<'a>,
    /// The whole normal line.
    pub(crate) text: &'a str,
    /// The name in capitals, without its group.
    pub(crate) name: String,
    /// The group in capitals; empty when there is none.
    pub(super) group: String,
}

impl<'a> Property<'a> {
    /// Splits a normal line; nothing when it is no property (it has no name).
    pub(crate) fn parse(text: &'a str) -> Option<Self> {
        let (line, _) = VcardLine::take(text.as_bytes()).ok()?;
        let name = line.bare_name().trim().to_ascii_uppercase();
        let group = line.group().unwrap_or_default().trim().to_ascii_uppercase();
        (!name.is_empty()).then_some(Self { line, text, name, group })
    }

    /// The whole value, unescaped once.
    pub(super) fn value(&self) -> Cow<'_, str> {
        self.line.value.decode()
    }

    /// The whole value, unescaped once, without blanks around it.
    pub(crate) fn trimmed(&self) -> String {
        self.value().trim().to_owned()
    }

    /// The `;`-separated parts, each unescaped once and trimmed. Commas stay in their part.
    pub(super) fn parts(&self) -> Vec<String> {
        // Each part is found from the start: far more than any property has would be slow.
        let count = self.line.value.component_count().min(MOST_PARTS);
        (0..count).map(|at| self.line.value.decode_component(at).trim().to_owned()).collect()
    }

    /// The `,`-separated items, each unescaped once and trimmed, the empty ones left out.
    pub(super) fn items(&self) -> Vec<String> {
        let items = self.line.value.decode_list();
        items.iter().map(|item| item.trim().to_owned()).filter(|item| !item.is_empty()).collect()
    }

    /// The value of a parameter, without its quotes.
    pub(crate) fn param(&self, name: &str) -> Option<String> {
        let param =
            self.line.params.iter().find(|own| own.name.get().eq_ignore_ascii_case(name))?;
        let values: Vec<&str> = param.values.iter().map(|value| unquoted(value.get())).collect();
        Some(values.join(","))
    }

    /// The TYPE words in small letters, from `TYPE=` or, as in 2.1, standing bare.
    pub(crate) fn types(&self) -> Vec<String> {
        let mut words = Vec::new();
        for param in &self.line.params {
            let name = param.name.get();
            if let Some(word) = android_custom(name, &param.values) {
                words.push(word);
            } else if name.eq_ignore_ascii_case("TYPE") {
                for value in &param.values {
                    words.extend(unquoted(value.get()).split(',').map(type_word));
                }
            } else if param.values.is_empty() && !is_encoding(name) {
                words.push(type_word(name));
            }
        }
        words.retain(|word| !word.is_empty());
        words
    }

    /// 1 (most) to 100 for a preferred value, 101 for any other.
    pub(super) fn rank(&self, types: &[String]) -> u8 {
        let given = self.param("PREF").and_then(|value| value.parse::<u8>().ok());
        let is_preferred = types.iter().any(|word| word == "pref");
        given.unwrap_or(if is_preferred { 1 } else { 101 }).clamp(1, 101)
    }

    /// Whether the value is declared as base64.
    pub(super) fn is_base64(&self) -> bool {
        let head = self.text.len() - self.raw_value().len();
        coding_of(self.text.get(..head.saturating_sub(1)).unwrap_or_default().as_bytes())
            == Coding::Base64
    }

    /// The value as it stands in the line, escapes and all.
    pub(crate) fn raw_value(&self) -> &'a str {
        let end = super::unfold::head_end(self.text.as_bytes()).unwrap_or(self.text.len());
        self.text.get(end + 1..).unwrap_or_default()
    }

    /// The line as it may stand in a card of any later version: a bare 2.1 type gets its
    /// `TYPE=`, a bare encoding its `ENCODING=`.
    pub(super) fn kept_line(&self) -> String {
        let is_bare = |name: &str| android_custom(name, &[]).is_none();
        if self.line.params.iter().all(|param| !param.values.is_empty()) {
            return self.text.to_owned();
        }
        let mut kept = self.line.name.get().to_owned();
        for param in &self.line.params {
            kept.push(';');
            let name = param.name.get();
            if param.values.is_empty() && is_encoding(name) {
                kept.push_str("ENCODING=b");
            } else if param.values.is_empty() && is_bare(name) && !name.is_empty() {
                kept.push_str("TYPE=");
                kept.push_str(name);
            } else {
                kept.push_str(&param.to_string());
            }
        }
        kept.push(':');
        kept.push_str(self.raw_value());
        kept
    }
}

fn unquoted(value: &str) -> &str {
    value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(value)
}

fn type_word(word: &str) -> String {
    let word = word.trim().to_ascii_lowercase();
    word.strip_prefix("type=").map(str::to_owned).unwrap_or(word)
}

fn is_encoding(name: &str) -> bool {
    ["BASE64", "B", "8BIT", "7BIT", "QUOTED-PRINTABLE"]
        .iter()
        .any(|known| name.eq_ignore_ascii_case(known))
}

/// The owner's word in Android's `X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,word)`.
fn android_custom(name: &str, values: &[vcard::tree::leaf::VcardLeaf<'_>]) -> Option<String> {
    let inside = name.strip_prefix("X-CUSTOM(")?;
    let last = values.last().map_or(inside, |value| value.get());
    let word = last.strip_suffix(')').unwrap_or(last).rsplit(',').next()?;
    let bytes = super::normal::unquoted(word.as_bytes());
    Some(String::from_utf8_lossy(&bytes).trim().to_owned())
}
