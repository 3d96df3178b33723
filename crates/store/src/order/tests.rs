//! Orders, payments and terms in their tables.

use super::list::page_sql;
use crate::fixture::{card, empty_box, plan, read, write};
use crate::testing::{NOW, TestBox};
use crate::{Error, NewOrder, OrderFilter, migrate};
use kartoteka_domain::ids::{ContactId, OrderId};
use kartoteka_domain::money::Currency;
use kartoteka_domain::order::{Head, Line, OrderState, Priced, Side, Totals, totals};
use kartoteka_domain::tax::Rounding;
use kartoteka_domain::time::parse_day;
use rusqlite::Connection;

/// A row about money on a card: of `order`, `payment` or `terms`.
pub(crate) fn about(connection: &Connection, what: &str, card: ContactId) {
    let sql = match what {
        "order" => {
            "INSERT INTO trade_order (uid, contact_id, side, series, place, state, at, ordered_on,
              due_on, currency, rounding, net, tax, gross, created_at)
            VALUES (hex(randomblob(8)), ?1, 'sale', '2026', 1, 'ordered', 1, '2026-11-01',
              '2026-11-15', 'PLN', 'total', 100, 23, 123, 1)"
        }
        "payment" => {
            "INSERT INTO payment (uid, contact_id, side, kind, way, at, paid_on, currency, amount,
              created_at)
            VALUES (hex(randomblob(8)), ?1, 'sale', 'payment', 'cash', 1, '2026-11-01', 'PLN', 100, 1)"
        }
        _ => "INSERT INTO terms (contact_id, side, days) VALUES (?1, 'sale', 30)",
    };
    connection.execute(sql, [card.0]).unwrap();
}

fn head() -> Head {
    Head {
        side: Side::Sale,
        state: OrderState::Ordered,
        at: NOW.at,
        ordered_on: parse_day("2026-11-18").unwrap(),
        due_on: parse_day("2026-12-02").unwrap(),
        currency: Currency::parse("PLN").unwrap(),
        discount: 0,
        rounding: Rounding::Total,
        deposit: 0,
        text: String::new(),
    }
}

fn lines(price: i64) -> (Vec<(Option<kartoteka_domain::ids::ProductId>, Line)>, Totals) {
    let priced =
        Priced { quantity: 2_000, price, discount: 0, tax: "standard".to_owned(), tax_rate: 2_300 };
    let sums = totals(std::slice::from_ref(&priced), 0, Rounding::Total).unwrap();
    (vec![(None, Line { text: "tap".to_owned(), unit: String::new(), priced })], sums)
}

#[test]
fn an_order_is_read_as_it_was_written_and_saying_it_again_changes_nothing() {
    let test = TestBox::new();
    let (head, (lines, sums)) = (head(), lines(1_000));
    let new = NewOrder { head: &head, lines: &lines, totals: &sums };
    let id = test
        .write("order_save", |w| {
            let card = w.insert_contact(&kartoteka_domain::contact::Contact::default())?;
            let place = w.next_place(Side::Sale, "2026")?;
            w.add_order(card, "u", ("2026", place), new, NOW.at)
        })
        .value;
    let row = test.store.read(|r| r.order(id)).unwrap();
    assert_eq!(
        (row.head.clone(), row.number(), row.gross),
        (head.clone(), "2026/1".to_owned(), 2_460)
    );
    let again = test.write("order_save", |w| w.change_order(id, Some(1), new));
    assert_eq!(again.changed, None);
    let stale =
        test.store.write(&test.operation("order_save"), |w| w.change_order(id, Some(7), new));
    assert!(matches!(stale, Err(Error::Stale { .. })));
    let other = lines_and_sums_change(&test, id, &head);
    assert_eq!(other, 1);
}

