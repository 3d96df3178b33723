//! Every screen, sheet and state can be read, used and reached: no text is cut off or runs out of
//! its box, axe-core finds nothing, and each stop of Tab has a name, is seen whole, shows the focus
//! and is large enough to hit. In every language, at every size, by day and by lamplight.

use std::cell::RefCell;
use std::time::Duration;

use kartoteka_tests::{Desk, Window};

use crate::tour;

type Size = (u32, u32);

const SIZES: [Size; 3] = [(1280, 800), (960, 640), (800, 560)];
const LARGE: Size = SIZES[0];
const SMALL: Size = SIZES[2];

/// The stops at which a screen shows what it is for; what lies over them, or went wrong, is looked
/// at in one size by axe-core.
const SCREENS: [&str; 37] = [
    "today",
    "cards",
    "cards-found",
    "card-note",
    "card-entry-edit",
    "cards-selected",
    "table",
    "follow-ups",
    "plans",
    "month",
    "orders",
    "orders-payments",
    "tickets",
    "stock",
    "stock-waiting",
    "import-choose",
    "import-phone",
    "import-look",
    "import-done",
    "import-known",
    "import-columns",
    "import-calls",
    "inbox-word",
    "inbox-choice",
    "duplicates",
    "merge",
    "blank",
    "export",
    "export-history",
    "export-lost",
    "history",
    "trash",
    "settings",
    "help",
    "empty-today",
    "empty-cards",
    "demo-cards",
];

/// The sheets that Tab goes through, beside the screens.
const SHEETS: [&str; 24] = [
    "card-edit",
    "cards-tags",
    "table-columns",
    "table-paste",
    "keys",
    "palette",
    "new-card",
    "log-call",
    "follow-up-edit",
    "plan-new",
    "plan-start",
    "order-new",
    "order-edit",
    "payment-new",
    "ticket-new",
    "ticket-edit",
    "stock-receive",
    "stock-correct",
    "want-new",
    "product-new",
    "export-preset",
    "card-qr",
    "paper",
    "settings-bring-back",
];

/// What colours alone decide; the other rules find the same in both themes, and colours are the
/// same in every size.
const COLOURS: [&str; 2] = ["color-contrast", "link-in-text-block"];

/// A walk with so many looks takes its time.
const LONGEST: Duration = Duration::from_secs(900);

#[test]
fn in_english_and_in_colours_that_the_system_forces() {
    walk("en", "100", &|window, stop, found| {
        usual(window, stop, found);
        window.with_forced_colours(|| {
            found.add(LARGE, "forced colours", window.axe_finds_by(&COLOURS));
        });
        go_through(window, stop, LARGE, found);
    });
}

#[test]
fn in_polish() {
    walk("pl", "100", &usual);
}

#[test]
fn in_german() {
    walk("de", "100", &usual);
}

#[test]
fn in_english_with_text_twice_as_large() {
    walk("en", "200", &twice_as_large);
}

#[test]
fn in_polish_with_text_twice_as_large() {
    walk("pl", "200", &twice_as_large);
}

#[test]
fn in_german_with_text_twice_as_large() {
    walk("de", "200", &twice_as_large);
}

#[test]
fn in_a_language_two_fifths_longer() {
    walk("en-XA", "100", &|window, _, found| {
        for size in SIZES {
            window.resize(size.0, size.1);
            found.add(size, "light", window.cut_texts());
        }
    });
}

#[test]
fn in_the_high_contrast_of_the_desktop() {
    const MATCHES: &str = "arguments[arguments.length - 1](
        matchMedia('(prefers-contrast: more)').matches);";
    walk_as("en", "100", &high_contrast, &|window, stop, found| {
        if !SCREENS.contains(&stop) {
            return;
        }
        assert_eq!(window.measure(MATCHES), true, "the page knows of it");
        for theme in ["light", "dark"] {
            window.show_theme(theme);
            found.add(LARGE, theme, window.axe_finds_by(&COLOURS));
        }
        window.show_theme("light");
    });
}

/// What GNOME's switch for high contrast sets.
fn high_contrast(desk: &Desk) {
    let folder = desk.config().join("gtk-3.0");
    std::fs::create_dir_all(&folder).unwrap();
    let set = "[Settings]\ngtk-theme-name=HighContrast\n";
    std::fs::write(folder.join("settings.ini"), set).unwrap();
}

#[test]
fn what_some_people_cannot_use_is_found() {
    let desk = Desk::new();
    let window = desk.open();
    window.wait_for_text("Your box is empty");
    assert_eq!(window.axe_finds(), Vec::<String>::new());
    window.plant_fault();
    let found = window.axe_finds();
    assert!(found.iter().any(|line| line.starts_with("button-name")), "{found:?}");
    window.close();
}

