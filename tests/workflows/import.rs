//! A phone's cards come in, once; what changed on the phone follows, what the owner changed
//! stays.

use crate::desk::Desk;
use kartoteka_app::api::exchange::{Progress, ProgressStage};
use kartoteka_app::{Call, Cancel, Origin};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicBool, Ordering};

/// Five people as a phone writes them, all with numbers and identifiers.
fn phone() -> String {
    let people = [
        ("Marguerite Fielding", "+447700900142", "Wants ivory mounts"),
        ("Łukasz Żak", "602 555 111", "Zażółć gęślą jaźń"),
        ("Ewa Głowacka", "+48602777888", ""),
        ("Jonas Dietrich", "+49 30 5550123", "Rahmen, Eiche"),
        ("Anna Kowalska", "601234567", "dog Rover\\nback door"),
    ];
    let card = |place: usize, (name, number, note): &(&str, &str, &str)| {
        let (given, family) = name.split_once(' ').unwrap();
        format!(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:phone-{place}\r\nN:{family};{given};;;\r\nFN:{name}\r\n\
             TEL;TYPE=CELL:{number}\r\nNOTE:{note}\r\nX-PHONE-GROUP:{place}\r\nEND:VCARD\r\n"
        )
    };
    people.iter().enumerate().map(|(place, person)| card(place, person)).collect()
}

fn import(desk: &Desk, text: &str) -> Value {
    let file = desk.file("phone.vcf", text.as_bytes());
    desk.ask("import_run", json!({ "files": [file] }))
}

fn counts(result: &Value) -> [u64; 4] {
    let file = &result["files"][0];
    ["added", "updated", "unchanged", "skipped"].map(|count| file[count].as_u64().unwrap())
}

fn found(desk: &Desk, text: &str) -> Value {
    let answer = desk.ask("contact_find", json!({ "text": text, "from": 0, "limit": 10 }));
    let id = &answer["rows"][0]["row"]["id"];
    desk.ask("contact_get", json!({ "id": id }))
}

/// Saves a change of the card that a text finds.
fn edit(desk: &Desk, text: &str, change: impl Fn(&mut Value)) {
    let card = found(desk, text);
    let mut draft = card["draft"].clone();
    change(&mut draft);
    desk.ask(
        "contact_save",
        json!({ "id": card["id"], "revision": card["revision"], "draft": draft }),
    );
}

/// Two records with one number are one card, and of neither a word is lost.
#[test]
fn a_card_that_stands_twice_in_a_file_keeps_both_notes() {
    let desk = Desk::new();
    let card = |name: &str, number: &str, note: &str| {
        format!(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nTEL:{number}\r\nNOTE:{note}\r\nEND:VCARD\r\n"
        )
    };
    let text = card("Ewa Wiśniewska", "602 111 222", "Likes green tiles")
        + &card("Ewa Wisniewska", "+48602111222", "mother of Kuba")
        + &card("Ewa Wiśniewska", "602111222", "mother of Kuba");
    let file = desk.file("phone.vcf", text.as_bytes());
    let result = desk.ask("import_run", json!({ "files": [file], "all_verdicts": true }));
    let rows = result["files"][0]["verdicts"].as_array().unwrap();
    assert_eq!(
        rows.iter().map(|row| row["reason"].as_str().unwrap()).collect::<Vec<_>>(),
        [
            "Not in the box yet",
            "Twice in the file, and the first stays: name",
            "Already there, nothing to change"
        ]
    );
    let ewa = found(&desk, "Ewa");
    assert_eq!(ewa["draft"]["note"], "Likes green tiles\n\nmother of Kuba");
}

