//! What every answer keeps to: a write asked for twice is done once, and refusals are in the
//! owner's language.

use crate::desk::Desk;
use serde_json::{Value, json};
use std::sync::Barrier;

#[test]
fn a_request_sent_again_while_it_is_at_work_waits_for_the_first_answer() {
    const AT_ONCE: usize = 8;
    let desk = Desk::new();
    let together = Barrier::new(AT_ONCE);
    let send = || {
        together.wait();
        let request = json!({ "draft": { "formatted_name": "Once Only" } });
        desk.dispatch_as(Some("the-same"), "contact_create", request).unwrap()
    };
    let answers: Vec<Value> = std::thread::scope(|scope| {
        let senders: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(send)).collect();
        senders.into_iter().map(|sender| sender.join().unwrap()).collect()
    });
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    assert_eq!(desk.ask("contact_list", json!({ "from": 0, "limit": 5 }))["total"], 1);
}

#[test]
fn what_the_box_refuses_is_said_in_the_language_of_the_settings() {
    let desk = Desk::by_settings();
    for (language, sentence) in
        [("pl", "Tego nie ma już w kartotece."), ("en", "That is not in the box any more.")]
    {
        desk.ask("setting_set", json!({ "key": "language", "value": language }));
        assert_eq!(desk.refusal("contact_get", json!({ "id": 99 })).message, sentence);
    }
}
