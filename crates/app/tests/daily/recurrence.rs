//! Follow-ups that recur: made by words, done late, moved, skipped and ended.

use crate::desk::{Desk, ids, int};
use kartoteka_app::Code;
use serde_json::{Value, json};

fn made(desk: &Desk, when: &str) -> Value {
    desk.ask("follow_up_create", json!({ "when": when, "text": "pay the rent" }))["follow_up"]
        .clone()
}

fn open(desk: &Desk) -> Vec<Value> {
    let list = desk.ask("follow_up_list", json!({ "limit": 9 }));
    list["rows"].as_array().unwrap().clone()
}

fn days(rows: &[Value]) -> Vec<&str> {
    rows.iter().map(|row| row["due_on"].as_str().unwrap()).collect()
}

fn save(follow_up: &Value, changes: Value) -> Value {
    let mut request = json!({});
    for field in ["id", "text", "due_on", "due_time", "kind", "place", "minutes", "repeat"] {
        request[field] = follow_up[field].clone();
    }
    request.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    request
}

#[test]
fn words_make_one_that_recurs_and_say_how() {
    let desk = Desk::new();
    let rent = made(&desk, "every month on the last day");
    assert_eq!(
        (&rent["due_on"], &rent["repeat_text"]),
        (&json!("2026-11-30"), &json!("every month on the last day"))
    );
    let guess =
        desk.ask("when_guess", json!({ "text": "co 3 miesiące, licząc od wykonania przegląd" }));
    assert_eq!(guess["due_on"], "2027-02-19");
    assert_eq!(
        guess["repeat"],
        json!({
            "every": 3, "unit": "month", "on": null, "from_done": true, "skips": "nothing",
        })
    );
    assert_eq!(guess["repeat_text"], "every 3 months, counted from when it was done");
    assert_eq!(guess["rest"], "przegląd");
    let beside = json!({ "contact_id": desk.card("Ada", &[]), "text": "wants a frame\n> every 2 weeks ring her" });
    let noted = desk.ask("note_create", beside);
    assert_eq!(noted["follow_up"]["repeat_text"], "every 2 weeks");
}

#[test]
fn the_next_one_comes_in_the_operation_that_does_the_last() {
    let desk = Desk::new();
    let rent = made(&desk, "31 Jan 2027 10:00 every month");
    desk.set_clock("2027-01-31 12:00");
    let closed = desk.ask("follow_up_done", json!({ "ids": [rent["id"]] }));
    assert_eq!(closed["next"][0]["due_on"], "2027-02-28");
    assert_eq!(closed["next"][0]["due_time"], "10:00");
    assert_eq!(days(&open(&desk)), ["2027-02-28"]);
    desk.undo();
    assert_eq!(ids(&json!(open(&desk))), [int(&rent["id"])]);
    desk.ask("operation_redo", json!({}));
    let second = open(&desk).remove(0);
    desk.set_clock("2027-02-27 12:00");
    let closed = desk.ask("follow_up_done", json!({ "ids": [second["id"]] }));
    assert_eq!(closed["next"][0]["due_on"], "2027-03-31");
    let again = desk.ask("follow_up_done", json!({ "ids": [second["id"]] }));
    assert_eq!((&again["next"], &again["operation"]), (&json!([]), &Value::Null));
}

#[test]
fn missed_times_are_one_late_follow_up_with_their_count() {
    let desk = Desk::new();
    made(&desk, "every friday");
    assert_eq!(open(&desk)[0]["missed"], 0);
    desk.set_clock("2026-12-14 09:00");
    let late = desk.today()["overdue"].clone();
    assert_eq!((late[0]["due_on"].as_str(), int(&late[0]["missed"])), (Some("2026-11-20"), 3));
    assert_eq!(late.as_array().unwrap().len(), 1);
    let closed = desk.ask("follow_up_done", json!({ "ids": [late[0]["id"]] }));
    assert_eq!(closed["next"][0]["due_on"], "2026-12-18");
}

#[test]
fn one_counted_from_when_it_was_done_waits_for_that() {
    let desk = Desk::new();
    let boiler = made(&desk, "1 Feb 2028 every 12 months after done");
    desk.set_clock("2028-02-29 09:00");
    assert_eq!(open(&desk)[0]["missed"], 0);
    let closed = desk.ask("follow_up_done", json!({ "ids": [boiler["id"]] }));
    assert_eq!(closed["next"][0]["due_on"], "2029-02-28");
    desk.set_clock("2029-02-28 09:00");
    assert_eq!(ids(&desk.today()["due"]).len(), 1, "it is on Today once");
}