/// Of cards that the box knows, one is left alone and one comes in twice, while the rest is taken
/// over; the preview says the same.
#[test]
fn what_becomes_of_a_known_card_can_be_said_for_each() {
    let desk = Desk::new();
    import(&desk, &phone());
    let [ewa, anna] = ["Ewa", "Anna"].map(|name| found(&desk, name)["id"].clone());
    let newer = phone().replace("NOTE:", "TITLE:boss\r\nNOTE:");
    let file = desk.file("newer.vcf", newer.as_bytes());
    let known = json!([
        { "contact": ewa, "on_match": "skip" },
        { "contact": anna, "on_match": "new" },
    ]);
    let request = json!({ "files": [file], "known": known });
    let preview = desk.ask("import_preview", request.clone());
    assert_eq!(counts(&preview), [1, 3, 0, 1], "{preview}");
    let result = desk.ask("import_run", request);
    assert_eq!(counts(&result), [1, 3, 0, 1]);
    let of = |text: &str| desk.ask("contact_find", json!({ "text": text, "from": 0, "limit": 10 }));
    assert_eq!(of("Anna")["total"], 2);
    assert_eq!(of("Ewa boss")["total"], 0);
    assert_eq!(of("Jonas boss")["total"], 1);
}

#[test]
fn a_known_card_is_told_behind_any_number_of_new_ones() {
    let desk = Desk::new();
    import(&desk, &phone());
    let stranger = |n: usize| format!("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:New {n}\r\nEND:VCARD\r\n");
    let strangers: String = (0..250).map(stranger).collect();
    let file = desk.file(
        "many.vcf",
        (strangers + &phone().replace("NOTE:", "TITLE:boss\r\nNOTE:")).as_bytes(),
    );
    let told = desk.ask("import_preview", json!({ "files": [file] }))["files"][0].clone();
    let verdicts = told["verdicts"].as_array().unwrap();
    let known =
        verdicts.iter().filter(|one| one["contact"].is_number() && one["verdict"] != "same");
    assert_eq!(
        (told["added"].clone(), known.count() as u64),
        (250.into(), told["updated"].as_u64().unwrap())
    );
    assert!(told["updated"].as_u64().unwrap() > 0);
}

#[test]
fn the_same_file_again_changes_nothing() {
    let desk = Desk::new();
    assert_eq!(counts(&import(&desk, &phone())), [5, 0, 0, 0]);
    let before = desk.dump();
    let again = import(&desk, &phone());
    assert_eq!(counts(&again), [0, 0, 5, 0]);
    assert_eq!(again["operation"], Value::Null);
    assert_eq!(desk.dump(), before);
}

#[test]
fn the_same_cards_shuffled_refolded_and_without_identifiers_are_known_again() {
    let desk = Desk::new();
    import(&desk, &phone());
    let without_uid: String = phone()
        .lines()
        .filter(|line| !line.starts_with("UID"))
        .map(|line| format!("{line}\r\n"))
        .collect();
    let mut cards: Vec<&str> = without_uid.split_inclusive("END:VCARD\r\n").collect();
    cards.reverse();
    let refolded = cards.concat().replace("ivory mounts", "ivory mou\r\n nts");
    let changed = refolded
        .replace("NOTE:Rahmen\\, Eiche", "NOTE:x")
        .replace("Rahmen, Eiche", "Rahmen, Kiefer");
    let result = import(&desk, &changed);
    assert_eq!(counts(&result), [0, 1, 4, 0], "{result}");
    assert_eq!(found(&desk, "Dietrich")["draft"]["note"], "Rahmen, Kiefer");
}

#[test]
fn what_the_owner_changed_stays_and_is_a_conflict_when_the_phone_changed_it_too() {
    let desk = Desk::new();
    import(&desk, &phone());
    edit(&desk, "Fielding", |draft| draft["note"] = json!("Prefers oak now"));
    let result = import(&desk, &phone());
    assert_eq!(counts(&result), [0, 0, 5, 0], "the file brings nothing new: {result}");
    assert_eq!(found(&desk, "Fielding")["draft"]["note"], "Prefers oak now");

    let result = import(&desk, &phone().replace("Wants ivory mounts", "Wants black mounts"));
    assert_eq!(result["files"][0]["conflicts"], 1, "{result}");
    let verdict = &result["files"][0]["verdicts"][0];
    assert_eq!((&verdict["verdict"], &verdict["record"]), (&json!("conflict"), &json!(1)));
    assert!(verdict["reason"].as_str().unwrap().contains("note"), "{verdict}");
    assert_eq!(found(&desk, "Fielding")["draft"]["note"], "Prefers oak now");
}

