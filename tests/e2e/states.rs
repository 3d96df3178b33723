//! The stops of the tour at which something is under way: a menu is open, several cards are
//! selected, an entry is edited in its place, files are held over the window, a file is written,
//! a failure is told in full.

use std::path::Path;

use kartoteka_tests::{Key, Window};

use super::{DUPLICATES, Look, PHONE, choose, faults, sheet};

/// Looks at where late follow-ups can be moved to, all at once, and at files held over the day.
pub(super) fn day(window: &Window<'_>, look: Look<'_>) {
    window.press(Key::Char('s').shift());
    let _ = window.wait_for("main .choice button:focus");
    look(window, "today-move-all");
    window.press(Key::Escape);
    window.wait_until_none("main .choice");
    held_over(window, look, "drop-import");
}

/// Looks at a file that another program's drag holds over the middle of the window.
fn held_over(window: &Window<'_>, look: Look<'_>, name: &str) {
    let held = window.drag(&[Path::new(PHONE)]);
    let _ = window.wait_for(".over[role=status]");
    look(window, name);
    held.leave();
    window.wait_until_none(".over[role=status]");
}

/// Looks at the open card's numbers to choose from, at its newest entry as it is edited, and at a file
/// held over it.
pub(super) fn card(window: &Window<'_>, look: Look<'_>) {
    window.press(Key::Char('c').shift());
    let _ = window.wait_for("article .reach [aria-expanded=true]");
    look(window, "card-numbers");
    window.press(Key::Escape);
    window.put_focus("article li[data-entry]");
    window.press(Key::Enter);
    let _ = window.wait_for("article li[data-entry] textarea:focus");
    look(window, "card-entry-edit");
    window.press(Key::Escape);
    window.wait_until_none("article li[data-entry] form");
    held_over(window, look, "drop-attach");
    window.put_focus("main");
}

/// Looks at the fields that can still be added to the card in its form.
pub(super) fn add_field(window: &Window<'_>, look: Look<'_>) {
    window.put_focus("article form .menu [popovertarget]");
    window.press(Key::Enter);
    let _ = window.wait_for("article form .menu [aria-expanded=true]");
    look(window, "card-add-field");
    window.press(Key::Escape);
    window.wait_until_none("article form .menu [aria-expanded=true]");
}

/// Looks at the cards as a table: with a block selected, a cell that is edited, its columns to choose
/// from, and a block that does not fit.
pub(super) fn table(window: &Window<'_>, look: Look<'_>) {
    window.press(Key::Char('6').ctrl());
    let _ = window.wait_for("[role=grid]:focus [role=gridcell][aria-selected=true]");
    for key in [Key::Down, Key::Right] {
        window.press(key.shift());
    }
    look(window, "table");
    window.press(Key::F(2));
    let _ = window.wait_for("[role=grid] textarea:focus");
    look(window, "table-edit");
    window.press(Key::Escape);
    window.wait_until_none("[role=grid] textarea");
    window.press(Key::Char('h').shift());
    let _ = window.wait_for("dialog[open] [data-column]");
    sheet(window, look, "table-columns");
    let _ = window.wait_for("[role=grid]:focus");
    window.press(Key::End);
    window.put_focus("main .ways .menu [popovertarget]");
    window.press(Key::Enter);
    let _ = window.wait_for("main .ways .menu [aria-expanded=true]");
    // Under copying.
    window.press(Key::Down);
    window.press(Key::Enter);
    let _ = window.wait_for("dialog[open] textarea");
    window.put_focus("dialog[open] textarea");
    window.keys("yesterday");
    let _ = window.wait_for("dialog[open] li");
    sheet(window, look, "table-paste");
    window.press(Key::Char('2').ctrl());
    let _ = window.wait_for("[role=option]");
}

/// Looks at the orders with the account of the customer beside them, at the payments, and at an order and
/// a payment that are written down.
pub(super) fn orders(window: &Window<'_>, look: Look<'_>) {
    window.press(Key::Char('7').ctrl());
    let _ = window.wait_for("main [role=table] [data-row]:focus");
    let _ = window.wait_for("main aside tbody .own");
    look(window, "orders");
    window.press(Key::Char('o'));
    let _ = window.wait_for("dialog[open] input:focus");
    sheet(window, look, "order-new");
    window.press(Key::Char('e'));
    let _ = window.wait_for("dialog[open] [role=group] input:focus");
    let _ = window.wait_for("dialog[open] dl");
    sheet(window, look, "order-edit");
    window.press(Key::Char('p'));
    let _ = window.wait_for("dialog[open] select");
    sheet(window, look, "payment-new");
    window.put_focus("main [role=radiogroup] [role=radio][tabindex='0']");
    window.press(Key::End);
    let _ = window.wait_for("main [role=columnheader]:nth-child(7):last-child");
    let _ = window.wait_for("main [role=table] [data-row]");
    let _ = window.wait_for("main aside tbody tr");
    look(window, "orders-payments");
}

