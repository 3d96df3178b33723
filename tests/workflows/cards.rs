//! Cards of people and organisations, found as the owner types.

use crate::desk::Desk;
use kartoteka_app::Code;
use kartoteka_domain::contact::TextField;
use kartoteka_domain::contact::text_field::Form;
use serde_json::{Value, json};

fn found(desk: &Desk, text: &str) -> Vec<String> {
    let answer = desk.ask("contact_find", json!({ "text": text, "from": 0, "limit": 20 }));
    let names = answer["rows"].as_array().unwrap().iter();
    names.map(|row| row["row"]["shown_name"].as_str().unwrap().to_owned()).collect()
}

fn create(desk: &Desk, draft: Value) -> i64 {
    desk.ask("contact_create", json!({ "draft": draft }))["id"].as_i64().unwrap()
}

#[test]
fn one_line_makes_a_card_and_any_part_of_it_finds_it() {
    let desk = Desk::new();
    desk.card("Łukasz Żak 602 555 111 lukasz@żak.example boiler quote");
    for text in ["lukasz", "ŻAK", "zak luk", "555", "602555111", "5 551 11", "boiler"] {
        assert_eq!(found(&desk, text), ["Łukasz Żak"], "{text}");
    }
    assert_eq!(found(&desk, "lukasz 999"), [""; 0]);
}

#[test]
fn a_pasted_signature_makes_a_card_with_all_that_it_says() {
    let desk = Desk::new();
    let text = "Pozdrawiam\n--\nAnna Kowalska\nKierownik sprzedaży\nOkna Premium Sp. z o.o.\n\
        ul. Długa 5/3\n00-238 Warszawa\ntel. 22 123 45 67 | kom. 602 123 456\n\
        anna@oknapremium.example\nNIP: 526-000-12-46\n";
    let draft = desk.ask("contact_guess", json!({ "text": text }));
    let id = create(&desk, draft);
    let card = desk.ask("contact_get", json!({ "id": id }));
    let draft = &card["draft"];
    assert_eq!(draft["memberships"][0]["organisation"], "Okna Premium Sp. z o.o.");
    assert_eq!(draft["memberships"][0]["role"], "Kierownik sprzedaży");
    assert_eq!(draft["tax_number"], "526-000-12-46");
    assert_eq!(draft["addresses"][0]["street"], "ul. Długa 5/3");
    assert_eq!(draft["addresses"][0]["city"], "Warszawa");
    assert_eq!(draft["phones"][1]["label"], "mobile");
    for text in ["kowalska", "602123456", "22123", "oknapremium", "długa"] {
        assert_eq!(found(&desk, text), ["Anna Kowalska"], "{text}");
    }
}

#[test]
fn a_number_alone_and_a_firm_alone_are_cards() {
    let desk = Desk::new();
    create(&desk, json!({ "phones": [{ "value": "0113 496 0188" }] }));
    create(&desk, json!({ "kind": "organisation", "formatted_name": "The Tin Chapel" }));
    assert_eq!(found(&desk, "0188"), ["0113 496 0188"]);
    assert_eq!(found(&desk, "tin"), ["The Tin Chapel"]);
    let refusal = desk.refusal("contact_create", json!({ "draft": {} }));
    assert_eq!(refusal.code, kartoteka_app::Code::Invalid);
}

#[test]
fn a_firms_card_shows_its_people_and_their_calls() {
    let desk = Desk::new();
    let firm = create(&desk, json!({ "kind": "organisation", "formatted_name": "The Tin Chapel" }));
    let person = create(
        &desk,
        json!({
            "formatted_name": "Marguerite Fielding",
            "memberships": [{ "organisation": "the tin chapel", "role": "Events manager" }],
        }),
    );
    desk.ask(
        "interaction_log",
        json!({ "kind": "call", "direction": "in", "contact_id": person, "text": "ivory mounts" }),
    );
    let card = desk.ask("contact_get", json!({ "id": firm }));
    assert_eq!(card["members"][0]["name"], "Marguerite Fielding");
    assert_eq!(card["members"][0]["role"], "Events manager");
    let page = desk.ask("timeline_page", json!({ "contact_id": firm, "limit": 10 }));
    assert_eq!(page["items"][0]["text"], "ivory mounts");
    assert_eq!(page["items"][0]["contact_name"], "Marguerite Fielding");
    let card = desk.ask("contact_get", json!({ "id": person }));
    assert_eq!(card["draft"]["memberships"][0]["organisation_id"], firm);
}

