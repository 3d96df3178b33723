//! Notifications of Windows and macOS, which tell when one has gone: a thread waits for each.

use notify_rust::Notification;
use notify_rust::error::Error;

/// Nothing is kept of what is shown.
#[derive(Default)]
pub(crate) struct Shown;

impl Shown {
    /// Shows a notification; `on_button` hears of the button, on a thread that may wait.
    pub(crate) fn show(
        &mut self,
        notification: &Notification,
        on_button: impl FnOnce(&str) + Send + 'static,
    ) -> Result<(), Error> {
        let shown = notification.show()?;
        std::thread::spawn(move || shown.wait_for_action(on_button));
        Ok(())
    }

    /// The same: these systems take none back.
    pub(crate) fn show_of(
        &mut self,
        _: Option<i64>,
        notification: &Notification,
        on_button: impl FnOnce(&str) + Send + 'static,
    ) -> Result<(), Error> {
        self.show(notification, on_button)
    }

    /// Nothing can be taken back.
    pub(crate) fn told(&self) -> Vec<(i64, String)> {
        Vec::new()
    }

    /// Does nothing.
    pub(crate) fn take_back(&mut self, _: i64) {}
}