/// Looks at the tickets with where the chosen one stood beside them, and at one that is taken in.
pub(super) fn tickets(window: &Window<'_>, look: Look<'_>) {
    window.press(Key::Char('8').ctrl());
    let _ = window.wait_for("main [role=table] [data-row]:focus");
    let _ = window.wait_for("main aside ol li");
    look(window, "tickets");
    window.press(Key::Char('t'));
    let _ = window.wait_for("dialog[open] input:focus");
    sheet(window, look, "ticket-new");
    window.press(Key::Char('e'));
    let _ = window.wait_for("dialog[open] textarea:focus");
    let _ = window.wait_for("dialog[open] dl");
    sheet(window, look, "ticket-edit");
}

/// Looks at the stock with what moved the chosen product beside it, at what is written down there, and at
/// who waits.
pub(super) fn stock(window: &Window<'_>, look: Look<'_>) {
    window.press(Key::Char('9').ctrl());
    let _ = window.wait_for("main [role=table] [data-row]:focus");
    let _ = window.wait_for("main aside ol li");
    let _ = window.wait_for("main aside ul li");
    look(window, "stock");
    for (key, name) in
        [('g', "stock-receive"), ('r', "stock-correct"), ('w', "want-new"), ('n', "product-new")]
    {
        window.press(Key::Char(key));
        let _ = window.wait_for("dialog[open] input:focus");
        sheet(window, look, name);
    }
    window.put_focus("main [role=radiogroup] [role=radio][tabindex='0']");
    window.press(Key::End);
    let _ = window.wait_for("main [role=columnheader]:nth-child(5):last-child");
    let _ = window.wait_for("main [role=table] [data-row]");
    look(window, "stock-waiting");
}

/// Looks at what the list can be narrowed by.
pub(super) fn narrowing(window: &Window<'_>, look: Look<'_>) {
    window.press(Key::Char('f').ctrl().shift());
    let _ = window.wait_for(".pane .top [aria-expanded=true]");
    window.press(Key::Down);
    window.press(Key::Enter);
    let _ = window.wait_for(".pane .top [aria-expanded=false]");
    let _ = window.wait_for("[role=option]");
    window.press(Key::Char('f').ctrl().shift());
    let _ = window.wait_for(".pane .top [aria-pressed=true]");
    look(window, "cards-narrowed");
    window.press(Key::Escape);
    window.press(Key::Char('f').ctrl());
    window.press(Key::Escape);
    let _ = window.wait_for("nav [data-letter]");
}

/// Looks at what can be done with several cards, and at their tags.
pub(super) fn several(window: &Window<'_>, look: Look<'_>) {
    window.put_focus("[role=listbox]");
    for _ in 0..2 {
        window.press(Key::Down.shift());
    }
    window.wait_until_said("three cards selected", || {
        window.all("[role=option][aria-selected=true]").len() == 3
    });
    let _ = window.wait_for(".pane .bar .ways button");
    look(window, "cards-selected");
    faults::given_up(window, look);
    window.put_focus(".pane .bar .ways button");
    window.press(Key::Enter);
    let _ = window.wait_for("dialog[open] input:focus");
    window.press(Key::Enter.ctrl());
    let _ = window.wait_for("dialog[open] [role=alert]");
    sheet(window, look, "cards-tags");
    window.press(Key::Escape);
    window.wait_until_none(".pane .bar");
}

/// Takes in what has been looked at, and looks at it as it waits for another program that writes.
pub(super) fn import_running(window: &Window<'_>, look: Look<'_>) {
    let held = window.desk().hold_writing();
    window.press(Key::Right.alt());
    let _ = window.wait_for("main .running button:focus");
    look(window, "import-running");
    drop(held);
}

/// Looks at cards that the box knows and a newer file says otherwise; leaves them out.
pub(super) fn familiar(window: &Window<'_>, look: Look<'_>) {
    let newer = window.desk().files().join("newer.vcf");
    let text = std::fs::read_to_string(PHONE).unwrap();
    std::fs::write(&newer, text.replace("TITLE:", "TITLE:Dr ")).unwrap();
    choose(window, &newer);
    let _ = window.wait_for("ol li:nth-child(2)[aria-current=step]");
    let _ = window.wait_for("ol li:nth-child(4)");
    window.press(Key::Right.alt());
    let _ = window.wait_for("ol li:nth-child(3)[aria-current=step]");
    let _ = window.wait_for("main [role=radio][aria-checked=true]");
    look(window, "import-known");
}

/// Saves where nothing can be written, and looks at what is said of it in full.
pub(super) fn failure(window: &Window<'_>, look: Look<'_>) {
    // A file in the place of a folder.
    window.desk().chooser.will_choose(Path::new(DUPLICATES).join("cards.vcf"));
    window.press_for_file(Key::Enter.ctrl());
    window.put_focus(".toast.alert summary");
    window.press(Key::Enter);
    let _ = window.wait_for(".toast.alert details[open]");
    look(window, "toast-details");
    window.put_focus(".toast.alert .line button");
    window.press(Key::Enter);
    window.wait_until_none(".toast");
}

/// Looks at what is said while the cards are a demo's.
pub(super) fn demo(window: &Window<'_>, look: Look<'_>) {
    window.desk().karto(&["demo", "--contacts", "20"]);
    window.press(Key::Char('1').ctrl());
    let _ = window.wait_for("main .strip button");
    let _ = window.wait_for("[data-follow-up]");
    look(window, "demo-today");
    window.press(Key::Char('2').ctrl());
    let _ = window.wait_for("main .strip button");
    let _ = window.wait_for("[role=option]");
    look(window, "demo-cards");
}
