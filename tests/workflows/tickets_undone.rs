//! Tickets when operations are taken back, when cards are joined and parted again, and in the box that
//! takes another one in: each stands where its last move says, and no number is missing or there twice.

use crate::chance_tickets::ticket;
use crate::desk::{Desk, ask};
use crate::dice::Dice;
use crate::tickets::{ANNA, go, numbers, take_in};
use kartoteka_app::Code;
use serde_json::{Value, json};

/// Rows of chance that are tried, and the operations of each.
const SEEDS: u64 = 40;
const OPERATIONS: usize = 40;

/// Every ticket as it is shown.
fn tickets(desk: &Desk) -> Vec<Value> {
    let list = desk.ask("ticket_list", json!({ "limit": 500 }));
    let rows = list["rows"].as_array().unwrap();
    rows.iter().map(|row| desk.ask("ticket_get", json!({ "id": row["id"] }))).collect()
}

/// Each stands where its last move says, since then; the numbers are 1, 2, 3 and so on.
#[track_caller]
fn hold_together(desk: &Desk, seed: u64) {
    let all = tickets(desk);
    for one in &all {
        let moves = one["moves"].as_array().unwrap();
        let last = moves.last().unwrap_or_else(|| panic!("seed {seed}: {one}"));
        assert_eq!(one["status"], last["status"], "seed {seed}: {one}");
        assert_eq!(moves[0]["status"], "new", "seed {seed}: {one}");
        let since = moves.iter().rev().take_while(|step| step["status"] == one["status"]).last();
        assert_eq!(one["moved_at"], since.unwrap()["at"], "seed {seed}: {one}");
        let net: i64 = one["lines"]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| line["net"]["minor"].as_i64().unwrap())
            .sum();
        assert_eq!(one["net"]["minor"], net, "seed {seed}: sums are those of the lines: {one}");
    }
    // Those that another box gave a number that is taken here stand beside the row.
    let own =
        all.iter().map(|one| one["number"].as_str().unwrap()).filter(|one| !one.contains('/'));
    let mut numbers: Vec<usize> = own.map(|one| one.parse().unwrap()).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>(), "seed {seed}");
}

/// Takes back any operation there is, the last one, or redoes; whether it can be is another matter.
pub(crate) fn take_back(desk: &Desk, dice: &mut Dice) {
    let history = desk.ask("history_page", json!({ "limit": 100 }));
    let all = history["operations"].as_array().unwrap();
    let request = match dice.below(4) {
        0 => ("operation_redo", json!({})),
        1 => ("operation_undo", json!({})),
        _ => ("operation_undo", json!({ "id": dice.one(all)["id"] })),
    };
    match ask(desk.kartoteka(), request.0, request.1) {
        Ok(_) => {}
        Err(error) => assert_eq!(error.code, Code::NothingToUndo, "{error:?}"),
    }
}

#[test]
fn whatever_is_done_and_taken_back_tickets_stand_where_they_last_went_and_no_number_is_missing() {
    let brought = box_of_another();
    for seed in 0..SEEDS {
        let (mut desk, mut dice) = (Desk::new(), Dice(seed));
        desk.card(ANNA);
        desk.card("Jan Nowak 602 999 888");
        let restart_at = dice.below(OPERATIONS);
        for step in 0..OPERATIONS {
            desk.wait_minutes(7);
            if step == restart_at {
                desk.restart_after_kill();
            }
            let list = desk.ask("contact_list", json!({ "from": 0, "limit": 9 }));
            let rows = list["rows"].as_array().unwrap();
            let cards: Vec<i64> = rows.iter().map(|row| row["id"].as_i64().unwrap()).collect();
            match dice.below(9) {
                _ if cards.is_empty() => drop(desk.card(ANNA)),
                0 if cards.len() > 1 => {
                    desk.ask("contact_merge", json!({ "kept": cards[0], "merged": [cards[1]] }));
                }
                1 => drop(desk.card("Ewa Głowacka 601 234 567")),
                2 => {
                    let call = json!({ "contact_id": dice.one(&cards), "kind": "call", "direction": "in", "text": "hums" });
                    desk.ask("interaction_log", call);
                }
                3 | 4 => take_back(&desk, &mut dice),
                5 => drop(imported(&desk, &brought)),
                _ => ticket(&desk, &mut dice, cards[step % cards.len()]),
            }
            hold_together(&desk, seed);
        }
        assert_eq!(desk.ask("box_check", json!({}))["ok"], true, "seed {seed}");
    }
}

/// A box with tickets of its own, as its file.
fn box_of_another() -> Value {
    let other = Desk::new();
    let ola = other.card("Ola Obca 603 555 777");
    for fault in ["rattles", "smokes", "is cold", "sings"] {
        let made = take_in(&other, ola, fault);
        go(&other, &made["ticket"]["id"], "ready");
    }
    exported(&other)
}

