//! Plans, the cards on them, and the follow-ups that their steps become.

use super::*;
use crate::fixture;
use crate::testing::{NOW, TestBox, options};
use crate::{FollowUpContent, Origin, migrate};
use kartoteka_domain::contact::Contact;
use kartoteka_domain::follow_up::{Due, FollowUpKind, FollowUpState};

fn plan() -> Plan {
    let lines = ["0 call Hello", "+3 letter Prices"];
    let steps = lines.iter().map(|line| Step::parse(line, FollowUpKind::parse).unwrap());
    Plan { name: "New".to_owned(), steps: steps.collect() }
}

#[test]
fn a_plan_is_kept_under_its_name_and_taken_away_by_undo_alike() {
    let test = TestBox::new();
    test.write("plan_save", |w| w.keep_plan(&plan()));
    assert!(test.write("plan_save", |w| w.keep_plan(&plan())).changed.is_none());
    let all = || test.store.read(|r| r.plans()).unwrap();
    assert_eq!(all(), [plan()]);
    test.write("plan_delete", |w| w.delete_plan("New").map(|_| ()));
    assert_eq!(all(), []);
    test.store.undo(None, NOW, Origin::Person, None).unwrap();
    assert_eq!(all(), [plan()]);
}

#[test]
fn a_step_is_a_follow_up_of_the_card_and_goes_with_the_enrolment_by_undo() {
    let test = TestBox::new();
    let day: NaiveDate = "2026-11-20".parse().unwrap();
    let ewa = Contact { uid: "a".to_owned(), ..Contact::default() };
    let ewa = test.write("contact_create", |w| w.insert_contact(&ewa)).value;
    let id = test
        .write("plan_start", |w| {
            let id = w.add_enrolment(ewa, &plan(), day)?;
            let content = FollowUpContent::task(Due { on: day, time: None }, "Hello".to_owned());
            let new = NewFollowUp {
                uid: "f".to_owned(),
                contact_id: Some(ewa),
                content,
                interaction_id: None,
            };
            w.add_step(id, 0, &new)?;
            Ok(id)
        })
        .value;
    let read = |id| {
        let steps = test.store.read(|r| r.steps_of(id)).unwrap();
        steps.into_iter().map(|(step, row)| (step, row.state)).collect::<Vec<_>>()
    };
    assert_eq!(read(id), [(0, FollowUpState::Open)]);
    assert!(test.store.read(|r| r.is_on_plan(ewa, "New")).unwrap());
    assert_eq!(test.store.read(|r| r.count_on_plans()).unwrap().get("New"), Some(&1));
    test.write("enrolment_stop", |w| w.set_enrolment(id, EnrolmentState::Stopped));
    assert!(!test.store.read(|r| r.is_on_plan(ewa, "New")).unwrap());
    test.store.undo(None, NOW, Origin::Person, None).unwrap();
    assert!(test.store.read(|r| r.is_on_plan(ewa, "New")).unwrap());
    test.store.undo(None, NOW, Origin::Person, None).unwrap();
    assert_eq!((test.count("enrolment"), test.count("follow_up")), (0, 0));
}

#[test]
fn who_is_on_a_plan_is_read_from_an_index() {
    let connection = fixture::empty_box();
    let plan = |sql: &str| fixture::plan(&connection, sql);
    let of_card = plan(concat!(include_str!("select.sql"), "WHERE contact_id = ?1 ORDER BY id"));
    assert_eq!(of_card, "SEARCH enrolment USING INDEX enrolment_contact (contact_id=?)");
    let steps = plan("SELECT id, step FROM follow_up WHERE enrolment_id = ?1 ORDER BY step, id");
    let index = "SEARCH follow_up USING COVERING INDEX follow_up_enrolment (enrolment_id=?)";
    assert_eq!(steps, index);
}

#[test]
fn a_box_of_before_keeps_its_follow_ups_which_are_no_steps() {
    let mut connection = rusqlite::Connection::open_in_memory().unwrap();
    migrate::apply(&mut connection, 7, &options()).unwrap();
    let sql = "INSERT INTO follow_up (uid, due_on, text, created_at)
        VALUES ('a', '2026-12-01', 'call back', 0)";
    connection.execute(sql, []).unwrap();
    migrate::apply(&mut connection, 8, &options()).unwrap();
    let reader = fixture::read(&connection);
    assert_eq!(reader.plans().unwrap(), []);
    assert_eq!(reader.enrolment_of_step(FollowUpId(1)).unwrap(), None);
    assert_eq!(reader.follow_up(FollowUpId(1)).unwrap().content.text, "call back");
}
