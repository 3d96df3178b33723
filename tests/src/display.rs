//! A display without a screen. Owns Xvfb, closing a window the way a desktop does, and pictures
//! (taken from the display, because WebKitWebDriver's own may hang without a graphics card).

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ClientMessageEvent, ConfigureWindowAux, ConnectionExt, CreateWindowAux,
    EventMask, ImageFormat, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, MapState, Window, WindowClass,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use crate::clipboard::Clipboard;
use crate::drag::Drag;
use crate::picture::Picture;
use crate::process::Group;
use crate::wait_until;

/// One display: an Xvfb of the test's own, or the one that `KARTOTEKA_TEST_DISPLAY` names so that
/// a person can watch.
#[derive(Debug)]
pub(crate) struct Display {
    name: String,
    server: Option<Group>,
}

impl Display {
    /// Starts Xvfb on a free display number, which Xvfb itself finds.
    pub(crate) fn start() -> Self {
        if let Ok(name) = std::env::var("KARTOTEKA_TEST_DISPLAY") {
            return Self { name, server: None };
        }
        let mut server = Group::start(
            Command::new("Xvfb")
                .args(["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"])
                // Else it begins anew, cutting off who comes then, when its last client leaves.
                .arg("-noreset")
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        );
        let out = server.leader().stdout.take().expect("piped above");
        let mut number = String::new();
        BufReader::new(out).read_line(&mut number).expect("Xvfb says its display number");
        assert!(!number.trim().is_empty(), "Xvfb ended before it had a display");
        Self { name: format!(":{}", number.trim()), server: Some(server) }
    }

    /// The name for `DISPLAY`.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The process group of Xvfb, if it is ours.
    pub(crate) fn group(&self) -> Option<u32> {
        self.server.as_ref().map(Group::id)
    }

    /// Asks every window of these processes to close, as the desktop's close button does.
    pub(crate) fn ask_to_close(&self, processes: &[u32]) {
        let (x, root) = self.connect();
        let [protocols, delete] = ["WM_PROTOCOLS", "WM_DELETE_WINDOW"].map(|name| atom(&x, name));
        let takes_part = |window: &Window| {
            numbers(&x, *window, protocols, AtomEnum::ATOM.into()).contains(&delete)
        };
        // One that has only just begun shows none yet.
        let own = wait_until(
            || format!("a window of {processes:?} on {}", self.name),
            || {
                let all = windows(&x, root, processes).into_iter();
                let own: Vec<Window> = all.filter(takes_part).collect();
                (!own.is_empty()).then_some(own)
            },
        );
        for window in own {
            let event = ClientMessageEvent::new(32, window, protocols, [delete, 0, 0, 0, 0]);
            x.send_event(false, window, EventMask::NO_EVENT, event).expect("sent");
        }
        x.sync().expect("the display takes it");
    }

    /// Presses keys down in order and lets them go in reverse, as a keyboard does, for programs that
    /// no driver drives. Keys are X key symbols.
    pub(crate) fn press(&self, symbols: &[u32]) {
        let (x, root) = self.connect();
        let codes: Vec<u8> = symbols.iter().map(|symbol| key_code(&x, *symbol)).collect();
        let send = |kind: u8, code: u8| {
            x.xtest_fake_input(kind, code, x11rb::CURRENT_TIME, root, 0, 0, 0).expect("sent");
        };
        codes.iter().for_each(|code| send(KEY_PRESS_EVENT, *code));
        codes.iter().rev().for_each(|code| send(KEY_RELEASE_EVENT, *code));
        x.sync().expect("the display takes it");
    }

    /// Lays a window over all others.
    pub(crate) fn cover(&self) -> Cover {
        let (x, root) = self.connect();
        let window = x.generate_id().expect("a fresh connection has ids");
        let (copy, class) = (x11rb::COPY_DEPTH_FROM_PARENT, WindowClass::INPUT_OUTPUT);
        let plain = CreateWindowAux::new();
        x.create_window(copy, window, root, 0, 0, 300, 300, 0, class, 0, &plain).expect("sent");
        x.map_window(window).expect("sent");
        x.sync().expect("the display takes it");
        Cover { _x: x }
    }

    /// Whether the topmost window that is shown belongs to one of these processes.
    pub(crate) fn is_on_top(&self, processes: &[u32]) -> bool {
        let (x, root) = self.connect();
        let tree = x.query_tree(root).expect("sent").reply().expect("the root has a tree");
        let top = tree.children.into_iter().rev().find(|window| is_shown(&x, *window));
        top.is_some_and(|top| windows(&x, root, processes).contains(&top))
    }

    /// Whether any window of these processes is to be seen.
    pub(crate) fn is_shown(&self, processes: &[u32]) -> bool {
        let (x, root) = self.connect();
        windows(&x, root, processes).into_iter().any(|window| is_shown(&x, window))
    }

    /// The width of the largest window of these processes, in px.
    pub(crate) fn width(&self, processes: &[u32]) -> Option<u32> {
        let (x, root) = self.connect();
        largest(&x, root, processes).map(|(_, width, _)| width.into())
    }

    /// Carries files over the largest window of these processes, as another program would.
    pub(crate) fn drag(&self, processes: &[u32], files: &[&Path]) -> Drag {
        let (x, root) = self.connect();
        let (window, ..) = largest(&x, root, processes).expect("a window is shown");
        Drag::over(x, root, window, files)
    }

