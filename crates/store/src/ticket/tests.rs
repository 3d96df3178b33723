//! Tickets, their numbers and their lists in their tables.

use super::list::{count_sql, ids_sql, page_sql, told_sql};
use crate::fixture::{card, empty_box, plan, read, write};
use crate::testing::{NOW, TestBox};
use crate::{Error, Moved, NewTicket, TicketFilter, TicketGroup, TicketRow};
use kartoteka_domain::contact::Contact;
use kartoteka_domain::ids::{ContactId, ProductId, TicketId};
use kartoteka_domain::money::Currency;
use kartoteka_domain::order::{Line, Priced, Totals, totals};
use kartoteka_domain::tax::Rounding;
use kartoteka_domain::ticket::{
    CameBy, Mood, TicketHead, TicketLine, TicketLineKind, TicketStatus,
};
use kartoteka_domain::time::{Timestamp, parse_day};
use rusqlite::Connection;

/// A ticket on a card, at its first status.
pub(crate) fn about(connection: &Connection, card: ContactId) -> TicketId {
    let (head, lines, sums) = (head("rattles"), Vec::new(), Totals::default());
    let new = NewTicket { head: &head, interaction: None, lines: &lines, totals: &sums };
    let w = write(connection);
    let number = w.next_ticket_number().unwrap();
    let uid = format!("ticket {}", number.number);
    w.add_ticket(card, (&uid, number), new, at(TicketStatus::New, 1), Timestamp(1)).unwrap()
}

fn at(status: TicketStatus, at: i64) -> Moved<'static> {
    Moved { status, at: Timestamp(at), text: "" }
}

fn head(fault: &str) -> TicketHead {
    TicketHead {
        at: NOW.at,
        item: "Kettle".to_owned(),
        serial: "K-7".to_owned(),
        fault: fault.to_owned(),
        promised_on: parse_day("2026-11-27"),
        mood: Mood::Upset,
        came_by: CameBy::Call,
        currency: Currency::parse("PLN").unwrap(),
        rounding: Rounding::Total,
    }
}

fn lines(price: i64) -> (Vec<(Option<ProductId>, TicketLine)>, Totals) {
    let priced =
        Priced { quantity: 1_500, price, discount: 0, tax: String::new(), tax_rate: 2_300 };
    let sums = totals(std::slice::from_ref(&priced), 0, Rounding::Total).unwrap();
    let line = Line { text: "work".to_owned(), unit: "h".to_owned(), priced };
    (vec![(None, TicketLine { kind: TicketLineKind::Time, line })], sums)
}

/// A ticket in a box of its own.
fn written() -> (TestBox, TicketId) {
    let test = TestBox::new();
    let (head, (lines, sums)) = (head("rattles"), lines(8_000));
    let new = NewTicket { head: &head, interaction: None, lines: &lines, totals: &sums };
    let id = test
        .write("ticket_save", |w| {
            let card = w.insert_contact(&Contact::default())?;
            let number = w.next_ticket_number()?;
            w.add_ticket(card, ("u", number), new, at(TicketStatus::New, NOW.at.0), NOW.at)
        })
        .value;
    (test, id)
}

#[test]
fn a_ticket_is_read_as_it_was_written_and_saying_it_again_changes_nothing() {
    let (test, id) = written();
    let row = test.store.read(|r| r.ticket(id)).unwrap();
    assert_eq!((row.head.clone(), row.number_text()), (head("rattles"), "1".to_owned()));
    assert_eq!((row.net, row.tax, row.gross), (12_000, 2_760, 14_760));
    let (same, (lines, sums)) = (head("rattles"), lines(8_000));
    let new = NewTicket { head: &same, interaction: None, lines: &lines, totals: &sums };
    let again = test.write("ticket_save", |w| w.change_ticket(id, Some(row.revision), new));
    assert_eq!(again.changed, None);
    let stale =
        test.store.write(&test.operation("ticket_save"), |w| w.change_ticket(id, Some(77), new));
    assert!(matches!(stale, Err(Error::Stale { what: "ticket", .. })));
    let other = head("leaks");
    let new = NewTicket { head: &other, ..new };
    test.write("ticket_save", |w| w.change_ticket(id, Some(row.revision), new));
    let now = test.store.read(|r| r.ticket(id)).unwrap();
    assert_eq!((now.head.fault.as_str(), now.status), ("leaks", TicketStatus::New));
    assert_ne!(now.revision, row.revision);
    assert_eq!(test.count("ticket_line"), 1);
}

