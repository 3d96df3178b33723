//! Who is calling: the likeliest card first, a firm by its switchboard, a shared number by the
//! last choice, an unknown one by its earlier calls and its neighbours.

use crate::desk::{Desk, int};
use serde_json::{Value, json};

fn caller(desk: &Desk, number: &str) -> Value {
    desk.ask("caller_get", json!({ "number": number }))
}

/// Names and certainties of a caller's matches.
fn matches(caller: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let found = caller["matches"].as_array().unwrap().iter();
    found.map(|one| (text(&one["row"]["shown_name"]), text(&one["certainty"]))).collect()
}

fn named(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, sure)| ((*name).to_owned(), (*sure).to_owned())).collect()
}

fn log(desk: &Desk, whose: Value) -> i64 {
    let mut request = json!({ "kind": "call", "direction": "in" });
    request.as_object_mut().unwrap().extend(whose.as_object().unwrap().clone());
    int(&desk.ask("interaction_log", request)["interaction"])
}

fn employee(desk: &Desk, name: &str, firm: &str, number: &str) -> i64 {
    let draft = json!({
        "formatted_name": name, "phones": [{ "value": number, "label": "work" }],
        "memberships": [{ "organisation": firm, "role": "Events manager" }],
    });
    int(&desk.ask("contact_create", json!({ "draft": draft }))["id"])
}

fn firm(desk: &Desk, name: &str, number: &str) -> i64 {
    let draft = json!({
        "kind": "organisation", "formatted_name": name, "phones": [{ "value": number }],
    });
    int(&desk.ask("contact_create", json!({ "draft": draft }))["id"])
}

#[test]
fn a_caller_is_told_with_all_that_is_needed_while_the_telephone_rings() {
    let desk = Desk::new();
    let ada = employee(&desk, "Ada Nowak", "The Tin Chapel", "+48 22 123 45 67");
    desk.ask("contact_tag", json!({ "ids": [ada], "add": ["Weddings"] }));
    log(&desk, json!({ "contact_id": ada, "text": "wants 40 mounts" }));
    desk.follow_up(Some(ada), "tomorrow");
    let caller = caller(&desk, "0048 22 1234567");
    assert_eq!(caller["e164"], "+48221234567");
    assert_eq!((&caller["is_withheld"], &caller["total"]), (&json!(false), &json!(1)));
    let found = &caller["matches"][0];
    assert_eq!(found["certainty"], "exact");
    assert_eq!(found["row"]["organisation"], "The Tin Chapel");
    assert_eq!((&found["role"], &found["label"]), (&json!("Events manager"), &json!("work")));
    assert_eq!(found["number"], "+48 22 123 45 67");
    assert_eq!(found["tags"], json!(["Weddings"]));
    assert_eq!(found["recent"][0]["text"], "wants 40 mounts");
    assert_eq!(found["follow_ups"][0]["text"], "call back");
    assert_eq!(found["row"]["last_contact_at"], desk.now());
    assert_eq!(found["is_unnamed"], false);
}

#[test]
fn what_happened_is_told_in_the_language_that_the_program_was_started_in() {
    let desk = Desk::new();
    desk.ask("setting_set", json!({ "key": "language", "value": "pl" }));
    let ada = desk.card("Ada", &["602 123 456"]);
    desk.ask("ticket_save", json!({ "contact_id": ada, "fault": "drips" }));
    assert_eq!(caller(&desk, "602123456")["matches"][0]["recent"][0]["subject"], "1 · New");
}

#[test]
fn the_surest_comes_first_and_each_says_how_sure() {
    let desk = Desk::new();
    desk.card("Suffix", &["123 45 67"]);
    desk.card("Exact", &["(022) 123 45 67"]);
    desk.card("National", &["22 123 45 67 w. 12"]);
    desk.card("Nobody", &["32 123 45 67"]);
    let found = matches(&caller(&desk, "+48221234567"));
    let expected = [("Exact", "exact"), ("National", "national"), ("Suffix", "suffix")];
    assert_eq!(found, named(&expected));
}

#[test]
fn short_and_service_numbers_are_met_only_as_a_whole() {
    let desk = Desk::new();
    desk.card("Ada", &["+48 601 888 888"]);
    desk.card("Bob", &["22 123 93 99"]);
    assert_eq!(matches(&caller(&desk, "888")), []);
    assert_eq!(matches(&caller(&desk, "9399")), []);
    desk.card("Operator", &["888"]);
    assert_eq!(matches(&caller(&desk, "888")), named(&[("Operator", "exact")]));
}

