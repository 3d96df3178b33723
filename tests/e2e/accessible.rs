//! axe-core finds nothing on any screen: with a filled box, open sheets and errors, by day and by
//! lamplight, in English and in Polish.

use kartoteka_tests::{Desk, Key, Window};

const PHONE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/vcards/phone.vcf");

/// What a language calls the things that Tab goes to.
struct Words {
    language: &'static str,
    import: &'static str,
    export: &'static str,
    history: &'static str,
    trash: &'static str,
    vcard: &'static str,
    bring_back: &'static str,
    refused: &'static str,
    no_moment: &'static str,
}

const ENGLISH: Words = Words {
    language: "en",
    import: "Import Cards from a phone or a mail program",
    export: "Export A spreadsheet, or vCards for a phone",
    history: "History What was done, and undoing it",
    trash: "Trash Cards to put back",
    vcard: "vCard",
    bring_back: "Bring back the backup",
    refused: "is none of the files that come in",
    no_moment: "No day found in this",
};

const POLISH: Words = Words {
    language: "pl",
    import: "Import Karty z telefonu albo programu pocztowego",
    export: "Eksport Arkusz albo karty vCard dla telefonu",
    history: "Historia Co było robione i cofanie tego",
    trash: "Kosz Karty do przywrócenia",
    vcard: "vCard",
    bring_back: "Przywróć kopię",
    refused: "nie jest żadnym z plików",
    no_moment: "Nie widać tu dnia",
};

#[test]
fn by_day_in_english() {
    walk(&ENGLISH, "light");
}

#[test]
fn by_lamplight_in_english() {
    walk(&ENGLISH, "dark");
}

#[test]
fn by_day_in_polish() {
    walk(&POLISH, "light");
}

#[test]
fn by_lamplight_in_polish() {
    walk(&POLISH, "dark");
}

#[test]
fn a_fault_is_found() {
    let desk = Desk::new();
    let window = desk.open();
    window.wait_for_text("Your box is empty");
    assert_eq!(window.axe_finds(), Vec::<String>::new());
    window.plant_fault();
    let found = window.axe_finds();
    assert!(found.len() == 1 && found[0].starts_with("button-name"), "{found:?}");
    window.close();
}

fn walk(words: &Words, theme: &str) {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", "2026-11-12T09:00:00Z");
    desk.karto(&["demo"]);
    desk.karto(&["settings", "language", words.language]);
    desk.karto(&["settings", "theme", theme]);
    desk.karto(&["backup"]);
    let first = desk.karto(&["find", ""])["contacts"][0]["id"].to_string();
    desk.karto(&["delete", &first]);
    let bad = desk.files().join("letter.txt");
    std::fs::write(&bad, "Dear Ewa,\r\nthe frames are ready.\r\n").unwrap();

    let window = desk.open();
    let _ = window.wait_for("[data-follow-up]");
    today(&window);
    cards(&window);
    sheets(&window);
    follow_ups(&window, words);
    imports(&window, words, &bad);
    keeping(&window, words);
    window.press(Key::F(1));
    let _ = window.wait_for("main .help article");
    window.axe("help");
    let _ = window.keys_pressed();
    window.close();
}

fn today(window: &Window<'_>) {
    window.axe("today");
    window.keys("an");
    let _ = window.wait_for("[role=listbox]:not([hidden]) [role=option]");
    window.axe("today, who called");
    window.press(Key::Escape);
}

fn cards(window: &Window<'_>) {
    window.press(Key::Char('2').ctrl());
    let _ = window.wait_for("[role=option]");
    window.axe("cards, none open");
    window.press(Key::Char('j'));
    let _ = window.wait_for("article h2");
    window.axe("cards, one open");
    window.press(Key::Char('e'));
    let _ = window.wait_for("article form");
    window.axe("cards, one edited");
    window.press(Key::Escape);
    let _ = window.wait_for("article [role=group] + form, article ol, article section");
    window.press(Key::Char('f').ctrl());
    window.keys("ann");
    let _ = window.wait_for("[role=option] mark");
    window.axe("cards, found");
    window.keys("xyzzy");
    window.wait_until_none("[role=option]");
    window.axe("cards, none found");
    window.press(Key::Escape);
    let _ = window.wait_for("[role=option]");
    window.press(Key::Escape);
    window.press(Key::Char('a').ctrl());
    let _ = window.wait_for("[role=group] [aria-keyshortcuts=Delete]");
    window.axe("cards, several");
    window.press(Key::Escape);
    window.wait_until_none("[role=group] [aria-keyshortcuts=Delete]");
    window.press(Key::Char('k').ctrl());
    let _ = window.wait_for("dialog[open] [role=option]");
    window.axe("palette");
    window.keys("an");
    sheet(window, "palette, found");
}

