//! Cards as a table: what is written in cells, pasted, filled down, summed and exported as seen.

use crate::desk::Desk;
use kartoteka_app::Code;
use serde_json::{Value, json};

/// Three cards that wear a tag and one that does not, in the order of their names.
fn filled() -> (Desk, Vec<i64>) {
    let desk = Desk::new();
    let cards = [("Anna Nowak", "12,50"), ("Bogdan Lis", "18"), ("Celina Kot", ""), ("Darek", "7")];
    let ids = cards.map(|(name, points)| {
        let (tags, own) = match name {
            "Darek" => (json!([]), json!([])),
            _ if points.is_empty() => (json!(["VIP"]), json!([])),
            _ => (json!(["VIP"]), json!([{ "label": "Points", "value": points }])),
        };
        let draft = json!({
            "formatted_name": name, "tags": tags, "custom_fields": own,
            "phones": [{ "value": "602 000 000", "label": "mobile" }],
        });
        desk.ask("contact_create", json!({ "draft": draft }))["id"].as_i64().unwrap()
    });
    (desk, ids.to_vec())
}

fn by_name(find: &str) -> Value {
    json!({ "find": find, "sort": { "column": "formatted_name", "is_descending": false } })
}

fn page(desk: &Desk, which: &Value, columns: &[&str]) -> Value {
    desk.ask("grid_page", json!({ "which": which, "columns": columns, "from": 0, "limit": 50 }))
}

pub(crate) fn cells(desk: &Desk, columns: &[&str]) -> Vec<Value> {
    let page = page(desk, &by_name(""), columns);
    page["rows"].as_array().unwrap().iter().map(|row| row["cells"].clone()).collect()
}

/// A block over the table of all cards from a row on.
fn paste(desk: &Desk, text: &str, columns: &[&str], from: u32, down: u32) -> Value {
    let request = json!({
        "block": text, "which": by_name(""), "columns": columns, "from": from, "down": down, "across": 1,
    });
    desk.ask("grid_paste", request)
}

fn save(desk: &Desk, rows: &Value) -> Value {
    desk.ask("grid_save", json!({ "rows": rows }))
}

const COLUMNS: [&str; 4] = ["formatted_name", "phone_1", "address_1_city", "birthday"];

#[test]
fn a_pasted_block_of_three_by_four_changes_three_cards_in_one_step() {
    let (desk, _) = filled();
    let before = desk.dump();
    let block = "Anna Nowak-Lis\t602 111 111\tŁódź\t17.5.1980\r\n\
        Bogdan Lis\t+48 602 222 222\t\"Bielsko-\nBiała\"\t--05-18\r\n\
        Celina Kot\t602 333 333\t\t1990-01-02\r\n";
    let pasted = paste(&desk, block, &COLUMNS, 0, 1);
    assert_eq!(desk.dump(), before, "looking writes nothing");
    assert_eq!((&pasted["refused"], &pasted["beyond_rows"]), (&json!([]), &json!(0)));
    assert_eq!(pasted["rows"].as_array().unwrap().len(), 3);
    let saved = save(&desk, &pasted["rows"]);
    assert_eq!(saved["cards"], 3);
    assert_eq!(
        cells(&desk, &COLUMNS)[..3],
        [
            json!(["Anna Nowak-Lis", "602 111 111", "Łódź", "1980-05-17"]),
            json!(["Bogdan Lis", "+48 602 222 222", "Bielsko- Biała", "--05-18"]),
            json!(["Celina Kot", "602 333 333", "", "1990-01-02"]),
        ]
    );
    let history = desk.ask("history_page", json!({ "limit": 1 }));
    assert_eq!(history["operations"][0]["title"], "Cells changed: Anna Nowak and 2 more");
    desk.ask("operation_undo", json!({}));
    assert_eq!(cells(&desk, &COLUMNS)[0], json!(["Anna Nowak", "602 000 000", "", ""]));
    assert_eq!(cells(&desk, &COLUMNS)[2], json!(["Celina Kot", "602 000 000", "", ""]));
}

