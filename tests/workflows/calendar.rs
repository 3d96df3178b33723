//! A calendar comes back: what was done or changed there is done and changed here, by UID, and all
//! of it taken back at once.

use crate::desk::Desk;
use serde_json::{Value, json};
use tempfile::TempDir;

fn add(desk: &Desk, contact: Option<i64>, when: &str, text: &str, more: Value) -> i64 {
    let mut request = json!({ "contact_id": contact, "when": when, "text": text });
    for (name, value) in more.as_object().unwrap() {
        request[name] = value.clone();
    }
    desk.ask("follow_up_create", request)["follow_up"]["id"].as_i64().unwrap()
}

/// The box as a calendar.
fn written(desk: &Desk, folder: &TempDir) -> String {
    let path = folder.path().join("out.ics");
    let to = desk.kartoteka().offer_file(&path).handle;
    desk.ask("export_run", json!({ "what": { "format": "ics" }, "to": to, "overwrite": true }));
    std::fs::read_to_string(path).unwrap()
}

fn import(desk: &Desk, name: &str, calendar: &str) -> Value {
    let file = desk.file(name, calendar.as_bytes());
    desk.ask("import_run", json!({ "files": [file], "all_verdicts": true }))
}

fn verdicts(result: &Value) -> Vec<(String, String)> {
    let rows = result["files"][0]["verdicts"].as_array().unwrap();
    let word = |row: &Value, name: &str| row[name].as_str().unwrap().to_owned();
    rows.iter().map(|row| (word(row, "verdict"), word(row, "name"))).collect()
}

fn get(desk: &Desk, id: i64) -> Value {
    desk.ask("follow_up_get", json!({ "id": id }))
}

fn open(desk: &Desk) -> Vec<Value> {
    desk.ask("follow_up_list", json!({ "limit": 100 }))["rows"].as_array().unwrap().clone()
}

/// The part of a calendar that is one entry, found by words in it.
fn entry_with(calendar: &str, words: &str) -> String {
    let parts = calendar
        .split_inclusive("END:VTODO\r\n")
        .flat_map(|part| part.split_inclusive("END:VEVENT\r\n"));
    let found = parts.map(str::to_owned).find(|part| part.contains(words)).unwrap();
    let start = found
        .find("BEGIN:V")
        .map(|_| found.rfind("BEGIN:VTODO").or(found.rfind("BEGIN:VEVENT")).unwrap());
    found[start.unwrap()..].to_owned()
}

fn calendar_of(entries: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{entries}END:VCALENDAR\r\n")
}

fn filled() -> (Desk, i64) {
    let desk = Desk::new();
    let ewa = desk.card("Ewa Głowacka 602 111 222 ewa@shop.example");
    add(&desk, Some(ewa), "2026-11-20 10:00", "send, swatches; \\ all", json!({}));
    add(&desk, None, "2026-11-21", "tidy the shop\nand the yard", json!({}));
    add(
        &desk,
        Some(ewa),
        "2026-11-23 14:00",
        "measure",
        json!({ "kind": "meeting", "place": "Łódź", "minutes": 45 }),
    );
    add(&desk, None, "2026-11-24", "fair", json!({ "kind": "meeting" }));
    add(&desk, Some(ewa), "every month on the last day", "rent", json!({}));
    add(&desk, None, "every 2 weeks on friday at 15:00", "fetch the glass", json!({}));
    add(&desk, None, "every year on 29 feb", "leap", json!({}));
    let moved = add(&desk, None, "every week on monday at 9:00", "order", json!({}));
    desk.ask("follow_up_snooze", json!({ "ids": [moved], "when": "2026-11-18" }));
    let gone = add(&desk, None, "2026-11-13", "done before", json!({}));
    desk.ask("follow_up_done", json!({ "ids": [gone] }));
    (desk, ewa)
}

#[test]
fn a_calendar_that_comes_back_as_it_went_changes_nothing() {
    let (desk, _) = filled();
    let before = desk.dump();
    let calendar = written(&desk, &TempDir::new().unwrap());
    let result = import(&desk, "back.ics", &calendar);
    let file = &result["files"][0];
    let others: Vec<_> =
        verdicts(&result).into_iter().filter(|(verdict, _)| verdict != "same").collect();
    assert_eq!(others, [], "{calendar}");
    assert_eq!((&result["operation"], &file["problem_count"]), (&Value::Null, &json!(0)));
    assert_eq!(desk.dump(), before);
}

