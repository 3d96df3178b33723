//! The card's plain texts: one list, from which every layer takes them. Owns what is true of each
//! field; not how a column, a vCard property or a heading spells it. The name and its parts, the
//! UID and all that a card has several of are no plain texts: they have rules of their own.

use super::Contact;
use crate::fold::fold;
use chrono::{Datelike, NaiveDate};

/// Hands the list to the macro `$then`: section by section in the order of the card, each field as
/// its documentation, its name, its variant and its facts. The name is the column in the box, the
/// key in JSON and in a table, and with `-` for `_` the end of its messages (`card-tax-number`).
#[macro_export]
macro_rules! with_text_fields {
    ($then:ident) => {
        $then! {
            Name [
                /// A pet name.
                nickname Nickname { form: Line, searched: AsName, of: Persons }
            ]
            Facts [
                /// VAT or tax number as typed.
                tax_number TaxNumber { form: Number, searched: Never, of: All }
                /// When they died: a day, or words where none is known; empty of the living.
                died Died { form: Day, searched: Never, of: Persons }
            ]
            Story [
                /// The standing note on the card.
                note Note { form: Lines, searched: AsText, of: All }
                /// How, where and through whom they met.
                how_met HowMet { form: Long, searched: AsText, of: All }
            ]
        }
    };
}

/// Where on the card a field stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// Behind the name on the form, and under it in the heading of the card.
    Name,
    /// Between the numbers and addresses and the birthday.
    Facts,
    /// Behind the tags.
    Story,
}

/// How a field is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A line of words.
    Line,
    /// A line of digits and letters, shown in figures of one width.
    Number,
    /// A day, or a line of words where none is known.
    Day,
    /// A line that may be long.
    Long,
    /// Any number of lines.
    Lines,
}

/// How a search finds a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Searched {
    /// With the names, letter by letter while the owner types.
    AsName,
    /// With the notes and calls.
    AsText,
    /// Not at all.
    Never,
}

/// On which cards a field is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// On each.
    All,
    /// On those of persons.
    Persons,
}

/// What is true of a field.
#[derive(Debug, Clone, Copy)]
struct Facts {
    form: Form,
    searched: Searched,
    of: Of,
}

macro_rules! declare {
    ($($section:ident [ $($(#[$doc:meta])* $name:ident $variant:ident { $($fact:ident: $is:ident),* })* ])*) => {
        /// A field of the card that is nothing but a text.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum TextField {
            $($($(#[$doc])* $variant,)*)*
        }

        impl TextField {
            /// All of them, in the order of the card.
            pub const ALL: &'static [Self] = &[$($(Self::$variant,)*)*];

            /// The field's stable name.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $($(Self::$variant => stringify!($name),)*)*
                }
            }

            /// Where it stands.
            #[must_use]
            pub const fn section(self) -> Section {
                match self {
                    $($(Self::$variant => Section::$section,)*)*
                }
            }

            const fn facts(self) -> Facts {
                match self {
                    $($(Self::$variant => Facts { $($fact: fact!($fact $is)),* },)*)*
                }
            }
        }

        impl Contact {
            /// What the card says in a field.
            #[must_use]
            pub const fn text(&self, field: TextField) -> &String {
                match field {
                    $($(TextField::$variant => &self.$name,)*)*
                }
            }

            /// The same, to be changed.
            pub const fn text_mut(&mut self, field: TextField) -> &mut String {
                match field {
                    $($(TextField::$variant => &mut self.$name,)*)*
                }
            }
        }
    };
}

/// A fact's value by its name in the list.
macro_rules! fact {
    (form $is:ident) => {
        Form::$is
    };
    (searched $is:ident) => {
        Searched::$is
    };
    (of $is:ident) => {
        Of::$is
    };
}
with_text_fields!(declare);

impl TextField {
    /// The field of this name.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.key() == key)
    }

    /// Those that stand in a section.
    pub fn in_section(section: Section) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |field| field.section() == section)
    }

    /// Those that a search finds in this way.
    pub fn searched_as(way: Searched) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |field| field.searched() == way)
    }

    /// How it is written.
    #[must_use]
    pub const fn form(self) -> Form {
        self.facts().form
    }

    /// How a search finds it.
    #[must_use]
    pub const fn searched(self) -> Searched {
        self.facts().searched
    }

    /// On which cards it is offered.
    #[must_use]
    pub const fn of(self) -> Of {
        self.facts().of
    }

    /// Whether it may be long: then its first blanks mean something, and the texts of two cards
    /// made one are joined where of a short one a single text stands.
    #[must_use]
    pub const fn is_long(self) -> bool {
        matches!(self.form(), Form::Long | Form::Lines)
    }

    /// A text as the card keeps it: without blanks around it, of a long one only those behind it;
    /// a day as `2026-03-31`, however it was written, and nothing for a "no" in its place.
    #[must_use]
    pub fn tidy(self, text: &str) -> String {
        match self.form() {
            Form::Long | Form::Lines => text.trim_end().to_owned(),
            Form::Line | Form::Number => text.trim().to_owned(),
            Form::Day if NOT.contains(&fold(text).as_str()) => String::new(),
            Form::Day => day_of(text.trim()).unwrap_or_else(|| text.trim().to_owned()),
        }
    }

    /// The name as messages end with it: `tax-number`.
    #[must_use]
    pub fn dashed(self) -> String {
        self.key().replace('_', "-")
    }
}

/// A whole day: `2026-03-31`, `20260331`, both also with a time behind them, or `31.3.2026`.
fn day_of(text: &str) -> Option<String> {
    let day = text.split(['T', 't']).next().unwrap_or(text);
    let day = ["%Y-%m-%d", "%Y%m%d", "%d.%m.%Y"]
        .iter()
        .find_map(|way| NaiveDate::parse_from_str(day, way).ok())?;
    // "3.12.26" would be a day of the year 26.
    (1000..=9999).contains(&day.year()).then(|| day.to_string())
}

/// "No" in the place of a day, as tables have it, folded.
const NOT: [&str; 6] = ["no", "nein", "nie", "false", "0", "-"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_is_a_text_of_its_own() {
        let mut card = Contact::default();
        for field in TextField::ALL {
            card.text_mut(*field).push_str(field.key());
        }
        for field in TextField::ALL {
            assert_eq!(card.text(*field), field.key());
            assert_eq!(TextField::of_key(field.key()), Some(*field));
        }
    }

    #[test]
    fn a_day_is_kept_in_one_way_and_words_as_they_are() {
        for (typed, kept) in [
            (" 2024-04-03 ", "2024-04-03"),
            ("20240403", "2024-04-03"),
            ("20240403T221500Z", "2024-04-03"),
            ("3.4.2024", "2024-04-03"),
            ("03.04.2024", "2024-04-03"),
            ("2024", "2024"),
            ("--0403", "--0403"),
            ("31.2.2024", "31.2.2024"),
            ("circa 1800", "circa 1800"),
            ("yes", "yes"),
            ("3.12.26", "3.12.26"),
            ("24-04-03", "24-04-03"),
            ("0026-04-03", "0026-04-03"),
            ("  ", ""),
            ("No", ""),
            ("nein", ""),
            ("0", ""),
            ("-", ""),
        ] {
            assert_eq!(TextField::Died.tidy(typed), kept, "{typed}");
            assert_eq!(TextField::Died.tidy(kept), kept, "{typed}");
        }
        assert_eq!(TextField::Note.tidy("  a \n"), "  a");
        assert_eq!(TextField::TaxNumber.tidy(" 3.4.2024 "), "3.4.2024");
    }
}