#[test]
fn a_number_is_given_back_only_by_the_newest_ticket() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let (first, second) = (take_in(&desk, anna, "drips"), take_in(&desk, anna, "hums"));
    let undo =
        |made: &Value| ask(desk.kartoteka(), "operation_undo", json!({ "id": made["operation"] }));
    assert_eq!(undo(&first).unwrap_err().code, Code::NothingToUndo);
    assert_eq!(numbers(&desk, "all"), ["2", "1"]);
    undo(&second).unwrap();
    assert_eq!(numbers(&desk, "all"), ["1"]);
    let third = take_in(&desk, anna, "leaks");
    assert_eq!(third["ticket"]["number"], "2");
    // The one that was taken back can't come back under a number that is given again.
    let history = desk.ask("history_page", json!({ "limit": 9 }));
    let by = history["operations"].as_array().unwrap().iter().find(|one| !one["reverts"].is_null());
    let back = desk.refusal("operation_undo", json!({ "id": by.unwrap()["id"] }));
    assert_eq!(back.code, Code::NothingToUndo);
    assert_eq!(desk.ask("ticket_get", json!({ "id": third["ticket"]["id"] }))["fault"], "leaks");
    assert_eq!(numbers(&desk, "all"), ["2", "1"]);
}

#[test]
fn a_move_is_taken_back_whole_or_not_at_all_also_after_a_restart() {
    let mut desk = Desk::new();
    let anna = desk.card(ANNA);
    let id = take_in(&desk, anna, "drips")["ticket"]["id"].clone();
    let opened =
        desk.ask("ticket_status", json!({ "id": id, "status": "open", "text": "on the bench" }));
    let states = |desk: &Desk| desk.ask("ticket_get", json!({ "id": id }));
    let open = states(&desk);
    desk.ask("ticket_save", json!({ "id": id, "contact_id": anna, "fault": "leaks" }));
    // Its fault was changed since: where it stands and the word of that stay together.
    let refused = desk.refusal("operation_undo", json!({ "id": opened["operation"] }));
    assert_eq!(refused.code, Code::NothingToUndo);
    assert_eq!(states(&desk)["moves"], open["moves"]);
    desk.restart_after_kill();
    desk.ask("operation_undo", json!({}));
    assert_eq!(states(&desk), open);
    desk.ask("operation_undo", json!({}));
    assert_eq!(
        (&states(&desk)["status"], states(&desk)["moves"].as_array().unwrap().len()),
        (&json!("new"), 1)
    );
    desk.restart_after_kill();
    desk.ask("operation_redo", json!({}));
    assert_eq!(states(&desk), open);
}

#[test]
fn joined_cards_have_the_tickets_of_both_and_undo_parts_them_again() {
    let desk = Desk::new();
    let (anna, other) = (desk.card(ANNA), desk.card("Anna K. 602 123 456"));
    let of_other = take_in(&desk, other, "drips")["ticket"]["id"].clone();
    let moved = take_in(&desk, other, "hums")["ticket"]["id"].clone();
    let before = desk.dump();
    let preview = desk.ask("merge_preview", json!({ "kept": anna, "merged": [other] }));
    assert!(preview.to_string().contains("\"tickets\":2"), "{preview}");
    let merged = desk.ask("contact_merge", json!({ "kept": anna, "merged": [other] }));
    let of = |card: i64| {
        desk.ask("ticket_list", json!({ "contact_id": card, "limit": 9 }))["total"].clone()
    };
    assert_eq!(of(anna), 2);
    desk.ask("operation_undo", json!({}));
    assert_eq!(desk.dump(), before);
    desk.ask("operation_redo", json!({}));
    // What was done to one of them since keeps it, with its moves and lines, where that was done.
    go(&desk, &moved, "ready");
    desk.ask("operation_undo", json!({ "id": merged["operation"] }));
    let card_of = |id: &Value| desk.ask("ticket_get", json!({ "id": id }))["contact_id"].clone();
    assert_eq!((card_of(&moved), card_of(&of_other)), (json!(anna), json!(other)));
    hold_together(&desk, 0);
    let items = |card: i64| {
        let page = desk
            .ask("timeline_page", json!({ "contact_id": card, "filter": "tickets", "limit": 9 }));
        page["items"].as_array().unwrap().len()
    };
    assert_eq!((items(anna), items(other)), (2, 1));
}

#[test]
fn a_card_with_a_ticket_says_something_and_takes_it_to_the_trash_and_back() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let made = take_in(&desk, anna, "drips");
    let before = desk.dump();
    desk.ask("contact_trash", json!({ "ids": [anna] }));
    assert_eq!(numbers(&desk, "all"), ["1"], "a slip of it may be out there");
    go(&desk, &made["ticket"]["id"], "ready");
    desk.ask("operation_undo", json!({}));
    desk.ask("operation_undo", json!({}));
    assert_eq!(desk.dump(), before);
}

