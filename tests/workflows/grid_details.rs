//! What a card has several of stays in its columns of the table, whatever is written there.

use crate::desk::Desk;
use crate::grid::{cells, write};
use serde_json::{Value, json};

#[test]
fn a_number_does_not_move_into_the_cell_that_was_emptied_before_it() {
    let desk = Desk::new();
    let phones = json!([{ "value": "1", "label": "work" }, { "value": "2", "label": "home" }]);
    let draft = json!({ "formatted_name": "Anna", "phones": phones });
    let id = desk.ask("contact_create", json!({ "draft": draft }))["id"].clone();
    let columns = ["phone_1", "phone_2", "phone_3"];
    for (column, text) in [("phone_1", ""), ("phone_4", "4")] {
        let saved = write(&desk, &id, &[(column, text)]);
        assert_eq!(
            (&saved["operation"], &saved["refused"][0]["column"]),
            (&Value::Null, &json!(column))
        );
        assert_eq!(cells(&desk, &columns)[0], json!(["1", "2", ""]));
    }
    let saved = write(&desk, &id, &[("phone_1", ""), ("phone_2", "")]);
    assert_eq!(saved["refused"], json!([]));
    assert_eq!(cells(&desk, &columns)[0], json!(["", "", ""]));
}

/// A card with several of each detail, of which no two say the same parts.
fn with_details() -> (Desk, Value) {
    let desk = Desk::new();
    let draft = json!({
        "formatted_name": "Anna",
        "phones": [{ "value": "1", "label": "work" }, { "value": "2", "label": "" }, { "value": "3", "label": "home" }],
        "emails": [{ "value": "a@x.example", "label": "" }, { "value": "b@x.example", "label": "work" }],
        "addresses": [{ "street": "Polna 1" }, { "city": "Opole", "label": "home" }, { "street": "Nowa 3", "city": "Brzeg" }],
        "links": [{ "value": "x.example", "label": "" }, { "value": "y.example", "label": "shop" }],
        "memberships": [{ "organisation": "Huta" }, { "role": "Glazier" }],
    });
    let id = desk.ask("contact_create", json!({ "draft": draft }))["id"].clone();
    (desk, id)
}

const DETAILS: [&str; 21] = [
    "phone_1",
    "phone_1_label",
    "phone_2",
    "phone_3",
    "phone_3_label",
    "email_1",
    "email_2",
    "email_2_label",
    "address_1_street",
    "address_1_city",
    "address_2_label",
    "address_2_street",
    "address_2_city",
    "address_3_street",
    "address_3_city",
    "link_1",
    "link_2",
    "organisation_1",
    "organisation_2",
    "role_1",
    "role_2",
];

#[test]
fn whatever_two_details_are_emptied_no_other_one_moves() {
    let (desk, id) = with_details();
    let before = cells(&desk, &DETAILS)[0].clone();
    let mut written = 0;
    for (first, one) in DETAILS.iter().enumerate() {
        for other in &DETAILS[first..] {
            let both = [(*one, ""), (*other, "")];
            let saved = write(&desk, &id, if one == other { &both[..1] } else { &both });
            let refused = refused_columns(&saved);
            let after = cells(&desk, &DETAILS)[0].clone();
            for (at, name) in DETAILS.iter().enumerate() {
                let is_emptied = [one, other].contains(&name) && !refused.contains(&json!(name));
                // A label goes with what it stood beside.
                let beside = name.strip_suffix("_label");
                let of_emptied =
                    beside.is_some_and(|of| after[at] == "" && says_nothing(&after, of));
                if is_emptied || of_emptied {
                    assert_eq!(after[at], "", "{name}, {one} and {other} emptied: {after}");
                } else {
                    assert_eq!(after[at], before[at], "{name}, {one} and {other} emptied: {after}");
                }
            }
            if !saved["operation"].is_null() {
                written += 1;
                desk.ask("operation_undo", json!({}));
            }
        }
    }
    assert!(written > 100, "only {written} of them wrote anything");
}

fn refused_columns(saved: &Value) -> Vec<Value> {
    saved["refused"].as_array().unwrap().iter().map(|one| one["column"].clone()).collect()
}

/// Whether all cells of a detail but its label say nothing.
fn says_nothing(cells: &Value, detail: &str) -> bool {
    let mut own = DETAILS.iter().enumerate().filter(|(_, name)| {
        (**name == detail || name.starts_with(&format!("{detail}_"))) && !name.ends_with("_label")
    });
    own.all(|(at, _)| cells[at] == "")
}

#[test]
fn a_detail_that_another_would_take_the_place_of_stays_whole() {
    let (desk, id) = with_details();
    type Case =
        (&'static [&'static str], &'static [(&'static str, &'static str)], &'static [&'static str]);
    let cases: [Case; 8] = [
        // The next one says other parts than the one emptied.
        (&["address_1_street"], &[], &["address_1_street"]),
        (&["organisation_1"], &[], &["organisation_1"]),
        // The last one may go, and all from one on.
        (&["address_3_street", "address_3_city"], &[], &[]),
        (&["phone_2", "phone_3"], &[], &[]),
        // What is written elsewhere in the same block changes nothing of it.
        (
            &["phone_1", "phone_3"],
            &[("phone_1_label", ""), ("note", "x")],
            &["phone_1", "phone_1_label"],
        ),
        (&["email_1"], &[("email_3", "c@x.example")], &["email_1"]),
        (&[], &[("link_4", "z.example"), ("link_4_label", "old")], &["link_4", "link_4_label"]),
        (&["address_1_street"], &[("address_1_city", "Nysa")], &[]),
    ];
    for (emptied, others, refused) in cases {
        let emptied = emptied.iter().map(|column| (*column, ""));
        let block: Vec<_> = emptied.chain(others.iter().copied()).collect();
        let saved = write(&desk, &id, &block);
        assert_eq!(refused_columns(&saved), refused, "{block:?}");
        if !saved["operation"].is_null() {
            desk.ask("operation_undo", json!({}));
        }
    }
}
