//! Text out of a file as it may be shown: nothing that turns the reading direction, nothing that
//! can't be seen.

/// One line of at most so many characters, without control characters and marks that turn the
/// reading direction.
pub(crate) fn line(written: &str, most: usize) -> String {
    let kept = |c: &char| !c.is_control() && !is_direction_mark(*c);
    let spaced = written.chars().map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c });
    let line: String = spaced.filter(kept).take(most).collect();
    line.trim().to_owned()
}

/// Marks that turn the reading direction, and characters of no width.
pub(crate) fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
