//! Birthdays by day of the year, and the number of cards.

use crate::fixture::{card, empty_box, plan, read};

#[test]
fn birthdays_of_a_day_come_by_name_without_the_trash_and_the_dead() {
    let connection = empty_box();
    for (name, year, day, is_trashed) in [
        ("Zoe", Some(1990), 5, false),
        ("Ada", None, 5, false),
        ("Tom", None, 6, false),
        ("Gone", None, 5, true),
    ] {
        let id = card(&connection, name, is_trashed);
        let sql = "UPDATE contact SET birthday_year = ?2, birthday_month = 3, birthday_day = ?3
            WHERE id = ?1";
        connection.execute(sql, (id.0, year, day)).unwrap();
    }
    let died = card(&connection, "Bea", false);
    let sql = "UPDATE contact SET birthday_month = 3, birthday_day = 5, died = 'yes' WHERE id = ?1";
    connection.execute(sql, [died.0]).unwrap();
    let found = read(&connection).birthdays_on(3, 5, 50).unwrap();
    let shown: Vec<_> = found.iter().map(|row| (row.name.as_str(), row.year)).collect();
    assert_eq!(shown, [("Ada", None), ("Zoe", Some(1990))]);
    assert_eq!(read(&connection).birthdays_on(3, 5, 1).unwrap().len(), 1);
}

#[test]
fn birthdays_are_found_by_their_index() {
    let connection = empty_box();
    let plan = plan(&connection, include_str!("birthdays.sql"));
    let index = "USING INDEX contact_birthday (birthday_month=? AND birthday_day=?)";
    assert!(plan.contains(index), "{plan}");
}

#[test]
fn cards_in_the_trash_are_not_counted() {
    let connection = empty_box();
    card(&connection, "Ada", false);
    card(&connection, "Gone", true);
    assert_eq!(read(&connection).count_contacts().unwrap(), 1);
}
