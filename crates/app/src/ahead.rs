//! Work that runs a few steps ahead of whoever uses it, on a thread of its own: reading cards
//! while others are matched, unpacking them while others are written.

use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;

/// So many steps may lie ready.
const STEPS: usize = 2;

/// Makes things on another thread and hands them to `take` on this one, in their order. Making
/// stops when `take` returns.
pub(crate) fn ahead<T: Send, R>(
    make: impl Iterator<Item = T> + Send,
    take: impl FnOnce(Receiver<T>) -> R,
) -> R {
    thread::scope(|scope| {
        let (sender, receiver) = sync_channel(STEPS);
        scope.spawn(move || {
            for made in make {
                if sender.send(made).is_err() {
                    return;
                }
            }
        });
        take(receiver)
    })
}

#[cfg(test)]
mod tests {
    use super::ahead;

    #[test]
    fn everything_comes_in_its_order_and_making_stops_with_the_taker() {
        assert_eq!(
            ahead(0..100, |numbers| numbers.iter().collect::<Vec<_>>()),
            Vec::from_iter(0..100)
        );
        let first = ahead(0.., |numbers| numbers.iter().take(3).sum::<i32>());
        assert_eq!(first, 3);
    }
}
