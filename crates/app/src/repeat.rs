//! How follow-ups recur, as requests and responses say it and in the owner's words. What is said
//! here is understood where it is typed.

use crate::api::follow_up as dto;
use crate::api::setting::Language;
use crate::text::say;
use chrono::Weekday;
use kartoteka_domain::holiday::Skips;
use kartoteka_domain::recurrence::{Counted, Nth, On, Rule, Unit};
use std::num::NonZeroU16;

/// The most units from one time to the next.
const MOST: u16 = 999;

/// The rule of a request; none when it is no rule.
pub(crate) fn rule_of(repeat: dto::Repeat) -> Option<Rule> {
    let every = NonZeroU16::new(repeat.every).filter(|every| every.get() <= MOST)?;
    let unit = match repeat.unit {
        dto::RepeatUnit::Day => Unit::Day,
        dto::RepeatUnit::Week => Unit::Week,
        dto::RepeatUnit::Month => Unit::Month,
        dto::RepeatUnit::Year => Unit::Year,
    };
    let on = match repeat.on {
        None => On::Date,
        Some(_) if unit != Unit::Month => return None,
        Some(dto::RepeatDay { nth: dto::RepeatNth::Last, weekday: None }) => On::LastDay,
        Some(dto::RepeatDay { weekday: None, .. }) => return None,
        Some(dto::RepeatDay { nth, weekday: Some(day) }) => On::Weekday(nth_of(nth), weekday(day)),
    };
    let counted = if repeat.from_done { Counted::FromDone } else { Counted::FromDue };
    Some(Rule { every, unit, on, counted, skips: skips_of(repeat.skips) })
}

/// The rule as responses say it.
pub(crate) fn shown(rule: &Rule) -> dto::Repeat {
    dto::Repeat {
        every: rule.every.get(),
        unit: match rule.unit {
            Unit::Day => dto::RepeatUnit::Day,
            Unit::Week => dto::RepeatUnit::Week,
            Unit::Month => dto::RepeatUnit::Month,
            Unit::Year => dto::RepeatUnit::Year,
        },
        on: match rule.on {
            On::Date => None,
            On::LastDay => Some(dto::RepeatDay { nth: dto::RepeatNth::Last, weekday: None }),
            On::Weekday(nth, day) => {
                Some(dto::RepeatDay { nth: shown_nth(nth), weekday: Some(shown_weekday(day)) })
            }
        },
        from_done: rule.counted == Counted::FromDone,
        skips: shown_skips(rule.skips),
    }
}

/// The rule in words: "every 3 months, counted from when it was done".
pub(crate) fn words(language: Language, rule: &Rule) -> String {
    let unit = match rule.unit {
        Unit::Day => "repeat-day",
        Unit::Week => "repeat-week",
        Unit::Month => "repeat-month",
        Unit::Year => "repeat-year",
    };
    let mut said = say(language, unit, &[("count", u32::from(rule.every.get()).into())]);
    let day = match rule.on {
        On::Date => None,
        On::LastDay => Some(say(language, "repeat-on-last-day", &[])),
        On::Weekday(nth, day) => {
            Some(say(language, weekday_message(day), &[("nth", nth_word(nth).into())]))
        }
    };
    if let Some(day) = day {
        let args = [("every", (&said).into()), ("day", (&day).into())];
        said = say(language, "repeat-on", &args);
    }
    if rule.counted == Counted::FromDone {
        said = say(language, "repeat-from-done", &[("rule", (&said).into())]);
    }
    match rule.skips {
        Skips::Nothing => said,
        Skips::Weekends => say(language, "repeat-not-weekends", &[("rule", (&said).into())]),
        Skips::DaysOff => say(language, "repeat-not-days-off", &[("rule", (&said).into())]),
    }
}

fn weekday_message(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "repeat-on-mon",
        Weekday::Tue => "repeat-on-tue",
        Weekday::Wed => "repeat-on-wed",
        Weekday::Thu => "repeat-on-thu",
        Weekday::Fri => "repeat-on-fri",
        Weekday::Sat => "repeat-on-sat",
        Weekday::Sun => "repeat-on-sun",
    }
}

fn nth_word(nth: Nth) -> &'static str {
    match nth {
        Nth::First => "first",
        Nth::Second => "second",
        Nth::Third => "third",
        Nth::Fourth => "fourth",
        Nth::Last => "last",
    }
}

fn nth_of(nth: dto::RepeatNth) -> Nth {
    match nth {
        dto::RepeatNth::First => Nth::First,
        dto::RepeatNth::Second => Nth::Second,
        dto::RepeatNth::Third => Nth::Third,
        dto::RepeatNth::Fourth => Nth::Fourth,
        dto::RepeatNth::Last => Nth::Last,
    }
}

