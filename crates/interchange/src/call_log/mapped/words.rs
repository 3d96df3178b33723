//! Words by which a table of calls is known: of headings and of ways, in English, Polish and
//! German, all folded.

use super::super::{Way, android};
use super::Field;
use super::length::Unit;
use crate::contact_table::words_of;
use kartoteka_domain::fold::fold;

/// Headings in whole. Of those that tell when, what stands below says which.
const HEADINGS: [(Field, &[&str]); 6] = [
    (
        Field::Number,
        &[
            "number",
            "phone",
            "phone number",
            "telephone",
            "telephone number",
            "tel",
            "tel number",
            "caller",
            "caller number",
            "caller id",
            "calling number",
            "called number",
            "number called",
            "dialed number",
            "number dialed",
            "dialled number",
            "contact number",
            "remote number",
            "remote party",
            "other party",
            "mobile",
            "mobile number",
            "msisdn",
            "numer",
            "nr",
            "numer telefonu",
            "nr telefonu",
            "nr tel",
            "telefon",
            "tel",
            "numer dzwoniacego",
            "rozmowca",
            "numer rozmowcy",
            "abonent",
            "wybrany numer",
            "wybierany numer",
            "numer wybierany",
            "numer abonenta",
            "komorka",
            "nummer",
            "rufnummer",
            "telefonnummer",
            "tel nr",
            "anrufer",
            "gewahlte nummer",
            "gewahlte rufnummer",
            "gesprachspartner",
            "teilnehmer",
            "zielrufnummer",
            "gegenstelle",
            "handynummer",
        ],
    ),
    (
        Field::When,
        &[
            "when",
            "date",
            "day",
            "time",
            "datetime",
            "date time",
            "date and time",
            "timestamp",
            "time stamp",
            "call date",
            "call time",
            "call date time",
            "start",
            "start time",
            "start date",
            "started",
            "started at",
            "call start",
            "begin",
            "hour",
            "kiedy",
            "data",
            "dzien",
            "godzina",
            "godz",
            "czas",
            "data i godzina",
            "data godzina",
            "data i czas",
            "data czas",
            "czas rozpoczecia",
            "godzina rozpoczecia",
            "poczatek",
            "rozpoczecie",
            "data polaczenia",
            "data rozmowy",
            "godzina polaczenia",
            "wann",
            "datum",
            "tag",
            "uhrzeit",
            "zeit",
            "datum uhrzeit",
            "datum und uhrzeit",
            "datum zeit",
            "zeitpunkt",
            "zeitstempel",
            "beginn",
            "startzeit",
            "anrufzeit",
            "anrufdatum",
        ],
    ),
    (
        Field::Way,
        &[
            "direction",
            "call direction",
            "type",
            "call type",
            "kind",
            "way",
            "status",
            "in out",
            "result",
            "call status",
            "kierunek",
            "kierunek polaczenia",
            "typ",
            "typ polaczenia",
            "rodzaj",
            "rodzaj polaczenia",
            "stan",
            "richtung",
            "art",
            "anrufart",
            "anruftyp",
            "anrufrichtung",
            "gesprachsart",
            "ergebnis",
        ],
    ),
    (
        Field::Length,
        &[
            "duration",
            "length",
            "seconds",
            "secs",
            "sec",
            "minutes",
            "min",
            "mins",
            "call duration",
            "call length",
            "talk time",
            "billed time",
            "czas trwania",
            "dlugosc",
            "czas rozmowy",
            "czas polaczenia",
            "trwanie",
            "sekundy",
            "sekund",
            "minuty",
            "minut",
            "dauer",
            "gesprachsdauer",
            "anrufdauer",
            "verbindungsdauer",
            "lange",
            "sekunden",
            "sek",
            "minuten",
        ],
    ),
    (
        Field::Name,
        &[
            "name",
            "contact",
            "contact name",
            "caller name",
            "who",
            "person",
            "full name",
            "nazwa",
            "kontakt",
            "imie i nazwisko",
            "nazwisko",
            "osoba",
            "kto",
            "nazwa kontaktu",
            "kontaktname",
            "wer",
            "anrufername",
            "person",
        ],
    ),
    (
        Field::Text,
        &[
            "text",
            "note",
            "notes",
            "comment",
            "comments",
            "subject",
            "description",
            "remarks",
            "about",
            "topic",
            "notatka",
            "notatki",
            "uwagi",
            "opis",
            "komentarz",
            "temat",
            "tresc",
            "notiz",
            "notizen",
            "bemerkung",
            "bemerkungen",
            "kommentar",
            "betreff",
            "beschreibung",
            "thema",
        ],
    ),
];