#[test]
fn a_text_too_long_for_its_box_is_found() {
    let desk = Desk::new();
    let window = desk.open();
    let _ = window.wait_for("main h1");
    assert_eq!(window.cut_texts(), Vec::<String>::new());
    window.plant_cut_text();
    let found = window.cut_texts();
    for fault in [
        "cut off sideways",
        "placeholder cut",
        "a bar without room of its own",
        "a bar over what lies on it",
    ] {
        assert!(found.iter().any(|line| line.starts_with(fault)), "{fault} in: {found:?}");
    }
    window.close();
}

#[test]
fn a_stop_that_is_small_hidden_and_nameless_is_found() {
    let desk = Desk::new();
    let window = desk.open();
    window.wait_for_text("Your box is empty");
    assert_eq!(window.tab_stop_faults(), Vec::<String>::new());
    window.plant_stop();
    let found = window.tab_stop_faults().join("\n");
    for fault in ["only 9 by 9 px", "under p.planted", "nothing shows that it has", "no name"] {
        assert!(found.contains(fault), "{fault} in: {found}");
    }
    window.close();
}

/// What was found, each line with where.
struct Found<'a> {
    stop: &'a str,
    lines: &'a RefCell<Vec<String>>,
}

impl Found<'_> {
    fn add(&self, (width, _): Size, theme: &str, found: Vec<String>) {
        let stop = self.stop;
        let lines = found.into_iter().map(|line| format!("{stop} at {width}, {theme}: {line}"));
        self.lines.borrow_mut().extend(lines);
    }
}

type Look<'a> = &'a dyn Fn(&Window<'_>, &str, &Found<'_>);

/// Walks through a filled box and an empty one.
fn walk(language: &str, text_size: &str, look: Look<'_>) {
    walk_as(language, text_size, &|_| (), look);
}

/// The same on desks that are set up in some way.
fn walk_as(language: &str, text_size: &str, set_up: &dyn Fn(&Desk), look: Look<'_>) {
    let lines = RefCell::new(Vec::new());
    let look_at = |window: &Window<'_>, stop: &str| {
        look(window, stop, &Found { stop, lines: &lines });
        window.resize(LARGE.0, LARGE.1);
    };
    let mut desk = Desk::lasting(LONGEST);
    set_up(&desk);
    tour::furnish(&mut desk, language, "200");
    desk.karto(&["settings", "text_size", text_size]);
    tour::walk(&desk.open(), &look_at);
    desk.karto(&["settings", "density", "compact"]);
    tour::walk_compact(&desk.open(), &look_at);
    tour::spoil(&desk);
    tour::walk_spoilt(&desk.open(), &look_at);
    tour::outdate(&desk);
    tour::walk_outdated(&desk.open(), &look_at);
    let mut bare = Desk::lasting(LONGEST);
    set_up(&bare);
    bare.set("KARTOTEKA_NOW", tour::NOW);
    bare.karto(&["settings", "language", language]);
    bare.karto(&["settings", "text_size", text_size]);
    tour::walk_empty(&bare.open(), &look_at);
    let lines = lines.into_inner();
    assert!(lines.is_empty(), "{} faults:\n{}", lines.len(), lines.join("\n"));
}

fn usual(window: &Window<'_>, stop: &str, found: &Found<'_>) {
    for size in SIZES {
        window.resize(size.0, size.1);
        found.add(size, "light", window.cut_texts());
        if size == SMALL && SCREENS.contains(&stop) {
            found.add(size, "light", window.axe_finds_but_by(&COLOURS));
        }
    }
    window.resize(LARGE.0, LARGE.1);
    found.add(LARGE, "light", window.axe_finds());
    window.show_theme("dark");
    found.add(LARGE, "dark", window.axe_finds_by(&COLOURS));
    window.show_theme("light");
}

fn twice_as_large(window: &Window<'_>, stop: &str, found: &Found<'_>) {
    for size in [LARGE, SMALL] {
        window.resize(size.0, size.1);
        found.add(size, "light", window.cut_texts());
    }
    if SCREENS.contains(&stop) {
        found.add(SMALL, "light", window.axe_finds_but_by(&COLOURS));
    }
    go_through(window, stop, SMALL, found);
}

/// Goes through a screen or a sheet with Tab: the same stops in every language, so in each only where
/// its texts have the least room.
fn go_through(window: &Window<'_>, stop: &str, size: Size, found: &Found<'_>) {
    if SCREENS.contains(&stop) || SHEETS.contains(&stop) {
        window.resize(size.0, size.1);
        found.add(size, "light", window.tab_stop_faults());
    }
}