#[test]
fn an_order_delivered_before_stock_was_counted_moves_none_whatever_is_done_with_it() {
    let test = TestBox::new();
    let head = Head { state: OrderState::Delivered, ..head() };
    let (mut tap, mut order) = (None, None);
    let of_tap = |tap, price| {
        let (mut lines, sums) = lines(price);
        lines[0].0 = tap;
        (lines, sums)
    };
    test.write("order_save", |w| {
        let card = w.insert_contact(&kartoteka_domain::contact::Contact::default())?;
        tap = Some(crate::stock::tests::product(w.connection, "Tap"));
        let (lines, sums) = of_tap(tap, 1_000);
        let new = NewOrder { head: &head, lines: &lines, totals: &sums };
        let id = w.add_order(card, "u", ("2026", 1), new, NOW.at)?;
        order = Some(id);
        // As the undo of something of that time brings it back.
        w.connection.execute("UPDATE trade_order SET delivered_at = NULL", [])?;
        w.connection.execute("UPDATE order_line SET is_counted = NULL", [])?;
        Ok(())
    });
    let id = order.unwrap();
    let stands = |what: &str| {
        let stock = test.store.read(|r| r.stock(tap.unwrap())).unwrap().unwrap();
        assert_eq!(stock.on_hand, 0, "{what}");
    };
    stands("it came back");
    let noted = Head { text: "paid in cash".to_owned(), ..head.clone() };
    let change = |price, head: &Head| {
        let (lines, sums) = of_tap(tap, price);
        let new = NewOrder { head, lines: &lines, totals: &sums };
        test.write("order_save", |w| w.change_order(id, None, new));
    };
    change(1_000, &noted);
    stands("a note of it is changed");
    change(5_000, &noted);
    stands("its lines are written anew");
    for state in [OrderState::Ordered, OrderState::Delivered] {
        test.write("order_state", |w| w.set_order_state(id, state));
        stands("it is delivered again");
    }
}

/// Other lines take the place of those there were; how many there are then.
fn lines_and_sums_change(test: &TestBox, id: OrderId, head: &Head) -> i64 {
    let (lines, sums) = lines(5_000);
    let new = NewOrder { head, lines: &lines, totals: &sums };
    test.write("order_save", |w| w.change_order(id, Some(1), new));
    let row = test.store.read(|r| r.order(id)).unwrap();
    assert_eq!((row.gross, row.revision), (12_300, 2));
    test.count("order_line")
}

#[test]
fn lists_and_numbers_are_found_by_index() {
    let connection = empty_box();
    let of = |condition: &str| plan(&connection, &format!("{} WHERE {condition}", super::SELECT));
    let page = |filter| plan(&connection, &page_sql(filter));
    let all = page(OrderFilter { only_open: true, ..OrderFilter::default() });
    assert_eq!(all, "SEARCH trade_order USING INDEX trade_order_at (at<?)");
    let own = page(OrderFilter { contact: Some(ContactId(1)), ..OrderFilter::default() });
    let index = "trade_order_contact (contact_id=? AND at<?)";
    assert_eq!(own, format!("SEARCH trade_order USING INDEX {index}"));
    let number = of("side = ?1 AND series = ?2 AND place = ?3 ORDER BY id");
    assert!(number.contains("trade_order_number (side=? AND series=? AND place=?)"), "{number}");
    let window = plan(&connection, super::table::IDS);
    assert_eq!(window, "SCAN trade_order USING COVERING INDEX trade_order_at");
    let window = plan(&connection, crate::payment::IDS);
    assert_eq!(window, "SCAN payment USING COVERING INDEX payment_day");
    let known = plan(&connection, crate::product::IN_ORDERS);
    assert!(known.contains("COVERING INDEX order_line_contact (contact_id=?"), "{known}");
    let lines = plan(&connection, include_str!("lines.sql"));
    assert_eq!(lines, "SEARCH order_line USING INDEX order_line_order (order_id=?)");
    let price = plan(&connection, include_str!("../product/last_price.sql"));
    assert!(price.contains("order_line_contact (contact_id=? AND product_id=?)"), "{price}");
}

