//! The window and `karto` on one box at once: each sees the other's commits and loses none.

use crate::desk::{Desk, ask};
use serde_json::json;

#[test]
fn each_program_sees_what_the_other_wrote() {
    let desk = Desk::new();
    let other = desk.second_program();
    desk.card("Anna Kowalska 601 234 567");
    let find = |text| json!({ "text": text, "from": 0, "limit": 5 });
    assert_eq!(ask(&other, "contact_find", find("kowalska")).unwrap()["total"], 1);
    let draft = ask(&other, "contact_guess", json!({ "text": "Ewa Łęcka 602 111 222" })).unwrap();
    ask(&other, "contact_create", json!({ "draft": draft })).unwrap();
    assert_eq!(desk.ask("contact_find", find("lecka"))["total"], 1);
    desk.ask("operation_undo", json!({}));
    assert_eq!(ask(&other, "contact_find", find("lecka")).unwrap()["total"], 0);
}

#[test]
fn two_programs_writing_at_once_lose_nothing() {
    let desk = Desk::new();
    let other = desk.second_program();
    std::thread::scope(|threads| {
        for kartoteka in [desk.kartoteka(), &other] {
            threads.spawn(move || {
                for number in 0..40 {
                    let draft = json!({ "formatted_name": format!("Card {number}") });
                    ask(kartoteka, "contact_create", json!({ "draft": draft })).unwrap();
                }
            });
        }
    });
    assert_eq!(desk.ask("contact_list", json!({ "from": 0, "limit": 5 }))["total"], 80);
    assert_eq!(desk.ask("box_check", json!({}))["ok"], true);
}

#[test]
fn a_stale_edit_is_noticed() {
    let desk = Desk::new();
    let id = desk.card("Anna Kowalska 601 234 567");
    let card = desk.ask("contact_get", json!({ "id": id }));
    let save = |name: &str| {
        let mut draft = card["draft"].clone();
        draft["formatted_name"] = json!(name);
        json!({ "id": id, "revision": card["revision"], "draft": draft })
    };
    desk.ask("contact_save", save("Anna Nowak"));
    let refusal = desk.refusal("contact_save", save("Anna Wójcik"));
    assert_eq!(refusal.code, kartoteka_app::Code::StaleEdit);
    assert_eq!(desk.ask("contact_get", json!({ "id": id }))["shown_name"], "Anna Nowak");
}

#[test]
fn a_save_is_stale_even_after_an_undo_and_another_edit() {
    let desk = Desk::new();
    let id = desk.card("Anna Kowalska 601 234 567");
    let read = || desk.ask("contact_get", json!({ "id": id }));
    let save = |card: &serde_json::Value, name: &str| {
        let mut draft = card["draft"].clone();
        draft["formatted_name"] = json!(name);
        json!({ "id": id, "revision": card["revision"], "draft": draft })
    };
    desk.ask("contact_save", save(&read(), "Anna Nowak"));
    let seen_by_another = read();
    desk.ask("operation_undo", json!({}));
    desk.ask("contact_save", save(&read(), "Anna Wójcik"));
    let refusal = desk.refusal("contact_save", save(&seen_by_another, "Anna Nowak-Lis"));
    assert_eq!(refusal.code, kartoteka_app::Code::StaleEdit);
}
