//! One cell of a contact's row by itself: what it says, and writing another thing there. Owns which
//! words a field refuses; how a whole row comes in is `contact_table`'s.

use super::{GROUPS, Key, cell, counts, keys_for, make_room, set, text, text_mut};
use crate::birthday::{DayOrder, table_day};
use crate::contact_table::untold;
use crate::table::Cell;
use kartoteka_domain::contact::text_field::Form;
use kartoteka_domain::contact::{Contact, ContactKind, PartialDate, TextField};
use kartoteka_domain::stay_in_touch::StayInTouch;

/// How many of each detail a table that is written in has columns for, whatever is in the box.
const USUAL: [usize; 6] = [2, 4, 3, 2, 2, 0];

/// Why a text can't stand in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It is neither a person nor an organisation.
    Kind,
    /// It is no day of the calendar.
    Day,
    /// It is no gap in days.
    Gap,
    /// A label of a number, address or link that is not there.
    LabelOfNothing,
    /// Nobody writes in this column.
    Fixed,
}

/// The columns of a table that is written in, in their order.
#[must_use]
pub fn usual() -> Vec<Key> {
    keys_for(USUAL).filter(|key| key.field != "uid").collect()
}

/// What a contact says in a cell.
#[must_use]
pub fn said(contact: &Contact, key: Key) -> Cell {
    cell(contact, key)
}

/// Whether a column says what another is called: it is written after that one.
#[must_use]
pub fn is_label(key: Key) -> bool {
    key.field.ends_with("_label")
}

/// Writes a text in a cell; an empty one empties it. Where it does not fit the contact stays as it is.
///
/// # Errors
/// Why it does not fit.
pub fn write(contact: &mut Contact, key: Key, written: &str, order: DayOrder) -> Result<(), Unfit> {
    let trimmed = written.trim();
    match key.field {
        "uid" => return Err(Unfit::Fixed),
        "kind" => {
            contact.kind = ContactKind::parse(untold(key, trimmed)).ok_or(Unfit::Kind)?;
        }
        "birthday" if trimmed.is_empty() => contact.birthday = None,
        "birthday" => contact.birthday = Some(table_day(trimmed, order).ok_or(Unfit::Day)?),
        "tags" => contact.tags = super::split_tags(&one_line(trimmed)),
        "stay_in_touch" => {
            contact.stay_in_touch = StayInTouch::parse(trimmed).ok_or(Unfit::Gap)?;
        }
        _ if is_label(key) && !trimmed.is_empty() && !says(contact, key) => {
            return Err(Unfit::LabelOfNothing);
        }
        _ if trimmed.is_empty() => {
            if let Some(text) = text_mut(contact, key) {
                text.clear();
            }
        }
        field if TextField::of_key(field).is_some() => {
            let form = TextField::of_key(field).map(TextField::form);
            set(contact, key, tidy(form, written, order));
        }
        field => {
            make_room(contact, field, key.number);
            if let Some(text) = text_mut(contact, key) {
                *text = one_line(untold(key, trimmed));
            }
        }
    }
    Ok(())
}

/// Whether the detail that a column is of says something by which it stays: more than its label.
#[must_use]
pub fn says(contact: &Contact, key: Key) -> bool {
    let group = GROUPS.iter().find(|fields| fields.contains(&key.field));
    let fields = group.into_iter().flat_map(|fields| fields.iter().copied());
    let mut own = fields.map(|field| Key { field, ..key }).filter(|key| !is_label(*key));
    own.any(|key| text(contact, key).is_some_and(|one| !one.trim().is_empty()))
}

/// Where a detail of a column's group says nothing and a later one does, the first such and the next
/// that does: that one would move up.
#[must_use]
pub fn gap(contact: &Contact, key: Key) -> Option<[Key; 2]> {
    let mut groups = GROUPS.iter().zip(counts(contact));
    let (_, count) = groups.find(|(fields, _)| fields.contains(&key.field))?;
    let mut details = (1..=count).map(|number| Key { number, ..key });
    let silent = details.find(|one| !says(contact, *one))?;
    let next = details.find(|one| says(contact, *one))?;
    Some([silent, next])
}

/// A text as a field of its form takes it.
fn tidy(form: Option<Form>, written: &str, order: DayOrder) -> String {
    match form {
        Some(Form::Lines | Form::Long) => written.to_owned(),
        Some(Form::Day) => match table_day(written, order) {
            Some(PartialDate { year: Some(year), month, day }) => {
                format!("{year:04}-{month:02}-{day:02}")
            }
            _ => one_line(written),
        },
        _ => one_line(written),
    }
}