#[test]
fn a_ticket_stands_where_its_last_move_says_and_since_then() {
    let (test, id) = written();
    let go =
        |status, when| test.write("ticket_status", |w| w.move_ticket(id, None, at(status, when)));
    go(TicketStatus::Open, 5);
    go(TicketStatus::Open, 9);
    let row = test.store.read(|r| r.ticket(id)).unwrap();
    assert_eq!(
        (row.status, row.moved_at),
        (TicketStatus::Open, Timestamp(5)),
        "a word moves nothing"
    );
    go(TicketStatus::Ready, 12);
    let stale = test.store.write(&test.operation("ticket_status"), |w| {
        w.move_ticket(id, Some(row.revision), at(TicketStatus::Open, 13))
    });
    assert!(matches!(stale, Err(Error::Stale { .. })));
    let moves = test.store.read(|r| r.ticket_moves(id)).unwrap();
    let statuses: Vec<_> = moves.iter().map(|one| one.status.as_str()).collect();
    assert_eq!(statuses, ["new", "open", "open", "ready"]);
}

#[test]
fn numbers_go_on_from_the_last_one_and_what_is_brought_takes_none_away() {
    let connection = empty_box();
    let ada = card(&connection, "Ada", false);
    let w = write(&connection);
    assert_eq!(w.next_ticket_number().unwrap().number, 1);
    let first = about(&connection, ada);
    let second = w.next_ticket_number().unwrap();
    assert_eq!((second.number, second.copy, second.follows), (2, 1, Some(first)));
    let brought = w.brought_ticket_number(1, 1).unwrap();
    assert_eq!((brought.number, brought.copy, brought.follows), (1, 2, None));
    let next = w.brought_ticket_number(2, 1).unwrap();
    assert_eq!((next.number, next.copy, next.follows), (2, 1, Some(first)));
    let far = w.brought_ticket_number(40, 1).unwrap();
    assert_eq!((far.copy, far.follows), (1, None));
    let found = read(&connection).ticket_of_number(1, 1).unwrap().map(|one| one.id);
    assert_eq!((found, read(&connection).ticket_of_number(1, 2).unwrap()), (Some(first), None));
}

#[test]
fn lists_are_found_by_index_and_never_sorted() {
    let connection = empty_box();
    let today = parse_day("2026-11-18").unwrap();
    let page =
        |contact, group| plan(&connection, &page_sql(TicketFilter { contact, group, today }));
    for (group, index) in [
        (TicketGroup::All, "ticket_at (at<?)"),
        (TicketGroup::Undone, "ticket_due (<expr>>?)"),
        (TicketGroup::Working, "ticket_due (<expr>>?)"),
        (TicketGroup::Waiting, "ticket_due (<expr>>?)"),
        (TicketGroup::Late, "ticket_due (<expr>>? AND <expr><?)"),
        (TicketGroup::Ready, "ticket_ready (moved_at>?)"),
        (TicketGroup::Untold, "ticket_ready (moved_at>?)"),
        (TicketGroup::Done, "ticket_done (moved_at<?)"),
    ] {
        let steps = page(None, group);
        assert!(
            steps.contains(&format!("SEARCH ticket USING INDEX {index}")),
            "{group:?}: {steps}"
        );
        assert!(!steps.contains("TEMP B-TREE") && !steps.contains("SCAN"), "{group:?}: {steps}");
    }
    for group in [TicketGroup::All, TicketGroup::Working, TicketGroup::Ready, TicketGroup::Done] {
        let steps = plan(&connection, &ids_sql(TicketFilter { contact: None, group, today }));
        assert!(
            steps.contains("COVERING INDEX ticket_") && !steps.contains("TEMP"),
            "{group:?}: {steps}"
        );
    }
    let own = page(Some(ContactId(1)), TicketGroup::All);
    assert_eq!(own, "SEARCH ticket USING INDEX ticket_contact (contact_id=? AND at<?)");
    // Of one card's few the order may be made.
    let own = page(Some(ContactId(1)), TicketGroup::Undone);
    assert!(!own.contains("SCAN"), "{own}");
    for group in [TicketGroup::Working, TicketGroup::Waiting, TicketGroup::Ready, TicketGroup::Done]
    {
        let steps = plan(&connection, &count_sql(TicketFilter { contact: None, group, today }));
        assert!(steps.contains("COVERING INDEX ticket_"), "{group:?}: {steps}");
    }
    let told = plan(&connection, &told_sql());
    let of_card = "SEARCH said USING INDEX interaction_contact (contact_id=? AND at>?)";
    assert_eq!(told.matches(of_card).count(), 2, "{told}");
    assert!(told.contains("membership_organisation (organisation_id=?)"), "{told}");
    let lines = plan(&connection, include_str!("lines.sql"));
    assert_eq!(lines, "SEARCH ticket_line USING INDEX ticket_line_ticket (ticket_id=?)");
    let number = format!("{} WHERE number = ?1 AND copy = ?2", super::SELECT);
    let number = plan(&connection, &number);
    assert!(number.starts_with("SEARCH ticket USING INDEX"), "{number}");
    let last = plan(&connection, include_str!("last.sql"));
    assert!(!last.contains("SCAN"), "{last}");
}

