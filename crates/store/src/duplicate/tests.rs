//! Cards taken into others, and back to the byte.

use crate::testing::{NOW, TestBox};
use crate::{Origin, Result, Writer, derived};
use kartoteka_domain::contact::duplicate::{Certainty, find};
use kartoteka_domain::contact::{Contact, ContactKind, Membership, Phone};
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::recognition::MatchKeys;
use kartoteka_domain::region::Region;

fn content(uid: &str, name: &str, phones: &[&str], tags: &[&str]) -> Contact {
    let phone = |value: &&str| Phone { value: (*value).to_owned(), label: String::new() };
    Contact {
        uid: uid.to_owned(),
        formatted_name: name.to_owned(),
        phones: phones.iter().map(phone).collect(),
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        ..Contact::default()
    }
}

/// Two cards of Ewa with histories, a friend of either, and whom they are apart from.
fn two_of_ewa(w: &Writer<'_>) -> Result<(ContactId, ContactId, ContactId)> {
    let kept = w.insert_contact(&content("kept", "Ewa Łoś", &["601 234 567"], &["vip"]))?;
    let gone =
        w.insert_contact(&content("gone", "E. Los", &["+48601234567", "112"], &["vip", "x"]))?;
    let friend = w.insert_contact(&content("friend", "Jan Nowak", &[], &[]))?;
    w.add_note(gone, NOW.at, "likes ivory")?;
    w.insert_relation(kept, gone, "twin", "twin")?;
    w.insert_relation(kept, friend, "friend", "friend")?;
    w.insert_relation(gone, friend, "friend", "friend")?;
    w.insert_relation(friend, gone, "boss", "clerk")?;
    w.keep_apart(friend, gone)?;
    Ok((kept, gone, friend))
}

fn joined(test: &TestBox, kept: ContactId, gone: ContactId) {
    test.write("contact_merge", |w| {
        w.absorb_contact(kept, gone)?;
        w.update_contact(
            kept,
            None,
            &content("", "Ewa Łoś", &["601 234 567", "112"], &["vip", "x"]),
        )
        .map(|_| ())
    });
}

#[test]
fn everything_that_hung_on_the_card_hangs_on_the_kept_one_and_goes_back() {
    let test = TestBox::new();
    let (kept, gone, friend) = test.write("contact_create", |w| two_of_ewa(w)).value;
    let before = test.dump();
    joined(&test, kept, gone);
    let after = test.dump();
    test.store
        .read(|r| {
            let card = r.contact(kept)?;
            assert_eq!(card.content.phones.len(), 2);
            assert_eq!(card.content.tags, ["vip", "x"]);
            assert!(r.contact(gone).is_err());
            assert_eq!(r.contact_by_uid("gone")?, Some(kept));
            let labels: Vec<String> = r.relations(kept)?.into_iter().map(|one| one.label).collect();
            assert_eq!(labels, ["friend", "clerk"]);
            assert_eq!(r.distinct_pairs()?.into_iter().collect::<Vec<_>>(), [(kept, friend)]);
            Ok(())
        })
        .unwrap();
    assert_eq!(test.count("note"), 1);
    let test = test.reopened();
    test.store.undo(None, NOW, Origin::Person, None).unwrap();
    assert_eq!(test.dump(), before);
    test.store.redo(NOW, Origin::Person, None).unwrap();
    assert_eq!(test.dump(), after);
    let mut connection = test.store.writer().unwrap();
    assert_eq!(derived::check(&mut connection).unwrap(), Vec::<&str>::new());
}

#[test]
fn people_of_a_firm_go_with_it_also_where_its_name_is_another() {
    let test = TestBox::new();
    let firm = |uid: &str, name: &str| Contact {
        kind: ContactKind::Organisation,
        ..content(uid, name, &[], &[])
    };
    let (kept, gone, buyer) = test
        .write("contact_create", |w| {
            let (kept, gone) =
                (w.insert_contact(&firm("a", "Ramy"))?, w.insert_contact(&firm("b", "Ramki"))?);
            let place = Membership { organisation: "Ramki".to_owned(), ..Membership::default() };
            let person = Contact { memberships: vec![place], ..content("c", "Jan", &[], &[]) };
            Ok((kept, gone, w.insert_contact(&person)?))
        })
        .value;
    test.write("contact_merge", |w| {
        w.absorb_contact(kept, gone)?;
        w.untie_members_of_person(kept)
    });
    let members = test.store.read(|r| r.members(kept)).unwrap();
    assert_eq!(members.iter().map(|member| member.contact).collect::<Vec<_>>(), [buyer]);
}

#[test]
fn what_comes_in_under_the_uid_that_went_is_the_kept_card() {
    let test = TestBox::new();
    let (kept, gone, _) = test.write("contact_create", |w| two_of_ewa(w)).value;
    joined(&test, kept, gone);
    let index = test.store.read(|r| r.match_index(Region::PL)).unwrap();
    assert_eq!(index.by_uid("gone"), [kept]);
    let renamed = MatchKeys::of(&content("gone", "Los E.", &[], &[]), Region::PL);
    assert!(index.agrees(kept, &renamed));
}

#[test]
fn two_cards_are_found_until_they_are_said_to_be_two() {
    let test = TestBox::new();
    let (one, other) = test
        .write("contact_create", |w| {
            let one = w.insert_contact(&content("a", "Ewa Łoś", &["601 234 567"], &[]))?;
            Ok((one, w.insert_contact(&content("b", "EWA LOS", &["601-234-567"], &[]))?))
        })
        .value;
    let groups =
        || test.store.read(|r| Ok(find(&r.duplicate_cards()?, &r.distinct_pairs()?))).unwrap();
    assert_eq!(groups().len(), 1);
    assert_eq!((groups()[0].certainty, &groups()[0].cards), (Certainty::Sure, &vec![one, other]));
    test.write("duplicate_dismiss", |w| w.keep_apart(other, one));
    assert_eq!(groups(), []);
    let again = test.write("duplicate_dismiss", |w| w.keep_apart(one, other));
    assert_eq!(again.changed, None);
    test.store.undo(None, NOW, Origin::Person, None).unwrap();
    assert_eq!(groups().len(), 1);
}

#[test]
fn only_a_relation_that_is_the_same_both_ways_is_a_double() {
    let test = TestBox::new();
    let (kept, friend) = test
        .write("contact_create", |w| {
            let kept = w.insert_contact(&content("kept", "Ewa Łoś", &[], &[]))?;
            let gone = w.insert_contact(&content("gone", "E. Los", &[], &[]))?;
            let friend = w.insert_contact(&content("friend", "Jan Nowak", &[], &[]))?;
            for (card, reverse) in [(kept, "wife"), (gone, "wife"), (gone, "bride")] {
                w.insert_relation(card, friend, "husband", reverse)?;
                w.insert_relation(friend, card, "patron", reverse)?;
            }
            w.absorb_contact(kept, gone)?;
            Ok((kept, friend))
        })
        .value;
    let told = |of| {
        let relations = test.store.read(|r| r.relations(of)).unwrap();
        let mut labels: Vec<String> = relations.into_iter().map(|one| one.label).collect();
        labels.sort_unstable();
        labels
    };
    assert_eq!(told(kept), ["bride", "husband", "husband", "wife"].map(str::to_owned).as_slice());
    assert_eq!(told(friend).len(), 4);
}
