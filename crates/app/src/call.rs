//! Who calls a command, and how the call can be followed and stopped.

use crate::api::exchange::Progress;
use crate::error::{Code, Result};
use crate::host::Kartoteka;
use kartoteka_domain::time::Now;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

pub use kartoteka_store::Origin;

/// Stops a long command from another thread. Stopping is asked for, never forced: the command
/// ends at its next safe point with nothing half done.
#[derive(Debug, Clone, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// Asks the command to stop.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// True once stopping was asked for.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Receives how a long command is getting on.
pub type OnProgress<'a> = &'a (dyn Fn(Progress) + Sync);

/// One call of a command.
#[derive(Clone, Copy)]
pub struct Call<'a> {
    /// Unique to the call: a repeated one gets the stored answer instead of a second writing.
    pub request_id: Option<&'a str>,
    /// Who calls.
    pub origin: Origin,
    /// The present moment, the same throughout the call.
    pub now: Now,
    /// Asked at safe points of long commands.
    pub cancel: &'a Cancel,
    /// Told at intervals by long commands.
    pub progress: OnProgress<'a>,
}

impl Kartoteka {
    /// Errs where the call was called off: to be asked between the steps of long work that writes
    /// nothing.
    pub(crate) fn go_on(&self, call: &Call<'_>) -> Result<()> {
        if call.cancel.is_cancelled() {
            return Err(self.error(Code::Cancelled, "error-cancelled", &[]));
        }
        Ok(())
    }

    /// Acts in a call of this moment that nobody watches: it is not stopped, and nobody is told how
    /// it is getting on.
    pub fn unwatched<T>(
        &self,
        origin: Origin,
        request_id: Option<&str>,
        act: impl FnOnce(&Call<'_>) -> T,
    ) -> T {
        let (now, cancel) = (self.now(), Cancel::default());
        act(&Call { request_id, origin, now, cancel: &cancel, progress: &|_| {} })
    }
}