/// Tickets of each status and of several days, of two cards, the second of which was called back.
fn tickets_of_all_kinds(connection: &Connection) -> ContactId {
    use TicketStatus::{Collected, New, Open, Ready, Rejected, Waiting};
    let (ada, bob) = (card(connection, "Ada", false), card(connection, "Bob", false));
    for (place, status) in
        [New, Open, Waiting, Ready, Ready, Collected, Rejected].iter().enumerate()
    {
        for (one, on) in [(ada, Some("2026-11-17")), (bob, Some("2026-11-20")), (ada, None)] {
            let id = about(connection, one);
            let when = i64::try_from(place % 2).unwrap();
            let sql = "UPDATE ticket SET status = ?2, moved_at = ?3, at = ?3, promised_on = ?4
                WHERE id = ?1";
            connection.execute(sql, (id.0, status.as_str(), when, on)).unwrap();
        }
    }
    let sql = "INSERT INTO interaction (contact_id, kind, direction, at, text, created_at)
        VALUES (?1, 'call', 'out', 1, '', 1)";
    connection.execute(sql, [bob.0]).unwrap();
    ada
}

/// The place of a ticket in the list of its group.
fn place_in(group: TicketGroup, row: &TicketRow) -> (i64, i64, String) {
    let by_day = || {
        let day = row.head.promised_on.map_or("9".to_owned(), |day| day.to_string());
        (0, 0, format!("{day:?} {:06}", row.id.0))
    };
    match group {
        TicketGroup::All => (-row.head.at.0, -row.id.0, String::new()),
        TicketGroup::Done => (-row.moved_at.0, -row.id.0, String::new()),
        TicketGroup::Ready | TicketGroup::Untold => (row.moved_at.0, row.id.0, String::new()),
        _ => by_day(),
    }
}

