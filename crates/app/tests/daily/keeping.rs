//! Backups as the owner meets them.

use crate::desk::Desk;
use serde_json::json;

#[test]
fn a_backup_counts_even_where_its_copy_can_not_be_made() {
    let desk = Desk::new();
    let stick = desk.outside().join("stick");
    let problem = || desk.ask("status_get", json!({}))["backup_problem"].clone();
    let choose = json!({ "key": "backup_folder", "value": stick });
    desk.ask("setting_set", choose);

    desk.ask("backup_create", json!({}));
    assert!(problem().is_string(), "the copy failed, and that is told");

    std::fs::create_dir(&stick).unwrap();
    desk.ask("backup_create", json!({}));
    assert!(problem().is_null());
    assert_eq!(desk.ask("backup_list", json!({}))["backups"].as_array().unwrap().len(), 2);
    let copies = std::fs::read_dir(&stick).unwrap().map(|file| file.unwrap().file_name());
    assert_eq!(copies.filter(|name| name.to_string_lossy().ends_with(".db")).count(), 1);
}
