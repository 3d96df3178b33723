//! The window as a screen reader finds it: the tree that it lays on the accessibility bus of the
//! desktop (AT-SPI). Owns the bus and reading the tree; knows nothing of what should be in it.
//! <https://docs.gtk.org/atspi2/>

use std::collections::HashMap;
use std::fmt::Write as _;
use std::process::Command;

use zbus::blocking::{Connection, Proxy, connection::Builder};
use zbus::zvariant::OwnedObjectPath;

use crate::process::Group;
use crate::wait_until;

/// Debian's and Fedora's places of the program that starts the bus.
const LAUNCHERS: [&str; 2] =
    ["/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher"];
const ACCESSIBLE: &str = "org.a11y.atspi.Accessible";

/// The roles by number that stand in our pages, with AT-SPI's words for them; WebKit leaves the word
/// to whoever reads.
const ROLES: [(u32, &str); 19] = [
    (7, "check box"),
    (11, "combo box"),
    (16, "dialog"),
    (31, "list"),
    (32, "list item"),
    (39, "panel"),
    (42, "progress bar"),
    (43, "push button"),
    (44, "radio button"),
    (54, "status bar"),
    (55, "table"),
    (79, "entry"),
    (83, "heading"),
    (87, "form"),
    (88, "link"),
    (95, "document web"),
    (98, "list box"),
    (99, "grouping"),
    (109, "article"),
];

/// Something a screen reader can go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// What it is: the role that the page gave, else AT-SPI's own word.
    pub role: String,
    /// What it is called.
    pub name: String,
    /// How deep in the tree.
    depth: usize,
}

/// One object on the bus: whose, and where.
type Place = (String, OwnedObjectPath);

/// A screen reader's ear.
#[derive(Debug)]
pub struct Reader {
    bus: Connection,
    launcher: Group,
}

impl Reader {
    /// Starts the accessibility bus beside the desktop bus that the surroundings name.
    pub(crate) fn start(surround: impl Fn(&mut Command), session: &str) -> Self {
        let launcher = LAUNCHERS.iter().find(|path| std::path::Path::new(path).is_file());
        let launcher = launcher.expect("at-spi2-core is installed; cargo xtask test sets up");
        let mut command = Command::new(launcher);
        surround(&mut command);
        let launcher = Group::start(command.arg("--launch-immediately"));
        let session = Builder::address(session).and_then(Builder::build).expect("a desktop bus");
        let address = wait_until(|| "the accessibility bus".to_owned(), || address(&session));
        let bus = Builder::address(address.as_str()).and_then(Builder::build);
        Self { bus: bus.expect("the accessibility bus answers"), launcher }
    }

    pub(crate) fn group(&self) -> u32 {
        self.launcher.id()
    }

    /// Everything that can be found now, parents before children.
    #[must_use]
    pub fn tree(&self) -> Vec<Spoken> {
        let root = OwnedObjectPath::try_from("/org/a11y/atspi/accessible/root").expect("a path");
        let mut found = Vec::new();
        self.read(&("org.a11y.atspi.Registry".to_owned(), root), 0, &mut found);
        found
    }

    /// The tree in lines, for whoever has to see why something is not in it.
    #[must_use]
    pub fn drawn(&self) -> String {
        self.tree().iter().fold(String::new(), |mut drawn, one| {
            let _ = writeln!(drawn, "{}{} {:?}", "  ".repeat(one.depth), one.role, one.name);
            drawn
        })
    }

    /// Waits until something of this role and name can be found.
    pub fn wait_for(&self, role: &str, name: &str) {
        let is_it = |one: &Spoken| one.role == role && one.name == name;
        wait_until(
            || format!("{role} named {name:?} in\n{}", self.drawn()),
            || self.tree().iter().any(is_it).then_some(()),
        );
    }

    fn read(&self, place: &Place, depth: usize, found: &mut Vec<Spoken>) {
        // What goes while we read is gone for a screen reader too.
        let Some(accessible) = self.accessible(place) else { return };
        let Ok(role) = accessible.call::<_, _, u32>("GetRole", &()) else { return };
        let attributes = accessible.call::<_, _, HashMap<String, String>>("GetAttributes", &());
        let given = attributes.ok().and_then(|mut all| all.remove("xml-roles"));
        let name = accessible.get_property("Name").unwrap_or_default();
        found.push(Spoken { role: given.unwrap_or_else(|| role_word(role)), name, depth });
        // One by one: GTK leaves the page, which another process shows, out of `GetChildren`.
        let count: i32 = accessible.get_property("ChildCount").unwrap_or_default();
        let child = |at| accessible.call::<_, _, Place>("GetChildAtIndex", &(at,)).ok();
        (0..count).filter_map(child).for_each(|child| self.read(&child, depth + 1, found));
    }

    fn accessible<'a>(&'a self, (owner, path): &'a Place) -> Option<Proxy<'a>> {
        let builder = zbus::blocking::proxy::Builder::new(&self.bus);
        let builder = builder.destination(owner.as_str()).ok()?.path(path).ok()?;
        let builder = builder.interface(ACCESSIBLE).ok()?;
        // Asked each time: nothing tells of a changed name.
        builder.cache_properties(zbus::proxy::CacheProperties::No).build().ok()
    }
}

fn role_word(role: u32) -> String {
    let known = ROLES.iter().find(|(number, _)| *number == role);
    known.map_or_else(|| format!("role {role}"), |(_, word)| (*word).to_owned())
}

fn address(session: &Connection) -> Option<String> {
    let (name, path) = ("org.a11y.Bus", "/org/a11y/bus");
    let answer = session.call_method(Some(name), path, Some(name), "GetAddress", &()).ok()?;
    answer.body().deserialize::<String>().ok().filter(|address| !address.is_empty())
}
