//! A row's place in a list as text, from which the next page goes on: numbers with points between.

use crate::Result;

/// The text is no place in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a place in a list")]
pub struct NotAPlace;

pub(crate) fn written<const N: usize>(numbers: [i64; N]) -> String {
    numbers.map(|number| number.to_string()).join(".")
}

pub(crate) fn read<const N: usize>(text: &str) -> Result<[i64; N], NotAPlace> {
    let numbers: Option<Vec<i64>> = text.split('.').map(|part| part.parse().ok()).collect();
    numbers.and_then(|numbers| numbers.try_into().ok()).ok_or(NotAPlace)
}

/// Leaves as many rows as a page has of those that were read, one more than that; answers whether there
/// are more behind them.
pub(crate) fn leave_a_page<T>(rows: &mut Vec<T>, limit: u32) -> bool {
    let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
    let has_more = rows.len() > wanted;
    rows.truncate(wanted);
    has_more
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_as_it_was_written_and_nothing_else_is_one() {
        assert_eq!(read(&written([3, -1])), Ok([3, -1]));
        for text in ["", "1", "1.2.3", "1.x", "1.x.2", "1.99999999999999999999"] {
            assert_eq!(read::<2>(text), Err(NotAPlace), "{text}");
        }
    }
}
