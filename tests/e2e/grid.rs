//! Cards as a table in the real window, by keys alone: a block comes from a spreadsheet, cells are
//! edited and filled down, and what is seen goes out to a file.

use calamine::{Data, Reader, Xlsx, open_workbook};
use kartoteka_tests::{Desk, Key, Window};

/// A desk with three cards that wear a tag, and one that does not.
fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.set("KARTOTEKA_NOW", "2026-11-12T09:00:00Z");
    desk.karto(&["settings", "region", "PL"]);
    for (id, name) in [("1", "Anna Nowak"), ("2", "Bogdan Lis"), ("3", "Celina Kot")] {
        desk.karto(&["add", &format!("{name} 602 000 00{id}")]);
        desk.karto(&["tag", id, "VIP"]);
    }
    desk.karto(&["add", "Darek Wilk 602 000 004"]);
    desk
}

/// Goes to the table and waits for it to have the focus; by last name, Kot comes first.
fn go(window: &Window<'_>) {
    let _ = window.wait_for("main h1");
    window.press(Key::Char('6').ctrl());
    let _ = window.wait_for("[role=grid]:focus");
    wait_cell(window, 0, 0, "Celina Kot");
}

/// What is drawn in a cell; the driver itself takes what lies in a stuck column for hidden.
fn cell(window: &Window<'_>, row: usize, column: usize) -> String {
    let script = format!(
        "arguments[arguments.length - 1](document.querySelector('#cell-{row}-{column}')?.innerText ?? '')"
    );
    window.measure(&script).as_str().unwrap_or_default().trim().to_owned()
}

fn wait_cell(window: &Window<'_>, row: usize, column: usize, text: &str) {
    window.wait_until_said(&format!("{text:?} at {row}, {column}"), || {
        cell(window, row, column) == text
    });
}

/// The cell that the keys act on.
fn active(window: &Window<'_>) -> String {
    window.wait_for("[role=grid]").attribute("aria-activedescendant").unwrap_or_default()
}

fn wait_active(window: &Window<'_>, id: &str) {
    window.wait_until_said(id, || active(window) == id);
}

/// Opens the cell that the keys act on, for editing.
fn open_cell(window: &Window<'_>) {
    window.press(Key::Enter);
    let _ = window.wait_for("[role=grid] textarea:focus");
}

/// The headings in their order.
fn headings(window: &Window<'_>) -> Vec<String> {
    const SCRIPT: &str = "arguments[arguments.length - 1](
        [...document.querySelectorAll('[role=columnheader] span')].map((one) => one.innerText));";
    let all = window.measure(SCRIPT);
    let all = all.as_array().cloned().unwrap_or_default();
    all.iter().map(|one| one.as_str().unwrap_or_default().to_owned()).collect()
}