#[test]
fn pages_of_any_size_make_up_the_list_also_where_one_is_written_meanwhile() {
    let connection = empty_box();
    let (ada, bob) = (card(&connection, "Ada", false), card(&connection, "Bob", false));
    for (at, side, state) in [
        (5, "sale", "ordered"),
        (5, "sale", "delivered"),
        (7, "purchase", "ready"),
        (5, "sale", "quote"),
        (1, "sale", "cancelled"),
    ] {
        for one in [ada, bob] {
            about(&connection, "order", one);
            let sql = "UPDATE trade_order SET at = ?1, side = ?2, state = ?3
                WHERE id = (SELECT max(id) FROM trade_order)";
            connection.execute(sql, (at, side, state)).unwrap();
        }
    }
    let reader = read(&connection);
    let newest_first = |filter: OrderFilter| {
        let mut all = reader.all_orders().unwrap();
        all.retain(|one| {
            filter.contact.is_none_or(|card| card == one.contact_id)
                && filter.side.is_none_or(|side| side == one.head.side)
                && (!filter.only_open
                    || ![OrderState::Delivered, OrderState::Cancelled].contains(&one.head.state))
        });
        all.sort_by_key(|one| std::cmp::Reverse((one.head.at, one.id)));
        all.into_iter().map(|one| one.id.0).collect::<Vec<_>>()
    };
    for (contact, side, only_open) in [
        (None, None, false),
        (Some(ada), None, false),
        (None, Some(Side::Sale), true),
        (Some(bob), Some(Side::Purchase), true),
    ] {
        let filter = OrderFilter { contact, side, only_open };
        let expected = newest_first(filter);
        assert!(
            !expected.is_empty() && reader.count_orders(filter).unwrap() as usize == expected.len()
        );
        for size in 1..=11 {
            let (mut walked, mut after) = (Vec::new(), None);
            loop {
                let (rows, next) = reader.order_list(filter, after, size).unwrap();
                walked.extend(rows.iter().map(|one| one.id.0));
                let Some(next) = next else { break };
                after = Some(next.to_string().parse().unwrap());
                // A newer one moves none of those behind into the next page.
                about(&connection, "order", ada);
                let sql =
                    "UPDATE trade_order SET at = 9 WHERE id = (SELECT max(id) FROM trade_order)";
                connection.execute(sql, []).unwrap();
            }
            connection.execute("DELETE FROM trade_order WHERE at = 9", []).unwrap();
            assert_eq!(walked, expected, "{filter:?}, pages of {size}");
        }
    }
}

#[test]
fn missing_and_double_numbers_are_told() {
    let connection = empty_box();
    let ada = card(&connection, "Ada", false);
    for place in [2, 3, 3, 6] {
        about(&connection, "order", ada);
        let sql = "UPDATE trade_order SET place = ?1 WHERE id = (SELECT max(id) FROM trade_order)";
        connection.execute(sql, [place]).unwrap();
    }
    let faults = read(&connection).number_faults(Side::Sale, "2026").unwrap();
    assert_eq!(faults, (vec![1..=1, 4..=5], vec![3]));
    assert_eq!(write(&connection).next_place(Side::Sale, "2026").unwrap(), 7);
    assert_eq!(write(&connection).next_place(Side::Purchase, "2026").unwrap(), 1);
    let filter = OrderFilter { contact: Some(ada), ..OrderFilter::default() };
    assert_eq!(read(&connection).count_orders(filter).unwrap(), 4);
}

#[test]
fn a_box_of_before_keeps_what_its_cards_say_and_finds_it() {
    let mut connection = Connection::open_in_memory().unwrap();
    migrate::apply(&mut connection, 12, &crate::testing::options()).unwrap();
    let ada = card(&connection, "Ada", false);
    let sql = "INSERT INTO history_text (id, source, row_id, contact_id, at, folded)
        VALUES (7, 'note', 3, ?1, 5, 'ivory mounts')";
    connection.execute(sql, [ada.0]).unwrap();
    connection
        .execute("INSERT INTO history_fts (rowid, folded) VALUES (7, 'ivory mounts')", [])
        .unwrap();
    migrate::apply(&mut connection, migrate::newest(), &crate::testing::options()).unwrap();
    let sql = "SELECT h.row_id FROM history_fts JOIN history_text AS h ON h.id = history_fts.rowid
        WHERE history_fts MATCH 'ivory'";
    let found: i64 = connection.query_row(sql, [], |row| row.get(0)).unwrap();
    assert_eq!(found, 3);
    let reader = read(&connection);
    assert_eq!((reader.products().unwrap().len(), reader.accounts_of(ada).unwrap().len()), (0, 0));
    assert_eq!(reader.order_list(OrderFilter::default(), None, 9).unwrap(), (Vec::new(), None));
}
