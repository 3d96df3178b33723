//! Cards are found however the owner spells, and callers by their number.

use super::*;
use crate::testing::{NOW, TestBox};
use kartoteka_domain::contact::{Contact, Email, Membership, Phone};
use kartoteka_domain::stay_in_touch::{Gap, StayInTouch};

fn named(name: &str) -> Contact {
    Contact { uid: name.to_owned(), formatted_name: name.to_owned(), ..Contact::default() }
}

fn phone(value: &str) -> Phone {
    Phone { value: value.to_owned(), label: String::new() }
}

/// A box of a Polish shop.
fn shop() -> TestBox {
    let test = TestBox::new();
    test.store.set_setting("language", "pl").unwrap();
    test.store.set_setting("region", "PL").unwrap();
    let mut lukasz = named("Łukasz Żółkiewski");
    lukasz.phones = vec![phone("601 234 567")];
    lukasz.note = "Woli ramy z DĘBU, bejca ciemna".to_owned();
    let mut grosse = named("Jürgen Große");
    grosse.emails =
        vec![Email { value: "J.Grosse@Straße.example".to_owned(), label: String::new() }];
    grosse.phones = vec![phone("+49 (151) 2345-6789")];
    let mut soren = named("Søren Ærø");
    soren.tags = vec!["Hurtownia Bałtyk".to_owned()];
    soren.memberships = vec![Membership {
        organisation: "Łódź Szkło".to_owned(),
        role: "Kierownik".to_owned(),
        ..Membership::default()
    }];
    test.write("contact_create", |w| {
        w.insert_contact(&lukasz)?;
        w.insert_contact(&grosse)?;
        w.insert_contact(&soren)
    });
    test
}

fn found(test: &TestBox, text: &str) -> Vec<String> {
    let page = test.store.find(text, &NOW, 0, 50).unwrap();
    assert_eq!(page.total as usize, page.rows.len(), "{text:?}");
    assert_eq!(test.store.find_ids(text, &NOW).unwrap().len(), page.rows.len(), "{text:?}");
    page.rows.into_iter().map(|hit| hit.row.shown_name).collect()
}

/// Field and marked pieces of the first hit.
fn mark(test: &TestBox, text: &str) -> (MatchField, Vec<String>) {
    let page = test.store.find(text, &NOW, 0, 1).unwrap();
    let matched = page.rows[0].matched.clone().unwrap();
    let units: Vec<u16> = matched.text.encode_utf16().collect();
    let pieces = matched.ranges.into_iter().map(|r| String::from_utf16(&units[r]).unwrap());
    (matched.field, pieces.collect())
}

#[test]
fn a_card_is_found_however_the_owner_spells() {
    let test = shop();
    let (lukasz, jurgen, soren) = ("Łukasz Żółkiewski", "Jürgen Große", "Søren Ærø");
    let rows: [(&str, &[&str]); 18] = [
        ("lukasz", &[lukasz]),
        ("ŁUK ŻÓŁ", &[lukasz]),
        ("zolkiew", &[lukasz]),
        ("kiew", &[lukasz]),
        ("grosse", &[jurgen]),
        ("GROẞE", &[jurgen]),
        ("jurgen", &[jurgen]),
        ("soren aero", &[soren]),
        ("Ærø", &[soren]),
        ("lodz szklo", &[soren]),
        ("kierownik", &[soren]),
        ("baltyk", &[soren]),
        ("strasse.example", &[jurgen]),
        ("601234", &[lukasz]),
        ("+48 60-12 34", &[lukasz]),
        ("0151 2345", &[jurgen]),
        ("6789", &[jurgen]),
        ("nobody", &[]),
    ];
    for (text, expected) in rows {
        assert_eq!(found(&test, text), expected, "{text:?}");
    }
    assert_eq!(found(&test, "234"), [jurgen, lukasz], "by name without any dealings");
    assert_eq!(found(&test, "  "), [jurgen, lukasz, soren], "an empty text finds all by name");
}