/// The last operation's title.
fn newest(desk: &Desk) -> String {
    desk.karto(&["history"])["operations"][0]["title"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_block_from_a_spreadsheet_changes_three_cards_in_one_step() {
    let desk = desk();
    let window = desk.open();
    go(&window);
    let roles = ["[role=row]", "[role=gridcell]", "[role=columnheader]"];
    assert!(roles.iter().all(|role| !window.all(&format!("[role=grid] {role}")).is_empty()));
    assert_eq!(window.wait_for("[role=grid]").attribute("aria-rowcount").as_deref(), Some("6"));
    window.axe("table");

    // Company, phone, mail and town of the first three, as Excel lays them on the clipboard.
    let _laid = window.clipboard(
        "Huta\t602 111 001\tcelina@huta.example\tŁódź\r\n\
         \"Hurtownia\nOpole\"\t602 111 002\tbogdan@opole.example\tOpole\r\n\
         \t602 111 003\tanna@nowak.example\tBielsko-Biała\r\n",
    );
    window.press(Key::Right);
    wait_active(&window, "cell-0-1");
    window.press(Key::Char('v').ctrl());
    window.wait_for_text("3 cards changed");
    wait_cell(&window, 2, 2, "602 111 003");
    let first: Vec<String> = (0..5).map(|column| cell(&window, 0, column)).collect();
    assert_eq!(first, ["Celina Kot", "Huta", "602 111 001", "celina@huta.example", "Łódź"]);
    assert_eq!(cell(&window, 1, 1), "Hurtownia Opole");
    assert_eq!(cell(&window, 3, 2), "602 000 004");
    assert_eq!(newest(&desk), "Cells changed: Celina Kot and 2 more");
    window.screenshot("table-pasted");

    window.press(Key::Char('z').ctrl());
    wait_cell(&window, 2, 2, "602 000 001");
    wait_cell(&window, 0, 4, "");
    assert_eq!(desk.karto(&["show", "3"])["phones"][0]["value"], "602 000 003");
    window.close();
}

#[test]
fn what_is_seen_goes_out_with_its_columns_order_and_filter() {
    let mut desk = desk();
    let file = desk.files().join("seen.xlsx");
    desk.set("KARTOTEKA_NOW", "2026-11-12T09:00:00Z");
    let window = desk.open();
    go(&window);
    let all = headings(&window);
    assert_eq!(all, ["Name", "Organisation", "Phone", "E-mail", "Town", "Tags", "Last contact"]);
    // The organisation goes, the phone stands before the name, and the last comes first.
    window.press(Key::Right);
    window.press(Key::Char('h'));
    window.wait_until_said("six columns", || headings(&window).len() == 6);
    window.press(Key::Left.alt());
    window.wait_until_said("the phone first", || headings(&window)[..2] == ["Phone", "Name"]);
    window.press(Key::Char('s'));
    window.press(Key::Char('s'));
    wait_cell(&window, 0, 1, "Darek Wilk");
    window.press(Key::Char('f').ctrl());
    window.keys("tag:VIP");
    window.wait_for_text("3 cards found");
    window.press(Key::Enter);
    wait_cell(&window, 0, 1, "Celina Kot");
    let seen = headings(&window);

    window.press(Key::Char('x'));
    let _ = window.wait_for("main table td");
    window.wait_for_text("3 cards");
    desk.chooser.will_choose(&file);
    window.press_for_file(Key::Enter.ctrl());
    window.wait_for_text("Saved seen.xlsx");
    let mut book: Xlsx<_> = open_workbook(&file).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let rows: Vec<Vec<String>> =
        sheet.rows().map(|row| row.iter().map(Data::to_string).collect()).collect();
    assert_eq!(rows[0], seen);
    let phones: Vec<&str> = rows[1..].iter().map(|row| row[0].as_str()).collect();
    assert_eq!(phones, ["602 000 003", "602 000 002", "602 000 001"]);
    assert_eq!(rows[1][1], "Celina Kot");

    // The layout is there again the next time.
    window.close();
    let window = desk.open();
    let _ = window.wait_for("main h1");
    window.press(Key::Char('6').ctrl());
    wait_cell(&window, 0, 1, "Darek Wilk");
    assert_eq!(headings(&window), seen);
    window.close();
}

#[test]
fn a_cell_is_edited_in_its_place_and_says_what_it_refuses() {
    let desk = desk();
    let window = desk.open();
    go(&window);
    // The birthday is shown beside what is shown at first.
    window.press(Key::Char('h').shift());
    window.put_focus("dialog [data-column=birthday]");
    window.press(Key::Char(' '));
    window.press(Key::Escape);
    let _ = window.wait_for("[role=grid]:focus");
    window.press(Key::End);
    wait_active(&window, "cell-0-7");
    open_cell(&window);
    window.keys("31.2.1980");
    window.press(Key::Enter);
    window.wait_for_text("is no day of the calendar");
    assert_eq!(window.focused().attribute("aria-invalid").as_deref(), Some("true"));
    window.axe("table, a refused cell");
    window.screenshot("table-refused");
    window.press(Key::Char('a').ctrl());
    window.keys("17.5.1980");
    window.press(Key::Enter);
    wait_cell(&window, 0, 7, "1980-05-17");
    wait_active(&window, "cell-1-7");

    // Escape leaves what stood there; Tab goes on to the next cell that can be edited.
    window.press(Key::F(2));
    let _ = window.wait_for("[role=grid] textarea:focus");
    window.keys("1.1.1990");
    window.press(Key::Escape);
    window.wait_until_none("[role=grid] textarea");
    assert_eq!(cell(&window, 1, 7), "");
    window.press(Key::Home);
    window.press(Key::Right);
    wait_active(&window, "cell-1-1");
    open_cell(&window);
    window.keys("Huta");
    window.press(Key::Tab);
    // What was just written is no change by somebody else: the next cell takes what is typed too.
    window.wait_for_focus("Phone, Bogdan Lis");
    window.keys("602 222 222");
    window.press(Key::Tab);
    window.wait_for_focus("E-mail, Bogdan Lis");
    window.press(Key::Escape);
    wait_cell(&window, 1, 1, "Huta");
    wait_cell(&window, 1, 2, "602 222 222");
    wait_active(&window, "cell-1-3");

    window.close();
}

#[test]
fn a_column_is_filled_down_in_one_step_and_what_is_worked_out_is_not_edited() {
    let desk = desk();
    let window = desk.open();
    go(&window);
    window.press(Key::Down);
    window.press(Key::Right);
    open_cell(&window);
    window.keys("Huta");
    window.press(Key::Enter);
    wait_cell(&window, 1, 1, "Huta");
    window.press(Key::Up);
    wait_active(&window, "cell-1-1");
    window.press(Key::Down.shift());
    window.press(Key::Down.shift());
    window.wait_for_text("3 cells on 3 cards");
    window.press(Key::Char('d').ctrl());
    wait_cell(&window, 3, 1, "Huta");
    assert_eq!(cell(&window, 2, 1), "Huta");
    window.press(Key::Char('z').ctrl());
    wait_cell(&window, 3, 1, "");
    wait_cell(&window, 2, 1, "");
    assert_eq!(cell(&window, 1, 1), "Huta");

    // What the program works out is not edited, and says so.
    window.press(Key::Home);
    for _ in 0..6 {
        window.press(Key::Right);
    }
    window.wait_for_text("Last contact is worked out by Kartoteka");
    window.press(Key::Enter);
    window.wait_until_none("[role=grid] textarea");
    window.close();
}

#[test]
fn cells_go_to_the_clipboard_and_a_block_that_does_not_fit_is_told_first() {
    let desk = desk();
    let window = desk.open();
    go(&window);
    window.press(Key::Right.shift());
    window.press(Key::Right.shift());
    window.press(Key::Down.shift());
    window.press(Key::Char('c').ctrl());
    window.wait_for_text("6 cells copied");
    // Two rows at the third card of four: both have room. At the last one only one has.
    window.press(Key::End.ctrl());
    window.press(Key::Home);
    wait_active(&window, "cell-3-0");
    window.press(Key::Char('v').ctrl());
    window.wait_for_text("1 row of the block has no card below");
    window.wait_for_text("2 cells on 1 card will change.");
    window.screenshot("table-paste");
    window.press(Key::Enter.ctrl());
    wait_cell(&window, 0, 2, "602 000 003");
    window.wait_until_said("the last card has them too", || {
        (0..4).filter(|row| cell(&window, *row, 2) == "602 000 003").count() == 2
    });
    window.close();
}

#[test]
fn a_row_stays_while_it_is_edited_and_what_is_typed_is_kept_on_leaving() {
    let desk = desk();
    let window = desk.open();
    go(&window);
    // By last name the card goes from the first place to the last; its next cell is open all the same.
    open_cell(&window);
    window.keys("Celina Zając");
    window.press(Key::Tab);
    window.wait_until_said("the next cell", || {
        window
            .focused()
            .attribute("aria-label")
            .is_some_and(|label| label.starts_with("Organisation"))
    });
    window.keys("Huta");
    window.press(Key::Enter);
    wait_cell(&window, 3, 0, "Celina Zając");
    wait_cell(&window, 3, 1, "Huta");
    let _ = window.wait_for("[role=grid]:focus");
    wait_active(&window, "cell-1-1");

    // In a field the chords are the field's.
    let _laid = window.clipboard("Stal");
    open_cell(&window);
    window.press(Key::Char('v').ctrl());
    window.wait_until_said("the words in the field", || {
        window.wait_for("[role=grid] textarea").value() == "Stal"
    });
    assert!(window.all("dialog[open]").is_empty());
    // With the screen what is typed goes to the box.
    window.press(Key::Char('1').ctrl());
    window.press(Key::Char('6').ctrl());
    wait_cell(&window, 1, 1, "Stal");
    window.press(Key::Char('f').ctrl());
    window.press(Key::Char('v').ctrl());
    window.wait_until_said("the words in the search", || window.focused().value() == "Stal");
    assert!(window.all("dialog[open]").is_empty());
    window.close();
}