#[test]
fn a_number_changed_on_the_phone_follows_and_the_owners_own_number_stays() {
    let desk = Desk::new();
    import(&desk, &phone());
    edit(&desk, "Fielding", |draft| {
        let phones = draft["phones"].as_array_mut().unwrap();
        phones.push(json!({ "value": "0113 496 0117", "label": "work" }));
    });
    import(&desk, &phone().replace("+447700900142", "+447700900199"));
    let card = found(&desk, "Fielding");
    let numbers: Vec<&str> = card["phones"]
        .as_array()
        .unwrap()
        .iter()
        .map(|phone| phone["value"].as_str().unwrap())
        .collect();
    assert!(numbers.contains(&"+447700900199"), "{numbers:?}");
    assert!(numbers.contains(&"0113 496 0117"), "{numbers:?}");
    assert!(!numbers.contains(&"+447700900142"), "{numbers:?}");
}

#[test]
fn a_card_in_the_trash_stays_there() {
    let desk = Desk::new();
    import(&desk, &phone());
    let id = found(&desk, "Fielding")["id"].clone();
    desk.ask("contact_trash", json!({ "ids": [id] }));
    let result = import(&desk, &phone().replace("Wants ivory mounts", "Wants black mounts"));
    assert_eq!(counts(&result), [0, 0, 4, 1], "{result}");
    let all = result["files"][0]["verdicts"].as_array().unwrap();
    let skipped = all.iter().find(|verdict| verdict["verdict"] == "skipped").unwrap();
    assert_eq!(skipped["record"], 1);
    assert!(skipped["reason"].as_str().unwrap().contains("trash"), "{skipped}");
    assert_eq!(
        desk.ask("trash_list", json!({ "from": 0, "limit": 9 }))["rows"].as_array().unwrap().len(),
        1
    );
}

#[test]
fn another_person_under_a_known_identifier_is_a_new_card() {
    let desk = Desk::new();
    import(&desk, &phone());
    let other = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:phone-0\r\nFN:Bruno Quiet\r\nTEL:+4930111222\r\nEND:VCARD\r\n";
    let result = import(&desk, other);
    assert_eq!(counts(&result), [1, 0, 0, 0], "{result}");
    assert_eq!(counts(&import(&desk, other)), [0, 0, 1, 0]);
    assert_eq!(found(&desk, "Fielding")["shown_name"], "Marguerite Fielding");
}

#[test]
fn a_whole_import_is_undone_at_once_and_spares_cards_that_were_used_since() {
    let desk = Desk::new();
    desk.card("Zofia Dawna 600 700 800");
    let before = desk.dump();
    let operation = import(&desk, &phone())["operation"].clone();
    let undone = desk.ask("operation_undo", json!({ "id": operation }));
    assert_eq!(undone["kept"], json!([]));
    assert_eq!(desk.dump(), before);
    desk.ask("operation_redo", json!({}));

    let id = found(&desk, "Kowalska")["id"].clone();
    desk.ask("note_create", json!({ "contact_id": id, "text": "spoke at the fair" }));
    let operations = desk.ask("history_page", json!({ "limit": 10 }));
    let import =
        operations["operations"].as_array().unwrap().iter().find(|op| op["kind"] == "import_run");
    let undone = desk.ask("operation_undo", json!({ "id": import.unwrap()["id"] }));
    assert_eq!(undone["kept"], json!(["Anna Kowalska"]));
    let all = desk.ask("contact_list", json!({ "from": 0, "limit": 10 }));
    assert_eq!(all["total"], 2);
    assert_eq!(found(&desk, "Kowalska")["draft"]["note"], "dog Rover\nback door");
}

