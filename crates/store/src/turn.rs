//! One's turn to write: another program's write is waited for, and the waiting can be given up.

use crate::error::{Error, Result};
use crate::open::WRITER_PATIENCE;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::time::Duration;

/// How long a wait lasts before it is asked whether it shall go on.
const STRETCH: Duration = Duration::from_millis(250);
/// How many of them make up a writer's patience.
const STRETCHES: u128 = WRITER_PATIENCE.as_millis() / STRETCH.as_millis();

/// Begins a write once no other program writes; `cancel` says that nobody waits for it any more.
pub(crate) fn take<'c>(
    connection: &'c mut Connection,
    cancel: Option<&dyn Fn() -> bool>,
) -> Result<Transaction<'c>> {
    let connection: &'c Connection = connection;
    connection.busy_timeout(STRETCH)?;
    let taken = wait(connection, &|| cancel.is_some_and(|is_cancelled| is_cancelled()));
    connection.busy_timeout(WRITER_PATIENCE)?;
    taken
}

fn wait<'c>(
    connection: &'c Connection,
    is_cancelled: &dyn Fn() -> bool,
) -> Result<Transaction<'c>> {
    for _ in 1..STRETCHES {
        match begin(connection) {
            Err(Error::Locked) if is_cancelled() => return Err(Error::Cancelled),
            Err(Error::Locked) => {}
            began => return began,
        }
    }
    begin(connection)
}

/// Begins a write unless another program writes now: then that is [`Error::Locked`] at once.
pub(crate) fn at_once(connection: &Connection) -> Result<Transaction<'_>> {
    connection.busy_timeout(Duration::ZERO)?;
    let taken = begin(connection);
    connection.busy_timeout(WRITER_PATIENCE)?;
    taken
}

/// Begins a write, waiting as long as the connection's patience says.
pub(crate) fn begin(connection: &Connection) -> Result<Transaction<'_>> {
    // The connection is the writer's own, and its lock is held: no other transaction is open on it.
    Ok(Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_for_another_programs_write_can_be_given_up() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.db");
        let other = Connection::open(&path).unwrap();
        other
            .execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE t (x); BEGIN IMMEDIATE")
            .unwrap();
        let mut connection = Connection::open(&path).unwrap();
        let refused = take(&mut connection, Some(&|| true));
        assert!(matches!(refused, Err(Error::Cancelled)), "{refused:?}");
        drop(refused);
        other.execute_batch("COMMIT").unwrap();
        let taken = take(&mut connection, Some(&|| true));
        assert!(taken.is_ok(), "nothing to wait for is no wait: {taken:?}");
    }
}
