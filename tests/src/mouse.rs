//! The mouse, for the few things that are done with it: carrying something on the page elsewhere.
//! Owns no click; what a click does, a key does as well.

use serde_json::{Value, json};

use crate::window::{ELEMENT, Window};

/// Where the mouse stops on its way, in px from the middle of what it goes to: a hand moves it
/// bit by bit.
const WAY: [i32; 3] = [-24, -8, 0];

impl Window<'_> {
    /// Takes the first element of one CSS selector with the mouse and carries it to that of
    /// another.
    pub fn carry(&self, from: &str, to: &str) {
        self.hold(from, to);
        self.release();
    }

    /// The same without letting go.
    pub fn hold(&self, from: &str, to: &str) {
        let [from, to] = [from, to].map(|css| self.wait_for(css).id);
        let mut steps = vec![move_to(&from, 0), json!({"type": "pointerDown", "button": 0})];
        steps.extend(WAY.iter().map(|off| move_to(&to, *off)));
        self.mouse(&json!(steps));
    }

    /// Lets go of what was held.
    pub fn release(&self) {
        self.mouse(&json!([{"type": "pointerUp", "button": 0}]));
    }

    fn mouse(&self, steps: &Value) {
        let mouse = json!({"type": "pointer", "id": "mouse",
            "parameters": {"pointerType": "mouse"}, "actions": steps});
        self.driver
            .post("/actions", &json!({"actions": [mouse]}))
            .expect("the window takes a mouse");
    }
}

fn move_to(id: &str, off: i32) -> Value {
    json!({"type": "pointerMove", "duration": 40, "origin": {ELEMENT: id}, "x": off, "y": off})
}
