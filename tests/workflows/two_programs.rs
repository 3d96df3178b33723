//! The window and `karto` on one box at once: each sees the other's commits and loses none.

use crate::desk::{Desk, ask};
use serde_json::{Value, json};

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

/// How a kind of row is changed to a number, as it was read, and how it is read again.
type Changed<'d> = (&'d str, &'d dyn Fn(&Value, u32) -> Value, &'d dyn Fn() -> Value);

#[test]
fn a_product_terms_and_an_order_that_another_program_changed_are_not_overwritten() {
    let desk = Desk::new();
    let other = desk.second_program();
    let anna = desk.card("Anna Kowalska 601 234 567");
    let product = |of: &Value, price: u32| json!({ "id": of["id"], "revision": of["revision"], "name": "Tap", "price": price.to_string() });
    let terms = |of: &Value, days: u32| json!({ "contact_id": anna, "revision": of["revision"], "days": days });
    let order = |of: &Value, price: u32| {
        let line = json!({ "text": "tap", "price": price.to_string() });
        json!({ "id": of["id"], "revision": of["revision"], "contact_id": anna, "lines": [line] })
    };
    let nothing = json!({ "id": null, "revision": null });
    let made = desk.ask("order_save", order(&nothing, 1))["order"]["id"].clone();
    desk.ask("product_save", product(&nothing, 1));
    desk.ask("terms_set", terms(&nothing, 1));
    let kinds: [Changed<'_>; 3] = [
        ("product_save", &product, &|| desk.ask("product_list", json!({}))["products"][0].clone()),
        ("terms_set", &terms, &|| {
            desk.ask("balance_get", json!({ "id": anna }))["terms"][0].clone()
        }),
        ("order_save", &order, &|| desk.ask("order_get", json!({ "id": made }))),
    ];
    for (command, change, read) in kinds {
        let seen = read();
        ask(&other, command, change(&seen, 2)).unwrap();
        let newer = read();
        let refusal = desk.refusal(command, change(&seen, 3));
        assert_eq!(refusal.code, kartoteka_app::Code::StaleEdit, "{command}");
        assert!(refusal.message.starts_with("This was changed elsewhere since you began."));
        assert_eq!(read(), newer, "{command}");
        // Taken back it is what was seen first, and no later change is what was seen then.
        desk.ask("operation_undo", json!({}));
        assert_eq!(read(), seen, "{command}");
        desk.ask(command, change(&seen, 4));
        let refusal = ask(&other, command, change(&newer, 5)).unwrap_err();
        assert_eq!(refusal.code, kartoteka_app::Code::StaleEdit, "{command}");
    }
}

#[test]
fn terms_that_came_or_went_meanwhile_are_noticed() {
    let desk = Desk::new();
    let anna = desk.card("Anna Kowalska 601 234 567");
    let set = |revision: &Value, days: Value| json!({ "contact_id": anna, "revision": revision, "days": days });
    desk.ask("terms_set", set(&json!(0), json!(14)));
    let stale = kartoteka_app::Code::StaleEdit;
    assert_eq!(desk.refusal("terms_set", set(&json!(0), json!(30))).code, stale);
    let there = desk.ask("balance_get", json!({ "id": anna }))["terms"][0]["revision"].clone();
    desk.ask("terms_set", set(&there, Value::Null));
    assert_eq!(desk.refusal("terms_set", set(&there, json!(30))).code, stale);
    desk.ask("terms_set", set(&json!(0), json!(14)));
    assert_eq!(desk.refusal("terms_set", set(&there, json!(30))).code, stale);
}
