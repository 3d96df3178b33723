//! Reading a call log whole.

use kartoteka_interchange::Error;
use kartoteka_interchange::call_log::{Entry, Format, Item, Limits, Problem, ProblemKind, read};
use kartoteka_interchange::encoding::Hint;
use kartoteka_interchange::rows::Layout;

pub(crate) fn read_within(
    format: Format,
    bytes: &[u8],
    limits: &Limits,
) -> Result<(Vec<Entry>, Vec<Problem>), Error> {
    let (mut entries, mut problems) = (Vec::new(), Vec::new());
    let layout = Layout::of_head(bytes, &Hint::default());
    read(format, &mut &*bytes, Some(layout), limits, &mut |item| match item {
        Item::Entry(entry) => entries.push(*entry),
        Item::Problem(problem) => problems.push(problem),
    })?;
    Ok((entries, problems))
}

pub(crate) fn read_all(format: Format, text: &str) -> (Vec<Entry>, Vec<Problem>) {
    read_within(format, text.as_bytes(), &Limits::default()).unwrap()
}

pub(crate) fn kinds(problems: &[Problem]) -> Vec<ProblemKind> {
    problems.iter().map(|problem| problem.kind.clone()).collect()
}
