//! The caller window as the guide shows it: one call of each sort, in the box of the tours.

use super::tour;
use kartoteka_tests::{Desk, Key, Window};

/// Who calls, in a language: the numbers have the tours' first digits.
struct Callers {
    /// The card that the pictures show.
    known: &'static str,
    /// Nobody's number, and the name that the telephone tells.
    unknown: [&'static str; 2],
    /// A number of several.
    shared: &'static str,
    /// Their firm.
    firm: &'static str,
    /// Their cards, each with what they are there.
    sharers: [[&'static str; 2]; 3],
}

const ENGLISH: Callers = Callers {
    known: "07700 900142",
    unknown: ["07700 900168", "Harbour Joinery"],
    shared: "0113 496 0128",
    firm: "organisation=Whitfield & Tan",
    sharers: [
        ["Nora Whitfield", "title=Owner"],
        ["Owen Whitfield", "title=Workshop"],
        ["Iris Tan", "title=Bookkeeper"],
    ],
};

const POLISH: Callers = Callers {
    known: "500 900 142",
    unknown: ["500 900 168", "Stolarnia Portowa"],
    shared: "22 765 43 00",
    firm: "organisation=Pracownia Wrońscy",
    sharers: [
        ["Maria Wrońska", "title=Właścicielka"],
        ["Adam Wroński", "title=Warsztat"],
        ["Iga Tomczyk", "title=Księgowość"],
    ],
};

const GERMAN: Callers = Callers { known: "030 900142", ..ENGLISH };

fn callers(language: &str) -> &'static Callers {
    match language {
        "pl" => &POLISH,
        "de" => &GERMAN,
        _ => &ENGLISH,
    }
}

/// Looks at one call of each sort.
pub(crate) fn visit(desk: &mut Desk, language: &str, look: impl Fn(&Window<'_>, &str)) {
    tour::furnish(desk, language, "1000");
    desk.karto(&["settings", "call_commands", "true"]);
    let callers = callers(language);
    for [name, job] in callers.sharers {
        let card =
            desk.karto(&["add", &format!("{name} {}", callers.shared)])["contact"].to_string();
        desk.karto(&["edit", &card, callers.firm, job]);
    }
    let [unknown, name] = callers.unknown;
    for (stop, told, css) in [
        ("caller-known", &[callers.known, "--dir", "in"][..], "dl"),
        ("caller-unknown", &[unknown, "--name", name, "--dir", "in"], "main [role=combobox]"),
        ("caller-shared", &[callers.shared, "--dir", "missed"], "[role=listbox] [role=option]"),
        ("caller-withheld", &["anonymous", "--dir", "in"], "main [role=combobox]"),
    ] {
        let window = desk.open_with(&[&["pop"], told].concat());
        let _ = window.wait_for(css);
        let _ = window.wait_for("textarea");
        look(&window, stop);
        // Put away, and with it the program, which has no other window.
        window.press_to_end(Key::Escape);
    }
}
