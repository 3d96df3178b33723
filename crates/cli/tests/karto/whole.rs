//! Calendars and whole boxes out, and whole boxes in.

use crate::desk::Desk;

#[test]
fn a_whole_box_goes_out_and_comes_into_another_without_loss() {
    let desk = Desk::new();
    let id = desk.add("Ewa Głowacka 601 234 567 ewa@mail.example");
    desk.ask(&["note", &id, "likes ivory"]);
    desk.ask(&["call", &id, "--note", "forty mounts", "--next", "fri 10:00 call back"]);
    desk.ask(&["tag", &id, "vip"]);
    let to = desk.argument("box.json");
    assert_eq!(desk.ask(&["export", "--to", &to])["records"], 1);

    let other = Desk::new();
    let result = other.ask(&["import", &to]);
    let file = &result["files"][0];
    assert_eq!((&file["format"], &file["added"]), (&"json".into(), &1.into()));
    let again = other.argument("again.json");
    other.ask(&["export", "--to", &again, "--format", "json"]);
    let read = |path: &str| std::fs::read_to_string(path).unwrap();
    assert_eq!(read(&again), read(&to));
    let file = other.ask(&["import", &to])["files"][0].clone();
    assert_eq!((&file["added"], &file["unchanged"]), (&0.into(), &1.into()));
}

#[test]
fn follow_ups_and_birthdays_go_out_for_a_calendar() {
    let desk = Desk::new();
    let id = desk.add("Ewa Głowacka 601 234 567");
    desk.ask(&["edit", &id, "birthday=--05-17"]);
    desk.ask(&["follow-up", "add", &id, "2026-12-01", "send", "the", "offer"]);
    let to = desk.argument("calendar.ics");
    assert_eq!(desk.ask(&["export", "--to", &to])["records"], 2);
    let text = std::fs::read_to_string(&to).unwrap();
    assert!(text.contains("DUE;VALUE=DATE:20261201\r\n"), "{text}");
    assert!(text.contains("RRULE:FREQ=YEARLY\r\n"), "{text}");
}

#[test]
fn a_preset_goes_out_by_its_name() {
    let desk = Desk::new();
    desk.add("Ewa Głowacka 601 234 567");
    desk.add("Jan Nowak jan@mail.example");
    let to = desk.argument("phones.csv");
    assert_eq!(desk.ask(&["export", "--preset", "phone-list", "--to", &to])["records"], 1);
    let text = std::fs::read_to_string(&to).unwrap();
    assert!(text.contains("601 234 567") && !text.contains("jan@"), "{text}");

    let own = ["export", "--find", "jan", "--columns", "email_1", "--save-preset", "Jans", "--to"];
    desk.ask(&[own.as_slice(), &[&desk.argument("jans.csv")]].concat());
    let again = desk.argument("again.csv");
    assert_eq!(desk.ask(&["export", "--preset", "jans", "--to", &again])["records"], 1);
    let presets = desk.ask(&["presets"]);
    assert!(presets["presets"].as_array().unwrap().iter().any(|preset| preset["name"] == "Jans"));
    desk.ask(&["presets", "--delete", "Jans"]);
    let refusal = desk.refusal(&["export", "--preset", "Jans", "--to", &desk.argument("no.csv")]);
    assert_eq!(refusal.0, "invalid");
}

#[test]
fn what_a_whole_box_leaves_out_is_told_without_a_line_that_it_has_not() {
    let desk = Desk::new();
    let note = r#"{"contact":"nobody","at":0,"text":"likes ivory"}"#;
    let whole = format!(r#"{{"format":"kartoteka-box","schema":1,"notes":[{note}]}}"#);
    let told = desk.say(&["import", &desk.file("box.json", whole)]);
    assert!(told.contains("\n  Note 1 is of a card that is not in the file"), "{told}");
}
