//! Staying in touch: whose gap counts, what starts it anew, who has gone quiet.

use crate::desk::{Desk, int};
use kartoteka_app::Code;
use serde_json::{Value, json};

fn tagged(desk: &Desk, name: &str, tags: &[&str]) -> i64 {
    let draft = json!({ "formatted_name": name, "tags": tags });
    int(&desk.ask("contact_create", json!({ "draft": draft }))["id"])
}

fn set(desk: &Desk, card: i64, wish: Value) {
    desk.ask("stay_in_touch_set", json!({ "ids": [card], "stay_in_touch": wish }));
}

fn gap(ideal: u32, longest: u32) -> Value {
    json!({ "ideal": ideal, "longest": longest })
}

fn touch(desk: &Desk, card: i64) -> Value {
    desk.ask("contact_get", json!({ "id": card }))["touch"].clone()
}

fn quiet(desk: &Desk) -> Vec<String> {
    let list = desk.ask("quiet_list", json!({ "limit": 50 }));
    let rows = list["rows"].as_array().unwrap();
    assert_eq!(int(&list["total"]), i64::try_from(rows.len()).unwrap());
    assert_eq!(desk.today()["quiet"], list["rows"]);
    rows.iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_card_turns_amber_after_the_ideal_and_red_after_the_longest() {
    let desk = Desk::new();
    let ewa = desk.card("Ewa", &[]);
    assert_eq!(touch(&desk, ewa), Value::Null);
    set(&desk, ewa, json!({ "gap": gap(7, 10) }));
    let at = |day: &str| {
        desk.set_clock(&format!("{day} 08:00"));
        let touch = touch(&desk, ewa);
        (touch["quiet"].as_str().unwrap().to_owned(), int(&touch["days"]))
    };
    assert_eq!(at("2026-11-26"), ("in_touch".to_owned(), 7));
    assert_eq!(quiet(&desk), Vec::<String>::new());
    assert_eq!(at("2026-11-27"), ("going_quiet".to_owned(), 8));
    assert_eq!(quiet(&desk), ["Ewa"]);
    assert_eq!(at("2026-11-30"), ("too_long".to_owned(), 11));
    desk.ask("interaction_log", json!({ "kind": "call", "direction": "out", "contact_id": ewa }));
    assert_eq!(at("2026-11-30"), ("in_touch".to_owned(), 0));
    assert_eq!(quiet(&desk), Vec::<String>::new());
    desk.undo();
    assert_eq!(quiet(&desk), ["Ewa"]);
}

#[test]
fn neither_a_note_nor_a_call_that_nobody_took_starts_the_days_anew() {
    let desk = Desk::new();
    let ewa = desk.card("Ewa", &[]);
    set(&desk, ewa, json!({ "gap": gap(7, 10) }));
    desk.set_clock("2026-12-10 08:00");
    desk.ask("note_create", json!({ "contact_id": ewa, "text": "thought of her" }));
    desk.ask(
        "interaction_log",
        json!({ "kind": "call", "direction": "missed", "contact_id": ewa }),
    );
    let nobody = json!({
        "kind": "call", "direction": "out", "contact_id": ewa, "outcome": "no answer",
    });
    desk.ask("interaction_log", nobody);
    assert_eq!(quiet(&desk), ["Ewa"]);
    for kind in ["meeting", "visit", "message", "letter"] {
        let met = json!({ "kind": kind, "direction": "out", "contact_id": ewa });
        desk.ask("interaction_log", met);
        assert_eq!(quiet(&desk), Vec::<String>::new(), "{kind}");
        desk.undo();
        assert_eq!(quiet(&desk), ["Ewa"]);
    }
}

#[test]
fn a_cards_own_gap_beats_its_tags_and_of_several_tags_the_shortest_counts() {
    let desk = Desk::new();
    let both = tagged(&desk, "Both", &["Customer", "VIP"]);
    let own = tagged(&desk, "Own", &["VIP"]);
    let muted = tagged(&desk, "Muted", &["VIP"]);
    desk.ask("tag_gap_set", json!({ "tag": "Customer", "gap": gap(90, 180) }));
    desk.ask("tag_gap_set", json!({ "tag": "VIP", "gap": gap(14, 30) }));
    set(&desk, own, json!({ "gap": gap(60, 90) }));
    set(&desk, muted, json!({ "is_never": true }));
    assert_eq!(touch(&desk, both)["tag"], "VIP");
    assert_eq!(touch(&desk, own)["gap"], gap(60, 90));
    assert_eq!(touch(&desk, own)["tag"], Value::Null);
    assert_eq!(touch(&desk, muted), Value::Null);
    desk.set_clock("2026-12-10 08:00");
    assert_eq!(quiet(&desk), ["Both"]);
    desk.ask("contact_tag", json!({ "ids": [both], "remove": ["VIP"] }));
    assert_eq!(touch(&desk, both)["tag"], "Customer");
    assert_eq!(quiet(&desk), Vec::<String>::new());
}

#[test]
fn a_gap_that_is_none_and_a_tag_that_nobody_wears_are_refused_in_a_sentence() {
    let desk = Desk::new();
    let ewa = desk.card("Ewa", &[]);
    for wrong in [gap(0, 5), gap(30, 14), gap(5, 4000)] {
        let request = json!({ "ids": [ewa], "stay_in_touch": { "gap": wrong } });
        let refused = desk.refusal("stay_in_touch_set", request);
        assert_eq!(refused.code, Code::Invalid);
        assert_eq!(refused.field.as_deref(), Some("stay_in_touch"));
        let shown = desk.ask("contact_get", json!({ "id": ewa }));
        let mut draft = shown["draft"].clone();
        draft["stay_in_touch"] = json!({ "gap": wrong });
        let save = json!({ "id": ewa, "revision": shown["revision"], "draft": draft });
        assert_eq!(desk.refusal("contact_save", save).code, Code::Invalid);
    }
    let nobody = desk.refusal("tag_gap_set", json!({ "tag": "Nobody", "gap": gap(1, 2) }));
    assert_eq!(nobody.code, Code::NotFound);
    assert!(nobody.message.contains("Nobody"), "{}", nobody.message);
}

#[test]
fn of_two_cards_made_one_the_wish_not_to_be_reminded_stays_and_nothing_is_lost() {
    let desk = Desk::new();
    let kept = desk.card("Ewa Nowak", &["601 234 567"]);
    let other = desk.card("Ewa Nowak", &["601 234 567"]);
    set(&desk, kept, json!({ "gap": gap(7, 10) }));
    set(&desk, other, json!({ "is_never": true }));
    desk.ask("contact_merge", json!({ "kept": kept, "merged": [other] }));
    let card = desk.ask("contact_get", json!({ "id": kept }));
    assert_eq!(card["draft"]["stay_in_touch"]["is_never"], true);
    assert!(card["draft"]["note"].as_str().unwrap().contains("7;10"), "{card}");
}

#[test]
fn nothing_reminds_of_one_who_has_died_until_that_is_taken_back() {
    let desk = Desk::new();
    let draft = json!({
        "formatted_name": "Ewa", "phones": [{ "value": "602 123 456", "label": "" }],
        "birthday": { "month": 12, "day": 11 },
        "stay_in_touch": { "gap": gap(7, 10), "is_never": false },
    });
    let ewa = int(&desk.ask("contact_create", json!({ "draft": draft }))["id"]);
    desk.set_clock("2026-12-10 08:00");
    let told = || {
        let birthdays = desk.today()["birthdays"].as_array().unwrap().len();
        (quiet(&desk).len(), touch(&desk, ewa).is_null(), birthdays)
    };
    assert_eq!(told(), (1, false, 1));
    let card = desk.ask("contact_get", json!({ "id": ewa }));
    let mut draft = card["draft"].clone();
    draft["died"] = json!("3.12.2026");
    let request = json!({ "id": ewa, "revision": card["revision"], "draft": draft });
    desk.ask("contact_save", request);
    assert_eq!(told(), (0, true, 0));
    let caller = desk.ask("caller_get", json!({ "number": "602123456" }));
    assert_eq!(caller["matches"][0]["died"], "2026-12-03");
    desk.undo();
    assert_eq!(told(), (1, false, 1));
}
