//! Files dragged from another program and dropped on the window: the source's side of X's drag and
//! drop, spoken as a file manager speaks it. Owns the protocol; the pointer itself stays where it is.
//! <https://www.freedesktop.org/wiki/Specifications/XDND/>

use std::path::Path;

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ClientMessageEvent, ConnectionExt, CreateWindowAux, EventMask, PropMode,
    SELECTION_NOTIFY_EVENT, SelectionNotifyEvent, SelectionRequestEvent, Window, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use crate::chooser::uri;
use crate::wait_until;

/// The version of the protocol that we speak; every toolkit of today speaks it.
const VERSION: u32 = 5;
const NAMES: [&str; 9] = [
    "XdndSelection",
    "XdndEnter",
    "XdndPosition",
    "XdndStatus",
    "XdndLeave",
    "XdndDrop",
    "XdndFinished",
    "XdndActionCopy",
    "text/uri-list",
];

/// Files held over a window; dropped with [`Self::drop_here`], taken away with [`Self::leave`].
#[derive(Debug)]
pub struct Drag {
    x: RustConnection,
    source: Window,
    target: Window,
    atoms: [Atom; NAMES.len()],
    /// What the target is given when it asks for the files.
    list: String,
    /// Where the target begins on the screen.
    corner: (u32, u32),
}

impl Drag {
    /// Carries files over the middle of a window, and waits until it says that it would take them.
    pub(crate) fn over(x: RustConnection, root: Window, target: Window, files: &[&Path]) -> Self {
        let atoms = NAMES.map(|name| {
            x.intern_atom(false, name.as_bytes()).expect("sent").reply().expect("any name").atom
        });
        let source = x.generate_id().expect("a fresh connection has ids");
        let (copy, class) = (x11rb::COPY_DEPTH_FROM_PARENT, WindowClass::INPUT_OUTPUT);
        let plain = CreateWindowAux::new();
        x.create_window(copy, source, root, 0, 0, 1, 1, 0, class, 0, &plain).expect("sent");
        x.set_selection_owner(source, atoms[0], x11rb::CURRENT_TIME).expect("sent");
        let size = x.get_geometry(target).expect("sent").reply().expect("the window is there");
        let place = x.translate_coordinates(target, root, 0, 0).expect("sent").reply();
        let place = place.expect("the window is on the screen");
        let corner = [place.dst_x, place.dst_y].map(|from| u32::try_from(from).unwrap_or(0));
        let list = files.iter().map(|file| uri(file) + "\r\n").collect();
        let drag = Self { x, source, target, atoms, list, corner: corner.into() };
        drag.send("XdndEnter", [VERSION << 24, drag.atom("text/uri-list"), 0, 0]);
        drag.hold(u32::from(size.width) / 2, u32::from(size.height) / 2);
        drag
    }

    /// Holds the files at this place of the window, in px, and says so until it would take them there.
    pub fn hold(&self, left: u32, top: u32) {
        let at = ((self.corner.0 + left) << 16) | ((self.corner.1 + top) & 0xFFFF);
        let position = [0, at, x11rb::CURRENT_TIME, self.atom("XdndActionCopy")];
        self.send("XdndPosition", position);
        self.until("the window takes files", |name, data| {
            let takes = name == "XdndStatus" && data[1] & 1 == 1;
            if name == "XdndStatus" && !takes {
                // Not yet: it is still asking what they are.
                self.send("XdndPosition", position);
            }
            takes
        });
    }

    /// Lets the files go, and waits until the window has them.
    pub fn drop_here(self) {
        self.send("XdndDrop", [0, x11rb::CURRENT_TIME, 0, 0]);
        self.until("the window has the files", |name, _| name == "XdndFinished");
    }

    /// Carries the files away again.
    pub fn leave(self) {
        self.send("XdndLeave", [0, 0, 0, 0]);
    }

    fn atom(&self, name: &str) -> Atom {
        let place = NAMES.iter().position(|known| *known == name).expect("a name of ours");
        self.atoms[place]
    }

    /// One message of the protocol; the first number is always who sends it.
    fn send(&self, name: &str, data: [u32; 4]) {
        let data = [self.source, data[0], data[1], data[2], data[3]];
        let event = ClientMessageEvent::new(32, self.target, self.atom(name), data);
        self.x.send_event(false, self.target, EventMask::NO_EVENT, event).expect("sent");
        self.x.sync().expect("the display takes it");
    }

    /// Answers what the window asks until a message is the one waited for.
    fn until(&self, what: &str, is_it: impl Fn(&str, [u32; 5]) -> bool) {
        wait_until(
            || what.to_owned(),
            || loop {
                match self.x.poll_for_event().expect("the display answers")? {
                    Event::ClientMessage(message) => {
                        let place = self.atoms.iter().position(|atom| *atom == message.type_)?;
                        if is_it(NAMES[place], message.data.as_data32()) {
                            return Some(());
                        }
                    }
                    Event::SelectionRequest(request) => self.give(&request),
                    _ => {}
                }
            },
        );
    }

    /// Gives the window the list of files it asks for.
    fn give(&self, asked: &SelectionRequestEvent) {
        let is_list = asked.target == self.atom("text/uri-list");
        if is_list {
            let list = self.list.as_bytes();
            self.x
                .change_property8(
                    PropMode::REPLACE,
                    asked.requestor,
                    asked.property,
                    asked.target,
                    list,
                )
                .expect("sent");
        }
        let property = if is_list { asked.property } else { AtomEnum::NONE.into() };
        let answer = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time: asked.time,
            requestor: asked.requestor,
            selection: asked.selection,
            target: asked.target,
            property,
        };
        self.x.send_event(false, asked.requestor, EventMask::NO_EVENT, answer).expect("sent");
        self.x.sync().expect("the display takes it");
    }
}
