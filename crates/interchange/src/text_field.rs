//! The plain texts of a card in files: the vCard property that each is written as and read from,
//! and the words by which other programs head its column. The headings of our own tables need no
//! line here: they are the field's key and its messages.

use kartoteka_domain::contact::TextField;

/// How a property's value holds the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Value {
    /// As it is.
    Text,
    /// As items with commas between them, on one line or several, read as one text.
    Items,
    /// As a date, or as `VALUE=text` where it is none.
    Day,
    /// As one paragraph of several that a card may have, read one below the other.
    Paragraph,
}

/// What a field is in files.
#[derive(Debug, Clone, Copy)]
pub(crate) struct InFiles {
    /// The vCard property, the same in 3.0 and 4.0.
    pub(crate) property: &'static str,
    /// How its value holds the text.
    pub(crate) value: Value,
    /// Headings of other programs in English, Polish and German, folded.
    pub(crate) headings: &'static [&'static str],
}

/// The one table: what each field is in files.
pub(crate) const fn in_files(field: TextField) -> InFiles {
    let (property, value, headings) = match field {
        TextField::Nickname => ("NICKNAME", Value::Items, NICKNAME),
        TextField::TaxNumber => ("X-KARTOTEKA-TAX-NUMBER", Value::Text, TAX_NUMBER),
        TextField::Died => ("DEATHDATE", Value::Day, DIED),
        TextField::Note => ("NOTE", Value::Paragraph, NOTE),
        TextField::HowMet => ("X-KARTOTEKA-HOW-MET", Value::Text, NONE),
    };
    InFiles { property, value, headings }
}

const NONE: &[&str] = &[];
const NICKNAME: &[&str] = &["nickname", "nick name", "spitzname", "pseudonim"];
const TAX_NUMBER: &[&str] = &[
    "nip",
    "tax",
    "tax id",
    "vat",
    "vat id",
    "ust id",
    "ustid",
    "ust idnr",
    "ust id nr",
    "steuernummer",
];
const DIED: &[&str] = &[
    "death date",
    "date of death",
    "died",
    "deceased",
    "todestag",
    "sterbedatum",
    "verstorben",
    "data smierci",
    "zmarl",
];
const NOTE: &[&str] = &[
    "note",
    "notes",
    "comment",
    "comments",
    "remarks",
    "notiz",
    "notizen",
    "bemerkung",
    "bemerkungen",
    "kommentar",
    "anmerkung",
    "anmerkungen",
    "notatka",
    "notatki",
    "uwagi",
    "komentarz",
    "opis",
];

/// Whether a field is written as a day.
pub(crate) fn is_day(field: TextField) -> bool {
    in_files(field).value == Value::Day
}

/// The field that a property says, by its name in capitals.
pub(crate) fn of_property(name: &str) -> Option<TextField> {
    TextField::ALL.iter().copied().find(|field| in_files(*field).property == name)
}