#[test]
fn what_does_not_fit_is_named_by_cell_and_the_rest_comes_in() {
    let (desk, ids) = filled();
    let columns = ["formatted_name", "phone_1_label", "birthday", "created_on", "stay_in_touch"];
    let block = "\tWerkstatt\t31.2.1980\t2020-01-01\tweekly\n\
        Bogdan L.\tKomórka\t3.4.1981\t\t14";
    let pasted = paste(&desk, block, &columns, 0, 1);
    let refused: Vec<(&str, &str)> = pasted["refused"]
        .as_array()
        .unwrap()
        .iter()
        .map(|cell| (cell["column"].as_str().unwrap(), cell["message"].as_str().unwrap()))
        .collect();
    let columns_refused: Vec<&str> = refused.iter().map(|(column, _)| *column).collect();
    assert_eq!(columns_refused, ["birthday", "created_on", "stay_in_touch", "created_on"]);
    assert!(refused[0].1.contains("31.2.1980"), "{refused:?}");
    assert!(refused[1].1.starts_with("Added on is worked out"), "{refused:?}");
    let saved = save(&desk, &pasted["rows"]);
    assert_eq!(saved["cards"], 2);
    assert_eq!(saved["refused"], json!([]));
    let bogdan = desk.ask("contact_get", json!({ "id": ids[1] }))["draft"].clone();
    assert_eq!(bogdan["formatted_name"], "Bogdan L.");
    assert_eq!(bogdan["birthday"], json!({ "year": 1981, "month": 4, "day": 3 }));
    assert_eq!(bogdan["stay_in_touch"]["gap"]["ideal"], 14);
    let anna = desk.ask("contact_get", json!({ "id": ids[0] }))["draft"].clone();
    assert_eq!(anna["phones"][0]["label"], "Werkstatt");
    // Without the name in one piece the number stands for it.
    assert_eq!(anna["formatted_name"], "");
}

#[test]
fn a_card_keeps_something_to_be_recognised_by() {
    let desk = Desk::new();
    let id = desk.card("Anna Nowak");
    let columns = ["formatted_name", "given", "family", "tags"];
    let pasted = paste(&desk, "\t\t\tvip", &columns, 0, 1);
    let messages: Vec<&str> = pasted["refused"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["column"].as_str().unwrap())
        .collect();
    assert_eq!(messages, ["formatted_name"], "the others do not carry the name");
    save(&desk, &pasted["rows"]);
    let card = desk.ask("contact_get", json!({ "id": id }));
    assert_eq!(
        (&card["shown_name"], &card["draft"]["tags"]),
        (&json!("Anna Nowak"), &json!(["vip"]))
    );
}

#[test]
fn a_name_in_parts_is_shown_once_a_part_is_written() {
    let desk = Desk::new();
    let draft = json!({
        "formatted_name": "A. Nowak", "name": { "given": "Anna", "family": "Nowak" },
    });
    let id = desk.ask("contact_create", json!({ "draft": draft }))["id"].clone();
    let row = page(&desk, &by_name(""), &["family"])["rows"][0].clone();
    let edit = |text: &str| json!([{ "id": id, "revision": row["revision"], "cells": [{ "column": "family", "text": text }] }]);
    save(&desk, &edit("Lis"));
    let row = cells(&desk, &["formatted_name", "family"])[0].clone();
    assert_eq!(row, json!(["Anna Lis", "Lis"]));
    let row = page(&desk, &by_name(""), &["family"])["rows"][0].clone();
    let whole = json!([{ "id": id, "revision": row["revision"],
        "cells": [{ "column": "formatted_name", "text": "Ewa Kot" }] }]);
    save(&desk, &whole);
    let row = cells(&desk, &["formatted_name", "given", "family"])[0].clone();
    assert_eq!(row, json!(["Ewa Kot", "Ewa", "Kot"]));
}

#[test]
fn filling_down_and_emptying_are_one_step_each() {
    let (desk, _) = filled();
    let columns = ["address_1_city", "own:Points"];
    save(&desk, &paste(&desk, "Łódź\t5", &columns, 0, 1)["rows"]);
    let filled_down = paste(&desk, "Łódź\t5", &columns, 1, 2);
    assert_eq!(save(&desk, &filled_down["rows"])["cards"], 2);
    let towns = || -> Vec<Value> { cells(&desk, &columns) };
    assert_eq!(towns()[..3], [json!(["Łódź", "5"]), json!(["Łódź", "5"]), json!(["Łódź", "5"])]);
    assert_eq!(towns()[3], json!(["", ""]));
    let emptied = paste(&desk, "", &columns[1..], 0, 4);
    assert_eq!((&emptied["cells"], &emptied["emptied"]), (&json!(3), &json!(3)));
    save(&desk, &emptied["rows"]);
    assert_eq!(towns()[0], json!(["Łódź", ""]));
    desk.ask("operation_undo", json!({}));
    desk.ask("operation_undo", json!({}));
    assert_eq!(towns()[1], json!(["", "18"]));
}

#[test]
fn a_card_that_was_changed_meanwhile_is_left_and_the_others_come_in() {
    let (desk, ids) = filled();
    let pasted = paste(&desk, "a\nb", &["nickname"], 0, 1);
    let mut draft = desk.ask("contact_get", json!({ "id": ids[0] }));
    let revision = draft["revision"].clone();
    draft = draft["draft"].clone();
    draft["nickname"] = json!("mine");
    desk.ask("contact_save", json!({ "id": ids[0], "revision": revision, "draft": draft }));
    let saved = save(&desk, &pasted["rows"]);
    assert_eq!((&saved["cards"], &saved["refused"][0]["id"]), (&json!(1), &json!(ids[0])));
    assert_eq!(cells(&desk, &["nickname"])[..2], [json!(["mine"]), json!(["b"])]);
    desk.ask("contact_trash", json!({ "ids": [ids[1]] }));
    let saved = save(&desk, &pasted["rows"]);
    assert_eq!(
        (&saved["operation"], saved["refused"].as_array().unwrap().len()),
        (&Value::Null, 2)
    );
}

