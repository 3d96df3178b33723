//! Who has gone quiet, and how often to be in touch.

use crate::desk::Desk;
use serde_json::json;

#[test]
fn a_gap_is_set_on_a_card_or_a_tag_and_the_quiet_are_listed() {
    let desk = Desk::new();
    let ewa = desk.add("Ewa Nowak 601 234 567");
    let jan = desk.add("Jan Kot 602 345 678");
    desk.ask(&["tag", &ewa, "VIP"]);
    desk.ask(&["stay-in-touch", "tag", "VIP", "7", "14"]);
    desk.ask(&["stay-in-touch", "set", &jan, "30"]);
    assert_eq!(desk.ask(&["stay-in-touch"])["total"], 0);
    assert!(desk.say(&["stay-in-touch"]).contains("Nobody has gone quiet"));
    let later = ["--now", "2026-12-20T09:00:00+01:00"];
    let quiet = desk.ask(&[&later[..], &["stay-in-touch"]].concat());
    assert_eq!(quiet["total"], 2);
    assert_eq!(quiet["going_quiet"][0]["name"], "Ewa Nowak");
    assert_eq!(quiet["going_quiet"][0]["quiet"], "too_long");
    assert_eq!(quiet["going_quiet"][1]["quiet"], "going_quiet");
    assert_eq!(quiet["going_quiet"][1]["gap"], json!({ "ideal": 30, "longest": 60 }));
    let today = desk.ask(&[&later[..], &["today"]].concat());
    assert_eq!(today["going_quiet"], quiet["going_quiet"]);
    let said = desk.say(&[&later[..], &["today"]].concat());
    assert!(said.contains("Going quiet") && said.contains("Quiet too long"), "{said}");
    let shown = desk.ask(&[&later[..], &["show", &ewa]].concat());
    assert_eq!(shown["touch"]["tag"], "VIP");
    assert_eq!(desk.ask(&["show", &jan])["stay_in_touch"], "30;60");
}

#[test]
fn a_card_is_muted_goes_by_its_tags_again_and_every_step_is_undone() {
    let desk = Desk::new();
    let ewa = desk.add("Ewa Nowak 601 234 567");
    desk.ask(&["edit", &ewa, "stay_in_touch=never"]);
    assert_eq!(desk.ask(&["show", &ewa])["stay_in_touch"], "never");
    assert!(desk.say(&["show", &ewa]).contains("Not to be reminded of"));
    desk.ask(&["stay-in-touch", "set", &ewa, "tags"]);
    assert_eq!(desk.ask(&["show", &ewa])["stay_in_touch"], json!(null));
    desk.ask(&["undo"]);
    assert_eq!(desk.ask(&["show", &ewa])["stay_in_touch"], "never");
    desk.ask(&["tag", &ewa, "VIP"]);
    desk.ask(&["stay-in-touch", "tag", "VIP", "7", "14"]);
    let gap = json!({ "tags": [{ "tag": "VIP", "gap": { "ideal": 7, "longest": 14 } }] });
    assert_eq!(desk.ask(&["stay-in-touch", "tag"]), gap);
    desk.ask(&["stay-in-touch", "tag", "VIP", "none"]);
    assert_eq!(desk.ask(&["stay-in-touch", "tag"]), json!({ "tags": [] }));
    desk.ask(&["undo"]);
    assert_eq!(desk.ask(&["stay-in-touch", "tag"]), gap);
}

#[test]
fn what_is_no_gap_is_refused_in_a_sentence() {
    let desk = Desk::new();
    let ewa = desk.add("Ewa Nowak");
    for wrong in ["often", "14;x", ""] {
        let (code, message) = desk.refusal(&["stay-in-touch", "tag", "VIP", wrong]);
        assert_eq!(code, "invalid", "{wrong}");
        assert!(message.contains("is no gap"), "{message}");
    }
    let (code, message) = desk.refusal(&["stay-in-touch", "set", &ewa, "30", "14"]);
    assert_eq!(code, "invalid");
    assert!(message.contains("not below the ideal"), "{message}");
    let (code, message) = desk.refusal(&["stay-in-touch", "tag", "VIP", "7"]);
    assert_eq!(code, "not_found");
    assert!(message.contains("VIP"), "{message}");
}
