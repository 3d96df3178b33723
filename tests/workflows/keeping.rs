//! Backups from the first day: a failed one is told until one succeeds, and one brings the box
//! back whole.

use crate::desk::Desk;
use serde_json::json;

#[test]
fn a_backup_that_fails_is_told_until_one_succeeds() {
    let desk = Desk::new();
    let problem = || desk.ask("status_get", json!({}))["backup_problem"].clone();
    // No folder can be made where a file lies.
    std::fs::write(desk.path("backups"), "a file").unwrap();
    desk.refusal("backup_create", json!({}));
    assert!(problem().is_string());
    std::fs::remove_file(desk.path("backups")).unwrap();
    desk.ask("backup_create", json!({}));
    assert!(problem().is_null());
    assert_eq!(desk.ask("backup_list", json!({}))["backups"].as_array().unwrap().len(), 1);
}

#[test]
fn the_last_backup_is_told_by_the_clock_of_today() {
    let desk = Desk::new();
    let last = || desk.ask("status_get", json!({}))["backup_at"].clone();
    desk.card("Anna Kowalska 601 234 567");
    desk.wait_minutes(5 * 365 * 24 * 60);
    desk.ask("backup_create", json!({}));
    desk.wait_minutes(-5 * 365 * 24 * 60);
    assert!(last().is_null(), "nobody knows when that was");
    let made = desk.ask("backup_create", json!({}));
    assert_eq!(last(), made["backup"]["at"]);
}

#[test]
fn a_backup_is_previewed_and_brings_back_what_it_holds() {
    let desk = Desk::new();
    let id = desk.card("Anna Kowalska 601 234 567");
    let made = desk.ask("backup_create", json!({}));
    let then = desk.dump();
    desk.wait_minutes(5);
    desk.card("Ewa Łęcka 602 111 222");
    desk.ask("contact_trash", json!({ "ids": [id] }));
    let name = json!({ "name": made["backup"]["name"] });
    let preview = desk.ask("restore_preview", name.clone());
    let cards = preview["counts"].as_array().unwrap().iter().find(|c| c["table"] == "contact");
    let cards = cards.expect("the preview counts cards");
    assert_eq!(
        [&cards["now"], &cards["then"], &cards["goes"]],
        [2, 1, 1].map(|n| json!(n)).each_ref()
    );
    desk.ask("restore_run", name);
    assert_eq!(desk.dump(), then);
    let backups = desk.ask("backup_list", json!({}))["backups"].clone();
    assert_eq!(backups[0]["reason"], "restore", "what was there is kept too");
    assert_eq!(desk.ask("box_check", json!({}))["ok"], true);
}
