//! A call in few words, where no window may stand over the others.

use crate::desk::Desk;
use kartoteka_app::api::caller::CallPhase;
use kartoteka_app::api::interaction::Direction;
use kartoteka_app::{CallEvent, CallSource};
use serde_json::json;

/// Title and text of a call from a source.
fn told_by(
    desk: &Desk,
    source: CallSource,
    phase: CallPhase,
    direction: Option<Direction>,
    (number, name): (&str, &str),
) -> (String, String) {
    let (number, name) = (number.to_owned(), name.to_owned());
    let event = CallEvent { source, phase, number, name, direction, at: desk.now(), seconds: None };
    let heard = desk.kartoteka().hear_call(&event).unwrap();
    let words = desk.kartoteka().call_in_words(heard.id.unwrap()).unwrap().unwrap();
    assert_eq!(words.open, "Open");
    let no_words = json!({ "id": heard.id, "contact_id": null, "text": "", "who": "" });
    desk.ask("pop_dismiss", no_words);
    (words.title, words.body)
}

fn rings(desk: &Desk, number: &str, name: &str) -> (String, String) {
    told_by(desk, CallSource::Command, CallPhase::Ringing, None, (number, name))
}

fn said(desk: &Desk, card: i64, kind: &str, text: &str) {
    let spoken = json!({ "contact_id": card, "kind": kind, "direction": "in", "text": text });
    desk.ask("interaction_log", spoken);
    desk.move_clock(60_000);
}

#[test]
fn the_one_who_calls_is_told_with_what_was_said_and_what_is_to_do() {
    let desk = Desk::new();
    let ada = desk.card("Ada", &["602 123 456"]);
    assert_eq!(rings(&desk, "+48602123456", "Ada L."), ("Calling: Ada".into(), String::new()));

    said(&desk, ada, "call", "wants 40 mounts");
    // What was planned was not said, however much of it there is.
    for _ in 0..6 {
        let due = desk.follow_up(Some(ada), "today");
        desk.ask("follow_up_done", json!({ "ids": [due] }));
        desk.move_clock(60_000);
    }
    desk.follow_up(Some(ada), "tomorrow");
    let told = "Last time: wants 40 mounts\nTo do: call back";
    assert_eq!(rings(&desk, "602123456", "").1, told);

    said(&desk, ada, "mail", &format!("Dear all,\n\n{}", "long ".repeat(200_000)));
    let (_, body) = rings(&desk, "602123456", "");
    let last = body.lines().next().unwrap();
    assert!(last.starts_with("Last time: Dear all, long") && last.ends_with('…'), "{last}");
    assert!(last.chars().count() < 100, "{last}");
}

#[test]
fn nobody_is_named_who_only_might_be_calling() {
    let desk = Desk::new();
    desk.card("Ada", &["602 123 456"]);
    let firm = json!({
        "kind": "organisation", "formatted_name": "Studio", "phones": [{ "value": "22 765 43 00" }],
    });
    desk.ask("contact_create", json!({ "draft": firm }));
    desk.card("Ewa", &["555 12 34"]);
    for ((number, name), (title, body)) in [
        (("601999888", "Jan"), ("Calling: 601999888", "Unknown number\nThe telephone says “Jan”")),
        (("anonymous", ""), ("Calling: Number withheld", "")),
        (
            ("+48225551234", ""),
            ("Calling: +48225551234", "Ewa: Only the last digits agree: 555 12 34"),
        ),
        (
            ("+48227654312", ""),
            ("Calling: +48227654312", "Studio: Another line of this firm: 22 765 43 00"),
        ),
    ] {
        assert_eq!(rings(&desk, number, name), (title.into(), body.into()), "{number}");
    }
    desk.card("Jan", &["602 123 456"]);
    let (title, body) = rings(&desk, "602123456", "");
    assert_eq!(title, "Calling: 602123456");
    assert!(body.starts_with("2 cards have this number: "), "{body}");
    assert!(body.contains("Ada") && body.contains("Jan"), "{body}");
}

#[test]
fn the_title_says_who_calls_whom() {
    let desk = Desk::new();
    desk.card("Ada", &["602 123 456"]);
    for (source, phase, direction, title) in [
        (CallSource::FritzBox, CallPhase::Ringing, Some(Direction::Out), "Calling out: Ada"),
        (CallSource::KdeConnect, CallPhase::Missed, Some(Direction::Missed), "Missed call: Ada"),
        (CallSource::Link, CallPhase::Ringing, None, "Looked up: Ada"),
        (CallSource::KdeConnect, CallPhase::Ringing, Some(Direction::In), "Calling: Ada"),
    ] {
        let told = told_by(&desk, source, phase, direction, ("602123456", ""));
        assert_eq!(told.0, title);
        desk.move_clock(3_600_000 * 13);
    }
}

#[test]
fn a_call_that_is_over_is_told_no_longer() {
    let desk = Desk::new();
    let hear = |phase| {
        let (number, name, direction) =
            ("602123456".to_owned(), String::new(), Some(Direction::In));
        let source = CallSource::FritzBox;
        let event =
            CallEvent { source, phase, number, name, direction, at: desk.now(), seconds: None };
        desk.kartoteka().hear_call(&event).unwrap().id.unwrap()
    };
    let id = hear(CallPhase::Ringing);
    assert!(desk.kartoteka().call_in_words(id).unwrap().is_some());
    hear(CallPhase::Talking);
    assert_eq!(hear(CallPhase::Ended), id);
    assert_eq!(desk.kartoteka().call_in_words(id).unwrap(), None);
}