    /// Lays a text on the clipboard.
    pub(crate) fn clipboard(&self, text: &str) -> Clipboard {
        let (x, root) = self.connect();
        Clipboard::lay(x, root, text)
    }

    /// Gives the largest window of these processes another size, in px.
    pub(crate) fn resize(&self, processes: &[u32], width: u32, height: u32) {
        let (x, root) = self.connect();
        let (window, ..) = largest(&x, root, processes).expect("a window is shown");
        let size = ConfigureWindowAux::new().x(0).y(0).width(width).height(height);
        x.configure_window(window, &size).expect("sent");
        x.sync().expect("the display takes it");
    }

    /// Moves the mouse into the corner where windows begin: there lies nothing that it could point
    /// at, and a window that has it keeps the keyboard.
    pub(crate) fn put_mouse_away(&self) {
        let (x, root) = self.connect();
        x.warp_pointer(x11rb::NONE, root, 0, 0, 0, 0, 1, 1).expect("sent");
        x.sync().expect("the display takes it");
    }

    /// Whether the desktop's own tooltip of these processes is to be seen.
    pub(crate) fn shows_tooltip(&self, processes: &[u32]) -> bool {
        let (x, root) = self.connect();
        let [kind, tooltip] =
            ["_NET_WM_WINDOW_TYPE", "_NET_WM_WINDOW_TYPE_TOOLTIP"].map(|name| atom(&x, name));
        let is_one =
            |window: &Window| numbers(&x, *window, kind, AtomEnum::ATOM.into()).contains(&tooltip);
        let own = windows(&x, root, processes).into_iter();
        own.filter(is_one).any(|window| is_shown(&x, window))
    }

    /// Writes a PNG picture of what these processes show: their largest window;
    /// none where no window is to be seen.
    pub(crate) fn picture(&self, processes: &[u32], file: &Path) -> Option<()> {
        let (x, root) = self.connect();
        let (window, width, height) = largest(&x, root, processes)?;
        let image = x.get_image(ImageFormat::Z_PIXMAP, window, 0, 0, width, height, u32::MAX);
        let image = image.expect("sent").reply().expect("the window lies on the screen");
        // Xvfb at depth 24 gives four bytes a pixel: blue, green, red, unused.
        let pixels = image.data.chunks_exact(4).map(|p| [p[2], p[1], p[0]]);
        let picture = Picture { width: width.into(), pixels: pixels.collect() };
        picture.save(file).ok()
    }

    pub(crate) fn connect(&self) -> (RustConnection, Window) {
        let (x, screen) = RustConnection::connect(Some(&self.name)).expect("the display answers");
        let root = x.setup().roots[screen].root;
        (x, root)
    }
}

/// A window over all others; goes with its connection.
#[derive(Debug)]
pub struct Cover {
    _x: RustConnection,
}

/// The largest window that these processes show, with its width and height in px.
fn largest(x: &RustConnection, root: Window, processes: &[u32]) -> Option<(Window, u16, u16)> {
    let shown = windows(x, root, processes).into_iter().filter_map(|window| {
        let geometry = x.get_geometry(window).ok()?.reply().ok()?;
        Some((window, geometry.width, geometry.height))
    });
    shown.max_by_key(|(_, width, height)| u32::from(*width) * u32::from(*height))
}

fn is_shown(x: &RustConnection, window: Window) -> bool {
    let looks = x.get_window_attributes(window).expect("sent").reply();
    looks.is_ok_and(|looks| looks.map_state == MapState::VIEWABLE)
}

/// The top windows of these processes. GTK says on each whose it is; a window manager puts each
/// into a frame of its own.
fn windows(x: &RustConnection, root: Window, processes: &[u32]) -> Vec<Window> {
    let pid = atom(x, "_NET_WM_PID");
    let within = |window: Window| {
        // A window may go away while we look.
        let tree = x.query_tree(window).expect("sent").reply();
        tree.map(|tree| tree.children).unwrap_or_default()
    };
    let framed = |window: Window| std::iter::once(window).chain(within(window));
    let is_own = |window: &Window| {
        let owner = numbers(x, *window, pid, AtomEnum::CARDINAL.into());
        owner.iter().any(|owner| processes.contains(owner))
    };
    within(root).into_iter().flat_map(framed).filter(is_own).collect()
}

/// The key of the keyboard that has this symbol.
pub(crate) fn key_code(x: &RustConnection, symbol: u32) -> u8 {
    let (first, last) = (x.setup().min_keycode, x.setup().max_keycode);
    let count = last - first + 1;
    let map = x.get_keyboard_mapping(first, count).expect("sent").reply().expect("a keyboard");
    let mut keys = map.keysyms.chunks(usize::from(map.keysyms_per_keycode));
    let place = keys.position(|symbols| symbols.contains(&symbol));
    let place = place.and_then(|place| u8::try_from(place).ok());
    first + place.unwrap_or_else(|| panic!("no key has the symbol {symbol:#x}"))
}

pub(crate) fn atom(x: &RustConnection, name: &str) -> Atom {
    x.intern_atom(false, name.as_bytes()).expect("sent").reply().expect("any name will do").atom
}

fn numbers(x: &RustConnection, window: Window, property: Atom, kind: Atom) -> Vec<u32> {
    let reply = x.get_property(false, window, property, kind, 0, 32).expect("sent").reply();
    // A window may go away while we look.
    let Ok(reply) = reply else { return Vec::new() };
    reply.value32().map(Iterator::collect).unwrap_or_default()
}
