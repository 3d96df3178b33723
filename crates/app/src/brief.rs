//! As much of a text as is shown where there is room for a line.

/// The most characters.
const MOST: usize = 80;

/// The text on one line, cut where it is long.
pub(crate) fn brief(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MOST {
        return line;
    }
    line.chars().take(MOST - 1).chain(['…']).collect()
}