#[test]
fn relations_are_named_from_both_ends() {
    let desk = Desk::new();
    let (mother, son) = (desk.card("Ewa Nowak 601 000 001"), desk.card("Jan Nowak 601 000 002"));
    desk.ask(
        "relation_create",
        json!({ "contact_id": son, "other_id": mother, "label": "mother", "reverse_label": "son" }),
    );
    let label = |id| desk.ask("contact_get", json!({ "id": id }))["relations"][0]["label"].clone();
    assert_eq!((label(son), label(mother)), (json!("mother"), json!("son")));
}

#[test]
fn a_whole_card_is_kept_as_written() {
    let desk = Desk::new();
    let mut draft = json!({
        "kind": "person", "formatted_name": "Dr Anna Maria Kowalska-Żak MD",
        "name": { "prefix": "Dr", "given": "Anna", "additional": "Maria", "family": "Kowalska-Żak", "suffix": "MD" },
        "memberships": [{ "organisation": "Pracownia Len", "organisation_id": null, "department": "Ramy", "role": "Buyer" }],
        "phones": [{ "value": "+48 601 234 567", "label": "mobile" }, { "value": "22 123 45 67 w. 12", "label": "work" }],
        "emails": [{ "value": "Anna@Len.example", "label": "work" }],
        "addresses": [{ "label": "work", "po_box": "", "extended": "m. 4", "street": "Piotrkowska 1\nfront", "city": "Łódź", "region": "łódzkie", "postal_code": "90-001", "country": "Polska" }],
        "links": [{ "value": "https://len.example/?a=1&b=2", "label": "shop" }],
        "birthday": { "year": null, "month": 2, "day": 29 },
        "tags": ["vip", "Łódź"],
        "stay_in_touch": { "gap": { "ideal": 14, "longest": 30 }, "is_never": false },
        "custom_fields": [{ "label": "Gate code", "value": "0042" }],
    });
    for field in TextField::ALL {
        let lines =
            if field.form() == Form::Lines { "pies Burek\n\nnever" } else { "Łoś, never" };
        draft[field.key()] = json!(format!("{lines} on Wednesdays"));
    }
    let id = create(&desk, draft.clone());
    let card = desk.ask("contact_get", json!({ "id": id }));
    assert_eq!(card["draft"], draft);
    assert_eq!(card["phones"][0]["e164"], "+48601234567");
}

#[test]
fn a_birthday_that_is_no_day_is_refused_and_nothing_is_lost() {
    let desk = Desk::new();
    let id = create(
        &desk,
        json!({ "formatted_name": "Anna", "birthday": { "year": 1980, "month": 2, "day": 28 } }),
    );
    let card = desk.ask("contact_get", json!({ "id": id }));
    let mut draft = card["draft"].clone();
    draft["birthday"]["day"] = json!(31);
    let refusal = desk
        .refusal("contact_save", json!({ "id": id, "revision": card["revision"], "draft": draft }));
    assert_eq!(refusal.field.as_deref(), Some("birthday"));
    assert_eq!(desk.ask("contact_get", json!({ "id": id }))["draft"]["birthday"]["day"], 28);
}

#[test]
fn who_was_dealt_with_lately_comes_first() {
    let desk = Desk::new();
    let (first, second) = (desk.card("Ewa Nowak 601 000 001"), desk.card("Jan Nowak 601 000 002"));
    for id in [second, first] {
        desk.wait_minutes(60);
        desk.ask(
            "interaction_log",
            json!({ "kind": "visit", "direction": "in", "contact_id": id, "text": "came by" }),
        );
    }
    assert_eq!(found(&desk, "nowak"), ["Ewa Nowak", "Jan Nowak"]);
    desk.wait_minutes(60);
    desk.ask(
        "interaction_log",
        json!({ "kind": "call", "direction": "out", "contact_id": second, "text": "" }),
    );
    assert_eq!(found(&desk, "nowak"), ["Jan Nowak", "Ewa Nowak"]);
}

