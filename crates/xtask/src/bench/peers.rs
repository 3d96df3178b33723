//! Other people's programs that do a part of the same work. Each is used if it is installed, and
//! said to be missing if it is not.

use std::path::{Path, PathBuf};

use super::tools::compile;
use crate::shell;

/// Debian's Python, for whose packages vobject and khard are.
const PYTHON: &str = "/usr/bin/python3";

/// The peers that are here, with their versions.
#[derive(Debug)]
pub(crate) struct Peers {
    pub(crate) sqlite: Option<String>,
    pub(crate) abook: Option<String>,
    pub(crate) khard: Option<String>,
    pub(crate) vobject: Option<String>,
    pub(crate) eds: Option<String>,
    /// The driver of evolution-data-server, compiled here.
    pub(crate) eds_driver: PathBuf,
    /// What is said of one that is not used.
    absent: &'static str,
}

impl Peers {
    /// Looks for each.
    pub(crate) fn look(folder: &Path) -> Self {
        let eds_driver = folder.join("eds");
        let said = |program: &str, args: &[&str]| {
            let first = |text: String| text.lines().next().unwrap_or_default().to_owned();
            shell::has(program).then(|| shell::ask(program, args).map(first)).flatten()
        };
        let vobject =
            "import vobject, importlib.metadata as known; print(known.version('vobject'))";
        Self {
            sqlite: sqlite(),
            abook: said("dpkg-query", &["--show", "--showformat=${Version}", "abook"])
                .filter(|_| shell::has("abook")),
            khard: said("khard", &["--version"]),
            vobject: said(PYTHON, &["-c", vobject]).filter(|version| !version.is_empty()),
            eds: eds(&eds_driver),
            eds_driver,
            absent: "not installed",
        }
    }

    /// The floors alone.
    pub(crate) fn none() -> Self {
        let (abook, khard, vobject, eds) = (None, None, None, None);
        let (eds_driver, absent) = (PathBuf::new(), "not asked for");
        Self { sqlite: sqlite(), abook, khard, vobject, eds, eds_driver, absent }
    }

    /// Which are here, for the reader of the figures.
    pub(crate) fn describe(&self) -> String {
        let one = |name: &str, version: &Option<String>| match version {
            Some(version) => format!("{name} {version}"),
            None => format!("{name}: {}", self.absent),
        };
        [
            one("sqlite3", &self.sqlite),
            one("abook", &self.abook),
            one("khard", &self.khard),
            one("Python vobject", &self.vobject),
            one("evolution-data-server", &self.eds),
        ]
        .join("; ")
    }

    /// Reads all cards of a file with vobject.
    pub(crate) fn vobject_command(file: &str) -> Vec<String> {
        let script = "import sys, vobject; \
            print('cards', sum(1 for _ in vobject.readComponents(open(sys.argv[1]))), sep='\\t')";
        [PYTHON, "-c", script, file].map(str::to_owned).to_vec()
    }
}

fn sqlite() -> Option<String> {
    let said = shell::ask("sqlite3", &["--version"])?;
    Some(said.split(' ').next().unwrap_or_default().to_owned())
}

/// The driver needs the headers; without them the service may be there and is still not measured.
fn eds(driver: &Path) -> Option<String> {
    let libraries = ["libedata-book-1.2", "libebook-1.2"];
    if !shell::has("pkg-config") || !shell::has("dbus-run-session") {
        return None;
    }
    if !shell::succeeds("pkg-config", &[&["--exists"][..], &libraries].concat()) {
        return None;
    }
    let flags = shell::ask("pkg-config", &[&["--cflags", "--libs"][..], &libraries].concat())?;
    let flags: Vec<&str> = flags.split_whitespace().collect();
    compile("tests/benches/peers/eds.c", driver, &flags).ok()?;
    shell::ask("pkg-config", &["--modversion", "libedata-book-1.2"])
}
