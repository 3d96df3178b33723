//! Stands in for the desktop's tray: takes the icons that programs register, reads what they say and
//! does what the owner would do to them.
//! <https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/>

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use zbus::blocking::{Connection, Proxy};
use zbus::interface;
use zbus::zvariant::{OwnedValue, Structure, Value};

use crate::bus::Bus;
use crate::wait_until;

const NAME: &str = "org.kde.StatusNotifierWatcher";

type Items = Arc<Mutex<Vec<String>>>;

/// The stand-in; leaves the bus with it.
#[derive(Debug)]
pub struct Tray {
    items: Items,
    connection: Connection,
}

/// An entry of a menu, as the protocol nests them: its number, what is known of it, those below.
type Entry = (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>);
/// A picture: width, height, and its pixels in ARGB.
type Picture = (i32, i32, Vec<u8>);

impl Tray {
    pub(crate) fn serve(bus: &Bus) -> Self {
        let items = Items::default();
        let server = Server { items: Arc::clone(&items) };
        let connection = bus.serve(NAME, "/StatusNotifierWatcher", server);
        Self { items, connection }
    }

    /// Waits until the newest icon says this when it is pointed at.
    pub fn wait_for(&self, words: &str) {
        let says = || self.says().filter(|says| says == words);
        wait_until(|| format!("the tray says {words:?}, not {:?}", self.says()), says);
    }

    /// Its picture's pixels.
    #[must_use]
    pub fn picture(&self) -> Vec<u8> {
        let pictures: Vec<Picture> = self.item().get_property("IconPixmap").expect("it has one");
        pictures.into_iter().next().expect("it has one").2
    }

    /// Clicks on the icon.
    pub fn click(&self) {
        self.item().call::<_, _, ()>("Activate", &(0, 0)).expect("an icon can be clicked");
    }

    /// Chooses an entry of its menu.
    pub fn choose(&self, label: &str) {
        let menu = self.proxy("/MenuBar", "com.canonical.dbusmenu");
        let asked = (0, -1, Vec::<String>::new());
        let (_, root): (u32, Entry) = menu.call("GetLayout", &asked).expect("it has a menu");
        let of_label = |entry: &OwnedValue| {
            let entry: Entry =
                entry.try_clone().ok()?.downcast_ref::<Structure<'_>>().ok()?.try_into().ok()?;
            let says = entry.1.get("label")?.downcast_ref::<String>().ok()?;
            (says == label).then_some(entry.0)
        };
        let id = root.2.iter().find_map(of_label);
        let id = id.unwrap_or_else(|| panic!("no {label:?} in {root:?}"));
        let event = (id, "clicked", Value::from(""), 0_u32);
        // A program that quits answers nobody.
        let _: zbus::Result<()> = menu.call("Event", &event);
    }

    fn says(&self) -> Option<String> {
        if self.items().is_empty() {
            return None;
        }
        type ToolTip = (String, Vec<Picture>, String, String);
        let tip: zbus::Result<ToolTip> = self.item().get_property("ToolTip");
        tip.ok().map(|(_, _, _, words)| words)
    }

    fn items(&self) -> Vec<String> {
        self.items.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn item(&self) -> Proxy<'_> {
        self.proxy("/StatusNotifierItem", "org.kde.StatusNotifierItem")
    }

    fn proxy(&self, path: &'static str, interface: &'static str) -> Proxy<'_> {
        let name = self.items().pop().expect("an icon was registered");
        zbus::blocking::proxy::Builder::new(&self.connection)
            .destination(name)
            .and_then(|builder| builder.path(path))
            .and_then(|builder| builder.interface(interface))
            .map(|builder| builder.cache_properties(zbus::proxy::CacheProperties::No))
            .and_then(zbus::blocking::proxy::Builder::build)
            .expect("names are well formed")
    }
}

struct Server {
    items: Items,
}

#[interface(name = "org.kde.StatusNotifierWatcher")]
impl Server {
    fn register_status_notifier_item(&mut self, service: String) {
        self.items.lock().unwrap_or_else(PoisonError::into_inner).push(service);
    }

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }
}