#[test]
fn what_matched_is_marked_as_it_is_written() {
    let test = shop();
    let rows: [(&str, MatchField, &[&str]); 7] = [
        ("zol luk", MatchField::Name, &["Łuk", "Żół"]),
        ("sse", MatchField::Name, &["ße"]),
        ("szklo", MatchField::Organisation, &["Szkło"]),
        ("balt", MatchField::Tag, &["Bałt"]),
        ("@strasse", MatchField::Email, &["@Straße"]),
        ("1 23", MatchField::Phone, &["1) 23"]),
        ("debu", MatchField::Note, &["DĘBU"]),
    ];
    for (text, field, pieces) in rows {
        let (where_, marked) = mark(&test, text);
        assert_eq!((where_, marked.iter().map(String::as_str).collect()), (field, pieces.to_vec()));
    }
}

#[test]
fn notes_and_calls_are_found_after_the_cards_newest_first() {
    let test = shop();
    let ids = test.store.find_ids("", &NOW).unwrap();
    let (jurgen, soren) = (ids[0].0, ids[2].0);
    let note = "INSERT INTO note (contact_id, at, text) VALUES (?1, ?2, ?3)";
    let call =
        "INSERT INTO interaction (contact_id, kind, direction, at, text, outcome, created_at)
        VALUES (?1, 'call', 'missed', ?2, 'Oddzwonić w sprawie ramek', 'Zamówienie', 0)";
    test.write("note_create", |w| {
        w.connection.execute(note, (jurgen, 10, "Chce ramek: 40 sztuk, kość słoniowa"))?;
        w.connection.execute(note, (jurgen, 99, "Nic nowego"))?;
        w.connection.execute(call, (soren, 20))?;
        Ok(())
    });
    assert_eq!(found(&test, "ramek"), ["Søren Ærø", "Jürgen Große"]);
    assert_eq!(mark(&test, "ramek"), (MatchField::History, vec!["ramek".to_owned()]));
    assert_eq!(found(&test, "zamow"), ["Søren Ærø"]);
    assert_eq!(found(&test, "kosc slon"), ["Jürgen Große"]);
    assert_eq!(found(&test, "ramek sztuk"), ["Jürgen Große"]);
    let with_name = "INSERT INTO note (contact_id, at, text) VALUES (?1, 50, 'o Sørenie')";
    test.write("note_create", |w| Ok(w.connection.execute(with_name, [jurgen])?));
    assert_eq!(found(&test, "soren"), ["Søren Ærø", "Jürgen Große"], "the name goes first");
    test.store.undo(None, NOW, crate::Origin::Person, None).unwrap();
    assert_eq!(found(&test, "soren"), ["Søren Ærø"]);
    test.write("contact_trash", |w| w.set_trashed(ContactId(soren), Some(NOW.at)));
    assert_eq!(found(&test, "ramek"), ["Jürgen Große"]);
    assert_eq!(found(&test, "soren"), Vec::<String>::new());
}

#[test]
fn those_dealt_with_last_come_first_among_equals() {
    let test = TestBox::new();
    let ids = test
        .write("contact_create", |w| {
            let names = ["Anna A", "Anna B", "Susanna", "Anna C"];
            names.map(|name| w.insert_contact(&named(name))).into_iter().collect::<Result<Vec<_>>>()
        })
        .value;
    let call = "INSERT INTO interaction (contact_id, kind, direction, at, created_at)
        VALUES (?1, 'call', ?2, ?3, 0)";
    test.write("interaction_log", |w| {
        w.connection.execute(call, (ids[1].0, "in", 10))?;
        w.connection.execute(call, (ids[2].0, "out", 30))?;
        w.connection.execute(call, (ids[3].0, "in", 20))?;
        w.connection.execute(call, (ids[0].0, "missed", 90))?;
        Ok(())
    });
    assert_eq!(found(&test, "anna"), ["Anna C", "Anna B", "Anna A", "Susanna"]);
    let page = test.store.find("anna", &NOW, 1, 2).unwrap();
    let names: Vec<_> = page.rows.iter().map(|hit| hit.row.shown_name.as_str()).collect();
    assert_eq!((page.total, names), (4, vec!["Anna B", "Anna A"]));
}