/// The whole box as its file.
pub(crate) fn exported(desk: &Desk) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("whole");
    let to = desk.kartoteka().offer_file(&path).handle;
    desk.ask("export_run", json!({ "what": { "format": "json" }, "to": to }));
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

pub(crate) fn imported(desk: &Desk, whole: &Value) -> Value {
    // Our own files begin with their name, and this one was in memory.
    let mut fields = whole.as_object().unwrap().clone();
    fields.retain(|key, _| key != "format" && key != "schema");
    let rest = Value::Object(fields).to_string();
    let text = format!(r#"{{"format":"kartoteka-box","schema":5,{}"#, &rest[1..]);
    let file = desk.file("whole.json", text.as_bytes());
    desk.ask("import_run", json!({ "files": [file] }))["files"][0].clone()
}

#[test]
fn tickets_go_out_with_the_box_and_come_back_without_loss_beside_those_that_are_there() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let call =
        json!({ "contact_id": anna, "kind": "call", "direction": "in", "text": "tap drips" });
    desk.ask("interaction_log", call);
    let items =
        desk.ask("timeline_page", json!({ "contact_id": anna, "limit": 9 }))["items"].clone();
    desk.ask("product_save", json!({ "name": "Seal", "price": "4,99" }));
    let made = desk.ask(
        "ticket_save",
        json!({
            "contact_id": anna, "item": "Tap", "fault": "drips", "interaction_id": items[0]["id"],
            "promised_on": "2026-12-01", "mood": "calm", "lines": [{ "text": "seal" }],
        }),
    );
    desk.ask(
        "ticket_status",
        json!({ "id": made["ticket"]["id"], "status": "ready", "text": "done" }),
    );
    let file = exported(&desk);
    let other = Desk::new();
    assert_eq!(imported(&other, &file)["problems"], json!([]));
    assert_eq!(exported(&other), file);
    let shown = |desk: &Desk| {
        let mut one = tickets(desk).remove(0);
        one["revision"] = Value::Null;
        one
    };
    assert_eq!(shown(&other), shown(&desk));
    // Again, nothing comes twice; the next number goes on.
    imported(&other, &file);
    let card = other.ask("contact_list", json!({ "from": 0, "limit": 9 }))["rows"][0]["id"].clone();
    assert_eq!(take_in(&other, card.as_i64().unwrap(), "hums")["ticket"]["number"], "2");
    // In a box that has given that number itself it is the second of it.
    let third = Desk::new();
    let ewa = third.card("Ewa Głowacka 601 234 567");
    take_in(&third, ewa, "leaks");
    imported(&third, &file);
    let mut all = numbers(&third, "all");
    all.sort();
    assert_eq!(all, ["1", "1/2"]);
    let found = third.ask("ticket_resolve", json!({ "number": "1/2" }));
    assert_eq!(third.ask("ticket_get", found)["fault"], "drips");
    assert_eq!(take_in(&third, ewa, "hums")["ticket"]["number"], "2");
    // What can't be is left out, and said.
    for (field, wrong) in [
        ("number", json!(1_000_000_000_001_i64)),
        ("moves", json!([])),
        ("moves", json!([{ "status": "open", "at": 5 }])),
        ("fault", json!(" ")),
        ("item", json!("x".repeat(201))),
        ("contact", json!("nobody")),
    ] {
        let mut edited = file.clone();
        if field == "fault" {
            edited["tickets"][0]["item"] = json!("");
        }
        edited["tickets"][0][field] = wrong;
        let empty = Desk::new();
        let told = imported(&empty, &edited);
        assert_eq!(told["problems"].as_array().unwrap().len(), 1, "{field}: {told}");
        assert_eq!(numbers(&empty, "all"), Vec::<String>::new(), "{field}");
    }
}

#[test]
fn what_goes_on_from_brought_numbers_keeps_them_and_a_high_number_goes_out_and_comes_in() {
    let brought = box_of_another();
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    imported(&desk, &brought);
    let history = desk.ask("history_page", json!({ "limit": 1 }));
    let import = history["operations"][0]["id"].clone();
    let next = take_in(&desk, anna, "drips");
    assert_eq!(next["ticket"]["number"], "5");
    // Without the four before it the fifth would stand alone.
    let undone = ask(desk.kartoteka(), "operation_undo", json!({ "id": import }));
    assert_eq!(numbers(&desk, "all"), ["5", "4", "3", "2", "1"], "{undone:?}");
    desk.ask("operation_undo", json!({ "id": next["operation"] }));
    desk.ask("operation_undo", json!({ "id": import }));
    assert_eq!(numbers(&desk, "all"), Vec::<String>::new());
    let mut high = brought;
    high["tickets"][3]["number"] = json!(1_000_000);
    imported(&desk, &high);
    assert_eq!(take_in(&desk, anna, "drips")["ticket"]["number"], "1000001");
    let other = Desk::new();
    assert_eq!(imported(&other, &exported(&desk))["problems"], json!([]));
    assert!(numbers(&other, "all").contains(&"1000001".to_owned()));
}
