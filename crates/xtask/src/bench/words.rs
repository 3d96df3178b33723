//! The words after `cargo xtask bench`. Owns their grammar and what they mean for the measuring.

/// What is to be measured, and how thoroughly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BenchWords {
    /// Numbers of cards, the smallest first.
    pub(crate) sizes: Vec<usize>,
    /// Only what has this in its name.
    pub(crate) only: Option<String>,
    /// Fewer runs.
    pub(crate) quick: bool,
    /// Ours beside floors alone, judged.
    pub(crate) floors: bool,
    /// Puts the tables into the page.
    pub(crate) write: bool,
}

impl BenchWords {
    /// Nothing asked for: everything.
    pub(crate) fn new() -> Self {
        let sizes = vec![1_000, 10_000, 100_000];
        Self { sizes, only: None, quick: false, floors: false, write: false }
    }

    /// Takes one word and what follows it; what is wrong comes back as a sentence.
    pub(crate) fn take(
        &mut self,
        word: &str,
        rest: &mut impl Iterator<Item = String>,
    ) -> Result<(), String> {
        match word {
            "--sizes" => self.sizes = sizes(&rest.next().unwrap_or_default())?,
            "--only" => self.only = Some(rest.next().ok_or("--only needs a name after it.")?),
            "--quick" => self.quick = true,
            "--floors" => {
                self.floors = true;
                self.sizes = vec![1_000, 10_000];
            }
            "--write" => self.write = true,
            other => return Err(format!("\"{other}\" is not known here.")),
        }
        if self.write && self.only.as_deref().is_some_and(|only| only != "window") {
            return Err("--write needs all figures of one run: leave --only out.".to_owned());
        }
        Ok(())
    }

    /// Whether something of this name is to be measured.
    pub(crate) fn wants(&self, name: &str) -> bool {
        self.only.as_deref().is_none_or(|only| name.contains(only))
    }

    /// Whether the commands within one process are to be timed; they come together.
    pub(crate) fn wants_latencies(&self) -> bool {
        self.wants("latency")
    }

    /// Runs that count.
    pub(crate) fn runs(&self) -> usize {
        if self.quick { 3 } else { 5 }
    }

    /// Rounds of the commands within one process.
    pub(crate) fn rounds(&self) -> usize {
        if self.quick || self.floors { 1 } else { 3 }
    }

    /// How often everything ran, for the page.
    pub(crate) fn described(&self) -> String {
        let (runs, rounds) = (self.runs(), self.rounds());
        format!(
            "Runs that count of each program: {runs}, where the table says no other number; rounds of \
             the commands within one process: {rounds}."
        )
    }
}

fn sizes(text: &str) -> Result<Vec<usize>, String> {
    let one = |word: &str| {
        let (digits, times) = word.strip_suffix('k').map_or((word, 1), |digits| (digits, 1_000));
        digits.parse::<usize>().ok().filter(|size| *size > 0).map(|size| size * times)
    };
    let sizes: Option<Vec<usize>> = text.split(',').map(one).collect();
    let mut sizes = sizes.ok_or("--sizes needs numbers of cards, such as 1k,10k,100k.")?;
    sizes.sort_unstable();
    Ok(sizes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<BenchWords, String> {
        let mut words = BenchWords::new();
        let mut rest = line.split_whitespace().map(str::to_owned);
        while let Some(word) = rest.next() {
            words.take(&word, &mut rest)?;
        }
        Ok(words)
    }

    #[test]
    fn thousands_are_written_with_a_k() {
        assert_eq!(read("--sizes 10k,500").unwrap().sizes, [500, 10_000]);
        assert!(read("--sizes many").is_err());
        assert!(read("--sizes 0").is_err());
    }

    #[test]
    fn a_page_is_never_written_from_a_part() {
        assert!(read("--write --only import").is_err());
        assert!(read("--only window --write").is_ok());
    }

    #[test]
    fn the_gate_takes_the_two_small_sizes() {
        assert_eq!(read("--floors").unwrap().sizes, [1_000, 10_000]);
    }
}
