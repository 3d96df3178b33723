//! The derived rows follow what they are derived from, and a lying one is named.

use super::*;
use crate::testing::{NOW, TestBox};
use crate::{Error, Origin, Reader, Writer};
use kartoteka_domain::contact::{
    Address, Contact, ContactKind, CustomField, Email, Link, Membership, Phone,
};
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::stay_in_touch::{Gap, StayInTouch};
use proptest::prelude::*;

/// What the derived tables do not agree with their tables on.
fn differing(test: &TestBox) -> Vec<&'static str> {
    check(&mut test.store.writer().unwrap()).unwrap()
}

fn folded(test: &TestBox, id: ContactId) -> String {
    let sql = "SELECT folded FROM contact_index WHERE contact_id = ?1";
    test.store
        .read(|reader| Ok(reader.connection.query_row(sql, [id.0], |row| row.get("folded"))?))
        .unwrap()
}

fn named(uid: &str, name: &str) -> Contact {
    Contact { uid: uid.to_owned(), formatted_name: name.to_owned(), ..Contact::default() }
}

#[test]
fn a_card_is_found_by_all_that_names_it() {
    let test = TestBox::new();
    test.store.set_setting("region", "PL").unwrap();
    let mut content = named("a", "Łukasz Żółć");
    content.nickname = "Lolo".to_owned();
    content.memberships = vec![Membership {
        organisation: "Huta Szkła".to_owned(),
        department: String::new(),
        role: "Prezes".to_owned(),
    }];
    content.tags = vec!["Stały".to_owned()];
    content.emails = vec![Email { value: "L@Huta.example".to_owned(), label: String::new() }];
    let phones = ["601 234 567", "0048 602-345-678", "112"];
    content.phones =
        phones.map(|value| Phone { value: value.to_owned(), label: String::new() }).to_vec();
    let id = test.write("contact_create", |w| w.insert_contact(&content)).value;
    assert_eq!(
        folded(&test, id),
        "\u{1}lukasz zolc\u{1}lolo\u{2}huta szkla\u{2}prezes\u{3}staly\u{4}l@huta.example\
         \u{5}48601234567\u{5}48602345678\u{5}0048602345678\u{5}112"
    );
    assert!(differing(&test).is_empty());
}

#[test]
fn another_language_or_country_makes_the_rows_anew() {
    let test = TestBox::new();
    let mut content = named("a", "Łoś");
    content.phones = vec![Phone { value: "601 234 567".to_owned(), label: String::new() }];
    test.write("contact_create", |w| w.insert_contact(&content));
    let row = || {
        let sql = "SELECT letter || ' ' || ifnull(e164, '-') FROM contact_index, phone_index";
        let answer = test.store.read(|r| Ok(r.connection.query_row(sql, [], |row| row.get(0))?));
        answer.unwrap()
    };
    let before: String = row();
    assert!(before.starts_with("L "), "{before}");
    test.store.set_setting("language", "pl").unwrap();
    test.store.set_setting("region", "PL").unwrap();
    assert_eq!(row(), "Ł +48601234567");
}

#[test]
fn a_row_that_lies_is_named() {
    let test = TestBox::new();
    test.write("contact_create", |w| w.insert_contact(&named("a", "Ewa")));
    assert!(differing(&test).is_empty());
    let lie = "UPDATE contact_index SET call_count = 7";
    test.store.writer().unwrap().execute(lie, []).unwrap();
    assert_eq!(differing(&test), ["contact_index"]);
    let lie = "INSERT INTO history_text (source, row_id, at, folded) VALUES ('note', 9, 0, 'x')";
    test.store.writer().unwrap().execute(lie, []).unwrap();
    assert_eq!(differing(&test), ["history_fts", "contact_index", "history_text"]);
}

