//! Keys as WebDriver names them. Owns the translation of key presses into input actions.

use serde_json::{Value, json};

/// A key without a letter of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// Enter or Return.
    Enter,
    /// Esc.
    Escape,
    /// Tab.
    Tab,
    /// Backspace.
    Backspace,
    /// Del.
    Delete,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key, F1 to F12.
    F(u8),
    /// A letter, digit or sign.
    Char(char),
}

impl Key {
    /// With Ctrl held down.
    #[must_use]
    pub fn ctrl(self) -> Chord {
        Chord { held: vec![CTRL], key: self }
    }

    /// With Shift held down.
    #[must_use]
    pub fn shift(self) -> Chord {
        Chord { held: vec![SHIFT], key: self }
    }

    /// With Alt held down.
    #[must_use]
    pub fn alt(self) -> Chord {
        Chord { held: vec![ALT], key: self }
    }

    /// The code point that WebDriver (keyboard actions, section 17.4.2) gives this key.
    fn code(self) -> char {
        match self {
            Self::Enter => '\u{E007}',
            Self::Escape => '\u{E00C}',
            Self::Tab => '\u{E004}',
            Self::Backspace => '\u{E003}',
            Self::Delete => '\u{E017}',
            Self::Up => '\u{E013}',
            Self::Down => '\u{E015}',
            Self::Left => '\u{E012}',
            Self::Right => '\u{E014}',
            Self::Home => '\u{E011}',
            Self::End => '\u{E010}',
            Self::PageUp => '\u{E00E}',
            Self::PageDown => '\u{E00F}',
            Self::F(number) => char::from_u32(0xE030 + u32::from(number)).expect("F1 to F12"),
            Self::Char(letter) => letter,
        }
    }
}

const SHIFT: char = '\u{E008}';
const CTRL: char = '\u{E009}';
const ALT: char = '\u{E00A}';

/// A key with others held down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chord {
    held: Vec<char>,
    key: Key,
}

impl Chord {
    /// With Shift held down too.
    #[must_use]
    pub fn shift(mut self) -> Self {
        self.held.push(SHIFT);
        self
    }

    /// How many keys go down, those held included.
    pub(crate) fn downs(&self) -> u64 {
        u64::try_from(self.held.len() + 1).expect("few keys")
    }

    /// Its keys in the order they go down.
    fn keys(&self) -> impl DoubleEndedIterator<Item = char> {
        self.held.iter().copied().chain([self.key.code()])
    }

    fn actions(&self) -> Vec<Value> {
        let down = self.keys().map(|key| action("keyDown", key));
        let up = self.keys().rev().map(|key| action("keyUp", key));
        down.chain(up).collect()
    }
}

impl From<Key> for Chord {
    fn from(key: Key) -> Self {
        Self { held: Vec::new(), key }
    }
}

/// The body of `POST /actions` that presses these keys one after another.
pub(crate) fn input(chords: &[Chord]) -> Value {
    body(chords.iter().flat_map(Chord::actions).collect())
}

/// The body of `POST /actions` that presses a key and holds it.
pub(crate) fn down(chord: &Chord) -> Value {
    body(chord.keys().map(|key| action("keyDown", key)).collect())
}

fn body(actions: Vec<Value>) -> Value {
    json!({"actions": [{"type": "key", "id": "keyboard", "actions": actions}]})
}

fn action(kind: &str, key: char) -> Value {
    json!({"type": kind, "value": key.to_string()})
}

/// The presses that type a text.
pub(crate) fn typing(text: &str) -> Vec<Chord> {
    text.chars().map(|letter| Key::Char(letter).into()).collect()
}
