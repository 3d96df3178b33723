//! Paging a card's timeline by key.

use super::*;
use crate::fixture::{card, empty_box, plan, read, write};
use crate::order::tests::about;
use crate::testing::TestBox;
use crate::{FollowUpContent, InteractionContent, NewFollowUp};
use kartoteka_domain::contact::Contact;
use kartoteka_domain::follow_up::{Due, FollowUpState};
use kartoteka_domain::interaction::{Direction, InteractionKind};
use kartoteka_domain::time::Timestamp;
use rusqlite::Connection;

fn call(connection: &Connection, contact: ContactId, at: i64) {
    let content = InteractionContent {
        contact_id: Some(contact),
        kind: InteractionKind::Call,
        direction: Direction::In,
        at: Timestamp(at),
        number: String::new(),
        minutes: None,
        text: String::new(),
        outcome: String::new(),
        subject: String::new(),
        attachments: Vec::new(),
    };
    write(connection).add_interaction(&content, false).unwrap();
}

fn follow_up(connection: &Connection, contact: ContactId, is_done: bool) {
    let due = Due { on: "2026-12-01".parse().unwrap(), time: None };
    let new = NewFollowUp {
        uid: format!("{contact}{is_done}"),
        contact_id: Some(contact),
        content: FollowUpContent::task(due, "call back".to_owned()),
        interaction_id: None,
    };
    let id = write(connection).add_follow_up(&new).unwrap();
    if is_done {
        write(connection).close_follow_up(id, FollowUpState::Done).unwrap();
    }
}

fn member(connection: &Connection, person: ContactId, organisation: ContactId) {
    let sql = "INSERT INTO membership (contact_id, position, organisation, organisation_id)
        VALUES (?1, 0, 'Firm', ?2)";
    connection.execute(sql, (person.0, organisation.0)).unwrap();
}

fn at(entry: &TimelineEntry) -> i64 {
    match entry {
        TimelineEntry::Interaction(interaction, _) => interaction.content.at.0,
        TimelineEntry::Note(note) => note.at.0,
        TimelineEntry::FollowUp(follow_up) => follow_up.closed_at.unwrap().0,
        TimelineEntry::Order(order) => order.head.at.0,
        TimelineEntry::Payment(payment) => payment.payment.at.0,
        TimelineEntry::Ticket(moved) => moved.at.0,
        TimelineEntry::Want(want) => want.want.at.0,
        TimelineEntry::Movement(moved) => moved.movement.at.0,
        TimelineEntry::Merge(merge) => merge.operation.at.0,
    }
}

#[test]
fn everything_of_a_card_stands_in_one_line_newest_first() {
    let connection = empty_box();
    let (ada, bob) = (card(&connection, "Ada", false), card(&connection, "Bob", false));
    call(&connection, ada, 500);
    call(&connection, bob, 900);
    write(&connection).add_note(ada, Timestamp(2_000), "note").unwrap();
    follow_up(&connection, ada, true);
    follow_up(&connection, ada, false);
    about(&connection, "order", ada);
    about(&connection, "payment", ada);
    crate::ticket::tests::about(&connection, ada);
    crate::stock::tests::about(&connection, ada);
    let (entries, next) =
        read(&connection).timeline(ada, TimelineFilter::Everything, None, 9).unwrap();
    assert_eq!(entries.iter().map(at).collect::<Vec<_>>(), [2_000, 1_000, 500, 1, 1, 1, 1, 1]);
    assert_eq!(next, None);
    let count = |filter| read(&connection).timeline(ada, filter, None, 9).unwrap().0.len();
    assert_eq!((count(TimelineFilter::Calls), count(TimelineFilter::Notes)), (1, 1));
    assert_eq!((count(TimelineFilter::Orders), count(TimelineFilter::Tickets)), (4, 1));
}

#[test]
fn pages_meet_without_gap_or_overlap_even_at_one_moment() {
    let connection = empty_box();
    let ada = card(&connection, "Ada", false);
    for _ in 0..5 {
        call(&connection, ada, 700);
        write(&connection).add_note(ada, Timestamp(700), "note").unwrap();
    }
    for time in [100, 900] {
        call(&connection, ada, time);
    }
    let reader = read(&connection);
    let (whole, _) = reader.timeline(ada, TimelineFilter::Everything, None, 50).unwrap();
    assert_eq!(whole.len(), 12);
    for size in 1..=12 {
        let mut walked = Vec::new();
        let mut after = None;
        loop {
            let page = reader.timeline(ada, TimelineFilter::Everything, after, size).unwrap();
            walked.extend(page.0);
            // Through its text, as a window hands it back.
            let Some(next) = page.1 else { break };
            after = Some(next.to_string().parse().unwrap());
        }
        assert_eq!(walked, whole, "pages of {size}");
    }
}

