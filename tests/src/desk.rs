//! One test's own desk: a display, a desktop bus, folders, and a clock if it wants one. Two desks
//! know nothing of each other, so tests run side by side.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use serde_json::Value;
use tempfile::{Builder, TempDir};

use crate::bus::Bus;
use crate::chooser::Chooser;
use crate::damage::Damage;
use crate::display::Display;
use crate::held::Held;
use crate::look_settings::LookSettings;
use crate::managed::Managed;
use crate::notices::Notices;
use crate::process::{Group, end_group};
use crate::reader::Reader;
use crate::traced::Traced;
use crate::tray::Tray;
use crate::wayland::Wayland;
use crate::window::Window;
use crate::{built, program};

/// A test that lasts longer hangs: its programs are ended, and it fails on their silence.
const LONGEST: Duration = Duration::from_secs(300);

/// What a program would else take from whoever runs the tests.
const OF_THE_DEVELOPER: [&str; 8] = [
    "WAYLAND_DISPLAY",
    "DESKTOP_STARTUP_ID",
    "KARTOTEKA_NOW",
    "KARTOTEKA_CLOCK",
    "KARTOTEKA_PHONE_WAIT",
    "LANGUAGE",
    "LC_ALL",
    "LC_MESSAGES",
];

type Groups = Arc<Mutex<Vec<u32>>>;

/// The surroundings of one test. Fields end in this order: connections before the bus.
#[derive(Debug)]
pub struct Desk {
    /// The desktop's notifications.
    pub notices: Notices,
    /// The desktop's file dialog.
    pub chooser: Chooser,
    bus: Bus,
    display: Display,
    wayland: Option<Wayland>,
    variables: Vec<(String, String)>,
    groups: Groups,
    _watchdog: Sender<()>,
    folders: TempDir,
}

impl Desk {
    /// A desk for a long walk: its programs are ended after `longest` and not sooner. Where it is
    /// the only one its folder has the same name each time, as pictures show it.
    #[must_use]
    pub fn lasting(longest: Duration) -> Self {
        let named = Builder::new().prefix("kartoteka").rand_bytes(0).tempdir();
        Self::lay(longest, named.unwrap_or_else(|_| nameless()))
    }

    /// Lays out an empty desk: no card box yet, English, Warsaw.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "starting programs is no default value")]
    pub fn new() -> Self {
        Self::lay(LONGEST, nameless())
    }

    fn lay(longest: Duration, folders: TempDir) -> Self {
        for name in ["home", "data", "config", "cache", "state", "run", "files"] {
            std::fs::create_dir(folders.path().join(name)).expect("a fresh folder");
        }
        private(&folders.path().join("run"));
        let display = Display::start();
        let bus = Bus::start(folders.path());
        let groups: Groups = Arc::default();
        hold(&groups).extend(display.group().into_iter().chain([bus.group()]));
        Self {
            notices: Notices::serve(&bus),
            chooser: Chooser::serve(&bus),
            bus,
            display,
            wayland: None,
            variables: Vec::new(),
            _watchdog: watchdog(Arc::clone(&groups), longest),
            groups,
            folders,
        }
    }

    /// Sets a variable for every program started from here on, such as `LANG` or `KARTOTEKA_NOW`.
    pub fn set(&mut self, name: &str, value: &str) -> &mut Self {
        self.variables.push((name.to_owned(), value.to_owned()));
        self
    }

    /// A folder for the files a test brings in or takes out.
    #[must_use]
    pub fn files(&self) -> PathBuf {
        self.folders.path().join("files")
    }

