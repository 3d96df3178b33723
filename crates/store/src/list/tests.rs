//! Windows of the list, its order and its dividers.

use super::*;
use crate::fixture::plan;
use crate::testing::{NOW, TestBox};
use kartoteka_domain::contact::{Contact, Membership, Phone};

fn named(name: &str) -> Contact {
    Contact { uid: name.to_owned(), formatted_name: name.to_owned(), ..Contact::default() }
}

fn filled(names: &[&str]) -> (TestBox, Vec<ContactId>) {
    let test = TestBox::new();
    test.store.set_setting("language", "pl").unwrap();
    test.store.set_setting("region", "PL").unwrap();
    let insert = |w: &mut crate::Writer<'_>| {
        names.iter().map(|name| w.insert_contact(&named(name))).collect::<Result<Vec<_>>>()
    };
    let ids = test.write("contact_create", insert).value;
    (test, ids)
}

fn names(page: ListPage) -> (u32, Vec<String>) {
    (page.0, page.1.into_iter().map(|row| row.list_name).collect())
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn a_window_of_the_list_is_cut_by_place() {
    let (test, ids) = filled(&["Żak", "Lis", "Łoś", "112", "Zych"]);
    let by_name = |from, limit| names(test.store.list(ListOrder::Name, None, from, limit).unwrap());
    assert_eq!(by_name(0, 9), (5, owned(&["Lis", "Łoś", "Zych", "Żak", "112"])));
    assert_eq!(by_name(1, 2), (5, owned(&["Łoś", "Zych"])));
    assert_eq!(by_name(9, 2), (5, vec![]));
    assert_eq!(test.store.place_of(ids[2]).unwrap(), Some(1));
    test.write("contact_trash", |w| w.set_trashed(ids[1], Some(NOW.at)));
    assert_eq!(by_name(0, 9), (4, owned(&["Łoś", "Zych", "Żak", "112"])));
    assert_eq!(test.store.place_of(ids[2]).unwrap(), Some(0));
    assert_eq!(test.store.place_of(ids[1]).unwrap(), None);
    let (total, trash) = test.store.read(|r| r.trash("", 0, 9)).unwrap();
    assert_eq!((total, trash.len()), (1, 1));
    assert_eq!((trash[0].id, trash[0].trashed_at), (ids[1], NOW.at));
}

#[test]
fn the_trash_is_cut_by_place_and_found_by_words() {
    let (test, ids) = filled(&["Żak Anna", "Lis Anna", "Łoś Jan", "112", "Zych 50%"]);
    test.write("contact_trash", |w| w.set_all_trashed(&ids[..4], Some(NOW.at)));
    let found = |find, from, limit| {
        let (total, rows) = test.store.read(|r| r.trash(find, from, limit)).unwrap();
        (total, rows.into_iter().map(|row| row.id).collect::<Vec<_>>())
    };
    assert_eq!(found("", 0, 9), (4, vec![ids[3], ids[2], ids[1], ids[0]]));
    assert_eq!(found("", 1, 2), (4, vec![ids[2], ids[1]]));
    assert_eq!(found("", 4, 2), (4, vec![]));
    assert_eq!(found("anna", 0, 1), (2, vec![ids[1]]));
    assert_eq!(found(" ANNA  zak", 0, 9), (1, vec![ids[0]]));
    assert_eq!(found("los", 0, 9), (1, vec![ids[2]]));
    assert_eq!(found("zych", 0, 9), (0, vec![]), "it is not in the trash");
    assert_eq!(found("\"%_'", 0, 9), (0, vec![]));
    assert_eq!(test.store.read(|r| r.trash_ids("anna")).unwrap(), [ids[1], ids[0]]);
}

#[test]
fn the_first_window_says_the_same_before_and_after_the_order_is_in_memory() {
    let (test, ids) = filled(&["Żak", "Lis", "Łoś", "112", "Zych"]);
    test.write("contact_trash", |w| w.set_trashed(ids[1], Some(NOW.at)));
    let window = || names(test.store.list(ListOrder::Name, None, 1, 2).unwrap());
    assert!(!test.store.memory.has_names());
    let before = window();
    assert_eq!(before, (4, owned(&["Zych", "Żak"])));
    test.store.warm_up().unwrap();
    assert!(test.store.memory.has_names());
    assert_eq!(window(), before);
}

#[test]
fn dividers_follow_the_alphabet_and_say_where_they_begin() {
    let (test, _) = filled(&["Żak", "Lis", "Łoś", "112", "Zych", "Luty"]);
    let letters = test.store.letters().unwrap();
    assert_eq!(letters.len(), 36, "35 of the language and one for the rest");
    let place = |letter: &str| {
        let found = letters.iter().find(|place| place.letter == letter).unwrap();
        (found.from, found.count)
    };
    assert_eq!(place("A"), (0, 0));
    assert_eq!(place("L"), (0, 2));
    assert_eq!(place("Ł"), (2, 1));
    assert_eq!(place("M"), (3, 0));
    assert_eq!(place("Z"), (3, 1));
    assert_eq!(place("Ż"), (4, 1));
    assert_eq!(place("#"), (5, 1));
}

#[test]
fn the_recent_list_begins_with_the_last_contact_and_an_organisation_counts_its_people() {
    let (test, ids) = filled(&["Ewa", "Jan", "Ola"]);
    let call = "INSERT INTO interaction (contact_id, kind, direction, at, created_at)
        VALUES (?1, 'call', 'in', ?2, 0)";
    let firm = test
        .write("interaction_log", |w| {
            let huta = Contact { kind: ContactKind::Organisation, ..named("Huta") };
            let firm = w.insert_contact(&huta)?;
            let mut ola = named("Ola");
            ola.memberships =
                vec![Membership { organisation: "Huta".to_owned(), ..Membership::default() }];
            w.update_contact(ids[2], None, &ola)?;
            w.connection.execute(call, (ids[1].0, 50))?;
            w.connection.execute(call, (ids[2].0, 70))?;
            Ok(firm)
        })
        .value;
    let (_, rows) = test.store.list(ListOrder::Recent, None, 0, 9).unwrap();
    let shown: Vec<_> =
        rows.iter().map(|row| (row.id, row.last_contact_at.map(|at| at.0))).collect();
    let expected = [(firm, Some(70)), (ids[2], Some(70)), (ids[1], Some(50)), (ids[0], None)];
    assert_eq!(shown, expected);
    assert_eq!(rows[1].organisation, "Huta");
}

#[test]
fn a_tag_narrows_the_list_and_is_counted_outside_the_trash() {
    let (test, ids) = filled(&["Ewa", "Jan", "Ola"]);
    let tag = |name: &str| vec![name.to_owned()];
    test.write("contact_tag", |w| {
        w.change_tags(&ids[1..], &tag("Stały"), &[])?;
        w.change_tags(&ids[..1], &tag("łatwy"), &[])
    });
    let tagged = test.store.list(ListOrder::Name, Some("Stały"), 1, 5).unwrap();
    assert_eq!(names(tagged), (2, owned(&["Ola"])));
    test.write("contact_trash", |w| w.set_trashed(ids[2], Some(NOW.at)));
    let tags = |test: &TestBox| test.store.read(|r| r.tags()).unwrap();
    assert_eq!(tags(&test), [("łatwy".to_owned(), 1), ("Stały".to_owned(), 1)]);
    test.write("contact_tag", |w| w.change_tags(&ids[..1], &[], &tag("łatwy")));
    assert_eq!(tags(&test), [("Stały".to_owned(), 1)], "a tag nobody wears is not listed");
}

#[test]
fn a_caller_is_found_by_the_tail_or_by_a_short_number() {
    let (test, ids) = filled(&["Ewa", "Jan"]);
    let mut ewa = named("Ewa");
    let phone = |value: &str| Phone { value: value.to_owned(), label: String::new() };
    ewa.phones = vec![phone("+48 601 234 567"), phone("112")];
    test.write("contact_save", |w| w.update_contact(ids[0], None, &ewa));
    let read = |found: Vec<Candidate>| -> Vec<_> {
        found.into_iter().map(|candidate| (candidate.contact, candidate.value)).collect()
    };
    let by_tail = || read(test.store.read(|r| r.phones_by_tail(1_234_567)).unwrap());
    assert_eq!(by_tail(), [(ids[0], "+48 601 234 567".to_owned())]);
    let short = test.store.read(|r| r.phones_by_digits("112")).unwrap();
    assert_eq!(read(short), [(ids[0], "112".to_owned())]);
    test.write("contact_trash", |w| w.set_trashed(ids[0], Some(NOW.at)));
    assert_eq!(by_tail(), []);
}

#[test]
fn lists_and_callers_never_walk_the_whole_table() {
    let (test, _) = filled(&[]);
    for sql in [
        include_str!("rows.sql"),
        include_str!("callers_by_tail.sql"),
        include_str!("callers_by_digits.sql"),
        include_str!("../contact/read.sql"),
        include_str!("../contact/relations.sql"),
        include_str!("../contact/members.sql"),
        include_str!("../source_card/last.sql"),
    ] {
        let plan = test.store.read(|r| Ok(plan(r.connection, sql))).unwrap();
        assert!(plan.contains("SEARCH"), "{plan}");
        let scan =
            plan.lines().find(|step| step.starts_with("SCAN") && !step.contains("json_each"));
        assert_eq!(scan, None, "{sql}\n{plan}");
    }
    let sql = "SELECT contact_id FROM contact_index WHERE is_trashed = 1";
    let trash = test.store.read(|r| Ok(plan(r.connection, sql))).unwrap();
    assert_eq!(trash, "SCAN contact_index USING COVERING INDEX contact_index_trashed");
    let sql = "SELECT contact_id, sort_key, letter FROM contact_index
        WHERE is_trashed = 0 ORDER BY sort_key, contact_id";
    let plan = test.store.read(|r| Ok(plan(r.connection, sql))).unwrap();
    assert_eq!(plan, "SCAN contact_index USING COVERING INDEX contact_index_order");
}