fn shown_nth(nth: Nth) -> dto::RepeatNth {
    match nth {
        Nth::First => dto::RepeatNth::First,
        Nth::Second => dto::RepeatNth::Second,
        Nth::Third => dto::RepeatNth::Third,
        Nth::Fourth => dto::RepeatNth::Fourth,
        Nth::Last => dto::RepeatNth::Last,
    }
}

fn weekday(day: dto::Weekday) -> Weekday {
    match day {
        dto::Weekday::Mon => Weekday::Mon,
        dto::Weekday::Tue => Weekday::Tue,
        dto::Weekday::Wed => Weekday::Wed,
        dto::Weekday::Thu => Weekday::Thu,
        dto::Weekday::Fri => Weekday::Fri,
        dto::Weekday::Sat => Weekday::Sat,
        dto::Weekday::Sun => Weekday::Sun,
    }
}

fn shown_weekday(day: Weekday) -> dto::Weekday {
    match day {
        Weekday::Mon => dto::Weekday::Mon,
        Weekday::Tue => dto::Weekday::Tue,
        Weekday::Wed => dto::Weekday::Wed,
        Weekday::Thu => dto::Weekday::Thu,
        Weekday::Fri => dto::Weekday::Fri,
        Weekday::Sat => dto::Weekday::Sat,
        Weekday::Sun => dto::Weekday::Sun,
    }
}

fn skips_of(skips: dto::Skips) -> Skips {
    match skips {
        dto::Skips::Nothing => Skips::Nothing,
        dto::Skips::Weekends => Skips::Weekends,
        dto::Skips::DaysOff => Skips::DaysOff,
    }
}

fn shown_skips(skips: Skips) -> dto::Skips {
    match skips {
        Skips::Nothing => dto::Skips::Nothing,
        Skips::Weekends => dto::Skips::Weekends,
        Skips::DaysOff => dto::Skips::DaysOff,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setting::spoken;
    use kartoteka_domain::time::{Now, Timestamp};
    use kartoteka_domain::when::parse_when;

    fn every_rule() -> Vec<Rule> {
        let weekdays = (0..7).filter_map(|number| Weekday::try_from(number).ok());
        let nths = [Nth::First, Nth::Second, Nth::Third, Nth::Fourth, Nth::Last];
        let days = weekdays.flat_map(|day| nths.map(|nth| On::Weekday(nth, day)));
        let on_days = [On::LastDay].into_iter().chain(days).map(|on| (Unit::Month, on));
        let units = [Unit::Day, Unit::Week, Unit::Month, Unit::Year].map(|unit| (unit, On::Date));
        let shapes: Vec<(Unit, On)> = units.into_iter().chain(on_days).collect();
        let mut rules = Vec::new();
        for every in [1, 2, 3, 5, 12, 22, 100, MOST] {
            for (unit, on) in &shapes {
                for counted in [Counted::FromDue, Counted::FromDone] {
                    for skips in [Skips::Nothing, Skips::Weekends, Skips::DaysOff] {
                        let every = NonZeroU16::new(every).unwrap();
                        rules.push(Rule { every, unit: *unit, on: *on, counted, skips });
                    }
                }
            }
        }
        rules
    }

    #[test]
    fn what_is_said_of_a_rule_is_understood_as_the_same_rule() {
        let now = Now { at: Timestamp(1_795_000_000_000), zone: chrono_tz::Europe::Warsaw };
        for rule in every_rule() {
            assert_eq!(rule_of(shown(&rule)), Some(rule));
            for language in [Language::En, Language::Pl, Language::De] {
                let said = words(language, &rule);
                let when = parse_when(&said, &now, spoken(language)).unwrap();
                let when = when.unwrap_or_else(|| panic!("{said:?} says nothing"));
                assert_eq!((when.repeat, when.rest.as_str()), (Some(rule), ""), "{said:?}");
            }
        }
    }

    #[test]
    fn a_rule_is_said_as_people_say_it() {
        let every = |count, unit| Rule::every(NonZeroU16::new(count).unwrap(), unit);
        let boiler = Rule { counted: Counted::FromDone, ..every(3, Unit::Month) };
        let backup = Rule {
            on: On::Weekday(Nth::Last, Weekday::Wed),
            skips: Skips::DaysOff,
            ..every(1, Unit::Month)
        };
        let rows = [
            (boiler, Language::En, "every 3 months, counted from when it was done"),
            (boiler, Language::Pl, "co 3 miesiące, licząc od wykonania"),
            (boiler, Language::De, "alle 3 Monate, ab Erledigung gezählt"),
            (backup, Language::En, "every month on the last Wednesday, not on days off"),
            (backup, Language::Pl, "co miesiąc w ostatnią środę, nie w dni wolne"),
            (backup, Language::De, "jeden Monat am letzten Mittwoch, nicht an freien Tagen"),
            (every(5, Unit::Week), Language::Pl, "co 5 tygodni"),
            (every(1, Unit::Year), Language::De, "jedes Jahr"),
        ];
        for (rule, language, said) in rows {
            assert_eq!(words(language, &rule), said);
        }
    }
}