#[test]
fn what_another_program_writes_is_found_at_once() {
    let test = shop();
    test.store.warm_up().unwrap();
    let other = crate::Store::open(test.folder.path(), &crate::testing::options()).unwrap();
    let operation = test.operation("contact_create");
    other.write(&operation, |w| w.insert_contact(&named("Zofia Nowa"))).unwrap();
    assert_eq!(found(&test, "zofia"), ["Zofia Nowa"]);
    other.undo(None, NOW, crate::Origin::Person, None).unwrap();
    assert_eq!(found(&test, "zofia"), Vec::<String>::new());
}

#[test]
fn notes_are_looked_through_when_the_window_reaches_beyond_the_cards() {
    let test = shop();
    let ids = test.store.find_ids("", &NOW).unwrap();
    let sql = "INSERT INTO note (contact_id, at, text) VALUES (?1, 10, 'Pozdrawia Jürgena')";
    test.write("note_create", |w| Ok(w.connection.execute(sql, [ids[2].0])?));
    let find = |limit| {
        let page = test.store.find("jurgen", &NOW, 0, limit).unwrap();
        (page.total, page.is_all, page.rows.len())
    };
    assert_eq!(find(1), (1, false, 1), "the card fills the window");
    assert_eq!(find(2), (2, true, 2));
    assert_eq!(test.store.count_found("jurgen", &NOW).unwrap(), 2);
    assert!(test.store.find("j", &NOW, 0, 1).unwrap().is_all, "single letters are in names alone");
}

#[test]
fn a_tag_and_how_long_it_has_been_quiet_narrow_what_is_found() {
    let test = TestBox::new();
    let tagged = |name: &str, tag: &str, gap: StayInTouch| Contact {
        tags: vec![tag.to_owned()],
        stay_in_touch: gap,
        ..named(name)
    };
    let own = Gap::new(10, 20).map_or(StayInTouch::ByTags, StayInTouch::Own);
    let ids = test.write("contact_create", |w| {
        let anna = w.insert_contact(&tagged("Anna", "Hurt", own))?;
        let ewa = w.insert_contact(&tagged("Ewa", "Hurt Bałtyk", StayInTouch::ByTags))?;
        Ok([anna, ewa, w.insert_contact(&tagged("Jan", "Ślub 19\" rack", StayInTouch::ByTags))?])
    });
    let call = "INSERT INTO interaction (contact_id, kind, direction, at, text, created_at)
        VALUES (?1, 'call', 'in', ?2, 'pytanie o ramy', 0)";
    test.write("interaction_log", |w| {
        for (id, days) in ids.value.iter().zip([30, 61, 0]) {
            w.connection.execute(call, (id.0, NOW.at.0 - days * 86_400_000))?;
        }
        Ok(())
    });
    let rows: [(&str, &[&str]); 11] = [
        ("tag:hurt", &["Anna"]),
        ("tag:hu", &["Anna", "Ewa"]),
        ("tag:\"hurt baltyk\"", &["Ewa"]),
        ("tag:slub jan", &["Jan"]),
        ("tag:\"slub 19 rack\"", &["Jan"]),
        ("tag:slub anna", &[]),
        ("tag:hu ramy", &["Anna", "Ewa"]),
        ("quiet>60", &["Ewa"]),
        ("cisza>20 tag:Hurt", &["Anna"]),
        ("quiet>usual", &["Anna"]),
        ("tag:none", &[]),
    ];
    for (text, names) in rows {
        assert_eq!(found(&test, text), names, "{text:?}");
    }
    assert_eq!(found(&test, "tag:").len(), 3, "begun only, it leaves all");
}