/// Words in a heading that say in what a length is told.
const UNITS: [(&str, Unit); 18] = [
    ("s", Unit::Seconds),
    ("ss", Unit::Seconds),
    ("sec", Unit::Seconds),
    ("secs", Unit::Seconds),
    ("seconds", Unit::Seconds),
    ("sek", Unit::Seconds),
    ("sekundy", Unit::Seconds),
    ("sekund", Unit::Seconds),
    ("sekundach", Unit::Seconds),
    ("sekunden", Unit::Seconds),
    ("mm", Unit::Minutes),
    ("min", Unit::Minutes),
    ("mins", Unit::Minutes),
    ("minutes", Unit::Minutes),
    ("minuty", Unit::Minutes),
    ("minut", Unit::Minutes),
    ("minutach", Unit::Minutes),
    ("minuten", Unit::Minutes),
];

/// What a heading says.
pub(super) fn field(heading: &str) -> Option<Field> {
    let words = words_of(heading);
    let of =
        |text: &str| HEADINGS.iter().find(|(_, all)| all.contains(&text)).map(|(field, _)| *field);
    let is_aside = |word: &&String| {
        !UNITS.iter().any(|(unit, _)| unit == word)
            && !matches!(word.as_str(), "in" | "w" | "h" | "hh" | "mm" | "m")
    };
    let bare: Vec<&str> = words.iter().filter(is_aside).map(String::as_str).collect();
    of(&words.join(" ")).or_else(|| of(&bare.join(" ")).filter(|field| *field == Field::Length))
}

/// What a heading says that lengths are told in.
pub(super) fn unit(heading: &str) -> Option<Unit> {
    let words = words_of(heading);
    let said = |word: &String| UNITS.iter().find(|(unit, _)| unit == word).map(|(_, unit)| *unit);
    // The smallest of "h:mm:ss" and of "min:s" counts last.
    words.iter().filter_map(said).next_back()
}

/// Whether a heading says that `3:05` is hours and minutes: `hh:mm`, `h:mm`.
pub(super) fn has_hours(heading: &str) -> bool {
    let is_hours = |word: &String| matches!(word.as_str(), "h" | "hh");
    unit(heading) == Some(Unit::Minutes) && words_of(heading).iter().any(is_hours)
}

/// Whether a heading asks for in or out.
pub(super) fn is_direction(heading: &str) -> bool {
    const PARTS: [&str; 5] = ["direction", "kierunek", "richtung", "in out", "way"];
    let heading = words_of(heading).join(" ");
    PARTS.iter().any(|part| heading.contains(part))
}

/// Whether a heading of ways can only be one of calls.
pub(super) fn is_of_calls(heading: &str) -> bool {
    const PARTS: [&str; 4] = ["call", "polaczenia", "anruf", "gesprach"];
    let words = words_of(heading).join(" ");
    is_direction(heading) || PARTS.iter().any(|part| words.contains(part))
}

/// Parts of words that orders and parcels are told by as well as calls.
const OF_ORDERS: [&str; 8] =
    ["received", "placed", "wykonan", "odeb", "getatigt", "angenommen", "empfangen", "eingang"];

/// Whether a word for a way is never said of an order.
pub(super) fn is_never_of_orders(word: &str) -> bool {
    let is_missed = way(word) == Some(Way::Missed);
    is_missed || !OF_ORDERS.iter().any(|part| fold(word).contains(part))
}

/// Parts of words by which a way is known; the first that fits. Those of calls that nobody took are
/// written without blanks and found across them: "nie odebrano" must not be "odebrano".
const WAYS: [(Way, &[&str]); 7] = [
    (
        Way::Outgoing,
        &[
            "outgo",
            "outbound",
            "outcom",
            "dialed",
            "dialled",
            "placed",
            "wychod",
            "wykonan",
            "wybieran",
            "wybran",
            "ausgehend",
            "abgehend",
            "gewahlt",
            "getatigt",
        ],
    ),
    (Way::Voicemail, &["voicemail", "voice mail", "poczta", "mailbox", "anrufbeantworter"]),
    (Way::Elsewhere, &["elsewhere", "externally"]),
    (
        Way::Missed,
        &[
            "missed",
            "unanswered",
            "notanswered",
            "noanswer",
            "notreceived",
            "nieodeb",
            "verpasst",
            "entgangen",
            "unbeantwortet",
            "nichtangenommen",
            "inabwesenheit",
        ],
    ),
    (Way::Rejected, &["reject", "declin", "odrzuc", "abgelehnt", "abgewiesen"]),
    (Way::Blocked, &["block", "refused", "zablok", "gesperrt"]),
    (
        Way::Incoming,
        &[
            "incom",
            "inbound",
            "received",
            "answered",
            "przychod",
            "odeb",
            "eingehend",
            "ankommend",
            "angenommen",
            "empfangen",
            "eingang",
        ],
    ),
];

