//! Two cards of one person become one, and two again to the byte.

use crate::desk::Desk;
use kartoteka_app::api::exchange::Progress;
use kartoteka_app::{Call, Cancel, Origin};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicU32, Ordering};

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
    assert_eq!(page["items"].as_array().unwrap().len(), 3, "two entries and the merge");
    let found = desk.ask("contact_find", json!({ "text": "ivory", "limit": 9 }));
    assert_eq!((&found["total"], &found["rows"][0]["row"]["id"]), (&json!(1), &json!(kept)));
    assert_eq!(desk.ask("box_check", json!({}))["ok"], true);
}

#[test]
fn two_numbers_three_notes_and_a_mail_stay_two_three_and_one() {
    let desk = Desk::new();
    let kept = desk.card("Anna Nowak 601 234 567 602 345 678");
    let gone = desk.card("A. Nowak +48601234567 anna@mail.example");
    for text in ["first", "second", "third"] {
        desk.ask("note_create", json!({ "contact_id": kept, "text": text }));
    }
    let before = desk.dump();
    merge(&desk, kept, gone);
    let card = desk.ask("contact_get", json!({ "id": kept }));
    let counted = ["phones", "emails"].map(|list| card["draft"][list].as_array().unwrap().len());
    assert_eq!(counted, [2, 1], "{card}");
    let page = desk.ask("timeline_page", json!({ "contact_id": kept, "limit": 20 }));
    assert_eq!(page["items"].as_array().unwrap().len(), 4, "three notes and the merge");
    assert_eq!(desk.ask("contact_find", json!({ "text": "", "limit": 9 }))["total"], 1);
    desk.ask("operation_undo", json!({}));
    assert_eq!(desk.dump(), before);
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

/// What a card's history says of merges, the newest first: who came, and how many the undo would give back.
fn merges(desk: &Desk, card: i64) -> Vec<(i64, String, Value)> {
    let page = desk.ask("timeline_page", json!({ "contact_id": card, "limit": 20 }));
    let items = page["items"].as_array().unwrap().iter().filter(|item| item["kind"] == "merge");
    let told = |item: &Value| {
        let text = item["text"].as_str().unwrap().to_owned();
        (item["id"].as_i64().unwrap(), text, item["undoes"].clone())
    };
    items.map(told).collect()
}

#[test]
fn a_merge_stands_in_the_cards_history_and_is_taken_back_from_there_to_the_byte() {
    let mut desk = Desk::new();
    let (kept, gone) = both(&desk);
    let before = desk.dump();
    let operation = merge(&desk, kept, gone)["operation"].as_i64().unwrap();
    let told = [(operation, "E. Glowacka".to_owned(), json!(1))];
    assert_eq!(merges(&desk, kept), told);
    desk.restart_after_kill();
    desk.wait_minutes(60 * 24 * 40);
    assert_eq!(merges(&desk, kept), told);
    desk.ask("operation_undo", json!({ "id": operation }));
    assert_eq!(desk.dump(), before);
    assert_eq!((merges(&desk, kept), merges(&desk, gone)), (vec![], vec![]));
    desk.ask("operation_redo", json!({}));
    assert_eq!(merges(&desk, kept), told, "what is brought back can be taken back again");
    desk.ask("operation_undo", json!({ "id": operation }));
    assert_eq!(desk.dump(), before);
}

#[test]
fn a_merge_into_a_card_that_went_on_into_another_is_told_and_the_later_goes_back_first() {
    let desk = Desk::new();
    let [first, second, third] =
        ["Ada One 601 111 111", "Bea Two 602 222 222", "Cyd Three 603 333 333"]
            .map(|line| desk.card(line));
    let before = desk.dump();
    let inner = merge(&desk, second, third)["operation"].as_i64().unwrap();
    let between = desk.dump();
    desk.wait_minutes(1);
    let outer = merge(&desk, first, second)["operation"].as_i64().unwrap();
    assert_eq!(
        merges(&desk, first),
        [(outer, "Bea Two".to_owned(), json!(1)), (inner, "Cyd Three".to_owned(), Value::Null),]
    );
    desk.ask("operation_undo", json!({ "id": outer }));
    assert_eq!(desk.dump(), between);
    assert_eq!(merges(&desk, second), [(inner, "Cyd Three".to_owned(), json!(1))]);
    desk.ask("operation_undo", json!({ "id": inner }));
    assert_eq!(desk.dump(), before);
}

#[test]
fn a_page_of_the_history_goes_on_behind_a_merge() {
    let desk = Desk::new();
    let (kept, gone) = both(&desk);
    desk.wait_minutes(1);
    merge(&desk, kept, gone);
    desk.wait_minutes(1);
    desk.ask("note_create", json!({ "contact_id": kept, "text": "since" }));
    let (mut kinds, mut after) = (Vec::new(), Value::Null);
    loop {
        let request = json!({ "contact_id": kept, "limit": 1, "after": after });
        let page = desk.ask("timeline_page", request);
        kinds.extend(page["items"].as_array().unwrap().iter().map(|item| item["kind"].clone()));
        after = page["next"].clone();
        if after.is_null() {
            break;
        }
    }
    assert_eq!(kinds, ["note", "merge", "call", "note"]);
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

#[test]
fn what_a_merge_would_make_is_shown_and_nothing_written() {
    let desk = Desk::new();
    let (kept, gone) = both(&desk);
    let before = desk.dump();
    let preview = desk.ask("merge_preview", json!({ "kept": kept, "merged": [gone] }));
    assert_eq!(desk.dump(), before);
    assert_eq!(preview["histories"][1]["interactions"], 1);
    assert_eq!(preview["histories"][1]["follow_ups"], 1);
    assert_eq!(preview["histories"][1]["relations"], 1);
    merge(&desk, kept, gone);
    let card = desk.ask("contact_get", json!({ "id": kept }));
    assert_eq!(card["draft"], preview["draft"]);
    assert_eq!(card["shown_name"], preview["shown_name"]);
}

#[test]
fn what_a_choice_passes_over_is_kept_below_the_note_until_its_tick_is_cleared() {
    let desk = Desk::new();
    let (one, other) = (desk.card("Ewa Głowacka 601 234 567"), desk.card("Ewa Kos 601 234 567"));
    let mut request = json!({
        "kept": one, "merged": [other], "keeps_rest": true,
        "choices": [{ "field": "formatted_name", "contact_id": other }],
    });
    let draft = desk.ask("merge_preview", request.clone())["draft"].clone();
    assert_eq!(draft["formatted_name"], "Ewa Kos");
    assert_eq!(draft["note"], "Also name: Ewa Głowacka");
    request["keeps_rest"] = json!(false);
    assert_eq!(desk.ask("merge_preview", request)["draft"]["note"], "");
}

#[test]
fn a_note_is_left_out_by_its_tick() {
    let desk = Desk::new();
    let (kept, gone) = both(&desk);
    let left_out = json!([{ "contact_id": kept, "field": "note", "place": 0 }]);
    let request = json!({ "kept": kept, "merged": [gone], "left_out": left_out });
    assert_eq!(desk.ask("merge_preview", request)["draft"]["note"], "");
}

/// The boxes of a merge of all that is sure are compared as a whole export has them.
#[test]
fn all_that_is_sure_is_merged_at_once_after_a_backup_and_given_back_to_the_byte() {
    let desk = Desk::new();
    let _ = both(&desk);
    for name in ["Halina Dąbrowska", "Halina Dabrowska"] {
        desk.card(&format!("{name} 602 345 678"));
    }
    desk.card("Jan Kos 603 111 222");
    desk.card("Jan Kos 604 111 222");
    let whole = |name: &str| {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(name);
        let to = desk.kartoteka().offer_file(&file).handle;
        desk.ask("export_run", json!({ "what": { "format": "json" }, "to": to }));
        std::fs::read_to_string(&file).unwrap()
    };
    let (before, exported) = (desk.dump(), whole("before.json"));
    desk.wait_minutes(1);
    let merged = desk.ask("duplicate_merge_sure", json!({}));
    assert_eq!((&merged["groups"], &merged["cards"]), (&json!(1), &json!(1)));
    let found = desk.ask("contact_find", json!({ "text": "halina", "limit": 9 }));
    let kept = found["rows"][0]["row"]["id"].as_i64().unwrap();
    let operation = merged["operation"].as_i64().unwrap();
    assert_eq!(merges(&desk, kept), [(operation, "Halina Dabrowska".to_owned(), json!(1))]);
    let list = desk.ask("duplicate_list", json!({ "limit": 9 }));
    assert_eq!((&list["sure"], &list["likely"]), (&json!(0), &json!(2)), "{list}");
    assert_eq!(desk.ask("backup_list", json!({}))["backups"][0]["reason"], "merge");
    desk.ask("operation_undo", json!({ "id": merged["operation"] }));
    assert_eq!(desk.dump(), before);
    assert_eq!(whole("after.json"), exported);
}

#[test]
fn blank_cards_are_put_in_the_trash_at_once_and_come_back_at_once() {
    let desk = Desk::new();
    let blank = "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//x//y//EN\r\nUID:empty-1\r\nN:;;;;\r\nFN:\r\nEND:VCARD\r\n";
    import(&desk, &format!("{PHONE}{blank}{}", blank.replace("empty-1", "empty-2\r\nNICKNAME:")));
    assert_eq!(desk.ask("blank_list", json!({ "limit": 1 }))["total"], 2);
    let before = desk.dump();
    let trashed = desk.ask("blank_trash", json!({}));
    assert_eq!(trashed["cards"], 2);
    assert_eq!(desk.ask("blank_list", json!({ "limit": 1 }))["total"], 0);
    assert_eq!(
        desk.ask("contact_list", json!({ "order": "name", "tag": null, "from": 0, "limit": 9 }))["total"],
        1
    );
    desk.ask("operation_undo", json!({}));
    assert_eq!(desk.dump(), before);
    assert_eq!(desk.ask("blank_trash", json!({}))["cards"], 2);
}

#[test]
fn the_search_tells_how_it_is_getting_on_and_ends_when_asked() {
    let desk = Desk::new();
    desk.card("Ewa Łoś 601 234 567");
    let (cancel, told) = (Cancel::default(), AtomicU32::new(0));
    let progress = |step: Progress| {
        told.store(step.done, Ordering::Relaxed);
        if step.done == 3 {
            cancel.cancel();
        }
    };
    let box_ = desk.kartoteka();
    let (now, origin) = (box_.now(), Origin::Person);
    let call = Call { request_id: None, origin, now, cancel: &cancel, progress: &progress };
    let error = box_.dispatch("duplicate_list", json!({ "limit": 9 }), &call).unwrap_err();
    assert_eq!(error.code, kartoteka_app::Code::Cancelled);
    assert_eq!(told.load(Ordering::Relaxed), 3, "the rest of the search is not made");
}

#[test]
fn choices_made_on_a_card_that_has_changed_since_are_refused() {
    let desk = Desk::new();
    let (kept, gone) = both(&desk);
    let read = |id: i64| desk.ask("contact_get", json!({ "id": id }));
    let revision = |card: &Value| json!({ "contact_id": card["id"], "revision": card["revision"] });
    let request = || {
        json!({
            "kept": kept, "merged": [gone],
            "left_out": [{ "contact_id": gone, "field": "emails", "place": 0 }],
            "revisions": [revision(&read(kept)), revision(&read(gone))],
        })
    };
    let chosen = request();
    let card = read(gone);
    let mut draft = card["draft"].clone();
    draft["emails"] =
        json!([{ "value": "new@mail.example", "label": "" }, draft["emails"][0].clone()]);
    desk.ask("contact_save", json!({ "id": gone, "revision": card["revision"], "draft": draft }));
    let refusal = desk.refusal("contact_merge", chosen);
    assert_eq!(refusal.code, kartoteka_app::Code::StaleEdit);
    assert_eq!(read(gone)["draft"]["emails"][0]["value"], "new@mail.example");
    desk.ask("contact_merge", request());
    assert_eq!(read(kept)["draft"]["emails"][0]["value"], "ewa@mail.example");
}