#[test]
fn what_lies_beyond_the_table_is_counted_and_left_out() {
    let (desk, _) = filled();
    let pasted = paste(&desk, "a\tb\tc\nd\te\tf\ng\th\ti", &["nickname", "note"], 2, 1);
    assert_eq!((&pasted["beyond_rows"], &pasted["beyond_columns"]), (&json!(1), &json!(1)));
    assert_eq!(pasted["cells"], 4);
    let most = "x\n".repeat(5001);
    let request = json!({ "block": most, "which": by_name(""), "columns": ["note"], "from": 0, "down": 1, "across": 1 });
    assert_eq!(desk.refusal("grid_paste", request).code, Code::Invalid);
    let unknown = json!({ "which": by_name(""), "columns": ["uid"], "from": 0, "limit": 5 });
    assert_eq!(desk.refusal("grid_page", unknown).code, Code::Invalid);
}

#[test]
fn the_foot_sums_what_is_found_and_what_is_selected() {
    let (desk, _) = filled();
    let sum = |which: Value, from: u32, limit: u32| {
        let request = json!({ "which": which, "columns": ["phone_1", "own:Points"], "from": from, "limit": limit });
        desk.ask("grid_sum", request)["sums"].clone()
    };
    let points = |filled: u32, sum: Value| json!([{ "column": "own:Points", "filled": filled, "numbers": filled, "sum": sum }]);
    assert_eq!(sum(by_name("tag:vip"), 0, u32::MAX), points(2, json!("30,50")));
    assert_eq!(sum(by_name(""), 1, 2), points(1, json!("18")));
    assert_eq!(sum(by_name(""), 2, 1), points(0, Value::Null));
}

