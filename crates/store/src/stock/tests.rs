//! Stock, movements and wants in their tables.

use super::want::page_sql;
use super::{MovementRow, WantFilter};
use crate::fixture::{card, empty_box, plan, read, write};
use kartoteka_domain::ids::{ContactId, ProductId};
use kartoteka_domain::stock::{Movement, MovementKind, Stock, Want};
use kartoteka_domain::time::Timestamp;
use rusqlite::Connection;

/// A product whose stock is kept.
pub(crate) fn product(connection: &Connection, name: &str) -> ProductId {
    let sql = "INSERT INTO product (uid, name, currency, price, is_stocked, created_at)
        VALUES (?1, ?1, 'PLN', 1000, 1, 1)";
    connection.execute(sql, [name]).unwrap();
    ProductId(connection.last_insert_rowid())
}

fn moved(kind: MovementKind, quantity: i64, at: i64) -> Movement {
    Movement { kind, quantity, at: Timestamp(at), text: "counted".to_owned() }
}

/// A card waits for something, and brought one back.
pub(crate) fn about(connection: &Connection, card: ContactId) {
    wants(connection, card, 1);
    let tap = product(connection, "Sink");
    let back = moved(MovementKind::Return, 1_000, 1);
    write(connection).add_movement(tap, Some(card), "back", &back, Timestamp(1)).unwrap();
}

/// A card waits for something since an instant.
pub(crate) fn wants(connection: &Connection, card: ContactId, at: i64) {
    let uid = format!("want {card} {at}");
    let tap = product(connection, &uid);
    let (text, note) = ("Tap".to_owned(), "the blue one".to_owned());
    let want = Want { quantity: 2_000, at: Timestamp(at), text, note };
    write(connection).add_want((card, tap), &uid, &want, None).unwrap();
}

/// A line of an order that stands there, settled or not.
fn line(
    connection: &Connection,
    (card, product): (ContactId, ProductId),
    (side, state): (&str, &str),
    (quantity, is_counted, at): (i64, Option<bool>, i64),
) {
    let sql = "INSERT INTO trade_order (uid, contact_id, side, series, place, state, at, ordered_on,
          due_on, currency, rounding, net, tax, gross, created_at, delivered_at)
        VALUES (hex(randomblob(8)), ?1, ?2, '2026', 1, ?3, 1, '2026-11-01', '2026-11-15', 'PLN', 'total',
          1, 1, 2, 1, iif(?3 = 'delivered', ?4, NULL))";
    connection.execute(sql, (card.0, side, state, at)).unwrap();
    let sql =
        "INSERT INTO order_line (contact_id, order_id, position, product_id, text, quantity, price,
          net, at, is_counted)
        VALUES (?1, last_insert_rowid(), 0, ?2, 'Tap', ?3, 1, 1, 1, ?4)";
    connection.execute(sql, (card.0, product.0, quantity, is_counted)).unwrap();
}

#[test]
fn stock_is_what_moved_and_what_is_promised_and_coming_stands_beside() {
    let connection = empty_box();
    let ada = card(&connection, "Ada", false);
    let (tap, hose) = (product(&connection, "Tap"), product(&connection, "Hose"));
    let w = write(&connection);
    for (kind, quantity) in [
        (MovementKind::Receipt, 10_000),
        (MovementKind::Correction, -1_500),
        (MovementKind::Return, 250),
    ] {
        let uid = format!("{kind:?}");
        w.add_movement(tap, None, &uid, &moved(kind, quantity, 1), Timestamp(1)).unwrap();
    }
    for (order, quantity, is_counted) in [
        (("sale", "delivered"), 3_000, Some(true)),
        (("sale", "delivered"), 400_000, Some(false)),
        (("sale", "delivered"), 500_000, None),
        (("purchase", "delivered"), 5_000, Some(true)),
        (("sale", "cancelled"), 600_000, Some(true)),
        (("sale", "quote"), 700_000, None),
        (("sale", "ordered"), 10_000, None),
        (("sale", "making"), 2_000, None),
        (("sale", "ready"), 1_000, Some(true)),
        (("purchase", "ordered"), 8_000, None),
        (("purchase", "quote"), 900_000, None),
    ] {
        line(&connection, (ada, tap), order, (quantity, is_counted, 1));
    }
    let stock = read(&connection).stock(tap).unwrap().unwrap();
    assert_eq!(stock, Stock { on_hand: 10_750, promised: 13_000, coming: 8_000 });
    assert_eq!(stock.free(), -2_250);
    let all = read(&connection).stocks().unwrap();
    assert_eq!((all[&tap], all[&hose]), (stock, Stock::default()));
    assert!(read(&connection).has_stock().unwrap());
    connection.execute("UPDATE product SET is_stocked = 0", []).unwrap();
    assert!(!read(&connection).has_stock().unwrap());
    assert_eq!(read(&connection).stock(tap).unwrap(), None);
    assert!(read(&connection).stocks().unwrap().is_empty());
}

