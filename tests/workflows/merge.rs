//! Two cards of one person become one, and two again to the byte.

use crate::desk::Desk;
use serde_json::{Value, json};

/// Ewa as the phone and as the mail program know her.
const PHONE: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:phone-ewa\r\nFN:Ewa Głowacka\r\n\
    TEL;TYPE=CELL:601 234 567\r\nNOTE:back door\r\nX-SHOE-SIZE:38\r\nEND:VCARD\r\n";
const MAIL: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:mail-ewa\r\nFN:E. Glowacka\r\n\
    TEL:+48601234567\r\nEMAIL:ewa@mail.example\r\nBDAY:--0517\r\nCATEGORIES:vip\r\nX-MAIL:1\r\nEND:VCARD\r\n";

fn import(desk: &Desk, text: &str) -> Value {
    let file = desk.file("cards.vcf", text.as_bytes());
    desk.ask("import_run", json!({ "files": [file] }))["files"][0].clone()
}

/// Both cards with a history; the kept one and the other.
fn both(desk: &Desk) -> (i64, i64) {
    import(desk, PHONE);
    import(desk, MAIL);
    let id =
        |uid: &str| desk.ask("contact_resolve", json!({ "text": uid }))["id"].as_i64().unwrap();
    let (kept, gone) = (id("phone-ewa"), id("mail-ewa"));
    desk.ask("interaction_log", json!({
        "kind": "call", "direction": "in", "contact_id": gone, "text": "forty mounts", "next": "fri call back",
    }));
    desk.ask("note_create", json!({ "contact_id": gone, "text": "likes ivory" }));
    let friend = desk.card("Jan Nowak 602 123 456");
    desk.ask(
        "relation_create",
        json!({ "contact_id": gone, "other_id": friend, "label": "husband" }),
    );
    (kept, gone)
}

fn merge(desk: &Desk, kept: i64, gone: i64) -> Value {
    desk.ask("contact_merge", json!({ "kept": kept, "merged": [gone] }))
}

#[test]
fn everything_of_both_is_on_the_one_card() {
    let desk = Desk::new();
    let (kept, gone) = both(&desk);
    merge(&desk, kept, gone);
    let card = desk.ask("contact_get", json!({ "id": kept }));
    let draft = &card["draft"];
    assert_eq!(draft["formatted_name"], "Ewa Głowacka");
    assert_eq!(draft["phones"].as_array().unwrap().len(), 1);
    assert_eq!(draft["emails"][0]["value"], "ewa@mail.example");
    assert_eq!(draft["birthday"], json!({ "year": null, "month": 5, "day": 17 }));
    assert_eq!(draft["tags"], json!(["vip"]));
    assert_eq!(draft["note"], "back door");
    assert_eq!(card["unknown"], json!(["X-SHOE-SIZE:38", "X-MAIL:1"]));
    assert_eq!(card["relations"][0]["label"], "husband");
    assert_eq!(card["follow_ups"][0]["text"], "call back");
    let page = desk.ask("timeline_page", json!({ "contact_id": kept, "limit": 20 }));
    assert_eq!(page["items"].as_array().unwrap().len(), 2);
    let found = desk.ask("contact_find", json!({ "text": "ivory", "limit": 9 }));
    assert_eq!((&found["total"], &found["rows"][0]["row"]["id"]), (&json!(1), &json!(kept)));
    assert_eq!(desk.ask("box_check", json!({}))["ok"], true);
}

#[test]
fn undoing_a_merge_gives_both_cards_back_to_the_byte_also_after_a_restart() {
    let mut desk = Desk::new();
    let (kept, gone) = both(&desk);
    let before = desk.dump();
    merge(&desk, kept, gone);
    let after = desk.dump();
    desk.restart_after_kill();
    desk.ask("operation_undo", json!({}));
    assert_eq!(desk.dump(), before);
    desk.ask("operation_redo", json!({}));
    assert_eq!(desk.dump(), after);
}

