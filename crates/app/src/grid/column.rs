//! The columns of the table of cards: those of an export, the owner's own fields by name, and what the
//! program works out itself. Owns what each says of a card and how it is sorted.

use crate::api::grid::GridKind;
use crate::export::{heading, told};
use crate::host::Kartoteka;
use kartoteka_domain::contact::TextField;
use kartoteka_domain::contact::text_field::Form;
use kartoteka_domain::decimal::Decimal;
use kartoteka_domain::direction::unturned;
use kartoteka_domain::time::{Now, Timestamp};
use kartoteka_interchange::columns::{self, Key, OWN};
use kartoteka_interchange::table::{Cell, Column, ColumnKind};
use kartoteka_store::{ContactRow, SortedBy};
use std::collections::HashMap;

/// A column by what it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum GridColumn {
    /// A field of the card.
    Field(Key),
    /// The owner's field of this name.
    Own(String),
    /// What is worked out.
    Derived(Derived),
}

/// What the program works out of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Derived {
    /// When they last met or spoke.
    LastContact,
    /// When the card was made.
    Created,
    /// When it last changed.
    Changed,
}

impl Derived {
    pub(super) const ALL: [Self; 3] = [Self::LastContact, Self::Created, Self::Changed];

    fn name(self) -> &'static str {
        match self {
            Self::LastContact => "last_contact_on",
            Self::Created => "created_on",
            Self::Changed => "changed_on",
        }
    }
}

impl GridColumn {
    /// The column of a stable name. The identifier of a card has none.
    pub(crate) fn of(name: &str) -> Option<Self> {
        if let Some(label) = name.strip_prefix(OWN) {
            return (!label.is_empty()).then(|| Self::Own(label.to_owned()));
        }
        let derived = Derived::ALL.into_iter().find(|one| one.name() == name);
        let field = || Key::of(name).filter(|key| !is_internal(*key)).map(Self::Field);
        derived.map(Self::Derived).or_else(field)
    }

    pub(crate) fn name(&self) -> String {
        match self {
            Self::Field(key) => key.stable(),
            Self::Own(label) => format!("{OWN}{label}"),
            Self::Derived(derived) => derived.name().to_owned(),
        }
    }

    pub(crate) fn heading(&self, kartoteka: &Kartoteka) -> String {
        match self {
            Self::Field(key) => heading(kartoteka, *key),
            Self::Own(label) => unturned(label).into_owned(),
            Self::Derived(derived) => {
                kartoteka.say(&format!("column-{}", derived.name().replace('_', "-")), &[])
            }
        }
    }

    /// The same as it goes out to a file, from which it may come in again: the name of an own field as
    /// it is.
    pub(crate) fn exported_heading(&self, kartoteka: &Kartoteka) -> String {
        match self {
            Self::Own(label) => label.clone(),
            _ => self.heading(kartoteka),
        }
    }

    pub(super) fn kind(&self) -> GridKind {
        let Self::Field(key) = self else {
            let is_own = matches!(self, Self::Own(_));
            return if is_own { GridKind::Own } else { GridKind::Derived };
        };
        match key.field {
            "phone" => GridKind::Phone,
            "email" => GridKind::Email,
            "birthday" => GridKind::Day,
            field => match TextField::of_key(field).map(TextField::form) {
                Some(Form::Lines | Form::Long) => GridKind::Lines,
                Some(Form::Day) => GridKind::Day,
                _ => GridKind::Words,
            },
        }
    }

    /// What the card says in the column.
    pub(crate) fn cell(&self, row: &ContactRow, now: &Now) -> Cell {
        let day = |at: Timestamp| Cell::Date(Now { at, ..*now }.today());
        match self {
            Self::Field(Key { field: "formatted_name", .. }) => {
                Cell::text(&row.content.shown_name())
            }
            Self::Field(key) => columns::said(&row.content, *key),
            Self::Own(label) => {
                let own = row.content.custom_fields.iter().find(|field| field.label == *label);
                own.map_or(Cell::Empty, |field| Cell::text(&field.value))
            }
            Self::Derived(Derived::LastContact) => row.last_contact_at.map_or(Cell::Empty, day),
            Self::Derived(Derived::Created) => day(row.created_at),
            Self::Derived(Derived::Changed) => day(row.changed_at),
        }
    }

