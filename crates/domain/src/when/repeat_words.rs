//! The words of recurrence, folded (no accents, lower case), in English, Polish and German.

use crate::holiday::Skips;
use crate::recurrence::{Nth, Unit};

/// What stands behind a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Condition {
    /// Counted from when the one before was done.
    FromDone,
    /// Not on some days.
    Skips(Skips),
}

/// "every" in its forms.
pub(super) fn is_each(word: &str) -> bool {
    const EACH: &[&str] = &[
        "every", "each", "co", "kazdy", "kazda", "kazde", "kazdego", "kazdej", "alle", "jede",
        "jeden", "jedes", "jeder", "jedem",
    ];
    EACH.contains(&word)
}

/// A word that may stand before "every" and goes with it.
pub(super) fn before_each(word: &str) -> bool {
    matches!(word, "on" | "w" | "we" | "an")
}

/// "other", "second", "third": every so many.
pub(super) fn other(word: &str) -> Option<u32> {
    match word {
        "other" => Some(2),
        _ => match nth(word)? {
            Nth::Second => Some(2),
            Nth::Third => Some(3),
            Nth::Fourth => Some(4),
            Nth::First | Nth::Last => None,
        },
    }
}

/// Which one of a month.
pub(super) fn nth(word: &str) -> Option<Nth> {
    let ends =
        |stem: &str, ends: &[&str]| word.strip_prefix(stem).is_some_and(|end| ends.contains(&end));
    let polish = &["y", "a", "e", "i", "ia", "ie", "iego", "iej", "ego", "ej"][..];
    let german = &["e", "en", "er", "es", "em"][..];
    let table = [
        (Nth::First, ["first", "1st"], "pierwsz", "erst"),
        (Nth::Second, ["second", "2nd"], "drug", "zweit"),
        (Nth::Third, ["third", "3rd"], "trzec", "dritt"),
        (Nth::Fourth, ["fourth", "4th"], "czwart", "viert"),
        (Nth::Last, ["last", "last"], "ostatn", "letzt"),
    ];
    let said = table
        .into_iter()
        .find(|(_, whole, pl, de)| whole.contains(&word) || ends(pl, polish) || ends(de, german));
    said.map(|(nth, ..)| nth)
}

/// Words that may stand before a day of the month.
pub(super) fn before_day_of_month(word: &str) -> bool {
    matches!(word, "on" | "the" | "w" | "we" | "am" | "an" | "do" | "bis" | "zum" | "by")
}

/// "of the month" in its forms.
pub(super) fn is_of_month(words: &str) -> bool {
    const OF_MONTH: &[&str] = &[
        "of the month",
        "of month",
        "of every month",
        "of each month",
        "in the month",
        "miesiaca",
        "w miesiacu",
        "im monat",
        "des monats",
        "jedes monats",
    ];
    OF_MONTH.contains(&words)
}

/// A day that is not off.
pub(super) fn is_working_day(words: &str) -> bool {
    const WORKING_DAY: &[&str] = &[
        "weekday",
        "weekdays",
        "workday",
        "working day",
        "business day",
        "dzien roboczy",
        "dnia roboczego",
        "werktag",
        "arbeitstag",
    ];
    WORKING_DAY.contains(&words)
}

/// Half a year, after "every".
pub(super) fn is_half_year(words: &str) -> bool {
    matches!(words, "half year" | "half a year" | "pol roku" | "halbe jahr" | "halbe jahre")
}

/// One word that says the distance.
pub(super) fn adverb(word: &str) -> Option<(u32, Unit)> {
    match word {
        "daily" | "taglich" | "taeglich" => Some((1, Unit::Day)),
        "weekly" | "wochentlich" | "woechentlich" => Some((1, Unit::Week)),
        "fortnightly" | "biweekly" => Some((2, Unit::Week)),
        "monthly" | "monatlich" => Some((1, Unit::Month)),
        "quarterly" | "vierteljahrlich" | "vierteljaehrlich" | "kwartalnie" => {
            Some((3, Unit::Month))
        }
        "halbjahrlich" | "halbjaehrlich" => Some((6, Unit::Month)),
        "yearly" | "annually" | "jahrlich" | "jaehrlich" => Some((1, Unit::Year)),
        _ => None,
    }
}

/// What stands behind a rule, in all its words.
pub(super) fn condition(words: &str) -> Option<Condition> {
    let found = CONDITIONS.iter().find(|(_, said)| said.contains(&words));
    found.map(|(condition, _)| *condition)
}

const CONDITIONS: &[(Condition, &[&str])] = &[
    (
        Condition::FromDone,
        &[
            "counted from when it was done",
            "from when it was done",
            "counted from done",
            "from done",
            "after done",
            "when done",
            "after completion",
            "from completion",
            "liczac od wykonania",
            "od wykonania",
            "po wykonaniu",
            "od zrobienia",
            "po zrobieniu",
            "gezahlt ab erledigung",
            "ab erledigung gezahlt",
            "ab erledigung",
            "nach erledigung",
        ],
    ),
    (
        Condition::Skips(Skips::Weekends),
        &[
            "not on weekends",
            "not at weekends",
            "except weekends",
            "nie w weekendy",
            "nie w weekend",
            "oprocz weekendow",
            "nicht am wochenende",
            "nicht an wochenenden",
            "ausser wochenende",
        ],
    ),
    (
        Condition::Skips(Skips::DaysOff),
        &[
            "not on days off",
            "not on holidays",
            "except holidays",
            "nie w dni wolne",
            "nie w swieta",
            "oprocz dni wolnych",
            "nicht an freien tagen",
            "nicht an feiertagen",
        ],
    ),
];
