//! What balances are reckoned from, and how it is found.

use crate::fixture::{card, empty_box, plan, read, write};
use crate::order::tests::about;
use kartoteka_domain::balance::settle;
use kartoteka_domain::money::{Currency, Money};
use kartoteka_domain::order::{Side, Terms};

#[test]
fn a_card_owes_what_it_ordered_less_what_it_paid() {
    let connection = empty_box();
    let (ada, bob, eve) = (
        card(&connection, "Ada", false),
        card(&connection, "Bob", true),
        card(&connection, "Eve", false),
    );
    for one in [ada, ada, bob, eve] {
        about(&connection, "order", one);
    }
    for one in [ada, eve, eve] {
        about(&connection, "payment", one);
    }
    let sql = "UPDATE trade_order SET state = 'quote' WHERE id = 2";
    connection.execute(sql, []).unwrap();
    let owed = |id| {
        let accounts = read(&connection).accounts_of(id).unwrap();
        accounts.iter().map(|one| settle(&one.orders, &one.paid).balance()).collect::<Vec<_>>()
    };
    assert_eq!((owed(ada), owed(bob), owed(eve)), (vec![23], vec![123], vec![-77]));
    // A debt does not go with the card.
    let owing = read(&connection).owing_accounts(Some(Side::Sale)).unwrap();
    assert_eq!(owing.iter().map(|one| one.contact).collect::<Vec<_>>(), [ada, bob]);
    assert_eq!(read(&connection).owing_accounts(Some(Side::Purchase)).unwrap(), []);
    assert_eq!(read(&connection).shown_names(&[bob, ada]).unwrap(), ["Bob", "Ada"]);
}

#[test]
fn a_card_to_which_more_was_given_back_than_it_paid_owes_that() {
    let connection = empty_box();
    let cards = ["Ada", "Bob", "Eve"].map(|name| card(&connection, name, false));
    let [ada, bob, eve] = cards;
    for one in cards {
        about(&connection, "payment", one);
    }
    about(&connection, "order", bob);
    let sql = "UPDATE payment SET kind = 'refund' WHERE contact_id <> ?1";
    connection.execute(sql, [bob.0]).unwrap();
    let owing = read(&connection).owing_accounts(Some(Side::Sale)).unwrap();
    let owed = |one: &crate::Account| (one.contact, settle(&one.orders, &one.paid).balance());
    let owed: Vec<_> = owing.iter().map(owed).collect();
    assert_eq!(owed, [(ada, 100), (bob, 23), (eve, 100)]);
}

#[test]
fn both_sides_are_walked_at_once_and_each_account_is_the_one_its_card_has() {
    let connection = empty_box();
    let cards = ["Ada", "Bob", "Eve"].map(|name| card(&connection, name, false));
    // Every card has something of each side and currency; what is paid differs by card.
    for (turn, one) in (0_i64..).zip(cards) {
        for (side, currency) in
            [("sale", "PLN"), ("sale", "EUR"), ("purchase", "PLN"), ("purchase", "USD")]
        {
            about(&connection, "order", one);
            let sql = "UPDATE trade_order SET side = ?1, currency = ?2
                WHERE id = (SELECT max(id) FROM trade_order)";
            connection.execute(sql, (side, currency)).unwrap();
            about(&connection, "payment", one);
            let sql = "UPDATE payment SET side = ?1, currency = ?2, amount = 60 + 40 * ?3
                WHERE id = (SELECT max(id) FROM payment)";
            connection.execute(sql, (side, currency, turn)).unwrap();
        }
    }
    // More was given back than was paid, without an order: that is owed too.
    about(&connection, "payment", cards[0]);
    let sql = "UPDATE payment SET side = 'purchase', currency = 'CHF', kind = 'refund'
        WHERE id = (SELECT max(id) FROM payment)";
    connection.execute(sql, []).unwrap();
    let reader = read(&connection);
    let key = |one: &crate::Account| (one.contact, one.side, one.currency);
    let of_cards = cards.iter().flat_map(|card| reader.accounts_of(*card).unwrap());
    let mut expected: Vec<_> =
        of_cards.filter(|one| settle(&one.orders, &one.paid).balance() > 0).collect();
    expected.sort_by_key(key);
    let mut owing = reader.owing_accounts(None).unwrap();
    owing.sort_by_key(key);
    assert_eq!((owing.len(), &owing), (9, &expected));
    for side in Side::ALL {
        let mut own = reader.owing_accounts(Some(*side)).unwrap();
        own.sort_by_key(key);
        assert!(own.iter().eq(expected.iter().filter(|one| one.side == *side)), "{side:?}");
    }
}

#[test]
fn an_order_of_a_day_that_cannot_be_read_is_told_of_and_not_left_out() {
    let connection = empty_box();
    let ada = card(&connection, "Ada", false);
    about(&connection, "order", ada);
    about(&connection, "order", ada);
    connection.execute("UPDATE trade_order SET due_on = '2026-13-40' WHERE id = 2", []).unwrap();
    let told = [
        read(&connection).owing_accounts(None).map(|_| ()),
        read(&connection).accounts_of(ada).map(|_| ()),
    ];
    for told in told {
        let words = format!("{:?}", told.unwrap_err());
        assert!(words.contains("due_on") && words.contains("2026-13-40"), "{words}");
    }
}

#[test]
fn terms_are_one_a_side_and_can_be_taken_away() {
    let connection = empty_box();
    let ada = card(&connection, "Ada", false);
    let limit = Money { minor: 50_000, currency: Currency::EUR };
    let terms = Terms { side: Side::Sale, days: 30, credit_limit: Some(limit) };
    let shorter = Terms { days: 7, credit_limit: None, ..terms };
    for one in [terms, shorter] {
        write(&connection).set_terms(ada, Side::Sale, None, Some(one)).unwrap();
        assert_eq!(read(&connection).terms_of(ada).unwrap().remove(0).terms, one);
    }
    write(&connection).set_terms(ada, Side::Sale, None, None).unwrap();
    assert_eq!(read(&connection).terms_of(ada).unwrap(), []);
}

#[test]
fn balances_are_read_from_indices_alone() {
    let connection = empty_box();
    let of = |sql: &str| plan(&connection, sql);
    let orders =
        of(concat!(include_str!("orders.sql"), " AND contact_id = ?1 ORDER BY ordered_on, id"));
    assert!(orders.contains("COVERING INDEX trade_order_owed (contact_id=?)"), "{orders}");
    let payments = of(concat!(include_str!("payments.sql"), " WHERE contact_id = ?1"));
    assert!(payments.contains("COVERING INDEX payment_made (contact_id=?)"), "{payments}");
    let orders = of(include_str!("walked_orders.sql"));
    assert_eq!(orders, "SCAN trade_order USING COVERING INDEX trade_order_owed");
    let payments = of(include_str!("walked_payments.sql"));
    assert_eq!(payments, "SCAN payment USING COVERING INDEX payment_made");
}
