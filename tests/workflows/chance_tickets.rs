//! Tickets by chance, for the days that are undone and redone.

use crate::desk::Desk;
use crate::dice::Dice;
use serde_json::{Value, json};

/// A ticket taken in for this card, or one that there is changed or moved on.
pub(crate) fn ticket(desk: &Desk, dice: &mut Dice, card: i64) {
    let list = desk.ask("ticket_list", json!({ "limit": 100 }))["rows"].clone();
    let tickets: Vec<Value> = list.as_array().cloned().unwrap_or_default();
    if tickets.is_empty() || dice.below(3) == 0 {
        desk.ask("ticket_save", taken_in(desk, dice, card));
        return;
    }
    let one = dice.one(&tickets);
    if dice.below(3) == 0 {
        let mut request = json!({ "id": one["id"], "contact_id": one["contact_id"] });
        match dice.below(4) {
            0 => request["fault"] = json!(dice.one(&["drips", "hums"])),
            1 => request["lines"] = lines(dice),
            2 => request["promised_on"] = json!(dice.one(&["", "2026-12-18"])),
            _ => request["mood"] = json!(dice.one(&["calm", "upset"])),
        }
        desk.ask("ticket_save", request);
        return;
    }
    let mut allowed = one["may_become"].as_array().cloned().unwrap_or_default();
    allowed.push(one["status"].clone());
    let (status, text) = (dice.one(&allowed), dice.one(&["", "spoke to the maker"]));
    desk.ask("ticket_status", json!({ "id": one["id"], "status": status, "text": text }));
}

fn taken_in(desk: &Desk, dice: &mut Dice, card: i64) -> Value {
    let mut request = json!({
        "contact_id": card, "item": dice.one(&["Kettle", ""]), "fault": "does not heat",
        "promised_on": dice.below(9).to_string(), "lines": lines(dice),
    });
    let page = desk.ask("timeline_page", json!({ "contact_id": card, "limit": 9 }));
    let calls = page["items"].as_array().into_iter().flatten();
    // An organisation shows the calls of its people, too.
    let mut own = calls.filter(|item| item["kind"] == "call" && item["contact_id"] == card);
    if let Some(call) = own.next() {
        request["interaction_id"] = call["id"].clone();
    }
    request
}

fn lines(dice: &mut Dice) -> Value {
    match dice.below(3) {
        0 => json!([]),
        1 => json!([{ "text": "seal", "price": "4.99" }]),
        _ => json!([
            { "text": "heater", "quantity": "2", "price": "19.99", "tax": "8" },
            { "kind": "time", "text": "work", "quantity": "0,5", "price": "80" },
        ]),
    }
}