#[test]
fn what_was_done_changed_and_called_off_there_is_so_here_and_one_undo_takes_it_back() {
    let (desk, _) = filled();
    let calendar = written(&desk, &TempDir::new().unwrap());
    let before = desk.dump();
    let find = |text: &str| {
        let row =
            open(&desk).into_iter().find(|row| row["text"].as_str().unwrap().starts_with(text));
        row.unwrap()["id"].as_i64().unwrap()
    };
    let (sent, visit, glass, tidy) = (find("send"), find("measure"), find("fetch"), find("tidy"));
    let done = entry_with(&calendar, "send\\, swatches")
        .replace("STATUS:NEEDS-ACTION", "STATUS:COMPLETED\r\nCOMPLETED:20261112T070000Z");
    let moved = entry_with(&calendar, "SUMMARY:Ewa Głowacka: measure")
        .replace("DTSTART:20261123T140000", "DTSTART;TZID=Europe/London:20261124T143000")
        .replace("LOCATION:Łódź", "LOCATION:Zgierz")
        .replace("Ewa Głowacka: measure", "Ewa Głowacka: measure twice");
    let recurring =
        entry_with(&calendar, "fetch the glass").replace("STATUS:NEEDS-ACTION", "STATUS:COMPLETED");
    let off = entry_with(&calendar, "tidy the shop").replace("NEEDS-ACTION", "CANCELLED");
    let result = import(&desk, "back.ics", &calendar_of(&[done, moved, recurring, off].concat()));
    let words: Vec<String> = verdicts(&result).into_iter().map(|(verdict, _)| verdict).collect();
    assert_eq!(words, ["update"; 4], "{result}");
    assert_eq!(
        (&get(&desk, sent)["state"], &get(&desk, sent)["closed_at"]),
        (&json!("done"), &json!(1_794_466_800_000_i64))
    );
    let now = get(&desk, visit);
    assert_eq!(
        (&now["due_on"], &now["due_time"]),
        (&json!("2026-11-24"), &json!("15:30")),
        "on the owner's clock"
    );
    assert_eq!(
        (&now["place"], &now["text"], &now["minutes"]),
        (&json!("Zgierz"), &json!("measure twice"), &json!(45))
    );
    assert_eq!(get(&desk, tidy)["state"], "dropped");
    assert_eq!(get(&desk, glass)["state"], "done");
    let next = open(&desk).into_iter().find(|row| row["text"] == "fetch the glass").unwrap();
    assert_eq!(next["due_on"], "2026-11-27", "the series goes on");
    desk.ask("operation_undo", json!({ "id": result["operation"] }));
    assert_eq!(desk.dump(), before);
}

/// A calendar keeps what we wrote into its entries for as long as it keeps them.
#[test]
fn what_is_moved_there_again_and_back_again_moves_here_each_time() {
    let (desk, _) = filled();
    let folder = tempfile::tempdir().unwrap();
    let first = written(&desk, &folder);
    let entry = entry_with(&first, "send");
    let moved = |day: &str| calendar_of(&entry.replace("20261120", day));
    let day = |desk: &Desk| {
        let rows = open(desk);
        let row = rows.iter().find(|row| row["text"].as_str().unwrap().starts_with("send"));
        row.unwrap()["due_on"].as_str().unwrap().to_owned()
    };
    for (file, verdict, on) in [
        ("20261125", "update", "2026-11-25"),
        ("20261125", "same", "2026-11-25"),
        ("20261127", "update", "2026-11-27"),
        ("20261120", "update", "2026-11-20"),
    ] {
        let result = import(&desk, "back.ics", &moved(file));
        assert_eq!((verdicts(&result)[0].0.as_str(), day(&desk).as_str()), (verdict, on), "{file}");
    }
    // Written anew after a change here, the file is what both have alike again.
    let id = open(&desk)
        .iter()
        .find(|row| row["text"].as_str().unwrap().starts_with("send"))
        .unwrap()["id"]
        .as_i64()
        .unwrap();
    desk.ask("follow_up_snooze", json!({ "ids": [id], "when": "2026-12-01" }));
    let again = entry_with(&written(&desk, &folder), "send");
    let result = import(&desk, "again.ics", &calendar_of(&again.replace("20261201", "20261203")));
    assert_eq!((verdicts(&result)[0].0.as_str(), day(&desk).as_str()), ("update", "2026-12-03"));
}

#[test]
fn what_both_changed_stays_as_the_owner_has_it_and_is_said() {
    let (desk, _) = filled();
    let calendar = written(&desk, &TempDir::new().unwrap());
    let row = open(&desk).into_iter().find(|row| row["text"] == "measure").unwrap();
    let id = row["id"].as_i64().unwrap();
    desk.ask(
        "follow_up_save",
        json!({ "id": id, "text": "measure the hall", "due_on": "2026-11-23",
        "due_time": "14:00", "kind": "meeting", "place": "Łódź", "minutes": 45 }),
    );
    let theirs = entry_with(&calendar, "measure")
        .replace(": measure", ": measure twice")
        .replace("DURATION:PT45M", "DURATION:PT60M");
    let result = import(&desk, "back.ics", &calendar_of(&theirs));
    assert_eq!(verdicts(&result)[0].0, "conflict");
    let reason = result["files"][0]["verdicts"][0]["reason"].as_str().unwrap();
    assert_eq!(reason, "Changed there and here, yours stays: what");
    let now = get(&desk, id);
    assert_eq!((&now["text"], &now["minutes"]), (&json!("measure the hall"), &json!(60)));
    let again = import(&desk, "again.ics", &calendar_of(&theirs));
    assert_eq!((verdicts(&again)[0].0.as_str(), &again["operation"]), ("same", &Value::Null));
}