#[test]
fn pages_of_any_size_make_up_all_that_moved_the_newest_first() {
    let connection = empty_box();
    let ada = card(&connection, "Ada", false);
    let tap = product(&connection, "Tap");
    let w = write(&connection);
    for at in [5, 5, 7, 1] {
        let moved = moved(MovementKind::Receipt, 1_000, at);
        let uid = format!("{at} {}", read(&connection).all_movements().unwrap().len());
        w.add_movement(tap, Some(ada), &uid, &moved, Timestamp(1)).unwrap();
        line(&connection, (ada, tap), ("sale", "delivered"), (250, Some(true), at));
        line(&connection, (ada, tap), ("sale", "delivered"), (9_000, Some(false), at));
    }
    let reader = read(&connection);
    let all = reader.stock_moved(tap, None, 100).unwrap().0;
    assert_eq!(all.iter().map(|one| one.at.0).collect::<Vec<_>>(), [7, 7, 5, 5, 5, 5, 1, 1]);
    assert_eq!(all.iter().map(|one| one.quantity).sum::<i64>(), 4 * 750);
    assert!(all.iter().all(|one| one.order_id.is_some() == (one.kind.is_none())));
    for size in 1..=9 {
        let (mut walked, mut after) = (Vec::new(), None);
        loop {
            let (rows, next) = reader.stock_moved(tap, after, size).unwrap();
            walked.extend(rows);
            let Some(next) = next else { break };
            after = Some(next.to_string().parse().unwrap());
        }
        assert_eq!(walked, all, "pages of {size}");
    }
    assert_eq!(reader.stock(tap).unwrap().unwrap().on_hand, 3_000);
}

#[test]
fn a_movement_is_read_as_it_was_written() {
    let connection = empty_box();
    let ada = card(&connection, "Ada", false);
    let tap = product(&connection, "Tap");
    let content = moved(MovementKind::Correction, -2_500, 7);
    let w = write(&connection);
    let id = w.add_movement(tap, Some(ada), "u", &content, Timestamp(9)).unwrap();
    let row = MovementRow {
        id,
        uid: "u".to_owned(),
        product_id: tap,
        contact_id: Some(ada),
        movement: content,
        created_at: Timestamp(9),
    };
    assert_eq!(read(&connection).movements_of_ids([id, 99].into_iter()).unwrap(), [row]);
    let nothing = moved(MovementKind::Receipt, -1, 1);
    assert!(w.add_movement(tap, None, "v", &nothing, Timestamp(1)).is_err());
}

#[test]
fn who_waited_longest_stands_first_and_who_is_in_the_trash_nowhere() {
    let connection = empty_box();
    let cards = [("Ada", false), ("Bob", false), ("Eve", true)];
    let [ada, bob, eve] = cards.map(|(name, trashed)| card(&connection, name, trashed));
    let tap = product(&connection, "Tap");
    let w = write(&connection);
    let want = |card: ContactId, at: i64| {
        let content = Want {
            quantity: 1_500,
            at: Timestamp(at),
            text: "Tap".to_owned(),
            note: String::new(),
        };
        w.add_want((card, tap), &format!("{card} {at}"), &content, None).unwrap()
    };
    let ids = [want(bob, 3), want(ada, 1), want(ada, 5), want(eve, 2)];
    let reader = read(&connection);
    let all = reader.want_list(WantFilter::default(), None, 9).unwrap().0;
    assert_eq!(all.iter().map(|one| one.id).collect::<Vec<_>>(), [ids[1], ids[0], ids[2]]);
    let (first, next) = reader.want_list(WantFilter::default(), None, 2).unwrap();
    let after = next.map(|key| key.to_string().parse().unwrap());
    let rest = reader.want_list(WantFilter::default(), after, 2).unwrap();
    assert_eq!((first.len(), rest.0.len(), rest.1), (2, 1, None));
    let waiting = reader.waiting().unwrap()[&tap];
    assert_eq!((waiting.cards, waiting.quantity), (2, 4_500));
    let sql =
        "INSERT INTO follow_up (uid, due_on, text, created_at) VALUES ('f', '2026-12-01', '', 1)";
    connection.execute(sql, []).unwrap();
    w.want_arrived(ids[0], kartoteka_domain::ids::FollowUpId(1)).unwrap();
    let of = |filter| reader.count_wants(filter).unwrap();
    let all = WantFilter { with_arrived: true, ..WantFilter::default() };
    assert_eq!((of(WantFilter::default()), of(all)), (2, 3));
    let own = WantFilter { contact: Some(bob), product: Some(tap), ..WantFilter::default() };
    assert_eq!((of(own), of(WantFilter { with_arrived: true, ..own })), (0, 1));
    w.delete_want(ids[0]).unwrap();
    assert!(reader.want(ids[0]).is_err() && w.delete_want(ids[0]).is_err());
}

#[test]
fn stock_movements_and_wants_are_found_by_index() {
    let connection = empty_box();
    let of = |sql: &str| plan(&connection, sql);
    let one = of(&format!("{} AND p.id = ?1 GROUP BY p.id", super::STOCK));
    for step in [
        "SEARCH p USING INTEGER PRIMARY KEY",
        "SEARCH line USING INDEX order_line_product (product_id=?)",
        "SEARCH o USING INTEGER PRIMARY KEY",
        "SEARCH stock_movement USING COVERING INDEX stock_movement_product (product_id=?)",
    ] {
        assert!(one.contains(step), "{one}");
    }
    let moved = of(include_str!("movements.sql"));
    for step in
        ["stock_movement_product (product_id=? AND at<?)", "order_line_product (product_id=?)"]
    {
        assert!(moved.contains(step), "{moved}");
    }
    let all = of(&page_sql(WantFilter::default()));
    assert!(all.contains("want USING INDEX want_waiting (at>?)"), "{all}");
    let own = WantFilter { contact: Some(ContactId(1)), ..WantFilter::default() };
    let own = of(&page_sql(own));
    assert!(own.contains("want USING INDEX want_contact (contact_id=? AND at>?)"), "{own}");
}
