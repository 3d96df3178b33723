//! Stands in for the desktop's notification area: keeps what is shown, and presses its buttons.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use zbus::blocking::Connection;
use zbus::interface;
use zbus::zvariant::OwnedValue;

use crate::bus::Bus;
use crate::wait_until;

const PATH: &str = "/org/freedesktop/Notifications";
const NAME: &str = "org.freedesktop.Notifications";
/// The reason a notification ends with after one of its buttons was pressed.
const CLOSED_BY_OWNER: u32 = 2;

/// One notification as the program asked for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The number given to the program.
    pub id: u32,
    /// The program's name.
    pub app: String,
    /// The headline.
    pub summary: String,
    /// The text below it.
    pub body: String,
    /// The buttons: the key the program gets back, and the label shown.
    pub actions: Vec<(String, String)>,
    /// Whether it was taken back or dismissed.
    pub is_closed: bool,
}

type Shown = Arc<Mutex<Vec<Notice>>>;

/// What this desktop can do, besides showing words and buttons.
#[derive(Debug, Default)]
struct Skills {
    reads_markup: AtomicBool,
}

/// The stand-in; ends with its bus.
#[derive(Debug)]
pub struct Notices {
    shown: Shown,
    skills: Arc<Skills>,
    connection: Connection,
}

impl Notices {
    pub(crate) fn serve(bus: &Bus) -> Self {
        let shown = Shown::default();
        let skills = Arc::<Skills>::default();
        let server = Server { shown: Arc::clone(&shown), skills: Arc::clone(&skills) };
        let connection = bus.serve(NAME, PATH, server);
        Self { shown, skills, connection }
    }

    /// From here on the body is read as markup, as most desktops do.
    pub fn read_markup(&self) {
        self.skills.reads_markup.store(true, Ordering::Relaxed);
    }

    /// All notifications so far, oldest first.
    #[must_use]
    pub fn shown(&self) -> Vec<Notice> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Waits for a notification in whose headline or text the words stand.
    #[must_use]
    pub fn wait_for(&self, words: &str) -> Notice {
        wait_until(
            || format!("a notification with {words:?}"),
            || {
                let holds = |n: &Notice| n.summary.contains(words) || n.body.contains(words);
                self.shown().into_iter().rev().find(holds)
            },
        )
    }

    /// Presses the button with this label.
    pub fn press(&self, notice: &Notice, label: &str) {
        self.tell_pressed(notice, label);
        self.tell_closed(notice);
    }

    /// Presses it right after the notification was shown: again and again until it is heard, since a
    /// program begins to listen a moment after it has shown one, sooner than any owner presses.
    pub fn press_until(&self, notice: &Notice, label: &str, is_heard: impl Fn() -> bool) {
        let press = || {
            self.tell_pressed(notice, label);
            is_heard().then_some(())
        };
        wait_until(|| format!("{label:?} is heard"), press);
        self.tell_closed(notice);
    }

    fn tell_pressed(&self, notice: &Notice, label: &str) {
        let action = notice.actions.iter().find(|(_, shown)| shown == label);
        let (key, _) = action.unwrap_or_else(|| panic!("no button {label:?} on {notice:?}"));
        let pressed = (notice.id, key.as_str());
        let told = self.connection.emit_signal(None::<()>, PATH, NAME, "ActionInvoked", &pressed);
        told.expect("the bus lives");
    }

    fn tell_closed(&self, notice: &Notice) {
        let closed = (notice.id, CLOSED_BY_OWNER);
        let told =
            self.connection.emit_signal(None::<()>, PATH, NAME, "NotificationClosed", &closed);
        told.expect("the bus lives");
    }
}

struct Server {
    shown: Shown,
    skills: Arc<Skills>,
}

#[interface(name = "org.freedesktop.Notifications")]
impl Server {
    #[allow(clippy::too_many_arguments, reason = "the interface is the desktop's")]
    fn notify(
        &mut self,
        app_name: String,
        replaces_id: u32,
        _app_icon: String,
        summary: String,
        body: String,
        actions: Vec<String>,
        _hints: HashMap<String, OwnedValue>,
        _expire_timeout: i32,
    ) -> u32 {
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        let fresh = u32::try_from(shown.len()).expect("few notifications") + 1;
        let id = if replaces_id == 0 { fresh } else { replaces_id };
        let actions = actions.chunks_exact(2).map(|pair| (pair[0].clone(), pair[1].clone()));
        let actions = actions.collect();
        shown.push(Notice { id, app: app_name, summary, body, actions, is_closed: false });
        id
    }

    fn close_notification(&mut self, id: u32) {
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        shown.iter_mut().filter(|n| n.id == id).for_each(|n| n.is_closed = true);
    }

    fn get_capabilities(&self) -> Vec<&str> {
        let markup = self.skills.reads_markup.load(Ordering::Relaxed).then_some("body-markup");
        ["actions", "body"].into_iter().chain(markup).collect()
    }

    fn get_server_information(&self) -> (&str, &str, &str, &str) {
        ("Kartoteka tests", "kartoteka", "1", "1.2")
    }
}
