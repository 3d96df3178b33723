//! The tables of programs that are known by their headings, and what these mean where the words
//! alone would say otherwise. Which headings there are is looked at, never how many.

use super::Meaning;
use super::guess::words_of;
use super::outlook;
use crate::columns::{Key, OWN};

/// Who wrote a contact table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Author {
    /// This program: stable headings, nothing changed.
    Kartoteka,
    /// Google Contacts, its present table and the older ones.
    Google,
    /// Outlook on the desktop (English, German, Polish) and on the web, and Google's table for it.
    Outlook,
    /// Thunderbird, in English of both kinds and in German.
    Thunderbird,
    /// LinkedIn's list of connections.
    LinkedIn,
}

impl Author {
    /// All, in the order in which headings are tried for them.
    pub const ALL: [Self; 5] =
        [Self::Kartoteka, Self::Google, Self::LinkedIn, Self::Thunderbird, Self::Outlook];

    /// The name of the format of its tables.
    #[must_use]
    pub fn format(self) -> &'static str {
        match self {
            Self::Kartoteka => "csv-kartoteka",
            Self::Google => "csv-google",
            Self::Outlook => "csv-outlook",
            Self::Thunderbird => "csv-thunderbird",
            Self::LinkedIn => "csv-linkedin",
        }
    }

    /// The author of a table with these headings.
    #[must_use]
    pub fn of(headings: &[String]) -> Option<Self> {
        Self::ALL.into_iter().find(|author| author.wrote(headings))
    }

    fn wrote(self, headings: &[String]) -> bool {
        let folded: Vec<String> = headings.iter().map(|one| words_of(one).join(" ")).collect();
        let count = |signs: &[&str]| {
            signs.iter().filter(|sign| folded.iter().any(|one| one == *sign)).count()
        };
        match self {
            Self::Kartoteka => is_own(headings),
            Self::Google => headings.iter().any(|one| grouped(one).is_some()) || count(GOOGLE) > 1,
            Self::LinkedIn => {
                count(&["connected on"]) == 1 && count(&["first name", "last name", "url"]) > 1
            }
            Self::Thunderbird => count(THUNDERBIRD) > 2,
            Self::Outlook => outlook::wrote(count),
        }
    }

    /// What a heading means in this author's tables, where its words alone do not say it.
    pub(super) fn meaning(self, heading: &str) -> Option<Meaning> {
        let words = words_of(heading).join(" ");
        match (self, words.as_str()) {
            (Self::Kartoteka, _) => {
                Key::of(heading.trim()).map(|key| Meaning { key, label: String::new() })
            }
            (Self::Google, _) => grouped(heading).or_else(|| google(&words)),
            (Self::Outlook, words) => outlook::meaning(words),
            (Self::Thunderbird, "web page 1" | "webseite 1") => {
                Some(Meaning::labelled("link", "work"))
            }
            (Self::Thunderbird, "web page 2" | "webseite 2") => {
                Some(Meaning::labelled("link", "home"))
            }
            (Self::LinkedIn, "url") => Some(Meaning::labelled("link", "LinkedIn")),
            _ => None,
        }
    }

    /// What stands between several values of one cell.
    pub(super) fn joint(self) -> Option<&'static str> {
        (self == Self::Google).then_some(":::")
    }

    /// Whether a value is what this program writes on every card and says nothing.
    pub(super) fn says_nothing(self, heading: &str, value: &str) -> bool {
        let words = words_of(heading).join(" ");
        match self {
            Self::Outlook => outlook::says_nothing(&words, value),
            Self::Google => words.starts_with("im ") && value == "Other",
            _ => false,
        }
    }
}

const GOOGLE: &[&str] = &[
    "group membership",
    "given name yomi",
    "phonetic first name",
    "phonetic last name",
    "organization title",
    "file as",
    "labels",
];
const THUNDERBIRD: &[&str] = &[
    "primary email",
    "secondary email",
    "screen name",
    "pager number",
    "mobile number",
    "home zip code",
    "work zip code",
    "home zipcode",
    "work zipcode",
    "home post code",
    "work post code",
    "custom 1",
    "birth year",
    "primare email adresse",
    "sekundare email adresse",
    "messenger name",
    "pager nummer",
    "mobil tel nr",
    "privat plz",
    "dienstlich plz",
    "benutzerdef 1",
    "geburtsjahr",
];

