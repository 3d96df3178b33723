//! The caller window can be read, used and reached, whoever calls: no text is cut off, axe-core finds
//! nothing, each stop of Tab has a name, is seen and large enough to hit. In every language, by day
//! and by lamplight, and with text twice as large.

use kartoteka_tests::{Desk, Key, Window};

const NOW: &str = "2026-11-12T09:00:00Z";
/// What colours alone decide; the other rules find the same in both themes.
const COLOURS: [&str; 2] = ["color-contrast", "link-in-text-block"];

#[test]
fn in_english() {
    walk("en", "100");
}

#[test]
fn in_polish() {
    walk("pl", "100");
}

#[test]
fn in_german() {
    walk("de", "100");
}

#[test]
fn in_german_with_text_twice_as_large() {
    walk("de", "200");
}

#[test]
fn in_a_language_two_fifths_longer() {
    walk("en-XA", "100");
}

/// A box with a caller of each sort.
fn furnish(desk: &mut Desk, language: &str, text_size: &str) {
    desk.set("KARTOTEKA_NOW", NOW);
    desk.karto(&["settings", "region", "PL"]);
    desk.karto(&["settings", "language", language]);
    desk.karto(&["settings", "text_size", text_size]);
    desk.karto(&["settings", "call_commands", "true"]);
    desk.karto(&["add", "Wilhelmina Brzęczyszczykiewicz-Głowacka 602 111 222"]);
    let place = ["organisation=Zakład Ram i Opraw Głowaccy", "title=kierowniczka działu zamówień"];
    desk.karto(&["edit", "1", place[0], place[1]]);
    desk.karto(&["tag", "1", "Hurtownia", "Stali klienci", "Śluby"]);
    let said =
        "Wants forty ivory mounts for the January fair, and swatches of all three papers first";
    desk.karto(&["call", "1", "--note", said, "--at", "2026-11-11T10:00:00Z"]);
    desk.karto(&["follow-up", "add", "1", "2026-11-10", "send", "the", "sample", "swatches"]);
    for shared in ["Anna Kowalska-Jędrzejewska", "Bo Kowal", "Cyd Kowal"] {
        desk.karto(&["add", &format!("{shared} 602 333 444")]);
    }
    desk.karto(&["add", "Sąsiad Zza Ściany 22 845 12 12"]);
    desk.karto(&["call", "22 845 12 17", "--missed", "--at", "2026-11-11T10:52:00Z"]);
}

fn walk(language: &str, text_size: &str) {
    let mut desk = Desk::new();
    furnish(&mut desk, language, text_size);
    let screen = desk.manage();
    let window = desk.open_with(&["pop", "602111222", "--dir", "in"]);
    let _ = window.wait_for("dl");
    // The owner's own key: only with the keyboard does it show where the focus is.
    ring(&desk, &[]);
    window.wait_until_said("the window has the keyboard", || !screen.active().is_empty());
    let mut faults = Vec::new();
    let mut look = |stop: &str, css: &str| {
        let _ = window.wait_for(css);
        look_at(&window, stop, &mut faults);
    };
    look("known", "dl");
    ring(&desk, &["602333444", "--dir", "missed"]);
    look("shared", "[role=listbox] [role=option]");
    ring(&desk, &["22 845 12 17", "--name", "Biuro Rachunkowe Sowa", "--dir", "in"]);
    look("unknown", "main [role=combobox]");
    ring(&desk, &["anonymous", "--dir", "out"]);
    window.wait_until_said("the withheld call", || window.wait_for("h1").text().len() > 10);
    look("withheld", "main [role=combobox]");
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn the_finder_in_english() {
    walk_finder("en", "100");
}

#[test]
fn the_finder_in_polish() {
    walk_finder("pl", "100");
}

#[test]
fn the_finder_in_german_with_text_twice_as_large() {
    walk_finder("de", "200");
}

/// The finder that F8 opens, as it is at first, with several to choose from, and with nobody.
fn walk_finder(language: &str, text_size: &str) {
    let mut desk = Desk::new();
    furnish(&mut desk, language, text_size);
    let _screen = desk.manage();
    let window = desk.open_with(&["pop"]);
    let _ = window.wait_for("[role=combobox]:focus");
    let mut faults = Vec::new();
    // Nobody is calling: there is no name to be read from afar.
    look_around(&window, "finder", &mut faults);
    window.put_focus("[role=combobox]");
    window.keys("kowal");
    window.wait_until_said("three are offered", || window.all("[role=option]").len() == 3);
    look_around(&window, "finder, several", &mut faults);
    window.put_focus("[role=combobox]");
    window.press(Key::Char('a').ctrl());
    window.keys("xyzzy");
    window.wait_until_said("nobody is found", || {
        window.all(".none").iter().any(|said| said.text().contains("xyzzy"))
    });
    look_around(&window, "finder, nobody", &mut faults);
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

fn ring(desk: &Desk, words: &[&str]) {
    let told = desk.command("kartoteka").arg("pop").args(words).status().unwrap();
    assert!(told.success(), "{words:?}: {told}");
}

/// The size of the name or number in px, and its contrast with the paper behind it.
const NAME: &str = "
    const done = arguments[arguments.length - 1], name = document.querySelector('main h1');
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const paint = (colour) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return canvas.getImageData(0, 0, 1, 1).data;
    };
    const light = ([r, g, b]) => [r, g, b]
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
    let behind = name;
    while (behind && paint(getComputedStyle(behind).backgroundColor)[3] < 255) behind = behind.parentElement;
    const paper = light(paint(getComputedStyle(behind ?? document.body).backgroundColor));
    const ink = light(paint(getComputedStyle(name).color));
    const contrast = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    done([parseFloat(getComputedStyle(name).fontSize), contrast]);";
/// Both as they have to be, to be read from a metre and a half.
const READABLE: [f64; 2] = [26.0, 7.0];

/// What is too small or too faint of who is calling.
fn unreadable(window: &Window<'_>) -> Vec<String> {
    let found = window.measure(NAME);
    let read = [0, 1].map(|at| found[at].as_f64().unwrap());
    let is_fit = read.iter().zip(READABLE).all(|(is, least)| *is >= least);
    if is_fit { Vec::new() } else { vec![format!("the name is {} px, {:.2}:1", read[0], read[1])] }
}

fn look_at(window: &Window<'_>, stop: &str, faults: &mut Vec<String>) {
    look_around(window, stop, faults);
    for theme in ["light", "dark"] {
        window.show_theme(theme);
        faults
            .extend(unreadable(window).into_iter().map(|line| format!("{stop}, {theme}: {line}")));
    }
    window.show_theme("light");
}

/// What of the stop is cut off, unusable or not to be reached.
fn look_around(window: &Window<'_>, stop: &str, faults: &mut Vec<String>) {
    let mut add = |theme: &str, found: Vec<String>| {
        faults.extend(found.into_iter().map(|line| format!("{stop}, {theme}: {line}")));
    };
    add("light", window.cut_texts());
    add("light", window.axe_finds());
    add("light", window.tab_stop_faults());
    window.show_theme("dark");
    add("dark", window.axe_finds_by(&COLOURS));
    window.show_theme("light");
}
