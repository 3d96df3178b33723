//! Counts as responses say them.

/// A count in 32 bits, as JavaScript's numbers hold it; what is more stands at the most.
pub(crate) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
