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
pub(crate) struct Shown(VecDeque<(Arc<NotificationHandle>, JoinHandle<()>)>);

impl Shown {
    /// Shows a notification; `on_button` hears of the button, on a thread that may wait.
    pub(crate) fn show(
        &mut self,
        notification: &Notification,
        on_button: impl FnOnce(&str) + Send + 'static,
    ) -> Result<(), Error> {
        let shown = Arc::new(as_text(notification).show()?);
        let waiting = wait_for_button(Arc::clone(&shown), on_button);
        self.0.retain(|(_, waiting)| !waiting.inner().is_finished());
        self.0.push_back((shown, spawn(waiting)));
        while self.0.len() > WAITING {
            if let Some((oldest, waiting)) = self.0.pop_front() {
                waiting.abort();
                spawn(async move { oldest.close_async().await });
            }
        }
        Ok(())
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
