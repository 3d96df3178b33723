//! Python's vobject reads the vCards we write: what we do not understand goes out as it came in,
//! what was changed is there once, and what was deleted is gone.

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

/// The card's properties as vobject reads them, those left out that differ with each writing.
fn read(file: &Path) -> Vec<Value> {
    // Debian's own Python: the package of vobject belongs to it.
    let output = Command::new("/usr/bin/python3").args(["-c", READ, argument(file)]).output();
    let output = output.unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
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
