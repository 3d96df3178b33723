//! The caller window, from outside: from a call's message on the desktop bus, and from the start of
//! the command that tells of it, to the last change of the picture that says who is calling.

use crate::callers::{Kind, callers};
use kartoteka_tests::Desk;
use std::cell::RefCell;
use std::collections::HashSet;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{
    AtomEnum, ConnectionExt as _, ImageFormat, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT,
    MapState, Window,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;
use zbus::blocking::{Connection, Proxy, connection::Builder};

/// How often the display is looked at, and after how long without a change the picture is done.
const LOOK: Duration = Duration::from_millis(2);
const STILL: Duration = Duration::from_millis(400);
const PATIENCE: Duration = Duration::from_secs(30);
/// Between calls, as nobody is called twice a second.
const REST: Duration = Duration::from_millis(300);
/// The part of the window that says who it is, below the band that says that it rings.
const TOP: i16 = 44;
const HEIGHT: u16 = 60;
/// A caller before the first that counts, and between the rounds.
const FIRST: &str = "+48 700 100 100";
const TITLE: &[u8] = b"Who is calling";
/// Esc on the keyboard that Xvfb has.
const ESCAPE: u8 = 9;

/// Prints the table.
pub(crate) fn print(folder: &Path) {
    println!("| caller window, ms | calls | median | p95 | max | goal |");
    println!("|---|---|---|---|---|---|");
    let desk = Desk::lasting(Duration::from_secs(900));
    crate::lay(folder, &desk.data());
    for (key, value) in [("language", "en"), ("record_calls", "true")] {
        desk.karto(&["settings", key, value]);
    }
    let callers = callers(&desk);
    let screen = Screen::of(&desk);
    let window = open(&desk);
    let hook = Hook::of(&desk);
    // The window is made a moment after the first screen; the first call is not counted.
    std::thread::sleep(Duration::from_secs(5));
    screen.call(|| hook.tell(FIRST));
    let tell = |(kind, number): &(Kind, String)| (*kind, screen.call(|| hook.tell(number)));
    rows("call on the bus to picture", &callers.iter().map(tell).collect::<Vec<_>>(), "≤ 150");
    screen.call(|| hook.tell(FIRST));
    let run = |(kind, number): &(Kind, String)| (*kind, screen.call(|| start(&desk, number)));
    rows("start of `kartoteka pop` to picture", &callers.iter().map(run).collect::<Vec<_>>(), "–");
    end(window);
}

/// A row of all callers, and one of each kind of them.
fn rows(what: &str, times: &[(Kind, f64)], goal: &str) {
    let all: Vec<f64> = times.iter().map(|(_, time)| *time).collect();
    crate::figure(what, line(&format!("{what}, all"), &all, goal));
    for (kind, name) in Kind::ALL {
        let own = times.iter().filter(|(own, _)| *own == kind).map(|(_, time)| *time);
        line(&format!("{what}, {name}"), &own.collect::<Vec<_>>(), "–");
    }
}

/// Prints a row and gives its 95th percentile.
fn line(what: &str, times: &[f64], goal: &str) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = |part: usize| sorted[(sorted.len() * part / 100).min(sorted.len() - 1)];
    println!(
        "| {what} | {} | {:.0} | {:.0} | {:.0} | {goal} |",
        sorted.len(),
        at(50),
        at(95),
        at(100)
    );
    at(95)
}

fn open(desk: &Desk) -> Child {
    let mut command = desk.command("kartoteka");
    command.stdin(Stdio::null()).stderr(Stdio::null()).process_group(0);
    command.spawn().expect("the program starts")
}

fn start(desk: &Desk, number: &str) {
    let mut command = desk.command("kartoteka");
    let told = command.args(["pop", number, "--dir", "in"]).stderr(Stdio::null()).spawn();
    let mut told = told.expect("the program starts");
    // It ends by itself, after the picture or before it.
    std::thread::spawn(move || told.wait());
}

fn end(mut window: Child) {
    let group = format!("-{}", window.id());
    let ended = Command::new("kill").args(["-KILL", "--", &group]).status();
    assert!(ended.is_ok_and(|status| status.success()), "the program's group can be ended");
    window.wait().expect("ended just now");
}

/// The bus, as a softphone's command uses it.
struct Hook {
    connection: Connection,
    name: String,
}

