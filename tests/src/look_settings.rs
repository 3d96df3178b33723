//! The desktop's settings of how programs look, as its settings program tells them while they run:
//! XSETTINGS, which GTK listens to on X.
//! <https://specifications.freedesktop.org/xsettings-spec/latest/>

use std::cell::Cell;

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    ClientMessageEvent, ConnectionExt, CreateWindowAux, EventMask, PropMode, Window, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use crate::display::atom;

/// The kind of a setting that is a text.
const TEXT: u8 = 1;
const THEME: &str = "Net/ThemeName";

/// The settings program; it and what it told go with it.
#[derive(Debug)]
pub struct LookSettings {
    x: RustConnection,
    own: Window,
    /// How often it has told anything.
    told: Cell<u32>,
}

impl LookSettings {
    /// Becomes the settings program of the desktop, with a theme.
    pub(crate) fn start(x: RustConnection, root: Window, theme: &str) -> Self {
        let own = x.generate_id().expect("a fresh connection has ids");
        let (copy, class) = (x11rb::COPY_DEPTH_FROM_PARENT, WindowClass::INPUT_OUTPUT);
        let plain = CreateWindowAux::new();
        x.create_window(copy, own, root, 0, 0, 1, 1, 0, class, 0, &plain).expect("sent");
        let settings = Self { x, own, told: Cell::new(0) };
        settings.set_theme(theme);
        let (x, [selection, manager]) =
            (&settings.x, ["_XSETTINGS_S0", "MANAGER"].map(|name| atom(&settings.x, name)));
        x.set_selection_owner(own, selection, x11rb::CURRENT_TIME).expect("sent");
        let data = [x11rb::CURRENT_TIME, selection, own, 0, 0];
        let event = ClientMessageEvent::new(32, root, manager, data);
        x.send_event(false, root, EventMask::STRUCTURE_NOTIFY, event).expect("sent");
        x.sync().expect("the display takes it");
        settings
    }

    /// Tells all programs of another theme.
    pub fn set_theme(&self, theme: &str) {
        let serial = self.told.get();
        self.told.set(serial + 1);
        let property = atom(&self.x, "_XSETTINGS_SETTINGS");
        let told = settings(serial, THEME, theme);
        self.x
            .change_property8(PropMode::REPLACE, self.own, property, property, &told)
            .expect("sent");
        self.x.sync().expect("the display takes it");
    }
}

/// One setting that is a text, as the protocol writes it, the least byte of numbers first.
fn settings(serial: u32, name: &str, value: &str) -> Vec<u8> {
    let length = |text: &str| u32::try_from(text.len()).expect("a short text");
    let mut told = vec![0, 0, 0, 0];
    told.extend(serial.to_le_bytes());
    told.extend(1_u32.to_le_bytes());
    told.extend([TEXT, 0]);
    told.extend(u16::try_from(name.len()).expect("a short name").to_le_bytes());
    pad(&mut told, name);
    told.extend(serial.to_le_bytes());
    told.extend(length(value).to_le_bytes());
    pad(&mut told, value);
    told
}

fn pad(told: &mut Vec<u8>, text: &str) {
    told.extend(text.as_bytes());
    told.resize(told.len().next_multiple_of(4), 0);
}