#[test]
fn open_follow_ups_are_counted_by_day_without_those_of_the_trash() {
    let test = TestBox::new();
    let card = test.write("contact_create", |w| w.insert_contact(&named("a", "Ewa"))).value;
    let add = |whose: Option<ContactId>, day: u8| {
        let sql = "INSERT INTO follow_up (uid, contact_id, due_on, text, created_at)
            VALUES (?1, ?2, ?3, 'call back', 0)";
        test.write("follow_up_create", |w| {
            let uid = format!("{whose:?} {day}");
            Ok(w.connection.execute(sql, (uid, whose.map(|id| id.0), day_of(day)))?)
        });
    };
    add(Some(card), 0);
    add(None, 0);
    add(None, 1);
    let count = |from: u8, to: u8| {
        let day = |n: u8| day_of(n).parse().unwrap();
        test.store.read(|r| r.count_open_follow_ups(day(from), day(to))).unwrap()
    };
    assert_eq!((count(0, 0), count(1, 1), count(0, 2)), (2, 1, 3));
    test.write("contact_trash", |w| w.set_trashed(card, Some(NOW.at)));
    assert_eq!((count(0, 0), count(0, 2)), (1, 2));
    test.store.undo(None, NOW, Origin::Person, None).unwrap();
    assert_eq!(count(0, 0), 2);
    let sql = "UPDATE follow_up SET state = 'done', closed_at = 1 WHERE contact_id IS NULL";
    test.write("follow_up_done", |w| Ok(w.connection.execute(sql, [])?));
    assert_eq!((count(0, 0), count(1, 1)), (1, 0));
    assert!(differing(&test).is_empty());
}

/// One thing an owner does, on cards picked by number.
#[derive(Debug, Clone)]
enum Step {
    Create(u8),
    Bring(u8),
    Edit(u8, u8),
    Trash(u8, bool),
    Tag(u8, u8),
    Call(u8, i64, bool),
    MoveCall(u8, u8),
    Note(u8, u8),
    DropNote,
    FollowUp(u8, u8),
    PutOff(u8, u8),
    Done(u8),
    TagGap(u8, u8),
    OwnGap(u8, u8),
    Undo,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => any::<u8>().prop_map(Step::Create),
        3 => any::<u8>().prop_map(Step::Bring),
        3 => (any::<u8>(), any::<u8>()).prop_map(|(n, to)| Step::Edit(n, to)),
        1 => (any::<u8>(), any::<bool>()).prop_map(|(n, on)| Step::Trash(n, on)),
        1 => (any::<u8>(), any::<u8>()).prop_map(|(n, tag)| Step::Tag(n, tag)),
        2 => (any::<u8>(), 0_i64..50, any::<bool>()).prop_map(|(n, at, m)| Step::Call(n, at, m)),
        1 => (any::<u8>(), any::<u8>()).prop_map(|(n, to)| Step::MoveCall(n, to)),
        1 => (any::<u8>(), any::<u8>()).prop_map(|(n, words)| Step::Note(n, words)),
        1 => Just(Step::DropNote),
        2 => (any::<u8>(), any::<u8>()).prop_map(|(n, day)| Step::FollowUp(n, day)),
        1 => (any::<u8>(), any::<u8>()).prop_map(|(n, day)| Step::PutOff(n, day)),
        1 => any::<u8>().prop_map(Step::Done),
        1 => (any::<u8>(), any::<u8>()).prop_map(|(tag, days)| Step::TagGap(tag, days)),
        1 => (any::<u8>(), any::<u8>()).prop_map(|(n, days)| Step::OwnGap(n, days)),
        3 => Just(Step::Undo),
    ]
}

fn content(uid: &str, n: u8) -> Contact {
    let firms = ["Huta", "HUTA", "Łąka", ""];
    let organisation = firms[usize::from(n) % 4].to_owned();
    Contact {
        kind: if n.is_multiple_of(3) { ContactKind::Organisation } else { ContactKind::Person },
        formatted_name: if n.is_multiple_of(3) {
            organisation.clone()
        } else {
            format!("Żak {n}")
        },
        memberships: vec![Membership { organisation, ..Membership::default() }],
        phones: (0..n % 4)
            .map(|p| Phone { value: format!("60{p} 234 {:03}", n), label: String::new() })
            .collect(),
        emails: (0..n % 2)
            .map(|_| Email { value: format!("m{n}@x.example"), label: String::new() })
            .collect(),
        tags: (0..n % 3).map(|tag| format!("tag {tag}")).collect(),
        note: if n.is_multiple_of(5) { format!("słowo {n}") } else { String::new() },
        how_met: if n.is_multiple_of(7) { "Targi, ŁÓDŹ".to_owned() } else { String::new() },
        addresses: (0..n % 3).map(|_| address(n)).collect(),
        links: (0..n % 2)
            .map(|_| Link { value: format!("x{n}.example"), ..Link::default() })
            .collect(),
        custom_fields: (0..n % 3)
            .map(|k| CustomField { label: format!("Rozmiar {k}"), value: format!("{n}") })
            .collect(),
        ..named(uid, "")
    }
}

