//! Who has gone quiet, by the box's own rows.

use super::*;
use crate::fixture;
use crate::testing::{NOW, TestBox, options};
use crate::{InteractionContent, Origin, migrate};
use kartoteka_domain::contact::Contact;
use kartoteka_domain::interaction::{Direction, InteractionKind, NO_ANSWER, is_contact};
use kartoteka_domain::stay_in_touch::edge;
use kartoteka_domain::time::Now;

const DAY: i64 = 86_400_000;

fn gap(text: &str) -> Gap {
    Gap::parse(text).unwrap()
}

fn later(days: i64) -> Timestamp {
    edge(&Now { at: Timestamp(NOW.at.0 + days * DAY), ..NOW })
}

fn quiet(test: &TestBox, days: i64) -> Vec<String> {
    let rows = test.store.read(|r| r.gone_quiet(later(days), 0, 50)).unwrap();
    let count = test.store.read(|r| r.count_gone_quiet(later(days))).unwrap();
    assert_eq!(rows.len(), usize::try_from(count).unwrap());
    rows.into_iter().map(|row| row.name).collect()
}

fn add(test: &TestBox, name: &str, tags: &[&str], wish: &str) -> ContactId {
    let content = Contact {
        uid: name.to_owned(),
        formatted_name: name.to_owned(),
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        stay_in_touch: StayInTouch::parse(wish).unwrap(),
        ..Contact::default()
    };
    test.write("contact_create", |w| w.insert_contact(&content)).value
}

fn meet(test: &TestBox, whom: ContactId, kind: InteractionKind, direction: Direction, day: i64) {
    meet_with(test, whom, kind, (direction, ""), day);
}

fn meet_with(
    test: &TestBox,
    whom: ContactId,
    kind: InteractionKind,
    (direction, outcome): (Direction, &str),
    day: i64,
) {
    let content = InteractionContent {
        contact_id: Some(whom),
        kind,
        direction,
        at: Timestamp(NOW.at.0 + day * DAY),
        number: String::new(),
        minutes: None,
        text: String::new(),
        outcome: outcome.to_owned(),
        subject: String::new(),
        attachments: Vec::new(),
    };
    test.write("interaction_log", |w| w.add_interaction(&content, false).map(|_| ()));
}

#[test]
fn the_longest_quiet_come_first_and_any_contact_resets_them() {
    let test = TestBox::new();
    let own = add(&test, "Own", &["Stały"], "30;31");
    let by_tag = add(&test, "ByTag", &["Stały", "VIP"], "");
    add(&test, "Dead", &["Stały"], "never");
    add(&test, "Nobody", &[], "");
    test.write("tag_gap_set", |w| w.set_tag_gap("Stały", Some(gap("14;40"))));
    test.write("tag_gap_set", |w| w.set_tag_gap("VIP", Some(gap("7;60"))));
    assert_eq!(quiet(&test, 7), Vec::<String>::new());
    assert_eq!(quiet(&test, 8), ["ByTag"]);
    assert_eq!(quiet(&test, 31), ["Own", "ByTag"]);
    test.write("note_create", |w| w.add_note(by_tag, later(20), "asked about").map(|_| ()));
    meet(&test, by_tag, InteractionKind::Call, Direction::Missed, 20);
    assert_eq!(quiet(&test, 31), ["Own", "ByTag"]);
    use InteractionKind::{Call, Letter, Mail, Meeting, Message, Visit};
    for (day, kind) in (21..).zip([Call, Meeting, Visit, Mail, Message, Letter]) {
        meet(&test, by_tag, kind, Direction::Out, day);
        assert_eq!(
            quiet(&test, day + 7),
            Vec::<String>::new()
                .into_iter()
                .chain((day + 7 > 30).then(|| "Own".to_owned()))
                .collect::<Vec<_>>()
        );
    }
    test.write("contact_trash", |w| w.set_trashed(own, Some(NOW.at)));
    assert_eq!(quiet(&test, 33), Vec::<String>::new());
    for _ in 0..2 {
        test.store.undo(None, NOW, Origin::Person, None).unwrap();
    }
    assert_eq!(quiet(&test, 33), ["Own", "ByTag"]);
}

#[test]
fn a_tag_loses_its_gap_and_an_undo_gives_it_back() {
    let test = TestBox::new();
    add(&test, "Ewa", &["VIP"], "");
    let set = |gap| test.write("tag_gap_set", |w| w.set_tag_gap("VIP", gap));
    assert!(set(Some(gap("7;14"))).value);
    assert!(set(Some(gap("7;14"))).changed.is_none());
    assert_eq!(quiet(&test, 8), ["Ewa"]);
    set(None);
    assert_eq!(quiet(&test, 100), Vec::<String>::new());
    test.store.undo(None, NOW, Origin::Person, None).unwrap();
    assert_eq!(quiet(&test, 8), ["Ewa"]);
    let whole = test.store.read(|r| r.whole(None)).unwrap();
    assert_eq!(whole.tag_gaps.first().map(|one| one.value.as_str()), Some("7;14"));
    let unknown = test.store.write(&test.operation("tag_gap_set"), |w| w.set_tag_gap("x", None));
    assert!(matches!(unknown, Err(Error::NotFound { what: "tag", .. })));
}