#[test]
fn pages_of_any_size_make_up_the_list_of_each_group() {
    use TicketStatus::{New, Open, Ready, Waiting};
    let connection = empty_box();
    let ada = tickets_of_all_kinds(&connection);
    let reader = read(&connection);
    let today = parse_day("2026-11-18").unwrap();
    let counts = reader.ticket_counts(today).unwrap();
    let of_counts =
        [counts.working, counts.waiting, counts.late, counts.ready, counts.untold, counts.done];
    assert_eq!(of_counts, [6, 3, 3, 6, 4, 6]);
    let late = |row: &TicketRow| row.head.promised_on.is_some_and(|day| day < today);
    for (group, is_in) in [
        (TicketGroup::All, (|_| true) as fn(TicketStatus) -> bool),
        (TicketGroup::Undone, |status| !status.is_done()),
        (TicketGroup::Working, |status| matches!(status, New | Open)),
        (TicketGroup::Waiting, |status| status == Waiting),
        (TicketGroup::Late, TicketStatus::is_in_work),
        (TicketGroup::Ready, |status| status == Ready),
        (TicketGroup::Done, TicketStatus::is_done),
    ] {
        for contact in [None, Some(ada)] {
            let filter = TicketFilter { contact, group, today };
            let mut expected: Vec<TicketRow> = reader.all_tickets().unwrap();
            expected.retain(|row| {
                is_in(row.status)
                    && contact.is_none_or(|card| card == row.contact_id)
                    && (group != TicketGroup::Late || late(row))
            });
            expected.sort_by_key(|row| place_in(group, row));
            let expected: Vec<i64> = expected.iter().map(|row| row.id.0).collect();
            assert!(!expected.is_empty(), "{filter:?}");
            assert_eq!(
                reader.count_tickets(filter).unwrap() as usize,
                expected.len(),
                "{filter:?}"
            );
            assert_eq!(reader.ticket_ids(filter).unwrap(), expected, "{filter:?}");
            let rows = reader.tickets_of_ids(expected.iter().copied()).unwrap();
            assert_eq!(rows.iter().map(|row| row.id.0).collect::<Vec<_>>(), expected);
            for size in 1..=7 {
                let (mut walked, mut after) = (Vec::new(), None);
                loop {
                    let (rows, next) = reader.ticket_list(filter, after, size).unwrap();
                    walked.extend(rows.iter().map(|row| row.id.0));
                    let Some(next) = next else { break };
                    after = Some(next.to_string().parse().unwrap());
                }
                assert_eq!(walked, expected, "{filter:?}, pages of {size}");
            }
        }
    }
}

#[test]
fn who_was_told_is_whoever_was_had_or_written_to_and_of_a_firm_its_people() {
    let connection = empty_box();
    let (firm, ada) = (card(&connection, "Firm", false), card(&connection, "Ada", false));
    let sql = "INSERT INTO membership (contact_id, position, organisation, organisation_id)
        VALUES (?1, 0, 'Firm', ?2)";
    connection.execute(sql, [ada.0, firm.0]).unwrap();
    let of_firm = about(&connection, firm);
    let of_ada = about(&connection, ada);
    connection.execute("UPDATE ticket SET status = 'ready', moved_at = 10", []).unwrap();
    let untold = || {
        let today = parse_day("2026-11-18").unwrap();
        let filter = TicketFilter { contact: None, group: TicketGroup::Untold, today };
        let listed = read(&connection).ticket_ids(filter).unwrap();
        for id in [of_firm, of_ada] {
            let row = read(&connection).ticket(id).unwrap();
            assert_eq!(read(&connection).is_untold(&row).unwrap(), listed.contains(&id.0));
        }
        listed
    };
    let both = vec![of_firm.0, of_ada.0];
    let said = |card: ContactId, kind: &str, direction: &str, outcome: &str, at: i64| {
        let sql = "INSERT INTO interaction (contact_id, kind, direction, outcome, at, created_at)
            VALUES (?1, ?2, ?3, ?4, ?5, 1)";
        connection.execute(sql, (card.0, kind, direction, outcome, at)).unwrap();
        let left = untold();
        connection.execute("DELETE FROM interaction", []).unwrap();
        left
    };
    assert_eq!(untold(), both);
    for (kind, direction, outcome, at) in [
        ("mail", "in", "", 11),
        ("message", "in", "", 11),
        ("letter", "in", "", 11),
        ("call", "missed", "", 11),
        ("call", "out", "no answer", 11),
        ("visit", "out", "no answer", 11),
        ("call", "out", "", 9),
    ] {
        assert_eq!(said(ada, kind, direction, outcome, at), both, "{kind} {direction} {outcome}");
    }
    for (kind, direction) in [
        ("call", "out"),
        ("call", "in"),
        ("visit", "in"),
        ("meeting", "in"),
        ("mail", "out"),
        ("message", "out"),
        ("letter", "out"),
    ] {
        assert_eq!(said(ada, kind, direction, "", 10), Vec::<i64>::new(), "{kind} {direction}");
        // What the firm's own number was told says nothing to one of its people.
        assert_eq!(said(firm, kind, direction, "", 10), [of_ada.0], "{kind} {direction}");
    }
}