#[test]
fn a_preview_tells_what_would_happen_and_writes_nothing() {
    let desk = Desk::new();
    let before = desk.dump();
    let file = desk.file("phone.vcf", phone().as_bytes());
    let preview = desk.ask("import_preview", json!({ "files": [file] }));
    assert_eq!(preview["files"][0]["added"], 5);
    assert_eq!(preview["files"][0]["verdicts"][1]["name"], "Łukasz Żak");
    assert_eq!(desk.dump(), before);
}

#[test]
fn an_import_makes_a_backup_first() {
    let desk = Desk::new();
    desk.card("Zofia Dawna 600 700 800");
    import(&desk, &phone());
    let backups = desk.ask("backup_list", json!({}))["backups"].clone();
    assert_eq!(backups[0]["reason"], "import");
    assert_eq!(backups[0]["contacts"], 1);
}

#[test]
fn what_the_owner_types_while_an_import_is_at_work_stays() {
    let desk = Desk::new();
    import(&desk, &phone());
    let cards = desk.file("newer.vcf", phone().replace("ivory", "oak").as_bytes());
    // With a list of calls a file of cards is planned beside other writes.
    let calls = desk.file("calls.xml", b"<?xml version='1.0'?>\n<calls count=\"0\"></calls>\n");
    let has_typed = AtomicBool::new(false);
    let progress = |step: Progress| {
        if step.stage == ProgressStage::BackingUp && !has_typed.swap(true, Ordering::Relaxed) {
            edit(&desk, "Marguerite", |draft| draft["nickname"] = json!("Maggie"));
        }
    };
    let cancel = Cancel::default();
    let call = Call {
        request_id: None,
        origin: Origin::Person,
        now: desk.kartoteka().now(),
        cancel: &cancel,
        progress: &progress,
    };
    let request = json!({ "files": [cards, calls] });
    let result = desk.kartoteka().dispatch("import_run", request, &call).unwrap();
    assert!(has_typed.into_inner(), "the import was met at work");
    assert_eq!(counts(&result), [0, 1, 4, 0]);
    let draft = found(&desk, "Marguerite")["draft"].clone();
    assert_eq!(draft["nickname"], "Maggie");
    assert_eq!(draft["note"], "Wants oak mounts");
}

#[test]
fn one_person_twice_in_a_file_is_one_card_and_loses_nothing_when_the_file_comes_again() {
    let desk = Desk::new();
    let file = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ewa Sowa\r\nTEL:601 234 567\r\nNOTE:oak\r\n\
                END:VCARD\r\n\
                BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ewa Sowa\r\nTEL:601 234 567\r\nTEL:602 345 678\r\n\
                END:VCARD\r\n";
    assert_eq!(counts(&import(&desk, file)), [1, 1, 0, 0]);
    let draft = found(&desk, "Sowa")["draft"].clone();
    assert_eq!(draft["phones"].as_array().unwrap().len(), 2);
    assert_eq!(draft["note"], "oak");
    assert_eq!(counts(&import(&desk, file)), [0, 0, 2, 0]);
    assert_eq!(found(&desk, "Sowa")["draft"], draft);
}

#[test]
fn a_card_that_is_cut_off_takes_nothing_away() {
    let desk = Desk::new();
    import(&desk, &phone());
    let before = found(&desk, "Marguerite")["draft"].clone();
    let file = phone();
    let cut = file.find("TEL;").unwrap();
    let result = import(&desk, &file[..cut + 7]);
    assert_eq!(counts(&result)[0], 0);
    assert_eq!(result["files"][0]["problem_count"], 2, "the broken line and the missing end");
    assert_eq!(found(&desk, "Marguerite")["draft"], before);
}