#[test]
fn a_call_or_note_is_found_and_shown_where_it_matched() {
    let desk = Desk::new();
    let id = desk.card("Marguerite Fielding 07700 900142");
    desk.ask("interaction_log", json!({ "kind": "call", "direction": "in", "contact_id": id, "text": "Wants the ivory mounts again" }));
    let answer = desk.ask("contact_find", json!({ "text": "ivory", "from": 0, "limit": 5 }));
    let matched = &answer["rows"][0]["matched"];
    assert_eq!(matched["field"], "history");
    let text: Vec<u16> = matched["text"].as_str().unwrap().encode_utf16().collect();
    let place = |at: usize| usize::try_from(matched["ranges"][0][at].as_u64().unwrap()).unwrap();
    assert_eq!(String::from_utf16_lossy(&text[place(0)..place(1)]), "ivory");
}

#[test]
fn the_list_is_in_the_languages_order_with_its_letters() {
    let desk = Desk::new();
    desk.ask("setting_set", json!({ "key": "language", "value": "pl" }));
    for family in ["Zych", "Łęcki", "Lis", "Żak", "Mak", "Ćwik", "Cuk"] {
        create(&desk, json!({ "name": { "given": "Jan", "family": family } }));
    }
    let page = desk.ask("contact_list", json!({ "from": 0, "limit": 20 }));
    let names: Vec<&str> = page["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["list_name"].as_str().unwrap())
        .collect();
    assert_eq!(
        names,
        ["Cuk, Jan", "Ćwik, Jan", "Lis, Jan", "Łęcki, Jan", "Mak, Jan", "Zych, Jan", "Żak, Jan"]
    );
    let letters = desk.ask("contact_letters", json!({}))["letters"].clone();
    let place = |letter: &str| {
        letters.as_array().unwrap().iter().find(|place| place["letter"] == letter).unwrap()["from"]
            .clone()
    };
    assert_eq!((place("Ł"), place("Ż")), (json!(3), json!(6)));
}

#[test]
fn an_address_is_written_in_its_countrys_order() {
    let desk = Desk::new();
    let address = |country: &str| json!({ "street": "4 Canal Wharf", "city": "Leeds", "postal_code": "LS11 5PS", "country": country });
    let card = create(
        &desk,
        json!({ "formatted_name": "The Tin Chapel", "addresses": [address(""), address("UK")] }),
    );
    let lines = || desk.ask("contact_get", json!({ "id": card }))["address_lines"].clone();
    let british = json!(["4 Canal Wharf", "Leeds", "LS11 5PS", "UK"]);
    desk.ask("setting_set", json!({ "key": "region", "value": "PL" }));
    assert_eq!(lines(), json!([["4 Canal Wharf", "LS11 5PS Leeds"], british]));
    desk.ask("setting_set", json!({ "key": "region", "value": "GB" }));
    assert_eq!(lines(), json!([["4 Canal Wharf", "Leeds", "LS11 5PS"], british]));
}

#[test]
fn a_picture_for_a_card_may_have_so_many_bytes_and_not_one_more() {
    let desk = Desk::new();
    let card = desk.card("Ewa Głowacka 601 234 567");
    let limit = 8 * 1024 * 1024;
    let mut picture = b"\xFF\xD8\xFF".to_vec();
    for (size, is_taken) in [(limit - 1, true), (limit, true), (limit + 1, false)] {
        picture.resize(size, 0);
        let request = json!({ "id": card, "file": desk.file("roof.jpg", &picture) });
        if is_taken {
            desk.ask("photo_set", request);
            let name = desk.ask("contact_get", json!({ "id": card }))["photo"].clone();
            assert_eq!(desk.kartoteka().photo(name.as_str().unwrap(), false).unwrap().len(), size);
        } else {
            let error = desk.refusal("photo_set", request);
            assert_eq!((error.code, error.field.as_deref()), (Code::Invalid, Some("file")));
            assert_eq!(error.message, "roof.jpg is larger than 8 MB. Choose a smaller picture.");
        }
    }
}
