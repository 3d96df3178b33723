//! Many cards at once: named by id or as all that a search finds, in one operation and one undo.

use crate::desk::Desk;
use serde_json::{Value, json};

/// Five cards, three of them of a firm; in the order of their names.
fn filled() -> (Desk, Vec<i64>) {
    let desk = Desk::new();
    let firm = |given: &str| json!([{ "organisation": "Huta", "role": given }]);
    let cards =
        [("Anna", true), ("Bogdan", false), ("Celina", true), ("Darek", true), ("Ewa", false)];
    let ids = cards.map(|(name, works)| {
        let memberships = if works { firm(name) } else { json!([]) };
        let draft = json!({ "formatted_name": name, "memberships": memberships });
        desk.ask("contact_create", json!({ "draft": draft }))["id"].as_i64().unwrap()
    });
    (desk, ids.to_vec())
}

fn listed(desk: &Desk) -> Vec<i64> {
    let answer = desk.ask("contact_ids", json!({ "from": 0, "limit": 100 }));
    ids(&answer)
}

fn ids(answer: &Value) -> Vec<i64> {
    answer["ids"].as_array().unwrap().iter().map(|id| id.as_i64().unwrap()).collect()
}

fn tags_of(desk: &Desk, id: i64) -> Value {
    desk.ask("contact_get", json!({ "id": id }))["draft"]["tags"].clone()
}

#[test]
fn all_that_a_search_finds_go_to_the_trash_but_those_left_out_and_one_undo_brings_them_back() {
    let (desk, cards) = filled();
    let matching = json!({ "find": "huta", "except": [cards[2]] });
    let done = desk.ask("contact_trash", json!({ "matching": matching }));
    assert_eq!(listed(&desk), [cards[1], cards[2], cards[4]]);
    let history = desk.ask("history_page", json!({ "limit": 1 }));
    assert_eq!(history["operations"][0]["id"], done["operation"]);
    let title = history["operations"][0]["title"].as_str().unwrap().to_owned();
    assert!(title.starts_with("Moved to the trash: ") && title.ends_with(" and 1 more"), "{title}");
    desk.ask("operation_undo", json!({}));
    assert_eq!(listed(&desk), cards);
}

#[test]
fn tags_go_on_and_off_many_cards_as_one_operation() {
    let (desk, cards) = filled();
    let some = [cards[0], cards[1]];
    desk.ask("contact_tag", json!({ "ids": some, "add": ["vip"], "remove": [] }));
    let everyone = json!({ "find": "", "except": [cards[4]] });
    desk.ask("contact_tag", json!({ "matching": everyone, "add": ["list"], "remove": ["vip"] }));
    assert_eq!(tags_of(&desk, cards[0]), json!(["list"]));
    assert_eq!(tags_of(&desk, cards[3]), json!(["list"]));
    assert_eq!(tags_of(&desk, cards[4]), json!([]));
    desk.ask("operation_undo", json!({}));
    assert_eq!(tags_of(&desk, cards[0]), json!(["vip"]));
    assert_eq!(tags_of(&desk, cards[3]), json!([]));
}

#[test]
fn a_card_named_by_id_and_found_as_well_is_taken_once() {
    let (desk, cards) = filled();
    let all = json!({ "find": "huta", "except": [] });
    desk.ask("contact_trash", json!({ "ids": [cards[0], cards[1]], "matching": all }));
    assert_eq!(listed(&desk), [cards[4]]);
    let history = desk.ask("history_page", json!({ "limit": 1 }));
    assert_eq!(history["operations"][0]["title"], "Moved to the trash: Anna and 3 more");
}

#[test]
fn a_stretch_of_a_list_is_named_by_its_ids_in_the_order_shown() {
    let (desk, cards) = filled();
    let answer = desk.ask("contact_ids", json!({ "from": 1, "limit": 3 }));
    assert_eq!(ids(&answer), cards[1..4]);
    let found = desk.ask("contact_find", json!({ "text": "huta", "from": 0, "limit": 9 }));
    let shown: Vec<i64> = found["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|hit| hit["row"]["id"].as_i64().unwrap())
        .collect();
    let answer = desk.ask("contact_ids", json!({ "find": "huta", "from": 1, "limit": 9 }));
    assert_eq!(ids(&answer), shown[1..]);
    desk.ask(
        "interaction_log",
        json!({ "kind": "call", "direction": "in", "contact_id": cards[3], "text": "ivory" }),
    );
    let recent = desk.ask("contact_ids", json!({ "order": "recent", "from": 0, "limit": 1 }));
    assert_eq!(ids(&recent), [cards[3]]);
}

#[test]
fn cards_left_out_do_not_go_out_to_a_file() {
    let (desk, cards) = filled();
    let what = json!({ "format": "csv_exact", "find": "huta", "except": [cards[0]] });
    assert_eq!(desk.ask("export_preview", what)["records"], 2);
    for card in &cards[..3] {
        let call = json!({ "kind": "call", "direction": "in", "contact_id": card });
        desk.ask("interaction_log", call);
    }
    let dealings = |except: &[i64]| {
        let what = json!({ "format": "csv", "content": "interactions", "except": except });
        desk.ask("export_preview", what)["records"].clone()
    };
    assert_eq!((dealings(&[]), dealings(&cards[..1])), (json!(3), json!(2)), "nor their history");
    // Whom nobody left out stays: a call of no card, and one of a card in the trash.
    let stranger = json!({ "kind": "call", "direction": "in", "number": "602 555 777" });
    desk.ask("interaction_log", stranger);
    desk.ask("contact_trash", json!({ "ids": [cards[1]] }));
    assert_eq!((dealings(&[]), dealings(&cards[..1])), (json!(4), json!(3)));
}
