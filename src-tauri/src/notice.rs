//! Reminders as notifications of the desktop, with buttons. What they say is the same everywhere;
//! how a button is waited for is told apart here, by system.

#[cfg(not(target_os = "linux"))]
mod elsewhere;
#[cfg(target_os = "linux")]
mod linux;

#[cfg(not(target_os = "linux"))]
pub(crate) use elsewhere::Shown;
#[cfg(target_os = "linux")]
pub(crate) use linux::Shown;

use kartoteka_app::api::today::RemindersDue;
use notify_rust::Notification;
use notify_rust::error::Error;

/// One notification for all that is due, with the buttons "done", "later" and "open"; a click on
/// the text itself is "default".
pub(crate) fn of(due: &RemindersDue) -> Notification {
    let mut notification = Notification::new();
    notification.appname("Kartoteka").summary(&due.title).body(&due.body).icon("kartoteka");
    for (button, word) in ["done", "later", "open"].iter().zip(&due.actions) {
        notification.action(button, word);
    }
    notification.action("default", due.actions.last().map_or("", String::as_str));
    notification
}

/// A notification whose one button, as a click on its text, opens something.
pub(crate) fn with_button(title: &str, body: &str, open: &str) -> Notification {
    let mut notification = Notification::new();
    notification.appname("Kartoteka").summary(title).body(body).icon("kartoteka");
    notification.action("open", open).action("default", open);
    notification
}

/// Says a sentence of the program itself, without buttons.
pub(crate) fn say(message: &str) -> Result<(), Error> {
    Notification::new().appname("Kartoteka").summary(message).icon("kartoteka").show().map(|_| ())
}