#[test]
fn a_later_import_of_either_source_finds_the_one_card() {
    let desk = Desk::new();
    let (kept, gone) = both(&desk);
    merge(&desk, kept, gone);
    let before = desk.dump();
    for source in [PHONE, MAIL] {
        assert_eq!(import(&desk, source)["unchanged"], 1);
    }
    assert_eq!(desk.dump(), before);
    let changed = MAIL.replace("ewa@mail", "ewa.new@mail").replace("E. Glowacka", "Glowacka E.");
    let file = import(&desk, &changed);
    assert_eq!((&file["added"], &file["updated"]), (&json!(0), &json!(1)));
    let card = desk.ask("contact_get", json!({ "id": kept }));
    assert_eq!(card["draft"]["formatted_name"], "Ewa Głowacka", "the owner's choice stays");
    assert_eq!(card["draft"]["emails"][0]["value"], "ewa.new@mail.example");
}

#[test]
fn an_earlier_merge_can_be_taken_back_while_other_cards_were_edited_since() {
    let desk = Desk::new();
    let (kept, gone) = both(&desk);
    let operation = merge(&desk, kept, gone)["operation"].clone();
    desk.card("Someone Else 603 111 222");
    let undone = desk.ask("operation_undo", json!({ "id": operation }));
    assert_eq!(undone["kept"], json!([]));
    let card = desk.ask("contact_get", json!({ "id": gone }));
    assert_eq!(card["draft"]["formatted_name"], "E. Glowacka");
    assert_eq!(desk.ask("contact_get", json!({ "id": kept }))["draft"]["emails"], json!([]));
}

#[test]
fn an_earlier_merge_is_taken_back_from_under_what_was_done_to_the_card_since() {
    let desk = Desk::new();
    let (kept, gone) = both(&desk);
    let operation = merge(&desk, kept, gone)["operation"].clone();
    desk.ask("note_create", json!({ "contact_id": kept, "text": "spoke since" }));
    desk.ask("contact_tag", json!({ "ids": [kept], "add": ["fair"], "remove": [] }));
    let undone = desk.ask("operation_undo", json!({ "id": operation }));
    assert_eq!(undone["kept"], json!([]));
    let other = desk.ask("contact_get", json!({ "id": gone }));
    assert_eq!(other["draft"]["formatted_name"], "E. Glowacka");
    assert_eq!(other["draft"]["emails"][0]["value"], "ewa@mail.example");
    let card = desk.ask("contact_get", json!({ "id": kept }));
    assert_eq!((&card["draft"]["emails"], &card["draft"]["tags"]), (&json!([]), &json!(["fair"])));
    let page = desk.ask("timeline_page", json!({ "contact_id": kept, "limit": 20 }));
    assert!(page.to_string().contains("spoke since"), "{page}");
    assert_eq!(desk.ask("box_check", json!({}))["ok"], true);
}

#[test]
fn an_entry_is_left_out_only_where_its_tick_was_cleared() {
    let desk = Desk::new();
    let (kept, gone) = both(&desk);
    desk.ask(
        "contact_merge",
        json!({
            "kept": kept, "merged": [gone],
            "choices": [{ "field": "formatted_name", "contact_id": gone }],
            "left_out": [{ "contact_id": gone, "field": "emails", "place": 0 }],
        }),
    );
    let draft = desk.ask("contact_get", json!({ "id": kept }))["draft"].clone();
    assert_eq!(draft["formatted_name"], "E. Glowacka");
    assert_eq!(draft["emails"], json!([]));
    assert_eq!(draft["tags"], json!(["vip"]));
}

#[test]
fn a_hundred_cards_are_told_apart_at_once_and_no_more() {
    let desk = Desk::new();
    let ids: Vec<i64> =
        (0..101).map(|at| desk.card(&format!("Ewa Łoś {}", 601_000_000 + at))).collect();
    let error = desk.refusal("duplicate_dismiss", json!({ "ids": ids }));
    assert_eq!(error.code, kartoteka_app::Code::Invalid);
    assert!(error.message.contains("At most 100 cards"), "{}", error.message);
    desk.ask("duplicate_dismiss", json!({ "ids": &ids[..100] }));
    assert_eq!(desk.dump()["distinct_pair"].as_array().unwrap().len(), 100 * 99 / 2);
}
