//! Of what an import says about a large file the window is given a part: one below, at and one
//! above each of these limits. Everything is counted, and all of it is had by asking.

use crate::desk::Desk;
use serde_json::{Value, json};

/// Verdicts on new cards, and again on known ones.
const VERDICTS: usize = 200;
const PROBLEMS: usize = 1000;

fn number(place: usize) -> String {
    format!("601 {:03} {:03}", place / 1000, place % 1000)
}

/// A list of so many people.
fn list(people: usize, city: &str) -> String {
    let row = |place: usize| format!("Person {place},{},{city}\n", number(place));
    format!("Name,Phone,City\n{}", (0..people).map(row).collect::<String>())
}

fn preview(desk: &Desk, text: &str, more: &Value) -> Value {
    let mut request = json!({ "files": [desk.file("list.csv", text.as_bytes())] });
    for (key, value) in more.as_object().unwrap() {
        request[key] = value.clone();
    }
    desk.ask("import_preview", request)["files"][0].clone()
}

fn verdicts(told: &Value) -> usize {
    told["verdicts"].as_array().unwrap().len()
}

#[test]
fn the_first_200_verdicts_are_shown_and_all_are_counted() {
    for people in [VERDICTS - 1, VERDICTS, VERDICTS + 1] {
        let desk = Desk::new();
        let text = list(people, "Lodz");
        let told = preview(&desk, &text, &json!({}));
        assert_eq!((verdicts(&told), &told["added"]), (people.min(VERDICTS), &json!(people)));
        let all = preview(&desk, &text, &json!({ "all_verdicts": true }));
        assert_eq!((verdicts(&all), &all["added"]), (people, &json!(people)));
    }
}

#[test]
fn known_cards_have_200_verdicts_of_their_own_behind_any_number_of_new_ones() {
    let desk = Desk::new();
    let known = desk.file("known.csv", list(VERDICTS + 1, "Lodz").as_bytes());
    desk.ask("import_run", json!({ "files": [known] }));
    let new: String = (0..VERDICTS + 1)
        .map(|place| format!("New {place},{},Lodz\n", number(5_000 + place)))
        .collect();
    for people in [VERDICTS - 1, VERDICTS, VERDICTS + 1] {
        let changed = list(people, "Zory");
        let (head, rows) = changed.split_once('\n').unwrap();
        let told = preview(&desk, &format!("{head}\n{new}{rows}"), &json!({}));
        assert_eq!(told["updated"], people);
        assert_eq!(told["added"], VERDICTS + 1);
        let shown = told["verdicts"].as_array().unwrap();
        let updates = shown.iter().filter(|verdict| verdict["verdict"] == "update").count();
        assert_eq!((updates, shown.len()), (people.min(VERDICTS), VERDICTS + people.min(VERDICTS)));
    }
}

#[test]
fn the_first_1000_problems_are_listed_and_all_are_counted() {
    for wrong in [PROBLEMS - 1, PROBLEMS, PROBLEMS + 1] {
        let desk = Desk::new();
        let rows: String = (0..wrong).map(|place| format!("Person {place},4.86E+10\n")).collect();
        let told = preview(&desk, &format!("Name,Phone\n{rows}"), &json!({}));
        assert_eq!(told["problem_count"], wrong);
        let listed = told["problems"].as_array().unwrap();
        assert_eq!(listed.len(), wrong.min(PROBLEMS));
        let last = listed.last().unwrap();
        assert_eq!(
            last["line"],
            wrong.min(PROBLEMS) + 1,
            "the first ones, in the order of the file"
        );
    }
}
