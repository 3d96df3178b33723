//! A walk through every screen, sheet and state of the window, stopping at each for a look. Goes by
//! selectors instead of words, so that it is the same in every language.

#[path = "faults.rs"]
mod faults;
#[path = "furnish.rs"]
mod furnish;
#[path = "states.rs"]
mod states;

use std::path::Path;

use furnish::{DIGITS, owner};
pub(crate) use furnish::{furnish, outdate, spoil};
use kartoteka_tests::{Key, Mood, Telephones, Window, argument};

/// The moment at which the tours take place: a Thursday morning.
pub(crate) const NOW: &str = "2026-11-12T08:30:00Z";

const PHONE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/vcards/phone.vcf");
pub(crate) const DUPLICATES: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/vcards/duplicates.vcf");

/// What is done at each stop, told its name.
pub(crate) type Look<'a> = &'a dyn Fn(&Window<'_>, &str);

/// Looks at everything in a furnished box.
pub(crate) fn walk(window: &Window<'_>, look: Look<'_>) {
    let _ = window.wait_for("[data-follow-up]");
    faults::unanswered(window, look);
    today(window, look);
    cards(window, look);
    sheets(window, look);
    follow_ups(window, look);
    plans(window, look);
    states::orders(window, look);
    states::tickets(window, look);
    states::stock(window, look);
    imports(window, look);
    exports(window, look);
    keeping(window, look);
    duplicates(window, look);
    window.press(Key::F(1));
    let _ = window.wait_for("main .help");
    look(window, "help");
}

/// Looks at what a box without cards says, and one of demo cards.
pub(crate) fn walk_empty(window: &Window<'_>, look: Look<'_>) {
    let _ = window.wait_for("main .first");
    look(window, "empty-today");
    how_tos(window, look);
    window.press(Key::Char('2').ctrl());
    let _ = window.wait_for("main .cards .first");
    look(window, "empty-cards");
    window.press(Key::Char('3').ctrl());
    let _ = window.wait_for("main .empty");
    look(window, "empty-follow-ups");
    window.press(Key::Char('m'));
    let _ = window.wait_for("[data-day]:focus");
    look(window, "empty-month");
    window.press(Key::Char('m'));
    window.wait_until_none("[role=grid]");
    for (key, screen) in [('7', "orders"), ('8', "tickets"), ('9', "stock")] {
        window.press(Key::Char(',').ctrl());
        let _ = window.wait_for("main [data-screen=trash]");
        window.press(Key::Char(key).ctrl());
        let _ = window.wait_for("main .empty");
        look(window, &format!("empty-{screen}"));
    }
    for screen in ["export", "history", "inbox", "duplicates", "trash"] {
        go(window, screen);
        let _ = window.wait_for("main .empty");
        look(window, &format!("empty-{screen}"));
    }
    states::demo(window, look);
}

/// Looks at each way to get the cards out of a telephone or another program.
fn how_tos(window: &Window<'_>, look: Look<'_>) {
    for (place, from) in ["android", "iphone", "google", "outlook"].iter().enumerate() {
        let how = format!("main .how details:nth-of-type({})", place + 1);
        window.put_focus(&format!("{how} summary"));
        window.press(Key::Enter);
        let _ = window.wait_for(&format!("{how}[open] li"));
        look(window, &format!("how-{from}"));
    }
}

/// Looks at the list with rows of one line.
pub(crate) fn walk_compact(window: &Window<'_>, look: Look<'_>) {
    let _ = window.wait_for("main h1");
    window.press(Key::Char('2').ctrl());
    let _ = window.wait_for(".is-compact");
    open_shown(window);
    look(window, "cards-compact");
}

/// Looks at what a box that cannot be read says.
pub(crate) fn walk_spoilt(window: &Window<'_>, look: Look<'_>) {
    let _ = window.wait_for("main ul button");
    look(window, "rescue");
}

/// Looks at what a box of a later version says.
pub(crate) fn walk_outdated(window: &Window<'_>, look: Look<'_>) {
    let _ = window.wait_for("main [role=alert]");
    look(window, "refused");
}

fn today(window: &Window<'_>, look: Look<'_>) {
    window.press(Key::Escape);
    look(window, "today");
    window.press(Key::Char('c'));
    window.keys("an");
    let _ = window.wait_for("[role=listbox]:not([hidden]) [role=option]");
    look(window, "today-who-called");
    window.press(Key::Escape);
    window.press(Key::Escape);
    states::day(window, look);
}

fn cards(window: &Window<'_>, look: Look<'_>) {
    window.press(Key::Char('2').ctrl());
    let _ = window.wait_for("[role=option]");
    look(window, "cards-none-open");
    open_shown(window);
    look(window, "cards");
    window.put_focus("article .acts [popovertarget]");
    window.press(Key::Enter);
    let _ = window.wait_for("article .acts [aria-expanded=true]");
    look(window, "card-more");
    window.press(Key::Escape);
    states::card(window, look);
    window.press(Key::Char('n'));
    window.keys("Prefers the walnut");
    window.press(Key::Enter);
    window.keys("> fri 10 call back");
    look(window, "card-note");
    let _ = window.wait_for("article textarea:focus");
    window.press(Key::Char('a').ctrl());
    window.press(Key::Delete);
    window.press(Key::Escape);
    window.press(Key::Char('e'));
    let _ = window.wait_for("article form");
    look(window, "card-edit");
    states::add_field(window, look);
    window.press(Key::Escape);
    window.wait_until_none("article form");
    states::several(window, look);
    states::narrowing(window, look);
    found(window, look);
    states::table(window, look);
}

/// Finds the shown card by its digits, opens it, and goes back to the whole list.
pub(crate) fn open_shown(window: &Window<'_>) {
    window.press(Key::Char('f').ctrl());
    window.keys(DIGITS);
    // Alone among a few; among very many the first of those that share them.
    let _ = window.wait_for("[role=option] mark");
    window.wait_until_none("[role=option]:not(:has(mark))");
    window.press(Key::Enter);
    let _ = window.wait_for("article ol li");
    window.press(Key::Char('f').ctrl());
    window.press(Key::Escape);
    let _ = window.wait_for("nav [data-letter]");
    let _ = window.wait_for("[role=option].is-chosen .owed");
    window.put_focus("main");
}

fn found(window: &Window<'_>, look: Look<'_>) {
    window.press(Key::Char('f').ctrl());
    let language = window.wait_for("html").attribute("lang").unwrap_or_default();
    let word = owner(&language).word;
    window.keys(word);
    // What the first letters find is drawn before, and goes again.
    window.wait_until_said("cards found by the whole word", || {
        let marks = window.all("[role=option] mark");
        !marks.is_empty() && marks.iter().all(|one| one.text().to_lowercase().starts_with(word))
    });
    look(window, "cards-found");
    window.keys("xyzzy");
    window.wait_until_none("[role=option]");
    look(window, "cards-none-found");
    window.press(Key::Escape);
    let _ = window.wait_for("[role=option]");
}

fn sheets(window: &Window<'_>, look: Look<'_>) {
    window.press(Key::Char('1').ctrl());
    let _ = window.wait_for("[data-follow-up]");
    window.put_focus("[data-follow-up]");
    window.press(Key::Char('?'));
    sheet(window, look, "keys");
    window.press(Key::Char('k').ctrl());
    let _ = window.wait_for("dialog[open] input:focus");
    window.keys("an");
    let _ = window.wait_for("dialog[open] [role=option]");
    sheet(window, look, "palette");
    window.press(Key::Char('n').ctrl());
    let _ = window.wait_for("dialog[open]");
    window.keys("Jan Nowak 601 222 333 jan@firm.example boiler quote");
    window.wait_until_said("a guess", || {
        window.all("dialog input").iter().any(|field| field.value() == "Nowak")
    });
    sheet(window, look, "new-card");
    window.press(Key::Char('n').ctrl());
    let _ = window.wait_for("dialog[open] input:focus");
    // What was typed is kept; without it the sheet has nothing to save.
    window.press(Key::Char('a').ctrl());
    window.press(Key::Delete);
    window.press(Key::Enter.ctrl());
    let _ = window.wait_for("dialog[open] [role=alert]");
    sheet(window, look, "new-card-refused");
    window.press(Key::Char('c'));
    let _ = window.wait_for("dialog[open] textarea:focus");
    look(window, "log-call");
    window.keys("> qwerty");
    window.press(Key::Enter.ctrl());
    let _ = window.wait_for("dialog[open] [role=alert]");
    sheet(window, look, "log-call-refused");
}

/// Looks at the open sheet and closes it.
fn sheet(window: &Window<'_>, look: Look<'_>, name: &str) {
    let _ = window.wait_for("dialog[open]");
    look(window, name);
    window.press(Key::Escape);
    window.wait_until_none("dialog[open]");
}

fn follow_ups(window: &Window<'_>, look: Look<'_>) {
    window.press(Key::Char('3').ctrl());
    let _ = window.wait_for("main [data-follow-up]");
    look(window, "follow-ups");
    month(window, look);
    window.press(Key::Char('j'));
    window.press(Key::Char('s'));
    let _ = window.wait_for("[aria-expanded=true]");
    look(window, "follow-ups-later");
    window.press(Key::Escape);
    follow_up_edited(window, look);
    window.press(Key::Char('d'));
    let _ = window.wait_for("[role=status] button");
    look(window, "follow-ups-done");
    // Later stops are looked at without its toast.
    window.wait_until_none("[role=status] button");
}

/// Looks at the month, and goes back to the agenda.
pub(crate) fn month(window: &Window<'_>, look: Look<'_>) {
    window.press(Key::Char('m'));
    let _ = window.wait_for("[data-day]:focus");
    let _ = window.wait_for("main [data-entry]");
    let _ = window.wait_for("main [data-follow-up]");
    look(window, "month");
    window.press(Key::Char('m'));
    window.wait_until_none("[role=grid]");
    let _ = window.wait_for("main [data-follow-up]");
}

/// Looks at the follow-up with the focus as it is edited, with words for how it recurs.
fn follow_up_edited(window: &Window<'_>, look: Look<'_>) {
    window.press(Key::Char('e'));
    let _ = window.wait_for("dialog[open] form");
    window.put_focus("dialog[open] form > .field ~ .field input");
    window.press(Key::Char('a').ctrl());
    let language = window.wait_for("html").attribute("lang").unwrap_or_default();
    window.keys(owner(&language).often);
    let _ = window.wait_for("dialog[open] .how");
    sheet(window, look, "follow-up-edit");
}

/// Looks at the plans, at the form of a new one, and at the dates of one that is to start.
fn plans(window: &Window<'_>, look: Look<'_>) {
    window.press(Key::Char('5').ctrl());
    let _ = window.wait_for("main ol [data-row]");
    window.put_focus("main ul [data-row][tabindex='0']");
    window.press(Key::Char('j'));
    look(window, "plans");
    window.press(Key::Char('n'));
    let _ = window.wait_for("dialog[open] input:focus");
    window.press(Key::Enter.ctrl());
    let _ = window.wait_for("dialog[open] [aria-invalid]");
    sheet(window, look, "plan-new");
    window.press(Key::Char('2').ctrl());
    let _ = window.wait_for("[role=option]");
    open_shown(window);
    window.press(Key::Char('s'));
    let _ = window.wait_for("dialog[open] ol li");
    sheet(window, look, "plan-start");
    window.press(Key::Char('q'));
    let _ = window.wait_for("dialog[open] svg path[fill]");
    sheet(window, look, "card-qr");
    window.press(Key::Char('p').ctrl().shift());
    let _ = window.wait_for("dialog[open] svg rect[fill='#ffffff']");
    sheet(window, look, "paper");
}

/// Looks at cards that may be one, at two of them beside each other, and at cards that say nothing.
fn duplicates(window: &Window<'_>, look: Look<'_>) {
    window.desk().karto(&["import", DUPLICATES]);
    go(window, "duplicates");
    let _ = window.wait_for("main [data-group]");
    let _ = window.wait_for("main .strip button");
    look(window, "duplicates");
    window.put_focus("main [data-group] button");
    window.press(Key::Enter);
    let _ = window.wait_for("[data-merge-row] [role=radio]:focus");
    let _ = window.wait_for("[data-field=phones] .result p");
    // Until the other parts are read, too, there is nothing to merge.
    window.wait_until_none("main button.primary[disabled]");
    look(window, "merge");
    window.press(Key::Escape);
    window.wait_until_none("[data-merge-row]");
    window.put_focus("main .strip button");
    window.press(Key::Enter);
    let _ = window.wait_for("main [data-blank]");
    look(window, "blank");
}

/// Goes to a screen that Settings leads to.
pub(crate) fn go(window: &Window<'_>, screen: &str) {
    window.press(Key::Char(',').ctrl());
    window.put_focus(&format!("main [data-screen={screen}]"));
    window.press(Key::Enter);
}

fn imports(window: &Window<'_>, look: Look<'_>) {
    choose(window, &window.desk().files().join("letter.txt"));
    let _ = window.wait_for("main [role=alert]");
    look(window, "import-refused");
    go(window, "trash");
    go(window, "import");
    let _ = window.wait_for(".choose button");
    look(window, "import-choose");
    telephones(window, look);
    choose(window, Path::new(PHONE));
    let _ = window.wait_for("ol li:nth-child(2)[aria-current=step]");
    look(window, "import-look");
    states::import_running(window, look);
    let _ = window.wait_for("ol li:nth-child(3)[aria-current=step]");
    look(window, "import-done");
    states::familiar(window, look);
    lists_and_calls(window, look);
}

/// Looks at the telephones to fetch from, and at waiting for one.
fn telephones(window: &Window<'_>, look: Look<'_>) {
    let names = ["Pixel 9", "iPhone (Ewa)"];
    let _paired = Telephones::pair(window.desk().bus(), &names, Mood::Stalls, ["", ""]);
    window.put_focus(".phone button");
    window.press(Key::Enter);
    let _ = window.wait_for(".phone li button");
    look(window, "import-phone");
    window.put_focus(".phone li button");
    window.press(Key::Enter);
    let _ = window.wait_for(".phone [role=status]");
    look(window, "import-phone-waits");
    window.put_focus(".phone button");
    window.press(Key::Enter);
    window.wait_until_none(".phone [role=status]");
}

/// Looks at a list whose columns are to be said, at calls, a calendar and mail coming in, and at what
/// of them no card has.
fn lists_and_calls(window: &Window<'_>, look: Look<'_>) {
    choose(window, &window.desk().files().join(furnish::LIST));
    let _ = window.wait_for("tbody select");
    look(window, "import-columns");
    choose(window, &window.desk().files().join(furnish::CALLS));
    let _ = window.wait_for("ol li:nth-child(2)[aria-current=step]");
    look(window, "import-calls");
    window.press(Key::Right.alt());
    let _ = window.wait_for("ol li:nth-child(3)[aria-current=step]");
    look(window, "import-calls-done");
    choose(window, &window.desk().files().join(furnish::CALENDAR));
    let _ = window.wait_for("ol li:nth-child(2)[aria-current=step]");
    look(window, "import-calendar");
    window.press(Key::Right.alt());
    let _ = window.wait_for("ol li:nth-child(3)[aria-current=step]");
    look(window, "import-calendar-done");
    choose(window, &window.desk().files().join(furnish::MAIL));
    let _ = window.wait_for("ol li:nth-child(2)[aria-current=step]");
    window.press(Key::Right.alt());
    let _ = window.wait_for("ol li:nth-child(3)[aria-current=step]");
    go(window, "inbox");
    let _ = window.wait_for("main li.entry");
    look(window, "inbox");
    window.put_focus("main li.entry [aria-expanded][data-row]");
    window.press(Key::Enter);
    let _ = window.wait_for("main li.entry textarea:focus");
    look(window, "inbox-word");
    window.press(Key::Escape);
    window.wait_until_none("main li.entry textarea");
    window.put_focus("main li.entry [aria-expanded]:not([data-row])");
    window.press(Key::Enter);
    let _ = window.wait_for("main li.entry .choice");
    look(window, "inbox-choice");
}

/// Chooses a file to come in, and waits for nothing of it.
pub(crate) fn choose(window: &Window<'_>, file: &Path) {
    go(window, "import");
    window.put_focus(".choose button");
    window.desk().chooser.will_choose(file);
    window.press_for_file(Key::Enter);
}

fn exports(window: &Window<'_>, look: Look<'_>) {
    go(window, "export");
    let _ = window.wait_for("main table td");
    let _ = window.wait_for("main [role=option]:focus");
    look(window, "export");
    for _ in 0..3 {
        window.press(Key::Down);
    }
    window.wait_until_said("a row a call", || window.all("main [data-column=minutes]").len() == 1);
    let _ = window.wait_for("main table td");
    look(window, "export-history");
    window.press(Key::Home);
    window.wait_until_said("a row a card", || window.all("main [data-column=family]").len() == 1);
    lost(window, look);
    window.put_focus("main .formats button:nth-of-type(4)");
    window.press(Key::Enter);
    let _ = window.wait_for("main pre");
    look(window, "export-vcard");
    states::failure(window, look);
}

/// Looks at letters that an older program does not know, and at a preset's name that is taken.
fn lost(window: &Window<'_>, look: Look<'_>) {
    let own = "Everything for the accountant and the printer";
    let file = window.desk().files().join("own.csv");
    window.desk().karto(&["export", "--to", argument(&file), "--save-preset", own]);
    window.put_focus("main .formats button:nth-of-type(2)");
    window.press(Key::Enter);
    window.put_focus("main .formats select");
    window.press(Key::Down);
    window.press(Key::Down);
    let _ = window.wait_for("main .notes details");
    window.put_focus("main .notes summary");
    window.press(Key::Enter);
    look(window, "export-lost");
    window.press(Key::Char('s').ctrl().shift());
    let _ = window.wait_for("dialog[open] input:focus");
    window.keys(own);
    window.press(Key::Enter);
    let _ = window.wait_for("dialog[open] .error");
    sheet(window, look, "export-preset");
}

fn keeping(window: &Window<'_>, look: Look<'_>) {
    go(window, "history");
    let _ = window.wait_for("main li time");
    look(window, "history");
    go(window, "trash");
    let _ = window.wait_for("main [role=listitem] .avatar");
    look(window, "trash");
    window.press(Key::Char(',').ctrl());
    let _ = window.wait_for("main table");
    look(window, "settings");
    window.put_focus("main form:nth-of-type(3) input");
    look(window, "settings-reminders");
    window.put_focus("main table button");
    look(window, "settings-backups");
    window.press(Key::Enter);
    let _ = window.wait_for("dialog[open] table, dialog[open] .change");
    sheet(window, look, "settings-bring-back");
    window.put_focus("main section:last-of-type");
    look(window, "settings-about");
}
