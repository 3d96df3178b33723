//! What files said of interactions stays known.

use super::*;
use crate::testing::{NOW, TestBox};
use kartoteka_domain::contact::Contact;

pub(crate) fn call(number: &str, direction: Direction, at: i64) -> NewBrought {
    let brought = Brought {
        kind: InteractionKind::Call,
        direction,
        at: Timestamp(at),
        is_to_the_minute: false,
        number: number.to_owned(),
        name: "Anna".to_owned(),
        seconds: Some(62),
        key: String::new(),
    };
    let content = InteractionContent {
        contact_id: None,
        kind: InteractionKind::Call,
        direction,
        at: Timestamp(at),
        number: number.to_owned(),
        minutes: (direction == Direction::In).then_some(1),
        text: String::new(),
        outcome: String::new(),
        subject: String::new(),
        attachments: Vec::new(),
    };
    NewBrought { content, is_returned: false, is_awaiting_word: true, brought }
}

fn dealings(test: &TestBox) -> Vec<Dealing> {
    test.store.read(|r| r.dealings_between(Timestamp(0), Timestamp(99))).unwrap()
}

#[test]
fn many_come_in_at_once_each_with_what_the_file_said_of_it() {
    let test = TestBox::new();
    let calls: Vec<NewBrought> = (1..=70).map(|at| call("602", Direction::In, at)).collect();
    test.write("import_run", |w| w.insert_brought(&calls));
    let sql =
        "SELECT i.at || ' ' || s.at || ' ' || s.name || ' ' || s.seconds FROM interaction AS i
        JOIN source_interaction AS s ON s.interaction_id = i.id ORDER BY i.id";
    let expected: Vec<String> = (1..=70).map(|at| format!("{at} {at} Anna 62")).collect();
    assert_eq!(test.texts(sql), expected);
    assert_eq!(dealings(&test).len(), 140, "the interaction, and what the file said of it");
}

#[test]
fn what_the_owner_changed_or_took_away_is_still_known() {
    let test = TestBox::new();
    let calls = [call("602", Direction::In, 10), call("603", Direction::Missed, 20)];
    test.write("import_run", |w| w.insert_brought(&calls));
    let [first, second] = test.ids("interaction")[..] else { panic!("two calls") };
    let moved = InteractionContent { at: Timestamp(50), ..calls[0].content.clone() };
    test.write("interaction_save", |w| w.save_interaction(InteractionId(first), &moved));
    test.write("interaction_delete", |w| w.delete_interaction(InteractionId(second)));
    let mut known: Vec<(i64, String)> =
        dealings(&test).into_iter().map(|one| (one.at.0, one.number)).collect();
    known.sort();
    let expected = [(10, "602"), (20, "603"), (50, "602")];
    assert_eq!(known, expected.map(|(at, number)| (at, number.to_owned())));
    for _ in 0..2 {
        test.store.undo(None, NOW, crate::Origin::Person, None).unwrap();
    }
    assert_eq!(dealings(&test).len(), 4);
    test.store.undo(None, NOW, crate::Origin::Person, None).unwrap();
    assert_eq!(dealings(&test), [], "an import that is taken back is not known");
}

#[test]
fn mail_is_known_by_its_key_and_calls_by_the_newest_up_to_now() {
    let test = TestBox::new();
    let mut mail = call("a@x.example", Direction::In, 10);
    mail.content.kind = InteractionKind::Mail;
    mail.brought.kind = InteractionKind::Mail;
    mail.brought.key = "id:1@x.example".to_owned();
    let calls = [mail, call("602", Direction::Out, 20), call("602", Direction::In, 30)];
    test.write("import_run", |w| w.insert_brought(&calls));
    let keys = test.store.read(|r| r.brought_mail_keys()).unwrap();
    assert_eq!(keys, HashSet::from(["id:1@x.example".to_owned()]));
    let newest = |until| test.store.read(|r| r.newest_call(Timestamp(until))).unwrap();
    assert_eq!(
        (newest(19), newest(29), newest(99)),
        (None, Some(Timestamp(20)), Some(Timestamp(30)))
    );
}

#[test]
fn an_older_box_gets_the_new_columns_and_its_calls_stay() {
    use crate::migrate;
    let mut connection = rusqlite::Connection::open_in_memory().unwrap();
    migrate::apply(&mut connection, 5, &crate::testing::options()).unwrap();
    let old = "INSERT INTO interaction (kind, direction, at, number, text, created_at)
        VALUES ('call', 'missed', 7, '602', 'tap', 7)";
    connection.execute(old, []).unwrap();
    migrate::apply(&mut connection, 6, &crate::testing::options()).unwrap();
    let reader = Reader { connection: &connection };
    let found = reader.interaction(InteractionId(1)).unwrap().content;
    assert_eq!(
        (found.text.as_str(), found.subject.as_str(), found.attachments.len()),
        ("tap", "", 0)
    );
    let waiting = reader.waiting_numbers().unwrap();
    assert_eq!((waiting[0].number.as_str(), waiting[0].missed), ("602", 1));
    assert_eq!(reader.dealings_between(Timestamp(0), Timestamp(9)).unwrap().len(), 1);
}

#[test]
fn times_are_looked_up_and_never_walked() {
    let test = TestBox::new();
    let sql = include_str!("dealings.sql");
    let plan = test.store.read(|r| Ok(crate::fixture::plan(r.connection, sql))).unwrap();
    assert!(plan.contains("interaction_at (at>? AND at<?)"), "{plan}");
    assert!(plan.contains("source_interaction_at (at>? AND at<?)"), "{plan}");
    assert!(!plan.contains("SCAN"), "{plan}");
    let card = test.write("contact_create", |w| {
        w.insert_contact(&Contact { uid: "1".to_owned(), ..Contact::default() })
    });
    assert_eq!(card.value.0, 1);
}
