//! Outlook's table, whose headings on the desktop are in Outlook's language: by which of them it is
//! known in English, German and Polish, and what it writes on every card that says nothing.

use super::Meaning;
use super::guess::words_of;

/// Nobody else numbers mail addresses in their middle.
const NUMBERED_MAIL: &[&str] = &["email 2 address", "email 2 adresse"];
const MAIL: &[&str] = &["email address", "email adresse", "adres email"];
const SIGNS: &[&str] = &[
    "email 2 address",
    "email 3 address",
    "email display name",
    "business street",
    "business postal code",
    "business phone 2",
    "home street",
    "home postal code",
    "company main phone",
    "tty tdd phone",
    "assistants phone",
    "given yomi",
    "email 2 adresse",
    "email 3 adresse",
    "weitere vornamen",
    "email angezeigter name",
    "strasse geschaftlich",
    "telefon fur horbehinderte",
    "adres sluzbowy ulica",
    "adres domowy ulica",
    "adres sluzbowy kod pocztowy",
    "glowny telefon do firmy",
    "telefon tty tdd",
    "nazwa wyswietlana email",
    "wyswietlana nazwa email",
];
/// Headings of the names that each mail address has beside it.
const MAIL_NAMES: &[&str] = &[
    "email display name",
    "email angezeigter name",
    "nazwa wyswietlana email",
    "wyswietlana nazwa email",
];
/// Headings of what kind of address a mail address is.
const MAIL_TYPES: &[&str] =
    &["email type", "email typ", "typ email", "typ poczty email", "rodzaj email"];

/// Whether it wrote a table, by how many of some headings there are in it.
pub(super) fn wrote(count: impl Fn(&[&str]) -> usize) -> bool {
    count(NUMBERED_MAIL) > 0 || count(MAIL) > 0 && count(SIGNS) > 1
}

/// What the words of a heading mean here, where by themselves they would say something else.
pub(super) fn meaning(words: &str) -> Option<Meaning> {
    match words {
        "title" | "anrede" => Some(Meaning::of("prefix")),
        // The place where somebody is to be found; the town stands with its address.
        "keywords" | "ort" => Some(Meaning::keep()),
        _ => None,
    }
}

/// Whether a value is what stands on every card.
pub(super) fn says_nothing(words: &str, value: &str) -> bool {
    match words {
        "priority" | "sensitivity" | "prioritat" | "vertraulichkeit" => value == "Normal",
        "private" => value.eq_ignore_ascii_case("false"),
        "privat" => value.eq_ignore_ascii_case("falsch"),
        "gender" => value == "Unspecified",
        "birthday" | "anniversary" | "geburtstag" | "jahrestag" | "urodziny" | "rocznica" => {
            value == "0/0/00"
        }
        _ => value == "SMTP" && MAIL_TYPES.contains(&without_number(words).as_str()),
    }
}

/// Whether under a heading stands the name of a mail address.
pub(super) fn is_mail_name(heading: &str) -> bool {
    let words = words_of(heading).join(" ");
    MAIL_NAMES.contains(&without_number(&words).as_str())
}

fn without_number(words: &str) -> String {
    let is_word = |word: &&str| !word.bytes().all(|byte| byte.is_ascii_digit());
    words.split(' ').filter(is_word).collect::<Vec<_>>().join(" ")
}
