//! What random days do with plans.

use crate::desk::Desk;
use crate::dice::Dice;
use serde_json::{Value, json};

/// A plan of the owner's, kept or taken away.
pub(crate) fn own_plan(desk: &Desk, dice: &mut Dice) {
    let all = desk.ask("plan_list", json!({}))["plans"].clone();
    let own: Vec<Value> =
        all.as_array().unwrap().iter().filter(|p| p["is_built_in"] == false).cloned().collect();
    if !own.is_empty() && dice.below(2) == 0 {
        desk.ask("plan_delete", json!({ "name": dice.one(&own)["name"] }));
    } else {
        let steps = json!([
            { "kind": "call", "days": dice.below(5), "text": "say hello" },
            { "kind": "letter", "days": 3, "counted": "from_before", "text": "prices" },
        ]);
        desk.ask("plan_save", json!({ "name": dice.one(&["Fair", "Wedding"]), "steps": steps }));
    }
}

/// A plan begun, or something done to one that a card is on.
pub(crate) fn plan(desk: &Desk, dice: &mut Dice, cards: &[i64]) {
    let of = |card: &i64| {
        let list = desk.ask("enrolment_list", json!({ "contact_id": card }))["enrolments"].clone();
        list.as_array().unwrap().clone()
    };
    let is_on = |one: &Value| one["state"] == "running" || one["state"] == "paused";
    let on: Vec<Value> = cards.iter().flat_map(of).filter(is_on).collect();
    if on.is_empty() || dice.below(5) == 0 {
        let plans = desk.ask("plan_list", json!({}))["plans"].clone();
        let plan = dice.one(plans.as_array().unwrap())["name"].clone();
        let has = |card: &i64| of(card).iter().any(|one| one["plan"] == plan && is_on(one));
        let fresh: Vec<i64> = cards.iter().copied().filter(|card| !has(card)).collect();
        if !fresh.is_empty() {
            desk.ask("plan_start", json!({ "plan": plan, "ids": dice.some(&fresh) }));
        }
        return;
    }
    let resting = on.iter().find(|one| one["state"] == "paused").cloned();
    let one = resting.unwrap_or_else(|| dice.one(&on));
    let outcome = dice.one(&["order", "not interested", "question"]);
    let met = json!({
        "kind": "visit", "direction": "in", "contact_id": one["contact_id"], "outcome": outcome,
    });
    let by_id = json!({ "id": one["id"] });
    match (one["state"] == "paused", dice.below(4)) {
        (_, 0) => drop(desk.ask("interaction_log", met)),
        (true, _) => drop(desk.ask("enrolment_resume", by_id)),
        (false, 1) => drop(desk.ask("enrolment_stop", by_id)),
        (false, 2) => drop(desk.ask("enrolment_skip", by_id)),
        (false, _) => drop(desk.ask("enrolment_pause", by_id)),
    }
}