#[test]
fn several_cards_at_once_take_a_gap_as_one_step() {
    let test = TestBox::new();
    let ids = ["a", "b", "c"].map(|name| add(&test, name, &[], ""));
    let wish = StayInTouch::Own(gap("7;14"));
    let set = test.write("stay_in_touch_set", |w| w.set_stay_in_touch(&ids, wish));
    assert_eq!(set.value, 3);
    assert_eq!(quiet(&test, 8).len(), 3);
    test.store.undo(None, NOW, Origin::Person, None).unwrap();
    assert_eq!(quiet(&test, 8).len(), 0);
}

#[test]
fn who_is_quiet_is_read_from_an_index() {
    let connection = fixture::empty_box();
    let plan = fixture::plan(&connection, include_str!("count.sql"));
    let index = "SEARCH contact_index USING COVERING INDEX contact_index_quiet (quiet_at<?)";
    assert_eq!(plan, index);
    let plan = fixture::plan(&connection, include_str!("due.sql"));
    assert!(plan.contains(index) && !plan.contains("SCAN contact"), "{plan}");
    let sql = "SELECT name, gap FROM tag WHERE gap <> '' ORDER BY name";
    let plan = fixture::plan(&connection, sql);
    assert_eq!(plan, "SCAN tag USING COVERING INDEX tag_gap");
}

#[test]
fn a_box_of_before_keeps_its_cards_and_says_nothing_of_gaps() {
    let mut connection = rusqlite::Connection::open_in_memory().unwrap();
    migrate::apply(&mut connection, 6, &options()).unwrap();
    fixture::card(&connection, "Ewa", false);
    connection.execute("INSERT INTO tag (name) VALUES ('VIP')", []).unwrap();
    migrate::apply(&mut connection, migrate::newest(), &options()).unwrap();
    let reader = fixture::read(&connection);
    let ewa = reader.contact(ContactId(1)).unwrap();
    assert_eq!(ewa.content.stay_in_touch, StayInTouch::ByTags);
    assert_eq!(reader.tag_gaps().unwrap(), []);
    assert_eq!(reader.count_gone_quiet(Timestamp(i64::MAX)).unwrap(), 0);
}

#[test]
fn a_row_can_hold_nothing_that_is_no_gap() {
    let connection = fixture::empty_box();
    fixture::card(&connection, "Ewa", false);
    let set = |text: &str| {
        let sql = "UPDATE contact SET stay_in_touch = ?1";
        connection.execute(sql, [text]).is_ok()
    };
    for text in ["", "never", "1;1", "14;30", "3650;3650"] {
        assert!(set(text) && StayInTouch::parse(text).is_some(), "{text}");
    }
    for text in ["x", "14", "30;14", "0;5", "1;2;3", "1;3651", "1; 2", "-1;2", "1;x", "Never"] {
        assert!(!set(text), "{text}");
    }
}

#[test]
fn contacts_are_counted_by_month_and_missed_calls_are_none() {
    let test = TestBox::new();
    let (one, other) = (add(&test, "One", &[], "30;31"), add(&test, "Other", &[], "30;31"));
    for day in [-61, -60, -31, -30, -1, 0] {
        meet(&test, one, InteractionKind::Call, Direction::In, day);
    }
    meet(&test, one, InteractionKind::Call, Direction::Missed, -1);
    meet(&test, other, InteractionKind::Visit, Direction::In, -45);
    let starts = [-60, -30].map(|day| Timestamp(NOW.at.0 + day * DAY));
    let counts = test.store.read(|r| r.contacts_by_month(&[one, other], &starts)).unwrap();
    assert_eq!((&counts[&one], &counts[&other]), (&vec![2, 3], &vec![1, 0]));
}

#[test]
fn what_is_a_contact_is_the_one_rule_of_the_domain() {
    let test = TestBox::new();
    for direction in Direction::ALL {
        for outcome in ["", "order", NO_ANSWER, "No answer"] {
            let name = format!("{direction:?} {outcome}");
            let one = add(&test, &name, &[], "30;31");
            meet_with(&test, one, InteractionKind::Call, (direction, outcome), 1);
            let (last, months, was_told) = test
                .store
                .read(|r| {
                    let months = r.contacts_by_month(&[one], &[NOW.at])?;
                    let last = r.contact(one)?.last_contact_at;
                    Ok((last, months, r.was_told_since(one, NOW.at)?))
                })
                .unwrap();
            let expected = is_contact(direction, outcome);
            let found = (last.is_some(), months[&one][0] == 1, was_told);
            assert_eq!(found, (expected, expected, expected), "{name}");
        }
    }
}