#[test]
fn an_organisation_shows_its_peoples_calls_and_not_their_notes() {
    let connection = empty_box();
    let firm = card(&connection, "Firm", false);
    let (ada, gone) = (card(&connection, "Ada", false), card(&connection, "Gone", true));
    for person in [ada, ada, gone] {
        member(&connection, person, firm);
    }
    call(&connection, firm, 1);
    call(&connection, ada, 2);
    call(&connection, gone, 3);
    write(&connection).add_note(ada, Timestamp(4), "hers").unwrap();
    let (entries, _) =
        read(&connection).timeline(firm, TimelineFilter::Everything, None, 9).unwrap();
    let names: Vec<_> = entries
        .iter()
        .map(|entry| match entry {
            TimelineEntry::Interaction(_, name) => name.as_str(),
            _ => "?",
        })
        .collect();
    assert_eq!(names, ["Ada", "Firm"]);
}

#[test]
fn a_text_that_is_no_place_is_refused() {
    for text in ["", "1.2", "1.2.3.4", "a.b.c", "1.2.x"] {
        assert_eq!(text.parse::<TimelineKey>(), Err(NotAPlace), "{text}");
    }
}

#[test]
fn pages_are_found_by_index_and_merged_never_sorted_or_skipped() {
    let connection = empty_box();
    let plan = plan(&connection, keys_sql(TimelineFilter::Everything));
    for step in [
        "interaction USING COVERING INDEX interaction_contact (contact_id=? AND at<?)",
        "note USING COVERING INDEX note_contact (contact_id=? AND at<?)",
        "follow_up USING INDEX follow_up_closed (contact_id=? AND closed_at<?)",
        "payment USING COVERING INDEX payment_contact (contact_id=? AND at<?)",
        "trade_order USING COVERING INDEX trade_order_contact (contact_id=? AND at<?)",
        "ticket_move USING COVERING INDEX ticket_move_contact (contact_id=? AND at<?)",
        "want USING COVERING INDEX want_contact (contact_id=? AND at<?)",
        "stock_movement USING COVERING INDEX stock_movement_contact (contact_id=? AND at<?)",
        "MERGE (UNION ALL)",
    ] {
        assert!(plan.contains(step), "{plan}");
    }
    // Only the calls of an organisation's people, which come from several places, are sorted.
    assert_eq!(plan.matches("TEMP B-TREE").count(), 1, "{plan}");
    assert!(!plan.contains("SCAN"), "{plan}");
    for filter in [
        TimelineFilter::Everything,
        TimelineFilter::Calls,
        TimelineFilter::Notes,
        TimelineFilter::Orders,
        TimelineFilter::Tickets,
    ] {
        assert!(!keys_sql(filter).contains("OFFSET"));
    }
}

#[test]
fn the_merges_of_a_card_are_found_by_index() {
    let plan = plan(&empty_box(), include_str!("merges.sql"));
    for step in [
        "f USING INDEX former_uid_contact (contact_id=?)",
        "h USING INDEX change_row (tbl=? AND row_id<?)",
        "own USING INDEX change_row (tbl=? AND row_id=?)",
    ] {
        assert!(plan.contains(step), "{plan}");
    }
    assert!(!plan.contains("SCAN"), "{plan}");
}

#[test]
fn one_merge_of_several_cards_is_one_entry() {
    let test = TestBox::new();
    let cards = test
        .write("contact_create", |w| {
            ["Ada", "Bea", "Cyd"]
                .map(|name| {
                    let formatted_name = name.to_owned();
                    w.insert_contact(&Contact {
                        formatted_name,
                        uid: name.to_owned(),
                        ..Contact::default()
                    })
                })
                .into_iter()
                .collect::<Result<Vec<_>>>()
        })
        .value;
    let &[ada, bea, cyd] = cards.as_slice() else { unreachable!() };
    test.write("contact_merge", |w| {
        w.absorb_contact(ada, bea)?;
        w.absorb_contact(ada, cyd)
    });
    let merges = test.store.read(|r| r.merges_of(ada)).unwrap();
    let told = merges.iter().map(|one| (one.names.as_slice(), one.cards, one.can_undo));
    assert_eq!(told.collect::<Vec<_>>(), [(&["Bea".to_owned(), "Cyd".to_owned()][..], 2, true)]);
    assert_eq!(test.store.read(|r| r.timeline(ada, TimelineFilter::Calls, None, 9)).unwrap().0, []);
}