    /// The folder of the card box.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        self.folders.path().join("data/kartoteka")
    }

    /// The desktop bus, to put more on it.
    #[must_use]
    pub fn bus(&self) -> &Bus {
        &self.bus
    }

    /// Lets a screen reader listen: what is opened from here on tells it everything.
    #[must_use]
    pub fn listen(&mut self) -> Reader {
        self.set("NO_AT_BRIDGE", "0");
        let reader = Reader::start(|command| self.surround(command), self.bus.address());
        hold(&self.groups).push(reader.group());
        reader
    }

    /// Shows a tray: what is opened from here on, or is open, puts its icon there.
    #[must_use]
    pub fn show_tray(&self) -> Tray {
        Tray::serve(&self.bus)
    }

    /// From here on the desktop is Wayland and nothing else.
    pub fn have_only_wayland(&mut self) -> &mut Self {
        let mut weston = Command::new("weston");
        self.surround(&mut weston);
        let wayland = Wayland::start(&mut weston, &self.folders.path().join("run"));
        hold(&self.groups).push(wayland.group());
        self.wayland = Some(wayland);
        self
    }

    /// The owner's home folder.
    #[must_use]
    pub fn home(&self) -> PathBuf {
        self.folders.path().join("home")
    }

    /// Where the owner's programs keep their settings.
    #[must_use]
    pub fn config(&self) -> PathBuf {
        self.folders.path().join("config")
    }

    /// Starts a window manager: what is opened from here on is placed, and given the keyboard, as on
    /// a desktop.
    #[must_use]
    pub fn manage(&self) -> Managed<'_> {
        let mut openbox = Command::new("openbox");
        self.surround(&mut openbox);
        Managed::start(&mut openbox, &self.display)
    }

    /// Starts the desktop's settings program, with a theme of GTK.
    #[must_use]
    pub fn tell_looks(&self, theme: &str) -> LookSettings {
        let (x, root) = self.display.connect();
        LookSettings::start(x, root, theme)
    }

    /// Opens Kartoteka's window.
    #[must_use]
    pub fn open(&self) -> Window<'_> {
        self.open_with(&[])
    }

    /// Opens Kartoteka's window with arguments.
    #[must_use]
    pub fn open_with(&self, args: &[&str]) -> Window<'_> {
        self.open_program(&program("kartoteka"), args)
    }

    /// Opens a program that has a web view and lets itself be driven.
    #[must_use]
    pub fn open_program(&self, program: &Path, args: &[&str]) -> Window<'_> {
        let window = Window::open(self, &self.display, program, args);
        hold(&self.groups).push(window.group());
        window
    }

    /// Opens Kartoteka's window as an owner does. No driver looks into it, so it prints too: a driven
    /// one opens no printer's dialog.
    #[must_use]
    pub fn open_undriven(&self) -> Group {
        let window = Group::start_quietly(self.command("kartoteka").current_dir(self.files()));
        hold(&self.groups).push(window.id());
        window
    }

    /// Starts a program under strace, which notes what it opens and connects to.
    #[must_use]
    pub fn trace(&self, program: &Path, args: &[&str]) -> Traced<'_> {
        let traced = Traced::start(self, &self.display, &self.files().join("trace"), program, args);
        hold(&self.groups).push(traced.group());
        traced
    }

    /// Runs `karto` on the same card box under strace, and gives the trace.
    #[must_use]
    pub fn trace_karto(&self, args: &[&str]) -> Vec<String> {
        self.trace(&program("karto"), args).finish()
    }

    /// Opens Kartoteka's window under strace, without a driver.
    #[must_use]
    pub fn trace_window(&self, args: &[&str]) -> Traced<'_> {
        self.trace(&program("kartoteka"), args)
    }

    /// Lets another program hold the card box, which must be open: nothing can be read meanwhile.
    #[must_use]
    pub fn hold_box(&self) -> Held {
        Held::take(&self.data())
    }

    /// The card box, which must be open, to be damaged and healed.
    #[must_use]
    pub fn damage(&self) -> Damage {
        Damage::ready(&self.data())
    }

    /// Lets another program keep the card box, which no program has open, to itself: none can open it.
    #[must_use]
    pub fn hold_unopened(&self) -> Held {
        Held::take_unopened(&self.data())
    }

    /// Lets another program write to the card box, which must be open: who else would write waits.
    #[must_use]
    pub fn hold_writing(&self) -> Held {
        Held::take_writing(&self.data())
    }

    /// Runs `karto --json` on the same card box and gives its answer.
    pub fn karto(&self, args: &[&str]) -> Value {
        crate::card_box::answer(&mut self.command("karto"), args)
    }

    /// One of our programs, in the surroundings of this desk.
    #[must_use]
    pub fn command(&self, name: &str) -> Command {
        let mut command = Command::new(program(name));
        self.surround(&mut command);
        command
    }

    /// Gives a program this desk instead of the developer's own.
    pub(crate) fn surround(&self, command: &mut Command) {
        let folder = |name: &str| self.folders.path().join(name);
        for name in OF_THE_DEVELOPER {
            command.env_remove(name);
        }
        command
            .env("DISPLAY", self.display.name())
            .env("GDK_BACKEND", "x11")
            .env("DBUS_SESSION_BUS_ADDRESS", self.bus.address())
            .env("DBUS_SYSTEM_BUS_ADDRESS", self.bus.address())
            .env("HOME", folder("home"))
            .env("XDG_DATA_HOME", folder("data"))
            .env("XDG_CONFIG_HOME", folder("config"))
            .env("XDG_CACHE_HOME", folder("cache"))
            .env("XDG_STATE_HOME", folder("state"))
            .env("XDG_RUNTIME_DIR", folder("run"))
            .env("KARTOTEKA_DATA", self.data())
            .env("LANG", "en_GB.UTF-8")
            .env("TZ", "Europe/Warsaw")
            // Software rendering without stalls, and no screen reader to wait for.
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .env("NO_AT_BRIDGE", "1")
            // File dialogs go to the stand-in; nothing else may ask the portal.
            .env("GTK_USE_PORTAL", "1")
            .env("GIO_USE_PROXY_RESOLVER", "dummy")
            .env("GIO_USE_NETWORK_MONITOR", "base")
            .envs(self.variables.iter().map(|(name, value)| (name, value)));
        if self.wayland.is_some() {
            command.env("WAYLAND_DISPLAY", Wayland::NAME);
            command.env_remove("DISPLAY").env_remove("GDK_BACKEND");
        }
    }
}

/// A folder that no other desk has.
fn nameless() -> TempDir {
    TempDir::with_prefix("kartoteka-desk-").expect("there is a temporary folder")
}

/// Where pictures of the window go.
pub(crate) fn picture_folder() -> PathBuf {
    let folder = built("screenshots");
    std::fs::create_dir_all(&folder).expect("the build folder can be written");
    folder
}

fn hold(groups: &Groups) -> std::sync::MutexGuard<'_, Vec<u32>> {
    groups.lock().unwrap_or_else(PoisonError::into_inner)
}

/// D-Bus and WebKit refuse a run-time folder that others can read.
fn private(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let only_owner = std::fs::Permissions::from_mode(0o700);
    std::fs::set_permissions(folder, only_owner).expect("our own folder");
}

/// Ends everything on the desk when the test outlasts `longest`; the sender's end calls it off.
fn watchdog(groups: Groups, longest: Duration) -> Sender<()> {
    let (calls_off, waits) = channel();
    std::thread::spawn(move || {
        if waits.recv_timeout(longest) == Err(RecvTimeoutError::Timeout) {
            eprintln!("The test hangs for {longest:?}; its programs are ended.");
            hold(&groups).iter().for_each(|group| end_group(*group));
        }
    });
    calls_off
}
