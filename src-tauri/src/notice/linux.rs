//! Notifications over D-Bus.

use notify_rust::error::Error;
use notify_rust::{Notification, NotificationHandle, NotificationResponse, get_capabilities};
use std::collections::VecDeque;
use std::sync::Arc;
use tauri::async_runtime::{JoinHandle, spawn, spawn_blocking};

/// So many notifications are waited for at once.
const WAITING: usize = 8;

/// The notifications that wait for their buttons, oldest first. Some desktops never tell that one
/// has gone: so only the newest few are waited for, and older ones are taken back.
#[derive(Default)]
pub(crate) struct Shown(VecDeque<One>);

struct One {
    /// What it tells of, and how it says so; none for what stays until its button is pressed.
    of: Option<(i64, String)>,
    shown: Arc<NotificationHandle>,
    waiting: JoinHandle<()>,
}

impl One {
    fn is_gone(&self) -> bool {
        self.waiting.inner().is_finished()
    }

    fn take_back(self) {
        self.waiting.abort();
        spawn(async move { self.shown.close_async().await });
    }
}

impl Shown {
    /// Shows a notification; `on_button` hears of the button, on a thread that may wait.
    pub(crate) fn show(
        &mut self,
        notification: &Notification,
        on_button: impl FnOnce(&str) + Send + 'static,
    ) -> Result<(), Error> {
        self.show_of(None, notification, on_button)
    }

    /// The same for what can be taken back: in place of the one that told of the same before.
    pub(crate) fn show_of(
        &mut self,
        of: Option<i64>,
        notification: &Notification,
        on_button: impl FnOnce(&str) + Send + 'static,
    ) -> Result<(), Error> {
        if let Some(of) = of {
            self.take_back(of);
        }
        let shown = Arc::new(as_text(notification).show()?);
        let waiting = spawn(wait_for_button(Arc::clone(&shown), on_button));
        self.0.retain(|one| !one.is_gone());
        let of = of.map(|of| (of, notification.summary.clone()));
        self.0.push_back(One { of, shown, waiting });
        while self.0.len() > WAITING {
            self.0.pop_front().into_iter().for_each(One::take_back);
        }
        Ok(())
    }

    /// What is still to be seen and can be taken back, with what it says.
    pub(crate) fn told(&self) -> Vec<(i64, String)> {
        let there = self.0.iter().filter(|one| !one.is_gone());
        there.filter_map(|one| one.of.clone()).collect()
    }

    /// Takes back what tells of that.
    pub(crate) fn take_back(&mut self, of: i64) {
        let (going, stay): (VecDeque<_>, _) = std::mem::take(&mut self.0)
            .into_iter()
            .partition(|one| one.of.as_ref().is_some_and(|(told, _)| *told == of));
        self.0 = stay;
        going.into_iter().filter(|one| !one.is_gone()).for_each(One::take_back);
    }
}

/// The notification with a body that shows as it is written, where the desktop reads markup in it:
/// a card may say `<b>`, or hold a link.
fn as_text(notification: &Notification) -> Notification {
    let mut notification = notification.clone();
    let capabilities = get_capabilities().unwrap_or_default();
    if capabilities.iter().any(|capability| capability == "body-markup") {
        notification.body = escaped(&notification.body);
    }
    notification
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

async fn wait_for_button(
    shown: Arc<NotificationHandle>,
    on_button: impl FnOnce(&str) + Send + 'static,
) {
    let mut pressed = None;
    let keep = |response: &NotificationResponse| {
        pressed = match response {
            NotificationResponse::Default => Some("default".to_owned()),
            NotificationResponse::Action(button) => Some(button.clone()),
            _ => None,
        };
    };
    shown.wait_for_action_async(keep).await;
    if let Some(button) = pressed {
        spawn_blocking(move || on_button(&button));
    }
}