/// The indexes as the box's schema has them.
fn indexes(test: &TestBox) -> Vec<String> {
    let sql =
        "SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name";
    let read = |reader: &Reader<'_>| {
        let mut query = reader.connection.prepare(sql)?;
        let found = query.query_map([], |row| row.get(0))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    };
    test.store.read(read).unwrap()
}

#[test]
fn no_index_is_left_out_for_long() {
    let test = TestBox::new();
    let before = indexes(&test);
    let failed = test.store.write(&test.operation("import_run"), |w| {
        bring(w, 1, 1)?;
        Err::<(), _>(Error::Cancelled)
    });
    assert!(failed.is_err());
    assert_eq!(indexes(&test), before);
    test.write("import_run", |w| bring(w, 1, 1));
    assert_eq!(indexes(&test), before);
    assert!(differing(&test).is_empty());
    test.write("import_run", |w| bring(w, 1, 2));
    test.store.undo(None, NOW, Origin::Person, None).unwrap();
    assert_eq!(indexes(&test), before);
    assert!(differing(&test).is_empty());
}

fn address(n: u8) -> Address {
    Address {
        street: format!("ul. Śliska {n}"),
        city: "Żary".to_owned(),
        country: "Polska".to_owned(),
        ..Address::default()
    }
}

#[test]
fn a_card_changed_by_the_import_that_brings_others_is_found_by_its_new_words() {
    let test = TestBox::new();
    let said = |note: &str| Contact { note: note.to_owned(), ..named("a", "Ewa") };
    let old = test.write("contact_create", |w| w.insert_contact(&said("dachówka"))).value;
    test.write("import_run", |w| {
        let (brought, deriver) = (named("b", "Jan"), w.deriver()?);
        let derived = vec![deriver.derive(&brought)];
        w.insert_derived_contacts(&[brought], derived)?;
        // Its words were the last of all, and come back under the number that they leave.
        w.update_contact(old, None, &said("rynna"))
    });
    let sql = "SELECT h.folded FROM history_text AS h JOIN history_fts ON history_fts.rowid = h.id
        WHERE history_fts MATCH 'rynna'";
    assert_eq!(test.texts(sql).len(), 1);
    assert!(differing(&test).is_empty());
}

/// Makes four cards the way an import does, and changes some of them at once, and the newest of those
/// that were there.
fn bring(w: &Writer<'_>, n: u8, uid: usize) -> Result<()> {
    let older = all_ids(w.connection, "contact")?.ids.last().map(|id| ContactId(*id));
    let brought = |k: u8| content(&format!("u{uid} {k}"), n.wrapping_mul(3).wrapping_add(k));
    let cards: Vec<Contact> = (0..4).map(brought).collect();
    let deriver = w.deriver()?;
    let derived = cards.iter().map(|card| deriver.derive(card)).collect();
    let ids = w.insert_derived_contacts(&cards, derived)?;
    for id in ids.iter().take(usize::from(n % 3)) {
        w.update_contact(*id, None, &content("", n.wrapping_add(1)))?;
    }
    if let Some(older) = older.filter(|_| n.is_multiple_of(2)) {
        w.update_contact(older, None, &content("", n.wrapping_add(2)))?;
    }
    Ok(())
}