#[test]
fn entries_of_others_become_follow_ups_once_on_the_card_that_is_meant() {
    let desk = Desk::new();
    let ewa = desk.card("Ewa Głowacka ewa@shop.example");
    let jan = desk.card("Jan Kot 602 333 444");
    let calendar = calendar_of(
        "BEGIN:VEVENT\r\nUID:v-1\r\nSUMMARY:Fitting\r\nATTENDEE:mailto:EWA@shop.example\r\n\
         DTSTART:20261116T130000Z\r\nDTEND:20261116T140000Z\r\nLOCATION:Shop\r\nEND:VEVENT\r\n\
         BEGIN:VTODO\r\nUID:t-1\r\nSUMMARY:Jan Kot\r\nDUE;VALUE=DATE:20261118\r\nEND:VTODO\r\n\
         BEGIN:VEVENT\r\nUID:v-2\r\nSUMMARY:Choir\r\nDTSTART:20200106T180000\r\nRRULE:FREQ=WEEKLY;BYDAY=MO\r\nEND:VEVENT\r\n\
         BEGIN:VEVENT\r\nUID:v-3\r\nSUMMARY:Dance\r\nDTSTART:20261117T180000\r\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH\r\nEND:VEVENT\r\n\
         BEGIN:VEVENT\r\nUID:v-4\r\nSUMMARY:Long ago\r\nDTSTART:20250106T180000\r\nEND:VEVENT\r\n\
         BEGIN:VTODO\r\nUID:t-2\r\nSUMMARY:Off\r\nSTATUS:CANCELLED\r\nEND:VTODO\r\n\
         BEGIN:VTODO\r\nUID:t-1\r\nSUMMARY:Twice\r\nEND:VTODO\r\n",
    );
    let before = desk.dump();
    let result = import(&desk, "other.ics", &calendar);
    let words: Vec<String> = verdicts(&result).into_iter().map(|(verdict, _)| verdict).collect();
    assert_eq!(words, ["new", "new", "new", "new", "new", "skipped", "skipped"], "{result}");
    let rows = open(&desk);
    let row = |text: &str| {
        rows.iter()
            .find(|row| row["text"].as_str().unwrap().starts_with(text))
            .unwrap_or_else(|| panic!("{text}: {rows:?}"))
            .clone()
    };
    let fitting = row("Fitting");
    assert_eq!(fitting["contact_id"], json!(ewa));
    assert_eq!((&fitting["due_on"], &fitting["due_time"]), (&json!("2026-11-16"), &json!("14:00")));
    assert_eq!(
        (&fitting["minutes"], &fitting["place"], &fitting["kind"]),
        (&json!(60), &json!("Shop"), &json!("meeting"))
    );
    assert_eq!(row("Jan Kot")["contact_id"], json!(jan));
    let choir = row("Choir");
    assert_eq!(
        (&choir["due_on"], &choir["repeat"]["unit"]),
        (&json!("2026-11-16"), &json!("week")),
        "its next time"
    );
    let dance = row("Dance");
    assert_eq!(
        (&dance["repeat"], &dance["text"]),
        (&Value::Null, &json!("Dance\nRepeats in the calendar: FREQ=WEEKLY;BYDAY=TU,TH"))
    );
    assert_eq!(result["files"][0]["problem_count"], 1);
    assert!(rows.iter().all(|row| row["text"] != "Long ago"), "what has passed is done");
    let again = import(&desk, "again.ics", &calendar);
    assert_eq!(again["operation"], Value::Null, "{again}");
    desk.ask("operation_undo", json!({ "id": result["operation"] }));
    assert_eq!(desk.dump(), before);
}

#[test]
fn a_calendar_with_nothing_in_it_is_refused_in_a_sentence() {
    let desk = Desk::new();
    let file = desk.file("empty.ics", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    let refusal = desk.refusal("import_run", json!({ "files": [file] }));
    assert!(refusal.message.starts_with("There is nothing to do"), "{}", refusal.message);
}

#[test]
fn names_and_words_with_marks_of_the_reading_direction_come_back_from_a_calendar_as_they_were() {
    let desk = Desk::new();
    let (name, text) = ("Ewa \u{202E}ab\u{202C}", "za\u{200F}dzwoń \u{2067}b\u{2069}\u{200E}");
    let draft = json!({ "formatted_name": name });
    let ewa = desk.ask("contact_create", json!({ "draft": draft }))["id"].as_i64().unwrap();
    let id = add(&desk, Some(ewa), "tomorrow", text, json!({}));
    assert_eq!(get(&desk, id)["text"], text);
    let folder = TempDir::new().unwrap();
    let calendar = written(&desk, &folder);
    assert!(calendar.contains(&format!("SUMMARY:{name}: {text}\r\n")), "{calendar}");
    // Files that were written before have the name without its marks.
    for calendar in [calendar.clone(), calendar.replace(name, "Ewa ab")] {
        import(&desk, "same.ics", &calendar);
        assert_eq!(get(&desk, id)["text"], text);
        let other = Desk::new();
        import(&other, "new.ics", &calendar);
        assert_eq!(open(&other)[0]["text"], text);
    }
}
