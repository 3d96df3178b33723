//! How much a request may hold: lengths of texts and sizes of numbers, looked at before any
//! command sees them. What files bring has limits of its own where they are read; these let
//! through whatever those do, or a card that came in could not be saved again.

use kartoteka_domain::contact::TextField;
use serde_json::Value;

/// The most characters of a line: as many bytes as a line of an imported card may have.
pub(crate) const LINE: usize = 64 * 1024;
/// The most characters of a long text.
pub(crate) const LONG_TEXT: usize = 1024 * 1024;
/// The most characters of a block of cells from the clipboard: the most rows, of wide tables too.
pub(crate) const BLOCK: usize = 16 * 1024 * 1024;
/// The largest whole number that JavaScript holds exactly is one less (ECMA-262, 21.1.2.6).
const NUMBERS_END: u64 = 1 << 53;

/// Something in a request that is too much.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum TooMuch {
    /// A text of this field.
    Text {
        /// The field.
        field: String,
        /// The most characters it may have.
        limit: usize,
    },
    /// A number of this field.
    Number {
        /// The field.
        field: String,
    },
}

/// The most characters of a text in a field.
fn limit_of(field: &str) -> usize {
    match field {
        "block" => BLOCK,
        field if is_long(field) => LONG_TEXT,
        _ => LINE,
    }
}

/// Whether a field holds long texts: what was said or written down, and the card's own.
fn is_long(field: &str) -> bool {
    field == "text" || TextField::of_key(field).is_some_and(TextField::is_long)
}

/// The first thing in a request that is too much; `field` is where the value stands.
pub(crate) fn find(field: &str, value: &Value) -> Option<TooMuch> {
    match value {
        Value::String(text) => {
            let limit = limit_of(field);
            // A text has at most as many characters as bytes, and those are known.
            let is_long = text.len() > limit && text.chars().count() > limit;
            is_long.then(|| TooMuch::Text { field: field.to_owned(), limit })
        }
        Value::Number(number) => {
            let size = number.as_i64().map(i64::unsigned_abs).or_else(|| number.as_u64());
            // Numbers with a fraction are no ids; the request's own type refuses them.
            let is_large = size.is_some_and(|size| size >= NUMBERS_END);
            is_large.then(|| TooMuch::Number { field: field.to_owned() })
        }
        Value::Array(values) => values.iter().find_map(|value| find(field, value)),
        Value::Object(fields) => fields.iter().find_map(|(field, value)| find(field, value)),
        Value::Null | Value::Bool(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn texts_are_counted_in_characters_wherever_they_stand() {
        let own = TextField::ALL
            .iter()
            .map(|field| (field.key(), if field.is_long() { LONG_TEXT } else { LINE }));
        for (field, limit) in
            own.chain([("formatted_name", LINE), ("text", LONG_TEXT), ("block", BLOCK)])
        {
            let request = |length: usize| json!({ "draft": { field: "ż".repeat(length) } });
            assert_eq!(find("", &request(limit - 1)), None);
            assert_eq!(find("", &request(limit)), None);
            let field = field.to_owned();
            assert_eq!(find("", &request(limit + 1)), Some(TooMuch::Text { field, limit }));
        }
        let tags = json!({ "add": ["vip", "x".repeat(LINE + 1)] });
        assert_eq!(find("", &tags), Some(TooMuch::Text { field: "add".to_owned(), limit: LINE }));
    }

    #[test]
    fn numbers_are_those_that_the_window_can_hold() {
        let largest = (1_i64 << 53) - 1;
        for fits in [largest - 1, largest, -largest] {
            assert_eq!(find("", &json!({ "ids": [fits] })), None);
        }
        for large in [json!(largest + 1), json!(-largest - 1), json!(u64::MAX), json!(i64::MIN)] {
            let found = find("", &json!({ "ids": [1, large] }));
            assert_eq!(found, Some(TooMuch::Number { field: "ids".to_owned() }));
        }
    }
}
