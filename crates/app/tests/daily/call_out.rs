//! Calling somebody from the desk: who may say how, and what is handed over.

use crate::desk::Desk;
use kartoteka_app::{CallingOut, Code};
use serde_json::{Value, json};

fn set(desk: &Desk, key: &str, value: &str) -> Value {
    desk.ask("setting_set", json!({ "key": key, "value": value }))
}

#[test]
fn the_page_of_the_window_names_no_program() {
    let desk = Desk::new();
    set(&desk, "call_program", "twinkle --call NUMBER");
    let desk = desk.in_the_window();
    let named = json!({ "key": "call_program", "value": "reboot NUMBER" });
    assert_eq!(desk.refusal("setting_set", named).code, Code::Invalid);
    let emptied = json!({ "key": "call_program", "value": "" });
    assert_eq!(desk.refusal("setting_set", emptied).code, Code::Invalid);
    assert_eq!(set(&desk, "call_out", "program")["call_program"], "twinkle --call NUMBER");
    let words = ["twinkle", "--call", "+48602123456"].map(str::to_owned).to_vec();
    let begun = desk.kartoteka().calling_out("602 123 456").unwrap();
    assert_eq!(begun, CallingOut::Program(words));
}

#[test]
fn without_a_program_the_number_is_shown() {
    let desk = Desk::new();
    assert_eq!(set(&desk, "call_out", "program")["call_out"], "shown");
    assert_eq!(desk.kartoteka().calling_out("602 123 456").unwrap(), CallingOut::Shown);
    set(&desk, "call_program", "twinkle --call NUMBER");
    assert_eq!(set(&desk, "call_program", "")["call_out"], "shown");
}

#[test]
fn a_phone_gets_a_link_and_what_is_no_number_is_said() {
    let desk = Desk::new();
    set(&desk, "call_out", "kde_connect");
    let phone = desk.kartoteka().calling_out("602 123 456 w. 12").unwrap();
    assert_eq!(phone, CallingOut::Phone("tel:+48602123456".to_owned()));
    let refused = desk.kartoteka().calling_out("*21*700100200#").unwrap_err();
    assert_eq!((refused.code, refused.field.as_deref()), (Code::Invalid, Some("number")));
    assert!(refused.message.contains("*21*700100200#"), "{}", refused.message);
}