/// A text without line ends and blanks around them.
#[must_use]
pub fn one_line(text: &str) -> String {
    text.split(['\r', '\n'])
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use kartoteka_domain::contact::{Email, Phone};

    fn key(heading: &str) -> Key {
        Key::of(heading).unwrap()
    }

    fn written(contact: &mut Contact, heading: &str, text: &str) -> Result<(), Unfit> {
        write(contact, key(heading), text, DayOrder::DayFirst)
    }

    #[test]
    fn what_is_written_in_a_cell_is_said_by_it() {
        let mut contact = Contact::default();
        for (heading, text, said_then) in [
            ("given", " Anna ", "Anna"),
            ("kind", "Organisation", "organisation"),
            ("kind", "Osoba", "person"),
            ("phone_1", "602 111 222", "602 111 222"),
            ("phone_1_label", "Komórka", "mobile"),
            ("address_1_city", "Łódź", "Łódź"),
            ("address_1_street", "Main St 1\r\nFlat 2", "Main St 1 Flat 2"),
            ("birthday", "17.5.1980", "1980-05-17"),
            ("birthday", "--05-17", "--05-17"),
            ("birthday", "", ""),
            ("tags", "vip; trade fair", "vip; trade fair"),
            ("stay_in_touch", "14", "14;28"),
            ("note", "one\ntwo", "one\ntwo"),
            ("died", "3.4.2024", "2024-04-03"),
            ("note", " ", ""),
            ("nickname", "Ania\nNowak", "Ania Nowak"),
            ("tags", "trade\nfair", "trade fair"),
            ("organisation_2", "Huta", "Huta"),
        ] {
            written(&mut contact, heading, text).unwrap();
            assert_eq!(said(&contact, key(heading)).spelt('.'), said_then, "{heading}: {text:?}");
        }
    }

    #[test]
    fn what_does_not_fit_leaves_the_cell_as_it_was() {
        let birthday = PartialDate::new(None, 5, 17);
        let mut contact = Contact { birthday, ..Contact::default() };
        let before = contact.clone();
        for (heading, text, unfit) in [
            ("birthday", "31.2.1980", Unfit::Day),
            ("birthday", "soon", Unfit::Day),
            ("kind", "cat", Unfit::Kind),
            ("kind", "", Unfit::Kind),
            ("stay_in_touch", "often", Unfit::Gap),
            ("phone_1_label", "work", Unfit::LabelOfNothing),
            ("address_2_label", "work", Unfit::LabelOfNothing),
            ("uid", "x", Unfit::Fixed),
        ] {
            assert_eq!(written(&mut contact, heading, text), Err(unfit), "{heading}: {text:?}");
        }
        assert_eq!(contact, before);
        written(&mut contact, "phone_1_label", "").unwrap();
        contact.phones.push(Phone { value: "602".to_owned(), label: String::new() });
        written(&mut contact, "phone_1_label", "Werkstatt").unwrap();
        assert_eq!(contact.phones.first().unwrap().label, "Werkstatt");
    }

    #[test]
    fn day_and_month_stand_as_the_country_writes_them() {
        let mut contact = Contact::default();
        write(&mut contact, key("birthday"), "3/4/1980", DayOrder::MonthFirst).unwrap();
        assert_eq!(contact.birthday, PartialDate::new(Some(1980), 3, 4));
        write(&mut contact, key("birthday"), "3/4/1980", DayOrder::DayFirst).unwrap();
        assert_eq!(contact.birthday, PartialDate::new(Some(1980), 4, 3));
        write(&mut contact, key("died"), "3/4/2024", DayOrder::MonthFirst).unwrap();
        assert_eq!(said(&contact, key("died")).spelt('.'), "2024-03-04");
        write(&mut contact, key("died"), "in spring", DayOrder::MonthFirst).unwrap();
        assert_eq!(said(&contact, key("died")).spelt('.'), "in spring");
    }

    #[test]
    fn a_gap_is_seen_by_whatever_the_details_say() {
        let mut contact = Contact::default();
        for (heading, text) in [
            ("address_2_city", "Opole"),
            ("address_3_box", "7"),
            ("role_1", "Glazier"),
            ("organisation_2", "Huta"),
            ("phone_2", "602"),
            ("phone_4", "603"),
        ] {
            written(&mut contact, heading, text).unwrap();
        }
        contact.emails.push(Email { value: " ".to_owned(), label: "work".to_owned() });
        let gap =
            |heading: &str| gap(&contact, key(heading)).map(|pair| pair.map(|one| one.number));
        for (heading, numbers) in [
            ("address_1_street", Some([1, 2])),
            ("address_3_label", Some([1, 2])),
            ("department_1", None),
            ("phone_4_label", Some([1, 2])),
            ("email_1", None),
            ("link_1", None),
            ("note", None),
        ] {
            assert_eq!(gap(heading), numbers, "{heading}");
        }
        assert!(says(&contact, key("department_1")) && !says(&contact, key("email_1_label")));
    }

    #[test]
    fn the_identifier_has_no_column_to_write_in() {
        assert!(usual().iter().all(|key| key.field != "uid"));
        assert!(usual().contains(&key("phone_3")));
    }
}
