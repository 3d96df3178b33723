//! The words themselves, folded (no accents, lower case), in English, Polish and German.

use crate::region::Language::{self, De, En, Pl};
use chrono::{NaiveTime, Weekday};

/// What a duration is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Minutes(i64),
    Days(u64),
    Months(u32),
}

type Table<T> = &'static [(T, &'static [&'static str])];

fn look_up<T: Copy>(table: Table<T>, word: &str) -> Option<T> {
    table.iter().find(|(_, words)| words.contains(&word)).map(|(meaning, _)| *meaning)
}

/// A weekday's name and the language it is in. German abbreviations of two letters are words of
/// other languages and count only where German is spoken.
pub(super) fn weekday(word: &str, language: Language) -> Option<(Weekday, Language)> {
    let german = if language == De { look_up(GERMAN_SHORT, word) } else { None };
    german.map(|day| (day, De)).or_else(|| look_up(WEEKDAYS, word))
}

/// Whether a word is a German day of the week in two letters, most of which are words, too.
pub(super) fn is_german_short(word: &str) -> bool {
    look_up(GERMAN_SHORT, word).is_some()
}

/// A month's number by its name.
pub(super) fn month(word: &str) -> Option<u32> {
    look_up(MONTHS, word)
}

/// A month by its Roman numeral, as in "1 XII".
pub(super) fn roman_month(word: &str) -> Option<u32> {
    let numerals = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    (1..).zip(numerals).find(|(_, numeral)| *numeral == word).map(|(month, _)| month)
}

/// Days from today.
pub(super) fn relative_day(word: &str) -> Option<u64> {
    look_up(RELATIVE, word)
}

/// A unit of time in any of its forms.
pub(super) fn unit(word: &str) -> Option<Unit> {
    look_up(UNITS, word)
}

/// A small number in words.
pub(super) fn count(word: &str) -> Option<u32> {
    look_up(COUNTS, word)
}

/// An hour as Polish says it after "o": "o dziesiątej".
pub(super) fn polish_hour(word: &str) -> Option<u32> {
    let hours = [
        "pierwszej",
        "drugiej",
        "trzeciej",
        "czwartej",
        "piatej",
        "szostej",
        "siodmej",
        "osmej",
        "dziewiatej",
        "dziesiatej",
        "jedenastej",
        "dwunastej",
    ];
    (1..).zip(hours).find(|(_, name)| *name == word).map(|(hour, _)| hour)
}

/// Words before an hour that mean minutes past it, or before it when they are negative.
pub(super) fn minutes_from_hour(words: &str) -> Option<i64> {
    look_up(FROM_HOUR, words)
}

/// A part of the day, as the time it stands for, and whether it may stand without a day.
pub(super) fn part_of_day(words: &str) -> Option<(NaiveTime, bool)> {
    let (hour, alone) = look_up(PARTS_OF_DAY, words)?;
    Some((NaiveTime::from_hms_opt(hour, 0, 0)?, alone))
}

/// Whether words after an hour make it a morning one (false) or one after noon (true).
pub(super) fn after_noon(words: &str) -> Option<bool> {
    look_up(HALVES, words)
}

/// "next" in its forms.
pub(super) fn is_next(word: &str) -> bool {
    NEXT.contains(&word)
}

/// "this" and "coming" in their forms: the plain weekday is meant.
pub(super) fn is_this(word: &str) -> bool {
    THIS.contains(&word)
}

/// A word that may stand before a day. Polish and German ones that are also English words do
/// not count before an English word ("what to do tomorrow").
pub(super) fn before_day(word: &str, next: &str) -> bool {
    let english = matches!(weekday(next, En), Some((_, En)))
        || matches!(next, "today" | "tomorrow" | "next" | "this" | "the" | "tonight");
    match word {
        "on" | "by" | "until" | "till" | "the" | "for" | "from" => true,
        "w" | "we" | "na" | "dnia" | "dniu" | "od" | "po" => true,
        "bis" | "ab" | "zum" | "den" | "fur" | "von" | "vom" => true,
        "do" | "am" => !english,
        _ => false,
    }
}

/// Whether a word before it makes "12/1" or "5th" a date and nothing else.
pub(super) fn makes_a_date(word: &str) -> bool {
    matches!(word, "on" | "by" | "until" | "till" | "do" | "na" | "dnia" | "am" | "bis" | "zum")
}

/// A word that may stand before a time.
pub(super) fn before_time(word: &str) -> bool {
    matches!(word, "at" | "o" | "um" | "ab" | "godz" | "godzina" | "godzinie" | "okolo" | "gegen")
}

const WEEKDAYS: Table<(Weekday, Language)> = &[
    ((Weekday::Mon, En), &["mon", "monday"]),
    ((Weekday::Tue, En), &["tue", "tues", "tuesday"]),
    ((Weekday::Wed, En), &["wed", "weds", "wednesday"]),
    ((Weekday::Thu, En), &["thu", "thur", "thurs", "thursday"]),
    ((Weekday::Fri, En), &["fri", "friday"]),
    ((Weekday::Sat, En), &["sat", "saturday"]),
    ((Weekday::Sun, En), &["sun", "sunday"]),
    ((Weekday::Mon, Pl), &["pn", "pon", "poniedzialek", "poniedzialku"]),
    ((Weekday::Tue, Pl), &["wt", "wto", "wtorek", "wtorku"]),
    ((Weekday::Wed, Pl), &["sr", "sro", "sroda", "srode", "srody"]),
    ((Weekday::Thu, Pl), &["cz", "czw", "czwartek", "czwartku"]),
    ((Weekday::Fri, Pl), &["pt", "ptk", "piatek", "piatku"]),
    ((Weekday::Sat, Pl), &["sb", "sob", "sobota", "sobote", "soboty"]),
    ((Weekday::Sun, Pl), &["nd", "ndz", "niedz", "niedziela", "niedziele", "niedzieli"]),
    ((Weekday::Mon, De), &["montag"]),
    ((Weekday::Tue, De), &["dienstag"]),
    ((Weekday::Wed, De), &["mittwoch"]),
    ((Weekday::Thu, De), &["donnerstag"]),
    ((Weekday::Fri, De), &["freitag"]),
    ((Weekday::Sat, De), &["samstag", "sonnabend"]),
    ((Weekday::Sun, De), &["sonntag"]),
];

const GERMAN_SHORT: Table<Weekday> = &[
    (Weekday::Mon, &["mo"]),
    (Weekday::Tue, &["di"]),
    (Weekday::Wed, &["mi"]),
    (Weekday::Thu, &["do"]),
    (Weekday::Fri, &["fr"]),
    (Weekday::Sat, &["sa"]),
    (Weekday::Sun, &["so"]),
];

const MONTHS: Table<u32> = &[
    (1, &["jan", "january", "sty", "styczen", "stycznia", "januar", "janner"]),
    (2, &["feb", "february", "lut", "luty", "lutego", "februar"]),
    (3, &["mar", "march", "marzec", "marca", "marz", "maerz"]),
    (4, &["apr", "april", "kwi", "kwiecien", "kwietnia"]),
    (5, &["may", "maj", "maja", "mai"]),
    (6, &["jun", "june", "cze", "czerwiec", "czerwca", "juni"]),
    (7, &["jul", "july", "lip", "lipiec", "lipca", "juli"]),
    (8, &["aug", "august", "sie", "sierpien", "sierpnia"]),
    (9, &["sep", "sept", "september", "wrz", "wrzesien", "wrzesnia"]),
    (10, &["oct", "october", "paz", "pazdziernik", "pazdziernika", "okt", "oktober"]),
    (11, &["nov", "november", "lis", "listopad", "listopada"]),
    (12, &["dec", "december", "gru", "grudzien", "grudnia", "dez", "dezember"]),
];

const RELATIVE: Table<u64> = &[
    (0, &["today", "dzis", "dzisiaj", "heute"]),
    (1, &["tomorrow", "tmrw", "tmr", "tomorow", "jutro", "jutra", "morgen"]),
    (2, &["pojutrze", "pojutrza", "ubermorgen", "uebermorgen"]),
];

const UNITS: Table<Unit> = &[
    (Unit::Minutes(1), &["min", "mins", "minute", "minutes", "minuty", "minut", "minuten"]),
    (Unit::Minutes(60), &["h", "hr", "hrs", "hour", "hours", "godz", "godzina", "godzine"]),
    (Unit::Minutes(60), &["godziny", "godzin", "stunde", "stunden"]),
    (Unit::Days(1), &["d", "day", "days", "dzien", "dni", "tag", "tage", "tagen"]),
    (
        Unit::Days(7),
        &["week", "weeks", "wk", "wks", "tyg", "tydz", "tydzien", "tygodnie", "tygodni"],
    ),
    (Unit::Days(7), &["woche", "wochen"]),
    (Unit::Days(14), &["fortnight", "fortnights"]),
    (Unit::Months(1), &["month", "months", "miesiac", "miesiace", "miesiecy", "mies"]),
    (Unit::Months(1), &["monat", "monate", "monaten"]),
    (Unit::Months(3), &["quarter", "quarters", "kwartal", "kwartaly", "quartal"]),
    (Unit::Months(12), &["year", "years", "rok", "lata", "lat", "jahr", "jahre", "jahren"]),
];

const COUNTS: Table<u32> = &[
    (
        1,
        &[
            "a", "an", "one", "jeden", "jedna", "jedno", "eins", "ein", "eine", "einer", "einem",
            "einen",
        ],
    ),
    (2, &["two", "dwa", "dwie", "zwei"]),
    (3, &["three", "trzy", "drei"]),
    (4, &["four", "cztery", "vier"]),
    (5, &["five", "piec", "funf", "fuenf"]),
    (6, &["six", "szesc", "sechs"]),
    (7, &["seven", "siedem", "sieben"]),
    (8, &["eight", "osiem", "acht"]),
    (9, &["nine", "dziewiec", "neun"]),
    (10, &["ten", "dziesiec", "zehn"]),
    (11, &["eleven", "jedenascie", "elf"]),
    (12, &["twelve", "dwanascie", "zwolf", "zwoelf"]),
    (14, &["fourteen", "czternascie", "vierzehn"]),
];

const FROM_HOUR: Table<i64> = &[
    (30, &["half past"]),
    (-30, &["halb", "wpol do"]),
    (15, &["quarter past", "viertel nach", "kwadrans po"]),
    (-15, &["quarter to", "viertel vor"]),
];

/// Hour, and whether it may stand without a day.
const PARTS_OF_DAY: Table<(u32, bool)> = &[
    ((9, true), &["rano", "in the morning", "this morning", "fruh", "frueh"]),
    ((9, false), &["morning", "morgen"]),
    ((10, true), &["przed poludniem", "vormittags"]),
    ((10, false), &["vormittag"]),
    ((12, true), &["noon", "midday", "w poludnie", "mittags"]),
    ((12, false), &["poludnie", "mittag"]),
    ((14, true), &["in the afternoon", "this afternoon", "po poludniu", "popoludniu"]),
    ((14, true), &["nachmittags"]),
    ((14, false), &["afternoon", "nachmittag"]),
    ((18, true), &["in the evening", "this evening", "wieczorem", "abends"]),
    ((18, false), &["evening", "wieczor", "abend"]),
    ((20, false), &["night", "nacht"]),
];

const HALVES: Table<bool> = &[
    (false, &["am", "rano", "in the morning", "morgens"]),
    (true, &["pm", "po poludniu", "popoludniu", "wieczorem", "in the afternoon"]),
    (false, &["fruh", "frueh", "vormittags"]),
    (true, &["in the evening", "nachmittags", "abends"]),
];

const NEXT: &[&str] = &[
    "next",
    "nxt",
    "przyszly",
    "przyszla",
    "przyszle",
    "przyszlym",
    "przyszlego",
    "przyszlej",
    "nastepny",
    "nastepna",
    "nastepne",
    "nastepnym",
    "nastepnego",
    "nastepnej",
    "kolejny",
    "kolejna",
    "nachste",
    "nachsten",
    "nachster",
    "nachstem",
    "nachstes",
    "naechste",
    "naechsten",
    "naechster",
];

const THIS: &[&str] = &[
    "this",
    "coming",
    "ten",
    "ta",
    "te",
    "tym",
    "najblizszy",
    "najblizsza",
    "najblizsze",
    "najblizszym",
    "najblizszego",
    "diese",
    "diesen",
    "dieser",
    "kommende",
    "kommenden",
    "kommender",
];
