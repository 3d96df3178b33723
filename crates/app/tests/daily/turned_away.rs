//! A caller whom the telephone itself turns away, as one whose number is blocked.

use crate::desk::Desk;
use kartoteka_app::api::caller::CallPhase::{Ended, Missed, Ringing};
use kartoteka_app::api::interaction::Direction;
use kartoteka_app::{CallEvent, CallSource};
use serde_json::{Value, json};

const NUMBER: &str = "+48602123456";
const SECOND: i64 = 1_000;

fn held(desk: &Desk) -> Vec<Value> {
    desk.ask("pop_get", json!({}))["calls"].as_array().unwrap().clone()
}

#[test]
fn a_caller_whom_the_telephone_turned_away_is_not_to_be_called_back() {
    let desk = Desk::new();
    desk.card("Ada", &["602 123 456"]);
    let box_tells = |phase, direction, seconds| {
        let (number, name) = (NUMBER.to_owned(), String::new());
        let (source, at, direction) = (CallSource::FritzBox, desk.now(), Some(direction));
        let event = CallEvent { source, phase, number, name, direction, at, seconds };
        desk.kartoteka().hear_call(&event).unwrap()
    };
    box_tells(Ringing, Direction::In, None);
    box_tells(Missed, Direction::In, Some(0));
    let to_return = || desk.today()["call_back"].as_array().unwrap().len();
    assert_eq!(to_return(), 1);
    let held_now = held(&desk)[0]["id"].clone();
    desk.ask("pop_dismiss", json!({ "id": held_now, "contact_id": null, "text": "", "who": "" }));

    desk.move_clock(600 * SECOND);
    box_tells(Ringing, Direction::In, None);
    assert_eq!(held(&desk).len(), 1);
    let heard = box_tells(Ended, Direction::In, Some(0));
    assert_eq!((heard.id, heard.is_new), (None, false));
    assert_eq!(held(&desk), [] as [Value; 0]);
    let calls = desk.today()["recent_calls"].as_array().unwrap().clone();
    let said: Vec<[&Value; 2]> =
        calls.iter().map(|call| [&call["direction"], &call["minutes"]]).collect();
    assert_eq!(said, [[&json!("in"), &Value::Null], [&json!("missed"), &Value::Null]]);
    assert_eq!(to_return(), 1, "the one that was missed before still is");
    assert_eq!(desk.ask("inbox_list", json!({}))["calls"], json!([]));
}