fn sheets(window: &Window<'_>) {
    window.press(Key::Char('1').ctrl());
    let _ = window.wait_for("[data-follow-up]");
    window.tab_to_any("[data-follow-up]");
    window.press(Key::F(1).shift());
    sheet(window, "keys");
    window.press(Key::Char('n').ctrl());
    let _ = window.wait_for("dialog[open]");
    window.keys("Jan Nowak 601 222 333");
    window.wait_until_said("a guess", || {
        window.all("dialog input").iter().any(|field| field.value() == "Nowak")
    });
    sheet(window, "new card");
    window.press(Key::Char('n').ctrl());
    let _ = window.wait_for("dialog[open] input:focus");
    // What was typed is kept; without it the sheet has nothing to save.
    window.press(Key::Char('a').ctrl());
    window.press(Key::Delete);
    window.press(Key::Enter.ctrl());
    let _ = window.wait_for("dialog[open] [role=alert]");
    sheet(window, "new card, refused");
    window.press(Key::Char('c'));
    let _ = window.wait_for("dialog[open] textarea:focus");
    window.keys("> qwerty");
    window.press(Key::Enter.ctrl());
    let _ = window.wait_for("dialog[open] [role=alert]");
    sheet(window, "log a call, refused");
}

/// Looks at the open sheet and closes it.
fn sheet(window: &Window<'_>, state: &str) {
    let _ = window.wait_for("dialog[open]");
    window.axe(state);
    window.press(Key::Escape);
    window.wait_until_none("dialog[open]");
}

fn follow_ups(window: &Window<'_>, words: &Words) {
    window.press(Key::Char('3').ctrl());
    let _ = window.wait_for("[data-follow-up]");
    window.axe("follow-ups");
    window.press(Key::Char('j'));
    window.press(Key::Char('s'));
    let _ = window.wait_for("[aria-expanded=true]");
    window.axe("follow-ups, later");
    window.press(Key::Escape);
    window.press(Key::Char('d'));
    let _ = window.wait_for("[role=status] button");
    window.axe("follow-ups, one done");
    window.tab_to_any("form input");
    window.keys("qwerty");
    window.press(Key::Enter);
    window.wait_for_text(words.no_moment);
    window.axe("follow-ups, not understood");
}

fn go(window: &Window<'_>, name: &str) {
    window.press(Key::Char(',').ctrl());
    window.tab_to(name);
    window.press(Key::Enter);
}

fn imports(window: &Window<'_>, words: &Words, bad: &std::path::Path) {
    let chooser = &window.desk().chooser;
    go(window, words.import);
    let _ = window.wait_for(".choose button:focus");
    window.axe("import, choose");
    chooser.will_choose(bad);
    window.press_for_file(Key::Enter);
    window.wait_for_text(words.refused);
    window.axe("import, refused");
    go(window, words.import);
    let _ = window.wait_for(".choose button:focus");
    chooser.will_choose(PHONE);
    window.press_for_file(Key::Enter);
    let _ = window.wait_for("ol li:nth-child(2)[aria-current=step]");
    window.axe("import, look");
    window.press(Key::Right.alt());
    let _ = window.wait_for("ol li:nth-child(3)[aria-current=step]");
    window.axe("import, done");
}

fn keeping(window: &Window<'_>, words: &Words) {
    go(window, words.export);
    let _ = window.wait_for("table td");
    window.axe("export, spreadsheet");
    window.choose(words.vcard);
    let _ = window.wait_for("pre");
    window.axe("export, vCard");
    go(window, words.history);
    let _ = window.wait_for("main .paper li");
    window.axe("history");
    go(window, words.trash);
    let _ = window.wait_for("main li");
    window.axe("trash");
    window.press(Key::Char(',').ctrl());
    let _ = window.wait_for("main table");
    window.axe("settings");
    window.tab_to_start(words.bring_back);
    window.press(Key::Enter);
    let _ = window.wait_for("dialog[open] table");
    sheet(window, "settings, bring back");
}
