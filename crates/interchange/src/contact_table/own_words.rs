//! What our own tables say in the owner's language where the box has a word of its own: the kind of
//! a card and the usual labels, back to that word. Tables with stable headings have the words
//! themselves, and an owner's own label is its own word anywhere.

use crate::columns::Key;

/// The box's word behind those of English, Polish and German.
const KINDS: &[(&str, [&str; 3])] = &[
    ("person", ["Person", "Osoba", "Person"]),
    ("organisation", ["Organisation", "Firma lub instytucja", "Firma oder Einrichtung"]),
];
const LABELS: &[(&str, [&str; 3])] = &[
    ("mobile", ["Mobile", "Komórka", "Mobil"]),
    ("home", ["Home", "Dom", "Privat"]),
    ("work", ["Work", "Praca", "Arbeit"]),
    ("fax", ["Fax", "Faks", "Fax"]),
    ("pager", ["Pager", "Pager", "Pager"]),
    ("main", ["Main", "Główny", "Haupt"]),
    ("car", ["Car", "Samochód", "Auto"]),
    ("other", ["Other", "Inny", "Andere"]),
];

/// The box's own words of the cells under this key; none where it says what the owner wrote.
fn words_under(key: Key) -> &'static [(&'static str, [&'static str; 3])] {
    match key.field {
        "kind" => KINDS,
        "phone_label" | "email_label" | "address_label" | "link_label" => LABELS,
        _ => &[],
    }
}

/// The box's words of the cells under this key, each of which a table may say in the owner's
/// language.
#[must_use]
pub fn told_words(key: Key) -> Vec<&'static str> {
    words_under(key).iter().map(|(word, _)| *word).collect()
}

/// A cell of a table in the owner's words as the box has it.
pub(crate) fn untold(key: Key, cell: &str) -> &str {
    let known = words_under(key).iter().find(|(_, said)| said.contains(&cell));
    known.map_or(cell, |(word, _)| word)
}