impl Hook {
    /// Waits until the program listens.
    fn of(desk: &Desk) -> Self {
        let connection = Builder::address(desk.bus().address()).and_then(Builder::build);
        let connection = connection.expect("the bus lives");
        let begun = Instant::now();
        loop {
            let bus = zbus::blocking::fdo::DBusProxy::new(&connection).expect("every bus has it");
            let names = bus.list_names().expect("the bus knows its names");
            let own = names.iter().find(|name| name.ends_with(".SingleInstance"));
            if let Some(name) = own {
                return Self { name: name.to_string(), connection };
            }
            assert!(begun.elapsed() < PATIENCE, "the program does not listen");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    fn tell(&self, number: &str) {
        let path = format!("/{}", self.name.replace('.', "/").replace('-', "_"));
        let proxy =
            Proxy::new(&self.connection, self.name.as_str(), path, "org.SingleInstance.DBus");
        let words = ["kartoteka", "pop", number, "--dir", "in"];
        let handed = (words.as_slice(), "/");
        let flags = zbus::proxy::MethodFlags::NoReplyExpected.into();
        let told = proxy
            .and_then(|proxy| proxy.call_with_flags::<_, _, ()>("ExecuteCallback", flags, &handed));
        told.expect("the program takes it");
    }
}

/// The display, looked at from a process of its own.
struct Screen {
    x: RustConnection,
    root: Window,
    /// What stood there for the call before.
    before: RefCell<Vec<u8>>,
}

impl Screen {
    fn of(desk: &Desk) -> Self {
        let command = desk.command("kartoteka");
        let set = command.get_envs().find(|(key, _)| *key == "DISPLAY");
        let name = set.and_then(|(_, value)| value?.to_str()).expect("the desk sets it");
        let (x, screen) = RustConnection::connect(Some(name)).expect("the display answers");
        let root = x.setup().roots[screen].root;
        Self { x, root, before: RefCell::default() }
    }

    /// Milliseconds from what tells of a call to the last change of who it is; then puts it away.
    fn call(&self, tell: impl FnOnce()) -> f64 {
        std::thread::sleep(REST);
        assert!(self.pop().is_none(), "no call is shown before");
        let begun = Instant::now();
        tell();
        let (mut last, mut changed) = (Vec::new(), begun);
        while last.is_empty() || changed.elapsed() < STILL {
            let now = self.pop().map(|pop| self.who(pop)).unwrap_or_default();
            if now != last {
                (last, changed) = (now, Instant::now());
            }
            assert!(begun.elapsed() < PATIENCE, "no call is shown");
            std::thread::sleep(LOOK);
        }
        let shades: HashSet<&[u8]> = last.chunks_exact(4).collect();
        assert!(shades.len() > 8, "words stand there");
        assert!(self.before.replace(last.clone()) != last, "other words than for the call before");
        self.put_away(begun);
        (changed - begun).as_secs_f64() * 1000.0
    }

    fn put_away(&self, begun: Instant) {
        while let Some(pop) = self.pop() {
            let now = x11rb::CURRENT_TIME;
            self.x.set_input_focus(InputFocus::PARENT, pop, now).expect("sent");
            for kind in [KEY_PRESS_EVENT, KEY_RELEASE_EVENT] {
                self.x.xtest_fake_input(kind, ESCAPE, now, self.root, 0, 0, 0).expect("sent");
            }
            self.x.flush().expect("the display takes it");
            assert!(begun.elapsed() < PATIENCE, "the call is put away");
            std::thread::sleep(LOOK * 50);
        }
    }

    /// The caller window, where it is shown.
    fn pop(&self) -> Option<Window> {
        let tree = self.x.query_tree(self.root).ok()?.reply().ok()?;
        tree.children.into_iter().find(|window| self.is_pop(*window) == Some(true))
    }

    fn is_pop(&self, window: Window) -> Option<bool> {
        let (name, kind) = (AtomEnum::WM_NAME, AtomEnum::ANY);
        let title = self.x.get_property(false, window, name, kind, 0, 64).ok()?.reply().ok()?;
        let looks = self.x.get_window_attributes(window).ok()?.reply().ok()?;
        Some(title.value == TITLE && looks.map_state == MapState::VIEWABLE)
    }

    /// The picture of who it is; none while the window takes its place.
    fn who(&self, pop: Window) -> Vec<u8> {
        let picture = || {
            let size = self.x.get_geometry(pop).ok()?.reply().ok()?;
            let kind = ImageFormat::Z_PIXMAP;
            let image = self.x.get_image(kind, pop, 0, TOP, size.width, HEIGHT, u32::MAX).ok()?;
            image.reply().ok().map(|image| image.data)
        };
        picture().unwrap_or_default()
    }
}
