//! A language for tests: English with accents, two fifths longer and in brackets, so that words
//! that don't fit, are cut off, or never went through a message stand out. Owns the drawing out;
//! `ui/src/state/pseudo.ts` does the same for the window.
//!
//! It is the value `en-XA` of the setting `language` (`karto settings language en-XA`, or the
//! command `setting_set`), or `karto --lang en-XA` for one run. No screen offers it.

/// Draws a run of words out: "Save" becomes "[Šååvëë]".
///
/// Vowels are doubled until the run is two fifths longer; where there are too few of them, the
/// `ž` fills up.
pub(crate) fn draw_out(words: &str) -> String {
    if !words.contains(char::is_alphabetic) {
        return words.to_owned();
    }
    let mut missing = (words.chars().count() * 2).div_ceil(5);
    let mut drawn = String::from("[");
    for letter in words.chars() {
        let accented = accent(letter);
        drawn.push(accented);
        if missing > 0 && "aeiouy".contains(letter.to_ascii_lowercase()) {
            drawn.push(accented);
            missing -= 1;
        }
    }
    drawn.extend(std::iter::repeat_n('ž', missing));
    drawn.push(']');
    drawn
}

/// The letter with a mark on it; every accented letter is within Latin Extended, which the
/// window's fonts have.
fn accent(letter: char) -> char {
    const PLAIN: &str = "AEIOUYCDGHJLNRSTZaeiouycdghjlnrstz";
    const MARKED: &str = "ÅËÎÖÛÝÇĐĜĤĴĻÑŔŠŢŽåëîöûýçđĝĥĵļñŕšţž";
    let pairs = PLAIN.chars().zip(MARKED.chars());
    pairs.into_iter().find(|(plain, _)| *plain == letter).map_or(letter, |(_, marked)| marked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_drawn_out_by_two_fifths() {
        assert_eq!(draw_out("Save"), "[Šååvëë]");
        assert_eq!(draw_out("Pst"), "[Pšţžž]");
        for words in ["Who called? Type a name or number", "Mm", "Import from phone"] {
            let length = |text: &str| text.chars().count();
            assert!(length(&draw_out(words)) * 5 >= length(words) * 7, "{}", draw_out(words));
        }
    }

    #[test]
    fn signs_between_words_stay_as_they_are() {
        assert_eq!(draw_out(": "), ": ");
        assert_eq!(draw_out("\n"), "\n");
    }
}
