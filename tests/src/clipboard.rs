//! A text on the clipboard, as another program lays it there: the owner's side of X's selections. Owns
//! the protocol; what is made of the text is the window's.
//! <https://www.x.org/releases/current/doc/xorg-docs/icccm/icccm.html>

use std::thread::{self, JoinHandle};

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ConnectionExt, CreateWindowAux, EventMask, PropMode, SELECTION_NOTIFY_EVENT,
    SelectionNotifyEvent, SelectionRequestEvent, Window, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use crate::display::atom;

/// The text; it is there until another program lays one in its place, or the display ends.
#[derive(Debug)]
pub struct Clipboard {
    _answers: JoinHandle<()>,
}

impl Clipboard {
    /// Lays a text on the clipboard of a display.
    pub(crate) fn lay(x: RustConnection, root: Window, text: &str) -> Self {
        let names = ["CLIPBOARD", "TARGETS", "UTF8_STRING", "text/plain;charset=utf-8"];
        let [clipboard, targets, utf8, plain] = names.map(|name| atom(&x, name));
        let owner = x.generate_id().expect("a fresh connection has ids");
        let (copy, class) = (x11rb::COPY_DEPTH_FROM_PARENT, WindowClass::INPUT_OUTPUT);
        let made = CreateWindowAux::new();
        x.create_window(copy, owner, root, 0, 0, 1, 1, 0, class, 0, &made).expect("sent");
        x.set_selection_owner(owner, clipboard, x11rb::CURRENT_TIME).expect("sent");
        x.sync().expect("the display takes it");
        let laid = Laid { targets, texts: [utf8, plain], text: text.to_owned() };
        let answers = thread::spawn(move || {
            while let Ok(event) = x.wait_for_event() {
                match event {
                    Event::SelectionRequest(asked) => laid.answer(&x, &asked),
                    Event::SelectionClear(_) => return,
                    _ => {}
                }
            }
        });
        Self { _answers: answers }
    }
}

struct Laid {
    targets: Atom,
    texts: [Atom; 2],
    text: String,
}

impl Laid {
    fn answer(&self, x: &RustConnection, asked: &SelectionRequestEvent) {
        let (to, property) = (asked.requestor, asked.property);
        let known = if asked.target == self.targets {
            let all = [self.targets, self.texts[0], self.texts[1]];
            x.change_property32(PropMode::REPLACE, to, property, AtomEnum::ATOM, &all).is_ok()
        } else if self.texts.contains(&asked.target) {
            let bytes = self.text.as_bytes();
            x.change_property8(PropMode::REPLACE, to, property, asked.target, bytes).is_ok()
        } else {
            false
        };
        let answer = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time: asked.time,
            requestor: to,
            selection: asked.selection,
            target: asked.target,
            property: if known { property } else { AtomEnum::NONE.into() },
        };
        // Whoever asked may have gone.
        let _ = x.send_event(false, to, EventMask::NO_EVENT, answer);
        let _ = x.sync();
    }
}