/// The same as whole words.
const WHOLE_WAYS: [(Way, &[&str]); 3] = [
    (Way::Outgoing, &["out", "o", "wy", "wych", "aus", "ausg", "ausgang"]),
    (Way::Incoming, &["in", "i", "we", "wej", "przych", "ein", "eing"]),
    (Way::Missed, &["miss", "nieod", "verp"]),
];

/// Which way a table's own word means.
pub(super) fn way(word: &str) -> Option<Way> {
    let folded = fold(word);
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
    let joined: String = bare.chars().filter(|c| c.is_alphanumeric()).collect();
    let part = WAYS.iter().find(|(way, parts)| {
        let text = if *way == Way::Missed { joined.as_str() } else { bare };
        parts.iter().any(|part| text.contains(part))
    });
    let whole = || WHOLE_WAYS.iter().find(|(_, words)| words.contains(&bare));
    let known = part.map(|(way, _)| *way).or_else(|| whole().map(|(way, _)| *way));
    known.or_else(|| android::way(bare))
}

/// Whether a spreadsheet has rounded this number away: `4.86E+10`.
pub(super) fn is_rounded(number: &str) -> bool {
    crate::contact_table::is_rounded(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_in_three_languages() {
        for (heading, expected) in [
            ("Number", Some(Field::Number)),
            ("Nr telefonu", Some(Field::Number)),
            ("Rufnummer", Some(Field::Number)),
            ("When", Some(Field::When)),
            ("Data i godzina", Some(Field::When)),
            ("Datum/Uhrzeit", Some(Field::When)),
            ("Direction", Some(Field::Way)),
            ("Kierunek", Some(Field::Way)),
            ("Anrufart", Some(Field::Way)),
            ("Seconds", Some(Field::Length)),
            ("Duration (s)", Some(Field::Length)),
            ("Duration in minutes", Some(Field::Length)),
            ("Czas trwania [min]", Some(Field::Length)),
            ("Czas trwania (w sekundach)", Some(Field::Length)),
            ("Gesprächsdauer", Some(Field::Length)),
            ("Kontakt", Some(Field::Name)),
            ("Uwagi", Some(Field::Text)),
            ("Notiz", Some(Field::Text)),
            ("E-mail", None),
            ("Customer no.", None),
            ("", None),
        ] {
            assert_eq!(field(heading), expected, "{heading}");
        }
        assert_eq!(unit("Duration (min)"), Some(Unit::Minutes));
        assert_eq!(unit("Czas (mm:ss)"), Some(Unit::Seconds));
        assert_eq!(unit("Czas trwania w minutach"), Some(Unit::Minutes));
        assert_eq!(unit("Liczba sekund"), Some(Unit::Seconds));
        assert_eq!(unit("Dauer"), None);
        for (heading, expected, hours) in [
            ("Duration (hh:mm)", Some(Unit::Minutes), true),
            ("Dauer (h:mm)", Some(Unit::Minutes), true),
            ("Czas (mm:ss)", Some(Unit::Seconds), false),
            ("Duration (hh:mm:ss)", Some(Unit::Seconds), false),
            ("Dauer (min)", Some(Unit::Minutes), false),
        ] {
            assert_eq!((unit(heading), has_hours(heading)), (expected, hours), "{heading}");
        }
    }

    #[test]
    fn ways_are_known_in_three_languages() {
        for (word, expected) in [
            ("in", Some(Way::Incoming)),
            ("Incoming", Some(Way::Incoming)),
            ("OUT", Some(Way::Outgoing)),
            ("Outgoing (no answer)", Some(Way::Outgoing)),
            ("Missed", Some(Way::Missed)),
            ("Not answered", Some(Way::Missed)),
            ("przychodzące", Some(Way::Incoming)),
            ("Przychodzące nieodebrane", Some(Way::Missed)),
            ("wychodzące", Some(Way::Outgoing)),
            ("nieodebrane", Some(Way::Missed)),
            ("odebrane", Some(Way::Incoming)),
            ("odrzucone", Some(Way::Rejected)),
            ("eingehend", Some(Way::Incoming)),
            ("ausgehend", Some(Way::Outgoing)),
            ("verpasst", Some(Way::Missed)),
            ("nicht angenommen", Some(Way::Missed)),
            ("abgelehnt", Some(Way::Rejected)),
            ("gesperrt", Some(Way::Blocked)),
            ("2", Some(Way::Outgoing)),
            ("nie odebrano", Some(Way::Missed)),
            ("Nie odebrane", Some(Way::Missed)),
            ("not received", Some(Way::Missed)),
            ("NO-ANSWER", Some(Way::Missed)),
            ("Answered externally", Some(Way::Elsewhere)),
            ("External", None),
            ("Cancelled", None),
            ("sideways", None),
            ("", None),
        ] {
            assert_eq!(way(word), expected, "{word}");
        }
    }
}