/// Our own table, whatever few columns were put beside: most headings are the stable ones, and
/// one of them is no word that anybody would write.
fn is_own(headings: &[String]) -> bool {
    let keys: Vec<&String> = headings.iter().filter(|one| Key::of(one.trim()).is_some()).collect();
    let is_ours = |heading: &&String| {
        heading.contains('_') || matches!(heading.trim(), "given" | "family" | "additional")
    };
    let owners = headings.iter().filter(|one| one.trim().starts_with(OWN)).count();
    (keys.len() + owners) * 2 > headings.len() && keys.iter().any(is_ours)
}

/// Google's numbered groups: `Phone 1 - Value`.
fn grouped(heading: &str) -> Option<Meaning> {
    let (group, part) = heading.trim().split_once(" - ")?;
    let (group, number) = group.rsplit_once(' ')?;
    let number: usize = number.parse().ok().filter(|number| (1..=GROUP).contains(number))?;
    let part = part.to_ascii_lowercase();
    let is_label = matches!(part.as_str(), "label" | "type");
    let pair = |value, label| (part == "value").then_some(value).or(is_label.then_some(label));
    let field = match group.to_ascii_lowercase().as_str() {
        "e-mail" => pair("email", "email_label"),
        "phone" => pair("phone", "phone_label"),
        "website" => pair("link", "link_label"),
        "event" | "relation" | "custom field" => pair("field", "field_label"),
        "im" if part == "service" => Some("link_label"),
        "im" if part == "value" => Some("link"),
        "address" => address_part(&part),
        "organization" => organisation_part(&part),
        _ => None,
    }?;
    Some(Meaning::numbered(field, number + offset(group)))
}

/// The most of one group that a table can have.
const GROUP: usize = 100;

/// Groups that become details of one kind must not meet in their numbers.
fn offset(group: &str) -> usize {
    match group.to_ascii_lowercase().as_str() {
        "im" | "event" => GROUP,
        "relation" => 2 * GROUP,
        _ => 0,
    }
}

fn address_part(part: &str) -> Option<&'static str> {
    Some(match part {
        "label" | "type" => "address_label",
        "formatted" => "address_text",
        "street" => "address_street",
        "city" => "address_city",
        "po box" => "address_box",
        "region" => "address_region",
        "postal code" => "address_code",
        "country" => "address_country",
        "extended address" => "address_extended",
        _ => return None,
    })
}

fn organisation_part(part: &str) -> Option<&'static str> {
    match part {
        "name" => Some("organisation"),
        "title" => Some("role"),
        "department" => Some("department"),
        _ => None,
    }
}

fn google(words: &str) -> Option<Meaning> {
    match words {
        "organization name" => Some(Meaning::of("organisation")),
        "occupation" | "subject" | "location" => Some(Meaning::keep()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn author(headings: &str) -> Option<Author> {
        let headings: Vec<String> = headings.split(',').map(str::to_owned).collect();
        Author::of(&headings)
    }

    #[test]
    fn tables_are_known_by_their_headings_however_many() {
        for (headings, expected) in [
            ("First Name,Last Name,Phone 1 - Label,Phone 1 - Value", Some(Author::Google)),
            ("First Name,Phonetic First Name,File As,Labels", Some(Author::Google)),
            ("Name,Given Name,Group Membership,Given Name Yomi", Some(Author::Google)),
            (
                "Title,First Name,E-mail Address,Business Street,Business Postal Code",
                Some(Author::Outlook),
            ),
            ("E-mail Address,E-mail 2 Address,E-mail 3 Address", Some(Author::Outlook)),
            ("Vorname,Weitere Vornamen,E-Mail-Adresse,E-Mail 2: Adresse", Some(Author::Outlook)),
            (
                "Imię,Nazwisko,Adres e-mail,Adres służbowy - ulica,Adres domowy - ulica",
                Some(Author::Outlook),
            ),
            ("Imię,Nazwisko,Adres e-mail,Adres e-mail 2,Telefon służbowy", None),
            ("First Name,Primary Email,Secondary Email,Screen Name", Some(Author::Thunderbird)),
            (
                "Vorname,Primäre E-Mail-Adresse,Messenger-Name,Mobil-Tel.-Nr.",
                Some(Author::Thunderbird),
            ),
            ("First Name,Home Post Code,Work Post Code,Screen Name", Some(Author::Thunderbird)),
            ("First Name,Last Name,URL,Connected On", Some(Author::LinkedIn)),
            ("given,family,phone_1,note", Some(Author::Kartoteka)),
            ("given,phone_1,note,Klasse", Some(Author::Kartoteka)),
            ("note,tags", None),
            ("First Name,Last Name,Email,Phone", None),
            ("Primary Email", None),
            ("E-mail Address,Name", None),
            ("", None),
        ] {
            assert_eq!(author(headings), expected, "{headings}");
        }
    }
}