fn do_step(w: &Writer<'_>, step: &Step, uid: usize) -> Result<()> {
    let cards = all_ids(w.connection, "contact")?.ids;
    let pick = |n: u8| ContactId(cards[usize::from(n) % cards.len()]);
    if let Step::Create(n) = step {
        w.insert_contact(&content(&format!("u{uid}"), *n))?;
        return Ok(());
    }
    if let Step::Bring(n) = step {
        return bring(w, *n, uid);
    }
    if cards.is_empty() {
        return Ok(());
    }
    let sql = "INSERT INTO interaction (contact_id, kind, direction, at, number, text, created_at)
        VALUES (?1, 'call', ?2, ?3, '602 12\u{A0}34' || ?3 || ' w. 12', 'Pytał o ŁÓŻKO', 0)";
    match step {
        Step::Create(..) | Step::Bring(..) | Step::Undo => {}
        Step::Edit(n, to) => {
            w.update_contact(pick(*n), None, &content("", *to))?;
        }
        Step::Trash(n, on) => {
            w.set_trashed(pick(*n), on.then_some(NOW.at))?;
        }
        Step::Tag(n, tag) => {
            w.change_tags(&[pick(*n)], &[format!("tag {}", tag % 4)], &["tag 1".to_owned()])?;
        }
        Step::Call(n, at, missed) => {
            let direction = if *missed { "missed" } else { "in" };
            w.connection.execute(sql, (pick(*n).0, direction, at))?;
        }
        Step::MoveCall(n, to) => {
            let sql = "UPDATE interaction SET contact_id = ?2 WHERE contact_id = ?1";
            w.connection.execute(sql, (pick(*n).0, pick(*to).0))?;
        }
        Step::Note(n, words) => {
            let sql = "INSERT INTO note (contact_id, at, text) VALUES (?1, 5, ?2)";
            w.connection.execute(sql, (pick(*n).0, format!("notatka {words}")))?;
        }
        Step::DropNote => {
            w.connection.execute("DELETE FROM note WHERE id = (SELECT max(id) FROM note)", [])?;
        }
        Step::FollowUp(n, day) => {
            let sql = "INSERT INTO follow_up (uid, contact_id, due_on, text, created_at)
                VALUES (?1, ?2, ?3, 'call back', 0)";
            let whose = (n % 4 > 0).then(|| pick(*n).0);
            w.connection.execute(sql, (format!("f{uid}"), whose, day_of(*day)))?;
        }
        Step::PutOff(n, day) => {
            let sql = "UPDATE follow_up SET due_on = ?2 WHERE contact_id = ?1";
            w.connection.execute(sql, (pick(*n).0, day_of(*day)))?;
        }
        Step::TagGap(tag, days) => tag_gap(w, *tag, *days)?,
        Step::OwnGap(n, days) => {
            w.set_stay_in_touch(&[pick(*n)], own_gap(*days))?;
        }
        Step::Done(n) => {
            let sql = "UPDATE follow_up SET state = 'done', closed_at = 1 WHERE contact_id = ?1";
            w.connection.execute(sql, [pick(*n).0])?;
        }
    }
    Ok(())
}

/// A tag that nobody has worn yet takes no gap.
fn tag_gap(w: &Writer<'_>, tag: u8, days: u8) -> Result<()> {
    match w.set_tag_gap(&format!("tag {}", tag % 4), Gap::of_ideal(u32::from(days))) {
        Err(Error::NotFound { .. }) => Ok(()),
        set => set.map(|_| ()),
    }
}

fn own_gap(days: u8) -> StayInTouch {
    Gap::of_ideal(u32::from(days)).map_or(StayInTouch::Never, StayInTouch::Own)
}

fn day_of(n: u8) -> String {
    format!("2026-12-0{}", 1 + n % 3)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn after_any_writes_and_undos_the_rows_are_those_of_a_rebuild(
        steps in prop::collection::vec(prop::collection::vec(step(), 1..4), 1..14)
    ) {
        let test = TestBox::new();
        for (number, operation) in steps.iter().enumerate() {
            if matches!(operation[0], Step::Undo) {
                let undone = test.store.undo(None, NOW, Origin::Person, None);
                prop_assert!(matches!(undone, Ok(_) | Err(Error::NothingToUndo)), "{:?}", undone);
            } else {
                test.write("steps", |w| {
                    for (part, step) in operation.iter().enumerate() {
                        do_step(w, step, number * 10 + part)?;
                    }
                    Ok(())
                });
            }
            prop_assert_eq!(differing(&test), Vec::<&str>::new());
            let (names, texts) = test.store.read(|reader| {
                let all = test.store.memory.names(reader.connection)?;
                Ok((all, test.store.memory.texts(reader.connection)?))
            }).unwrap();
            test.store.memory.forget();
            let (made_names, made_texts) = test.store.read(|reader| {
                let all = test.store.memory.names(reader.connection)?;
                Ok((all, test.store.memory.texts(reader.connection)?))
            }).unwrap();
            prop_assert_eq!(names, made_names);
            prop_assert_eq!(texts, made_texts);
        }
    }
}
