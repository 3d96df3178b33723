//! A window manager on the display, and what it says of the windows: which one has the keyboard,
//! which lies over the others. Without one, a display gives the keyboard to nobody in particular.
//! <https://specifications.freedesktop.org/wm-spec/latest/>

use std::process::Command;

use x11rb::connection::Connection as _;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt as _, CreateWindowAux, EventMask, GrabMode,
    MapState, ModMask, Window, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use crate::display::{Display, atom, key_code};
use crate::process::Group;
use crate::wait_until;

/// The most windows, or letters of a title, that are read.
const MOST: u32 = 256;

/// A program that is none of ours; goes with its connection.
#[derive(Debug)]
pub struct OtherProgram {
    x: RustConnection,
    root: Window,
}

impl OtherProgram {
    /// Takes a key of the whole screen, with Ctrl and Alt held down; false where another has it.
    #[must_use]
    pub fn takes(&self, symbol: u32) -> bool {
        let (held, mode) = (ModMask::CONTROL | ModMask::M1, GrabMode::ASYNC);
        let key = key_code(&self.x, symbol);
        let taken = self.x.grab_key(false, self.root, held, key, mode, mode).expect("sent");
        taken.check().is_ok()
    }

    /// How many keys were pressed in it so far.
    #[must_use]
    pub fn keys_heard(&self) -> usize {
        self.x.sync().expect("the display answers");
        let events = std::iter::from_fn(|| self.x.poll_for_event().ok().flatten());
        events.filter(|event| matches!(event, Event::KeyPress(_))).count()
    }
}

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

    /// Opens a window of another program.
    #[must_use]
    pub fn open_other(&self, title: &str) -> OtherProgram {
        let (x, root) = self.display.connect();
        let window = x.generate_id().expect("a fresh connection has ids");
        let (copy, class) = (x11rb::COPY_DEPTH_FROM_PARENT, WindowClass::INPUT_OUTPUT);
        let typed = CreateWindowAux::new().event_mask(EventMask::KEY_PRESS);
        x.create_window(copy, window, root, 40, 40, 300, 200, 0, class, 0, &typed).expect("sent");
        let (name, kind) = (atom(&x, "_NET_WM_NAME"), atom(&x, "UTF8_STRING"));
        let replace = x11rb::protocol::xproto::PropMode::REPLACE;
        x.change_property8(replace, window, name, kind, title.as_bytes()).expect("sent");
        x.map_window(window).expect("sent");
        x.sync().expect("the display takes it");
        OtherProgram { x, root }
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

    /// Where the page of the window with this title lies on the screen: left, top, width, height.
    #[must_use]
    pub fn area(&self, title: &str) -> [i32; 4] {
        let window = self.titled(title);
        let size = self.x.get_geometry(window).expect("sent").reply().expect("it is shown");
        let place = self.x.translate_coordinates(window, self.root, 0, 0).expect("sent").reply();
        let place = place.expect("it is on this screen");
        [place.dst_x.into(), place.dst_y.into(), size.width.into(), size.height.into()]
    }

    /// Moves the window with this title and makes it so large, as the owner's mouse would.
    pub fn place(&self, title: &str, [left, top, width, height]: [u32; 4]) {
        // North-west gravity, all four values, told by a pager.
        self.ask(
            "_NET_MOVERESIZE_WINDOW",
            title,
            [1 | 0xf << 8 | 2 << 12, left, top, width, height],
        );
    }

    /// Fills the screen with the window of this title.
    pub fn maximise(&self, title: &str) {
        let way = |name: &str| atom(&self.x, &format!("_NET_WM_STATE_MAXIMIZED_{name}"));
        self.ask("_NET_WM_STATE", title, [1, way("VERT"), way("HORZ"), 2, 0]);
    }

    /// Asks the window manager for something.
    fn ask(&self, what: &str, title: &str, values: [u32; 5]) {
        let kind = atom(&self.x, what);
        let told = ClientMessageEvent::new(32, self.titled(title), kind, values);
        let heard = EventMask::SUBSTRUCTURE_REDIRECT | EventMask::SUBSTRUCTURE_NOTIFY;
        self.x.send_event(false, self.root, heard, told).expect("sent");
        self.x.sync().expect("the display takes it");
    }

    fn titled(&self, title: &str) -> Window {
        let all = self.windows("_NET_CLIENT_LIST_STACKING");
        let found = all.into_iter().find(|window| self.title(*window) == title);
        found.expect("a window of this title")
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
