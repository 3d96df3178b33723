//! What of a file could not be taken, copied out of it as it stands there, so that it can be
//! mended and read again. Owns the copying, a piece at a time in bounded memory: what was wrong,
//! and where, the reader of each format says. A file in UTF-16 comes out in UTF-8.

mod lines;
mod rows;
mod spans;

pub use lines::{Blocks, block_ranges, copy_lines};
pub(crate) use rows::REASON;
pub use rows::{ReasonPlace, Rows, copy_rows};
pub use spans::{copy_elements, copy_tags};

use crate::problem::Problem;
use std::collections::BTreeMap;

/// Where something of a file was lost.
#[derive(Debug, Clone, Default)]
pub struct Lost {
    /// The lines on which something was lost, with the first reason of each.
    reasons: BTreeMap<usize, String>,
    /// From this line on nothing was read any more.
    from: Option<usize>,
}

impl Lost {
    /// Notes a problem by which something is lost.
    pub fn note<Kind>(&mut self, problem: &Problem<Kind>, ends: bool, reason: String) {
        if ends {
            self.from = Some(self.from.map_or(problem.line, |from| from.min(problem.line)));
        }
        self.reasons.entry(problem.line).or_insert(reason);
    }

    /// Whether nothing was lost.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.reasons.is_empty()
    }

    /// Why something of these lines (the last not among them) is lost; nothing where all came in.
    fn reason(&self, first: usize, end: usize) -> Option<&str> {
        let own = self.reasons.range(first..end.max(first + 1)).next().map(|(_, reason)| reason);
        let rest = || {
            let from = self.from.filter(|from| *from <= first)?;
            self.reasons.get(&from)
        };
        own.or_else(rest).map(String::as_str)
    }
}