    /// The same as it goes out to a file: a number of an own field as a number, where the file has
    /// `decimal` signs of the country or numbers of its own.
    pub(crate) fn exported(&self, row: &ContactRow, now: &Now, decimal: Option<char>) -> Cell {
        let cell = self.cell(row, now);
        let number = match (&cell, self, decimal) {
            (Cell::Text(text), Self::Own(_), Some(sign)) => Decimal::parse_ungrouped(text, sign),
            _ => None,
        };
        number.map_or(cell, |Decimal { units, decimals }| Cell::Number { units, decimals })
    }

    pub(crate) fn sorted_by(&self, is_descending: bool) -> Option<SortedBy> {
        match self {
            Self::Field(key) => SortedBy::field(key.field, key.number, is_descending),
            Self::Own(label) => Some(SortedBy::own_field(label, is_descending)),
            Self::Derived(derived) => SortedBy::field(derived.name(), 0, is_descending),
        }
    }

    /// The head of a column that no export of cards has by itself.
    pub(crate) fn beyond_export(&self) -> Option<Column> {
        let kind = match self {
            Self::Field(_) => return None,
            Self::Own(_) => ColumnKind::Text,
            Self::Derived(_) => ColumnKind::Date,
        };
        Some(Column { heading: self.name(), kind })
    }
}

/// Fields by number say nothing of what stands in them, and an identifier is the program's own.
fn is_internal(key: Key) -> bool {
    matches!(key.field, "uid" | "field" | "field_label")
}

/// A column with the words that stand in it for those of the box.
pub(super) struct Spoken {
    column: GridColumn,
    words: HashMap<&'static str, String>,
}

impl Spoken {
    pub(super) fn of(kartoteka: &Kartoteka, column: GridColumn) -> Self {
        let words = match &column {
            GridColumn::Field(key) => told(kartoteka, *key),
            _ => HashMap::new(),
        };
        Self { column, words }
    }

    pub(super) fn column(&self) -> &GridColumn {
        &self.column
    }

    /// Whether it says what another column is called.
    pub(super) fn is_label(&self) -> bool {
        matches!(self.column, GridColumn::Field(key) if columns::is_label(key))
    }

    /// Its key, where cards may have several of it, one behind the other.
    pub(super) fn numbered(&self) -> Option<Key> {
        match self.column {
            GridColumn::Field(key) if key.number > 0 => Some(key),
            _ => None,
        }
    }

    /// The cell as the owner reads it.
    pub(super) fn text(&self, row: &ContactRow, now: &Now) -> String {
        let text = self.column.cell(row, now).spelt('.').into_owned();
        self.words.get(text.as_str()).cloned().unwrap_or(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_found_again_by_its_name() {
        for name in ["formatted_name", "phone_2_label", "own:Shoe size", "own:a:b", "created_on"] {
            assert_eq!(GridColumn::of(name).unwrap().name(), name);
        }
    }

    #[test]
    fn what_is_the_programs_own_is_no_column() {
        for name in ["uid", "field_1", "field_1_label", "own:", "revision", "id", "photo", ""] {
            assert_eq!(GridColumn::of(name), None, "{name}");
        }
    }

    #[test]
    fn every_column_can_be_sorted_by() {
        let derived = Derived::ALL.map(GridColumn::Derived);
        let fields = columns::usual().into_iter().map(GridColumn::Field);
        for column in fields.chain(derived).chain([GridColumn::Own("Points".to_owned())]) {
            assert!(column.sorted_by(true).is_some(), "{}", column.name());
        }
    }
}
