//! What belongs to no card and what waits for a word, by chance, for the days that are undone and redone.

use crate::desk::Desk;
use crate::dice::Dice;
use crate::undo::ids;
use serde_json::{Value, json};

/// Something with what belongs to no card.
pub(crate) fn inbox(desk: &Desk, dice: &mut Dice, card: i64) {
    let inbox = desk.ask("inbox_list", json!({}));
    let all = |part: &str| inbox[part].as_array().unwrap().clone();
    let (numbers, mails, withheld) = (all("numbers"), all("mails"), all("withheld_calls"));
    let unnamed = all("unnamed");
    if !unnamed.is_empty() && dice.below(2) == 0 {
        desk.ask("inbox_name", json!({ "id": dice.one(&unnamed)["id"], "name": "Ola" }));
        return;
    }
    if !withheld.is_empty() {
        let call = &dice.one(&withheld)["id"];
        desk.ask("inbox_assign_call", json!({ "id": call, "contact_id": card }));
        return;
    }
    if (numbers.is_empty() && mails.is_empty()) || dice.below(4) == 0 {
        return bring_calls_and_mail(desk, dice);
    }
    if !mails.is_empty() && dice.below(2) == 0 {
        desk.ask("inbox_note", json!({ "id": dice.one(&mails)["id"], "contact_id": card }));
        return;
    }
    let mut ways: Vec<Value> = numbers.iter().map(|one| one["number"].clone()).collect();
    ways.extend(mails.iter().map(|one| one["address"].clone()));
    let number = dice.one(&ways);
    if dice.below(2) == 0 {
        desk.ask("inbox_make_card", json!({ "number": number, "name": "Ola Nowak" }));
    } else {
        let adds_number = dice.below(2) == 0;
        desk.ask(
            "inbox_assign",
            json!({ "number": number, "contact_id": card, "adds_number": adds_number }),
        );
    }
}

/// Calls that wait for a word; some come in where there are none.
pub(crate) fn words(desk: &Desk, dice: &mut Dice) {
    let calls = ids(&desk.ask("inbox_list", json!({}))["calls"]);
    if calls.is_empty() {
        return bring_calls_and_mail(desk, dice);
    }
    match dice.below(2) {
        0 => drop(desk.ask("inbox_no_word", json!({ "ids": dice.some(&calls) }))),
        _ => {
            let text = dice.one(&["wants a quote", "> fri 10 call back"]);
            drop(desk.ask("inbox_word", json!({ "id": dice.one(&calls), "text": text })));
        }
    }
}

pub(crate) fn return_calls(desk: &Desk, dice: &mut Dice) {
    let missed = ids(&desk.ask("today_get", json!({}))["call_back"]);
    if missed.is_empty() {
        return words(desk, dice);
    }
    desk.ask("call_returned", json!({ "ids": dice.some(&missed) }));
}

/// Calls and mails of which some are known, some belong to nobody.
fn bring_calls_and_mail(desk: &Desk, dice: &mut Dice) {
    let call = |number: &str, kind: usize, minute: usize| {
        let at = 1_794_301_200_000_i64 + 60_000 * i64::try_from(minute).unwrap();
        format!(
            "<call number=\"{number}\" duration=\"62\" date=\"{at}\" type=\"{kind}\" contact_name=\"Ola\"/>"
        )
    };
    let numbers = ["0048602123456", "701000001", "602777888", "703 555 111"];
    let calls: String =
        (0..3).map(|_| call(dice.one(&numbers), 1 + dice.below(3), dice.below(5))).collect();
    let mail = format!(
        "From: {}\r\nDate: Tue, 10 Nov 2026 10:00:00 +0100\r\nMessage-ID: <{}@x>\r\nSubject: mounts\r\n\r\nforty\r\n",
        dice.one(&["anna@firm.example", "ola@stranger.example"]),
        dice.below(3),
    );
    let log = desk.file("calls.xml", format!("<calls>{calls}</calls>").as_bytes());
    let mail = desk.file("a.eml", mail.as_bytes());
    desk.ask("import_run", json!({ "files": [log, mail] }));
}