#[test]
fn an_unknown_extension_of_a_firm_says_the_firm() {
    let desk = Desk::new();
    firm(&desk, "The Tin Chapel", "22 123 45 00");
    desk.card("Next Door", &["22 123 45 11"]);
    let found = caller(&desk, "+48 22 123 45 67");
    assert_eq!(matches(&found), named(&[("The Tin Chapel", "switchboard")]));
    assert_eq!(found["neighbours"][0]["row"]["shown_name"], "Next Door");
    assert_eq!(found["neighbours"][0]["number"], "22 123 45 11");
    // Whoever has the number itself leaves no room for guesses.
    desk.card("Ada", &["22 123 45 67"]);
    let found = caller(&desk, "+48 22 123 45 67");
    assert_eq!(matches(&found), named(&[("Ada", "exact")]));
    assert_eq!(found["neighbours"], json!([]));
}

#[test]
fn the_firm_comes_before_its_people_and_another_extension_is_the_firm_too() {
    let desk = Desk::new();
    employee(&desk, "Marguerite Fielding", "The Tin Chapel", "22 123 45 17");
    firm(&desk, "The Tin Chapel", "22 123 45 67 w. 12");
    let found = matches(&caller(&desk, "22 123 45 67 w. 40"));
    let expected = [("The Tin Chapel", "switchboard"), ("Marguerite Fielding", "switchboard")];
    assert_eq!(found, named(&expected));
}

#[test]
fn a_mobile_has_no_switchboard() {
    let desk = Desk::new();
    firm(&desk, "The Tin Chapel", "601 234 500");
    let found = caller(&desk, "601 234 567");
    assert_eq!((matches(&found), &found["neighbours"]), (vec![], &json!([])));
}

#[test]
fn of_a_shared_number_the_card_chosen_last_comes_first_until_that_is_taken_back() {
    let desk = Desk::new();
    let shop = ["602 123 456"];
    let (ada, bob) = (desk.card("Ada", &shop), desk.card("Bob", &shop));
    desk.card("Cid", &shop);
    let names = |desk: &Desk| -> Vec<String> {
        matches(&caller(desk, "+48602123456")).into_iter().map(|(name, _)| name).collect()
    };
    assert_eq!(names(&desk), ["Ada", "Bob", "Cid"]);
    log(&desk, json!({ "contact_id": ada, "number": "+48602123456" }));
    desk.move_clock(60_000);
    log(&desk, json!({ "contact_id": bob, "number": "602123456" }));
    assert_eq!(names(&desk)[0], "Bob");
    let found = caller(&desk, "602123456");
    assert_eq!(found["matches"][0]["was_chosen"], true);
    assert_eq!(found["matches"][1]["was_chosen"], false);
    let desk = desk.restarted();
    assert_eq!(names(&desk)[0], "Bob");
    desk.undo();
    assert_eq!(names(&desk)[0], "Ada");
    desk.undo();
    assert_eq!(caller(&desk, "602123456")["matches"][0]["was_chosen"], false);
}

#[test]
fn a_number_on_very_many_cards_tells_only_the_first() {
    let desk = Desk::new();
    for place in 0..25 {
        desk.card(&format!("Card {place}"), &["602 123 456"]);
    }
    let found = caller(&desk, "602123456");
    assert_eq!(found["total"], 25);
    assert_eq!(found["matches"].as_array().unwrap().len(), 20);
}

#[test]
fn cards_in_the_trash_are_not_calling() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &["602 123 456"]);
    desk.ask("contact_trash", json!({ "ids": [ada] }));
    assert_eq!(matches(&caller(&desk, "602123456")), []);
}

#[test]
fn a_withheld_number_is_said_to_be_and_nonsense_is_nobodys() {
    let desk = Desk::new();
    desk.card("Ada", &["602 123 456"]);
    for withheld in ["", "anonymous", "Anonymous@anonymous.invalid"] {
        let found = caller(&desk, withheld);
        assert_eq!((&found["is_withheld"], matches(&found)), (&json!(true), vec![]));
    }
    assert_eq!(matches(&caller(&desk, "602$(reboot)")), []);
}

#[test]
fn a_card_chosen_by_hand_comes_first_whatever_its_numbers() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &[]);
    desk.card("Bob", &["602123456"]);
    let ask = json!({ "number": "602123456", "contact_id": ada });
    let found = desk.ask("caller_get", ask);
    assert_eq!(matches(&found), named(&[("Ada", "exact"), ("Bob", "exact")]));
}

#[test]
fn whose_a_shared_number_was_last_is_known_by_a_call_kept_with_its_extension() {
    let desk = Desk::new();
    desk.card("Ada", &["22 123 45 67 w. 12"]);
    let bob = desk.card("Bob", &["22\u{A0}123\u{A0}45\u{A0}67 ext. 13"]);
    let asked = caller(&desk, "0048221234567");
    assert_eq!(asked["total"], 2);
    log(&desk, json!({ "number": "+48 22 123 45 67 ext. 13", "contact_id": bob }));
    let asked = caller(&desk, "0048221234567");
    let found = &asked["matches"][0];
    assert_eq!((&found["row"]["shown_name"], &found["was_chosen"]), (&json!("Bob"), &json!(true)));
    assert_eq!(found["number"], "22\u{A0}123\u{A0}45\u{A0}67 ext. 13", "the extension is shown");
}
