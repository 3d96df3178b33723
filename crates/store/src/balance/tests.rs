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
    let owing = read(&connection).owing_accounts(Side::Sale).unwrap();
    assert_eq!(
        owing.iter().map(|(name, one)| (name.as_str(), one.contact)).collect::<Vec<_>>(),
        [("Ada", ada), ("Bob", bob)]
    );
    assert_eq!(read(&connection).owing_accounts(Side::Purchase).unwrap(), []);
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
    let owing = read(&connection).owing_accounts(Side::Sale).unwrap();
    let owed = |one: &crate::Account| (one.contact, settle(&one.orders, &one.paid).balance());
    let owed: Vec<_> = owing.iter().map(|(_, one)| owed(one)).collect();
    assert_eq!(owed, [(ada, 100), (bob, 23), (eve, 100)]);
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