#[test]
fn moving_one_leaves_the_others_and_moving_all_moves_them() {
    let desk = Desk::new();
    let rent = made(&desk, "12 Dec every month");
    desk.ask("follow_up_snooze", json!({ "ids": [rent["id"]], "when": "20 Dec" }));
    desk.set_clock("2026-12-20 09:00");
    let closed = desk.ask("follow_up_done", json!({ "ids": [rent["id"]] }));
    assert_eq!(closed["next"][0]["due_on"], "2027-01-12");
    let next = closed["next"][0].clone();
    let alone = save(&next, json!({ "due_on": "2027-01-15", "due_time": "16:00" }));
    desk.ask("follow_up_save", alone);
    let all =
        save(&next, json!({ "due_on": "2027-01-15", "due_time": "09:30", "moves_all": true }));
    let saved = desk.ask("follow_up_save", all)["follow_up"].clone();
    assert_eq!(saved["due_on"], "2027-01-15");
    desk.set_clock("2027-01-15 12:00");
    let closed = desk.ask("follow_up_done", json!({ "ids": [next["id"]] }));
    let then = &closed["next"][0];
    assert_eq!(
        (then["due_on"].as_str(), then["due_time"].as_str()),
        (Some("2027-02-15"), Some("09:30"))
    );
}

#[test]
fn dropping_one_skips_it_and_ending_ends_them() {
    let desk = Desk::new();
    let weekly = made(&desk, "every friday");
    let skipped = desk.ask("follow_up_drop", json!({ "ids": [weekly["id"]] }));
    assert_eq!(skipped["next"][0]["due_on"], "2026-11-27");
    let ended =
        desk.ask("follow_up_drop", json!({ "ids": [skipped["next"][0]["id"]], "ends": true }));
    assert_eq!(ended["next"], json!([]));
    assert_eq!(open(&desk), Vec::<Value>::new());
    desk.undo();
    let once = save(&open(&desk)[0], json!({ "repeat": null }));
    desk.ask("follow_up_save", once);
    let id = open(&desk)[0]["id"].clone();
    assert_eq!(desk.ask("follow_up_done", json!({ "ids": [id] }))["next"], json!([]));
}

#[test]
fn days_off_are_those_of_the_home_country() {
    let desk = Desk::new();
    // 24 December is a holiday in Poland and the 25th is a Friday.
    let weekly = made(&desk, "17 Dec every week, not on days off");
    assert_eq!(weekly["repeat_text"], "every week, not on days off");
    desk.set_clock("2026-12-17 09:00");
    let closed = desk.ask("follow_up_done", json!({ "ids": [weekly["id"]] }));
    assert_eq!(closed["next"][0]["due_on"], "2026-12-28");
    desk.undo();
    desk.ask("setting_set", json!({ "key": "region", "value": "GB" }));
    let closed = desk.ask("follow_up_done", json!({ "ids": [weekly["id"]] }));
    assert_eq!(closed["next"][0]["due_on"], "2026-12-24");
}

#[test]
fn what_is_no_way_to_recur_is_refused() {
    let desk = Desk::new();
    let rent = made(&desk, "every month");
    let wrong = [
        json!({ "every": 0, "unit": "day" }),
        json!({ "every": 1000, "unit": "day" }),
        json!({ "every": 1, "unit": "year", "on": { "nth": "last", "weekday": null } }),
        json!({ "every": 1, "unit": "month", "on": { "nth": "first", "weekday": null } }),
    ];
    for repeat in wrong {
        let error = desk.refusal("follow_up_save", save(&rent, json!({ "repeat": repeat })));
        assert_eq!((error.code, error.field.as_deref()), (Code::Invalid, Some("repeat")));
    }
    for minutes in [0, 14_401] {
        let error = desk.refusal("follow_up_save", save(&rent, json!({ "minutes": minutes })));
        assert_eq!((error.code, error.field.as_deref()), (Code::Invalid, Some("minutes")));
    }
}

#[test]
fn an_appointment_has_a_place_and_a_length() {
    let desk = Desk::new();
    let request = json!({
        "when": "fri 14:00 measure the window", "kind": "visit", "place": "Piotrkowska 1", "minutes": 45,
    });
    let visit = desk.ask("follow_up_create", request)["follow_up"].clone();
    assert_eq!(
        (&visit["kind"], &visit["place"], &visit["minutes"]),
        (&json!("visit"), &json!("Piotrkowska 1"), &json!(45))
    );
    let saved =
        desk.ask("follow_up_save", save(&visit, json!({ "minutes": null, "kind": "meeting" })));
    assert_eq!(
        (&saved["follow_up"]["kind"], &saved["follow_up"]["minutes"]),
        (&json!("meeting"), &Value::Null)
    );
}
