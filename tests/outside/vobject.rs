//! Python's vobject reads the vCards and calendars we write: what we do not understand goes out as it
//! came in, what was changed is there once, what was deleted is gone, and rules give the same days.

use std::path::Path;
use std::process::Command;

use kartoteka_tests::{CardBox, argument};
use serde_json::{Value, json};

const CARD: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Halina Dąbrowska\r\n\
    N:Dąbrowska;Halina;;;\r\nTEL;TYPE=CELL:+48600100200\r\nTEL;TYPE=WORK:+48221234567\r\n\
    EMAIL:halina@firma.example\r\nEMAIL:stary@firma.example\r\n\
    X-ULUBIONY-KOLOR;X-TON=ciemny:zielony\r\nX-ABC-PENSJONAT:Pod Lipą\\, Zakopane\r\n\
    END:VCARD\r\n";

/// Prints each property of the first card as [name, value], sorted.
const READ: &str = r"
import json, sys, vobject
with open(sys.argv[1], encoding='utf-8') as file:
    card = next(vobject.readComponents(file.read()))
lines = [[line.name, line.value if isinstance(line.value, str) else str(line.value)]
         for line in card.getChildren()]
print(json.dumps(sorted(lines)))
";

/// What a script prints of a file. Debian's own Python: the package of vobject belongs to it.
fn python(script: &str, file: &Path) -> Value {
    let output = Command::new("/usr/bin/python3").args(["-c", script, argument(file)]).output();
    let output = output.unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The card's properties as vobject reads them, those left out that differ with each writing.
fn read(file: &Path) -> Vec<Value> {
    let lines: Vec<Value> = serde_json::from_value(python(READ, file)).unwrap();
    let of_each_writing = ["UID", "REV", "PRODID", "VERSION"];
    lines
        .into_iter()
        .filter(|line| !of_each_writing.contains(&line[0].as_str().unwrap_or_default()))
        .collect()
}

fn export(card_box: &CardBox, name: &str) -> Vec<Value> {
    let file = card_box.file(name);
    card_box.karto(&["export", "--to", argument(&file)]);
    read(&file)
}

#[test]
fn unknown_lines_go_out_again_and_edits_show_once() {
    let card_box = CardBox::new();
    let brought = card_box.write("in.vcf", CARD);
    let before = read(&brought);
    card_box.karto(&["import", argument(&brought)]);
    assert_eq!(export(&card_box, "unchanged.vcf"), before, "nothing was changed in between");

    let id = card_box.karto(&["find", "Halina"])["contacts"][0]["id"].to_string();
    let numbers = "phone=+48600999888,+48221234567";
    card_box.karto(&["edit", &id, numbers, "email=halina@firma.example"]);

    let mut expected = before;
    expected.retain(|line| *line != json!(["EMAIL", "stary@firma.example"]));
    for line in &mut expected {
        if *line == json!(["TEL", "+48600100200"]) {
            *line = json!(["TEL", "+48600999888"]);
        }
    }
    expected.sort_by_key(Value::to_string);
    let mut after = export(&card_box, "edited.vcf");
    after.sort_by_key(Value::to_string);
    assert_eq!(after, expected);
}

/// Prints each entry of a calendar as an object: what it is, its fields as text, and the first
/// moments of its rule from November 2026 on.
const CALENDAR: &str = r"
import datetime, itertools, json, sys, vobject
with open(sys.argv[1], encoding='utf-8') as file:
    calendar = next(vobject.readComponents(file.read()))
entries = []
for entry in calendar.components():
    said = {line.name.lower(): str(line.value) for line in entry.getChildren()}
    said['kind'] = entry.name
    rules = entry.rruleset
    if 'rrule' in said:
        after = rules.xafter(datetime.datetime(2026, 11, 1), count=3)
        said['times'] = [str(time) for time in after]
    entries.append(said)
print(json.dumps(entries))
";

#[test]
fn a_calendar_has_its_days_words_and_rules_for_others_too() {
    let card_box = CardBox::new();
    let now = ["--now", "2026-11-12T09:00:00Z"];
    let karto = |words: &[&str]| card_box.karto(&[&now, words].concat());
    karto(&["settings", "region", "PL"]);
    karto(&["add", "Żaneta Łąka, 602 123 456"]);
    karto(&["edit", "1", "birthday=--02-28"]);
    karto(&["follow-up", "add", "1", "every month on the 31st 10:00", "Boiler"]);
    let hall = ["--minutes", "45", "--place", "Poznań, Rynek 1; hall"];
    let visit = ["follow-up", "add", "1", "fri 14:00", "Look at; the roof, twice"];
    karto(&[&visit[..], &hall].concat());
    karto(&["follow-up", "add", "1", "tomorrow", "Zażółć"]);
    let file = card_box.file("out.ics");
    karto(&["export", "--to", argument(&file)]);
    let entries = python(CALENDAR, &file);
    let entries = entries.as_array().unwrap();
    assert_eq!(entries.len(), 4, "{entries:?}");
    let of = |summary: &str| {
        let said = |entry: &&Value| entry["summary"].as_str().unwrap().ends_with(summary);
        entries.iter().find(said).unwrap_or_else(|| panic!("{summary}: {entries:?}"))
    };
    let (boiler, roof, word) = (of("Boiler"), of("Look at; the roof, twice"), of("Zażółć"));
    assert_eq!((&boiler["kind"], &boiler["due"]), (&json!("VTODO"), &json!("2026-12-31 10:00:00")));
    let ends = ["2026-12-31", "2027-01-31", "2027-02-28"];
    assert_eq!(boiler["times"], json!(ends.map(|day| format!("{day} 00:00:00"))));
    assert_eq!(
        (&roof["kind"], &roof["dtstart"], &roof["location"], &roof["duration"]),
        (
            &json!("VEVENT"),
            &json!("2026-11-13 14:00:00"),
            &json!("Poznań, Rynek 1; hall"),
            &json!("0:45:00")
        )
    );
    assert_eq!((&word["kind"], &word["due"]), (&json!("VTODO"), &json!("2026-11-13")));
    let birthday = of("Żaneta Łąka");
    let days = ["2027-02-28", "2028-02-28", "2029-02-28"];
    assert_eq!(birthday["times"], json!(days.map(|day| format!("{day} 00:00:00"))));
    assert!(entries.iter().all(|entry| entry["uid"].as_str().is_some_and(|uid| uid.len() >= 36)));
}

#[test]
fn a_card_of_the_newest_vcard_says_the_same_to_others() {
    let card_box = CardBox::new();
    let brought = card_box.write("in.vcf", CARD);
    card_box.karto(&["import", argument(&brought)]);
    let file = card_box.file("out.vcf");
    card_box.karto(&["export", "--to", argument(&file), "--vcard", "4.0"]);
    let said = read(&file);
    for line in read(&brought) {
        assert!(said.contains(&line) || line[0] == json!("N"), "{line} in {said:?}");
    }
    assert!(std::fs::read_to_string(&file).unwrap().contains("\r\nVERSION:4.0\r\n"));
}
