//! A window manager on the display, and what it says of the windows: which one has the keyboard,
//! which lies over the others. Without one, a display gives the keyboard to nobody in particular.
//! <https://specifications.freedesktop.org/wm-spec/latest/>

use std::process::Command;

use x11rb::protocol::xproto::{AtomEnum, ConnectionExt as _, MapState, Window};
use x11rb::rust_connection::RustConnection;

use crate::display::{Display, atom};
use crate::process::Group;
use crate::wait_until;

/// The most windows, or letters of a title, that are read.
const MOST: u32 = 256;

/// A running openbox.
#[derive(Debug)]
pub struct Managed<'desk> {
    _manager: Group,
    display: &'desk Display,
    x: RustConnection,
    root: Window,
}

impl<'desk> Managed<'desk> {
    /// Starts it, and waits until it manages.
    pub(crate) fn start(command: &mut Command, display: &'desk Display) -> Self {
        let manager = Group::start_quietly(command);
        let (x, root) = display.connect();
        let managed = Self { _manager: manager, display, x, root };
        let is_there = || (!managed.windows("_NET_SUPPORTING_WM_CHECK").is_empty()).then_some(());
        wait_until(|| "openbox manages".to_owned(), is_there);
        managed
    }

    /// Presses keys (X key symbols) down in order and lets them go in reverse.
    pub fn press(&self, symbols: &[u32]) {
        self.display.press(symbols);
    }

    /// The title of the window that has the keyboard.
    #[must_use]
    pub fn active(&self) -> String {
        let active = self.windows("_NET_ACTIVE_WINDOW").into_iter().next();
        active.map(|window| self.title(window)).unwrap_or_default()
    }

    /// The titles of the windows shown, the lowest first.
    #[must_use]
    pub fn shown(&self) -> Vec<String> {
        let all = self.windows("_NET_CLIENT_LIST_STACKING").into_iter();
        all.filter(|window| self.is_shown(*window)).map(|window| self.title(window)).collect()
    }

    /// Waits until a window with this title lies over all others.
    pub fn wait_for_top(&self, title: &str) {
        let is_top = || (self.shown().last().map(String::as_str) == Some(title)).then_some(());
        wait_until(|| format!("{title:?} over all of {:?}", self.shown()), is_top);
    }

    /// Waits until a window with this title has the keyboard.
    pub fn wait_for_active(&self, title: &str) {
        let is_active = || (self.active() == title).then_some(());
        wait_until(|| format!("the keyboard is {title:?}'s, not {:?}'s", self.active()), is_active);
    }

    /// Waits until no window with this title is shown.
    pub fn wait_until_gone(&self, title: &str) {
        let is_gone = || (!self.shown().iter().any(|shown| shown == title)).then_some(());
        wait_until(|| format!("{title:?} leaves {:?}", self.shown()), is_gone);
    }

    fn is_shown(&self, window: Window) -> bool {
        let looks = self.x.get_window_attributes(window).expect("sent").reply();
        looks.is_ok_and(|looks| looks.map_state == MapState::VIEWABLE)
    }

    fn windows(&self, property: &str) -> Vec<Window> {
        let (property, kind) = (atom(&self.x, property), AtomEnum::WINDOW);
        let list = self.x.get_property(false, self.root, property, kind, 0, MOST).expect("sent");
        let list = list.reply().expect("the root is always there");
        list.value32().map(|windows| windows.filter(|one| *one != 0).collect()).unwrap_or_default()
    }

    fn title(&self, window: Window) -> String {
        let (name, kind) = (atom(&self.x, "_NET_WM_NAME"), atom(&self.x, "UTF8_STRING"));
        let title = self.x.get_property(false, window, name, kind, 0, MOST).expect("sent").reply();
        // A window may go away while we look.
        title.map(|title| String::from_utf8_lossy(&title.value).into_owned()).unwrap_or_default()
    }
}
