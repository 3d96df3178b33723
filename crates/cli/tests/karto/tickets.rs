//! Tickets on the command line.

use crate::desk::Desk;
use serde_json::json;
use std::fs;

/// A box at home in Poland with a card.
fn shop() -> (Desk, String) {
    let desk = Desk::new();
    desk.ask(&["--region", "PL", "today"]);
    let anna = desk.add("Anna Kowalska 601 234 567");
    (desk, anna)
}

#[test]
fn a_ticket_is_taken_in_changed_moved_on_and_taken_back() {
    let (desk, anna) = shop();
    let made = desk.ask(&[
        "ticket",
        "new",
        &anna,
        "drips",
        "slowly",
        "--item",
        "Tap",
        "--promised",
        "+3",
        "--mood",
        "upset",
        "--part",
        "2 x Seal @ 4.99 +0%",
        "--time",
        "0.5 x Work @ 80 +0%",
    ]);
    let ticket = &made["ticket"];
    assert_eq!((&ticket["number"], &ticket["fault"]), (&json!("1"), &json!("drips slowly")));
    assert_eq!(ticket["gross"], json!({ "minor": 4_998, "currency": "PLN" }));
    assert_eq!(
        (ticket["contact"].to_string(), &ticket["name"]),
        (anna.clone(), &json!("Anna Kowalska"))
    );
    assert_eq!((&ticket["mood"], &ticket["lines"][1]["kind"]), (&json!("upset"), &json!("time")));
    assert!(ticket["at"].as_str().unwrap().contains('T'), "{ticket}");
    assert!(ticket["promised_on"].is_string(), "{ticket}");
    let (code, message) = desk.refusal(&["ticket", "change", "1", "--promised", "fri 16:00"]);
    assert!(code == "invalid" && message.starts_with("A promise is a day alone"), "{message}");
    let changed = desk.ask(&["ticket", "change", "#1", "--serial", "T-9", "--promised", ""]);
    assert_eq!(
        (&changed["ticket"]["serial"], &changed["ticket"]["promised_on"]),
        (&json!("T-9"), &json!(null))
    );
    assert_eq!(changed["ticket"]["lines"], ticket["lines"]);
    let moved = desk.ask(&["ticket", "status", "1", "ready", "all", "dry"]);
    assert_eq!(
        (&moved["ticket"]["status"], &moved["ticket"]["moves"][1]["text"]),
        (&json!("ready"), &json!("all dry"))
    );
    let said = desk.say(&["ticket", "show", "1"]);
    assert!(
        said.contains("#1  Anna Kowalska  Ready") && said.contains("Total 49.98\u{a0}zł"),
        "{said}"
    );
    assert!(said.contains("Part  2 x Seal") && said.contains("Time  "), "{said}");
    let popped = desk.say(&["pop", "601234567"]);
    assert!(popped.contains("Ticket 1: Tap: drips slowly  Ready"), "{popped}");
    let pop = desk.ask(&["pop", "601234567"]);
    assert_eq!(pop["matches"][0]["open_tickets"][0]["number"], "1");
    let (code, message) = desk.refusal(&["ticket", "status", "1", "new"]);
    assert_eq!(code, "invalid");
    assert!(message.contains("It can go to: Collected"), "{message}");
    desk.ask(&["undo"]);
    assert_eq!(desk.ask(&["ticket", "show", "1"])["ticket"]["status"], "new");
    let (code, message) = desk.refusal(&["ticket", "show", "2"]);
    assert_eq!((code.as_str(), message.as_str()), ("not_found", "There is no ticket 2."));
    let bare = desk.ask(&["ticket", "change", "1", "--no-lines"]);
    assert_eq!(bare["ticket"]["lines"], json!([]));
}

#[test]
fn tickets_are_listed_by_group() {
    let (desk, anna) = shop();
    for fault in ["drips", "hums", "leaks"] {
        desk.ask(&["ticket", "new", &anna, fault]);
    }
    desk.ask(&["ticket", "status", "2", "ready"]);
    desk.ask(&["ticket", "status", "3", "rejected"]);
    let numbers = |arguments: &[&str]| {
        let list = desk.ask(&[&["ticket", "list"], arguments].concat());
        let rows = list["tickets"].as_array().unwrap().clone();
        rows.iter().map(|row| row["number"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(numbers(&[]), ["1", "2"]);
    assert_eq!(numbers(&["--group", "all", "--limit", "2"]), ["3", "2"]);
    assert_eq!(numbers(&[&anna, "--group", "untold"]), ["2"]);
    assert_eq!(numbers(&["--group", "done"]), ["3"]);
    let said = desk.say(&["ticket", "list"]);
    assert!(said.contains("#2  Anna Kowalska  hums  Ready, since today"), "{said}");
}

#[test]
fn the_slip_is_a_pdf_of_one_page_that_replaces_nothing_unasked() {
    let (desk, anna) = shop();
    desk.ask(&["ticket", "new", &anna, "łożysko piszczy", "--item", "Bäckereimaschine"]);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("slip.pdf");
    let out = path.to_str().unwrap();
    let written = desk.ask(&["ticket", "slip", "1", "--out", out]);
    assert_eq!((&written["pages"], &written["missing"]), (&json!(1), &json!("")));
    assert!(fs::read(&path).unwrap().starts_with(b"%PDF-"));
    let (code, _) = desk.refusal(&["ticket", "slip", "1", "--out", out, "--paper", "a4"]);
    assert_eq!(code, "file_exists");
    desk.ask(&["ticket", "slip", "1", "--out", out, "--paper", "a4", "--force"]);
}
