//! Counts what test runs report. Owns the reading of libtest's and vitest's closing lines.

/// Tests that passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
}

impl Tally {
    /// Adds another count to this one.
    pub(crate) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// Reads a closing line; any other line counts nothing.
    ///
    /// libtest: `test result: ok. 3 passed; 1 failed; ...`;
    /// vitest: `Tests  1 failed | 12 passed (13)`.
    pub(crate) fn of_line(line: &str) -> Option<Self> {
        let line = line.trim_start();
        let rest = line.strip_prefix("test result:").or_else(|| line.strip_prefix("Tests  "))?;
        let words: Vec<&str> = rest.split_whitespace().collect();
        let count = |word: &str| -> u32 {
            let before = words.windows(2).find_map(|pair| match pair {
                [number, name] if name.trim_end_matches(';') == word => number.parse().ok(),
                _ => None,
            });
            before.unwrap_or(0)
        };
        Some(Self { passed: count("passed"), failed: count("failed") })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn libtests_line_is_read() {
        let line = "test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(Tally::of_line(line), Some(Tally { passed: 3, failed: 1 }));
    }

    #[test]
    fn vitests_line_is_read_with_and_without_failures() {
        let mixed = Tally::of_line("      Tests  1 failed | 12 passed (13)");
        assert_eq!(mixed, Some(Tally { passed: 12, failed: 1 }));
        let good = Tally::of_line("      Tests  7 passed (7)");
        assert_eq!(good, Some(Tally { passed: 7, failed: 0 }));
    }

    #[test]
    fn other_lines_count_nothing() {
        assert_eq!(Tally::of_line("test undo::works ... ok"), None);
        assert_eq!(Tally::of_line(" Test Files  2 passed (2)"), None);
    }
}