#[test]
fn the_layout_is_kept_and_an_own_field_has_a_column() {
    let (mut desk, _) = filled();
    let first = desk.ask("grid_columns", json!({}));
    let names: Vec<&str> = first["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["name"].as_str().unwrap())
        .collect();
    assert!(names.contains(&"own:Points") && names.contains(&"last_contact_on"));
    assert!(!names.iter().any(|name| ["uid", "revision", "id", "field_1"].contains(name)));
    let layout = json!({
        "columns": ["own:Points", "formatted_name", "own:Points"],
        "sort": { "column": "own:Points", "is_descending": true },
    });
    desk.ask("grid_layout_set", layout);
    desk.restart_after_kill();
    let kept = desk.ask("grid_columns", json!({}))["layout"].clone();
    assert_eq!(kept["columns"], json!(["own:Points", "formatted_name"]));
    let which = json!({ "find": "", "sort": kept["sort"] });
    let rows = page(&desk, &which, &["formatted_name"])["rows"].clone();
    let names: Vec<&str> =
        rows.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Bogdan Lis", "Anna Nowak", "Celina Kot", "Darek"]);
    let none = json!({ "columns": [], "sort": kept["sort"] });
    assert_eq!(desk.refusal("grid_layout_set", none).code, Code::Invalid);
}

#[test]
fn an_export_as_seen_has_the_columns_shown_in_their_order_and_no_others() {
    let (desk, _) = filled();
    let what = json!({
        "format": "csv_exact", "find": "tag:VIP",
        "columns": ["own:Points", "formatted_name", "phone_3", "last_contact_on"],
        "sort": { "column": "own:Points", "is_descending": true },
    });
    let preview = desk.ask("export_preview", what.clone());
    assert_eq!(
        preview["rows"],
        json!([
            ["18", "Bogdan Lis", "", ""],
            ["12,50", "Anna Nowak", "", ""],
            ["", "Celina Kot", "", ""]
        ])
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("seen.csv");
    let to = desk.kartoteka().offer_file(&path).handle;
    desk.ask("export_run", json!({ "what": what, "to": to, "overwrite": true }));
    let file = std::fs::read_to_string(path).unwrap();
    assert_eq!(file.lines().next(), Some("own:Points,formatted_name,phone_3,last_contact_on"));
    assert_eq!(file.lines().count(), 4);
}

#[test]
fn cards_that_were_named_go_out_in_the_order_of_the_table_too() {
    let (desk, ids) = filled();
    let what = json!({
        "format": "csv_exact", "ids": [ids[0], ids[1], ids[3]], "columns": ["formatted_name"],
        "sort": { "column": "own:Points", "is_descending": true },
    });
    let preview = desk.ask("export_preview", what);
    let names = json!([["Bogdan Lis"], ["Anna Nowak"], ["Darek"]]);
    assert_eq!(preview["rows"], names, "18, then 12.50, then none");
}

/// Writes in cells of one card, as it stands.
pub(crate) fn write(desk: &Desk, id: &Value, cells: &[(&str, &str)]) -> Value {
    let revision = desk.ask("contact_get", json!({ "id": id }))["revision"].clone();
    let cells: Vec<Value> =
        cells.iter().map(|(column, text)| json!({ "column": column, "text": text })).collect();
    save(desk, &json!([{ "id": id, "revision": revision, "cells": cells }]))
}

#[test]
fn a_renamed_card_keeps_no_old_name_and_a_borrowed_one_is_not_emptied() {
    let desk = Desk::new();
    let draft = json!({
        "formatted_name": "Dr. M. Fielding", "name": { "given": "Marguerite", "family": "Fielding" },
        "emails": [{ "value": "m@fielding.example", "label": "" }],
    });
    let id = desk.ask("contact_create", json!({ "draft": draft }))["id"].clone();
    let columns = ["formatted_name", "given", "family"];
    write(&desk, &id, &[("formatted_name", "Dr. M. Fielding OBE")]);
    assert_eq!(cells(&desk, &columns)[0], json!(["Dr. M. Fielding OBE", "Marguerite", "Fielding"]));
    write(&desk, &id, &[("formatted_name", "Ewa\nKot")]);
    assert_eq!(cells(&desk, &columns)[0], json!(["Ewa Kot", "Ewa", "Kot"]));
    write(&desk, &id, &[("formatted_name", "")]);
    assert_eq!(cells(&desk, &columns)[0], json!(["m@fielding.example", "", ""]));
    let refused = write(&desk, &id, &[("formatted_name", "")]);
    assert_eq!(refused["operation"], Value::Null);
    let message = refused["refused"][0]["message"].as_str().unwrap();
    assert!(message.starts_with("The card has no name of its own"), "{message}");
}

#[test]
fn a_block_goes_over_the_card_that_was_seen_or_is_refused() {
    let (desk, ids) = filled();
    let rows = page(&desk, &by_name(""), &["note"])["rows"].clone();
    let seen = |at: usize| json!({ "id": rows[at]["id"], "revision": rows[at]["revision"] });
    let request = |first: Value, above: Value| {
        let seen = if first.is_null() { json!([]) } else { json!([first]) };
        json!({ "block": "x", "which": by_name(""), "columns": ["note"], "from": 1, "down": 1,
            "across": 1, "seen": seen, "above": above })
    };
    assert_eq!(desk.ask("grid_paste", request(seen(1), seen(0)))["cells"], 1);
    let moved = desk.refusal("grid_paste", request(seen(0), Value::Null));
    assert_eq!(moved.code, Code::StaleEdit);
    let saved = write(&desk, &json!(ids[0]), &[("note", "later")]);
    let above = desk.refusal("grid_paste", request(seen(1), seen(0)));
    assert_eq!(above.code, Code::StaleEdit);
    assert_eq!(desk.ask("grid_paste", request(seen(1), saved["states"][0].clone()))["cells"], 1);
}

#[test]
fn every_card_under_a_block_has_to_be_the_one_that_was_seen() {
    let (desk, ids) = filled();
    let rows = page(&desk, &by_name(""), &["note"])["rows"].clone();
    let seen = |at: usize| json!({ "id": rows[at]["id"], "revision": rows[at]["revision"] });
    let request = |block: &str| {
        json!({ "block": block, "which": by_name(""), "columns": ["note"], "from": 0, "down": 1,
            "across": 1, "seen": [seen(0), seen(1), seen(2)] })
    };
    assert_eq!(desk.ask("grid_paste", request("x\ny\nz"))["cells"], 3);
    write(&desk, &json!(ids[2]), &[("note", "later")]);
    assert_eq!(desk.refusal("grid_paste", request("x\ny\nz")).code, Code::StaleEdit);
    // What lies beyond the block is not asked about.
    assert_eq!(desk.ask("grid_paste", request("x\ny"))["cells"], 2);
}

#[test]
fn a_column_of_numbers_stays_one_and_a_guessed_sign_is_told() {
    let (desk, _) = filled();
    let paste = |block: &str| {
        let request = json!({ "block": block, "which": by_name(""), "columns": ["note", "given"],
            "from": 0, "down": 1, "across": 1 });
        let pasted = desk.ask("grid_paste", request);
        (pasted["cells"].clone(), pasted["guessed"].clone())
    };
    assert_eq!(paste("12,50\n13,20"), (json!(2), json!("")));
    assert_eq!(paste("one;Ala\ntwo;Ola"), (json!(4), json!(";")));
}
