//! Recurrence, row by row and by property.

use super::*;
use crate::region::Region;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn rule(every: u16, unit: Unit) -> Rule {
    Rule::every(NonZeroU16::new(every).unwrap(), unit)
}

fn poland() -> DaysOff {
    DaysOff::of(Region::PL)
}

/// The first days of a rule, each done on its day.
fn days(rule: Rule, first: &str, count: usize) -> Vec<String> {
    let days_off = poland();
    let (mut recurrence, mut due) =
        Recurrence::beginning(rule, day(first), None, &days_off).unwrap();
    let mut days = vec![due.to_string()];
    while days.len() < count {
        (recurrence, due) = recurrence.next(due, &days_off).unwrap();
        days.push(due.to_string());
    }
    days
}

#[test]
fn days_weeks_months_and_years_are_counted_from_the_anchor() {
    let weekday = |nth, weekday| Rule { on: On::Weekday(nth, weekday), ..rule(1, Unit::Month) };
    let last = Rule { on: On::LastDay, ..rule(1, Unit::Month) };
    let rows: &[(Rule, &str, &[&str])] = &[
        (rule(1, Unit::Day), "2027-02-27", &["2027-02-27", "2027-02-28", "2027-03-01"]),
        (rule(10, Unit::Day), "2026-12-25", &["2026-12-25", "2027-01-04", "2027-01-14"]),
        (rule(2, Unit::Week), "2026-11-12", &["2026-11-12", "2026-11-26", "2026-12-10"]),
        (
            rule(1, Unit::Month),
            "2027-01-31",
            &["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"],
        ),
        (rule(1, Unit::Month), "2028-01-31", &["2028-01-31", "2028-02-29", "2028-03-31"]),
        (rule(3, Unit::Month), "2026-11-30", &["2026-11-30", "2027-02-28", "2027-05-30"]),
        (
            rule(1, Unit::Year),
            "2028-02-29",
            &["2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"],
        ),
        (last, "2027-02-10", &["2027-02-28", "2027-03-31", "2027-04-30"]),
        (
            weekday(Nth::Second, Weekday::Tue),
            "2026-11-12",
            &["2026-12-08", "2027-01-12", "2027-02-09"],
        ),
        (
            weekday(Nth::Last, Weekday::Fri),
            "2026-11-12",
            &["2026-11-27", "2026-12-25", "2027-01-29"],
        ),
        (
            Rule { every: NonZeroU16::new(3).unwrap(), ..weekday(Nth::Second, Weekday::Tue) },
            "2026-11-12",
            &["2026-12-08", "2027-03-09"],
        ),
        (weekday(Nth::First, Weekday::Sun), "2026-11-01", &["2026-11-01", "2026-12-06"]),
        (weekday(Nth::Fourth, Weekday::Wed), "2026-11-26", &["2026-12-23", "2027-01-27"]),
        (
            Rule { skips: Skips::Weekends, ..rule(1, Unit::Day) },
            "2026-11-05",
            &["2026-11-05", "2026-11-06", "2026-11-09", "2026-11-10", "2026-11-11"],
        ),
        (
            Rule { skips: Skips::DaysOff, ..rule(1, Unit::Week) },
            "2026-11-04",
            &["2026-11-04", "2026-11-12", "2026-11-18"],
        ),
    ];
    for (rule, first, expected) in rows {
        assert_eq!(days(*rule, first, expected.len()), *expected, "{rule:?} from {first}");
    }
}

#[test]
fn one_counted_from_when_it_was_done_goes_by_that_day() {
    let days_off = poland();
    let boiler = Rule { counted: Counted::FromDone, ..rule(12, Unit::Month) };
    let (boiler, _) = Recurrence::beginning(boiler, day("2028-02-01"), None, &days_off).unwrap();
    let (boiler, second) = boiler.next(day("2028-02-29"), &days_off).unwrap();
    assert_eq!(second, day("2029-02-28"));
    assert_eq!(boiler.missed(day("2040-01-01"), &days_off), 0);
    let (boiler, third) = boiler.next(day("2029-01-15"), &days_off).unwrap();
    assert_eq!(third, day("2030-01-15"));
    let last = Rule { on: On::LastDay, every: NonZeroU16::MIN, ..boiler.rule };
    let last = Recurrence { rule: last, ..boiler };
    let (_, end_of_next) = last.next(day("2026-12-02"), &days_off).unwrap();
    assert_eq!(end_of_next, day("2027-01-31"));
}

#[test]
fn missed_occurrences_are_counted_and_left_behind_by_doing_one() {
    let days_off = poland();
    let weekly = rule(1, Unit::Week);
    let (weekly, _) = Recurrence::beginning(weekly, day("2026-11-02"), None, &days_off).unwrap();
    let rows = [
        ("2026-11-02", 0, "2026-11-09"),
        ("2026-11-08", 0, "2026-11-09"),
        ("2026-11-09", 1, "2026-11-16"),
        ("2026-11-24", 3, "2026-11-30"),
        ("2026-10-30", 0, "2026-11-09"),
    ];
    for (today, missed, next) in rows {
        assert_eq!(weekly.missed(day(today), &days_off), missed, "{today}");
        assert_eq!(weekly.next(day(today), &days_off).unwrap().1, day(next), "{today}");
    }
    let daily = Recurrence { rule: rule(1, Unit::Day), ..weekly };
    assert_eq!(daily.missed(day("2036-11-02"), &days_off), 999);
}

#[test]
fn an_occurrence_that_was_moved_does_not_move_those_behind_it() {
    // Moved from the 12th to the 20th and done there: the next one is still the 12th.
    let days_off = poland();
    let monthly = rule(1, Unit::Month);
    let (monthly, _) = Recurrence::beginning(monthly, day("2026-11-12"), None, &days_off).unwrap();
    for done in ["2026-11-05", "2026-11-12", "2026-11-20", "2026-12-11"] {
        let (_, next) = monthly.next(day(done), &days_off).unwrap();
        assert_eq!(next, day("2026-12-12"), "done on {done}");
    }
}

#[test]
fn the_calendar_ends_and_so_does_every_rule() {
    let days_off = DaysOff::weekends();
    let yearly = rule(999, Unit::Year);
    let (yearly, due) = Recurrence::beginning(yearly, day("9500-01-01"), None, &days_off).unwrap();
    assert_eq!(yearly.next(due, &days_off), None);
    assert_eq!(yearly.after(&days_off).count(), 0);
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    let first = day("1990-01-01");
    (0u64..30_000).prop_map(move |days| first + Days::new(days))
}

fn any_rule() -> impl Strategy<Value = Rule> {
    let weekday = (0u8..7).prop_map(|number| Weekday::try_from(number).unwrap());
    let nth =
        prop::sample::select(vec![Nth::First, Nth::Second, Nth::Third, Nth::Fourth, Nth::Last]);
    let on = prop_oneof![
        3 => Just(On::Date),
        1 => Just(On::LastDay),
        2 => (nth, weekday).prop_map(|(nth, weekday)| On::Weekday(nth, weekday)),
    ];
    let unit = prop::sample::select(vec![Unit::Day, Unit::Week, Unit::Month, Unit::Year]);
    let counted = prop::sample::select(vec![Counted::FromDue, Counted::FromDone]);
    let skips = prop::sample::select(vec![Skips::Nothing, Skips::Weekends, Skips::DaysOff]);
    (1u16..30, unit, on, counted, skips).prop_map(|(every, unit, on, counted, skips)| Rule {
        on,
        counted,
        skips,
        ..rule(every, unit)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn occurrences_only_ever_go_forward(
        rule in any_rule(), first in any_day(), late in prop::collection::vec(0u64..60, 1..12),
    ) {
        let days_off = poland();
        let (mut recurrence, mut due) =
            Recurrence::beginning(rule, first, None, &days_off).unwrap();
        prop_assert!(recurrence.nominal >= first && due >= recurrence.nominal);
        for days in late {
            let done = due + Days::new(days);
            let passed = recurrence.after(&days_off).take_while(|one| one.due <= done).count();
            if rule.counted == Counted::FromDue {
                prop_assert_eq!(recurrence.missed(done, &days_off) as usize, passed);
            }
            let (next, next_due) = recurrence.next(done, &days_off).unwrap();
            prop_assert!(next_due > done && next.nominal > recurrence.nominal, "{:?}", next);
            prop_assert!(next_due >= next.nominal);
            prop_assert!(days_off.off(next_due, rule.skips).is_none());
            (recurrence, due) = (next, next_due);
        }
    }

    #[test]
    fn a_day_of_the_month_is_the_anchors_or_the_months_last(
        every in 1u16..40, is_yearly: bool, first in any_day(),
    ) {
        let days_off = DaysOff::weekends();
        let rule = rule(every, if is_yearly { Unit::Year } else { Unit::Month });
        let (recurrence, _) = Recurrence::beginning(rule, first, None, &days_off).unwrap();
        let step = i32::from(every) * if is_yearly { 12 } else { 1 };
        let months = |day: NaiveDate| day.year() * 12 + day.month0() as i32;
        for (place, after) in (1i32..).zip(recurrence.after(&days_off).take(24)) {
            let last = last_of_month(after.due.with_day(1).unwrap()).unwrap().day();
            prop_assert_eq!(after.due.day(), first.day().min(last));
            prop_assert_eq!(months(after.due), months(first) + place * step);
        }
    }

    #[test]
    fn an_nth_weekday_is_that_weekday_of_that_week_of_its_month(
        first in any_day(), weekday in 0u8..7, place in 0u32..5,
    ) {
        let nths = [Nth::First, Nth::Second, Nth::Third, Nth::Fourth, Nth::Last];
        let (nth, weekday) = (nths[place as usize], Weekday::try_from(weekday).unwrap());
        let rule = Rule { on: On::Weekday(nth, weekday), ..rule(1, Unit::Month) };
        let days_off = DaysOff::weekends();
        let (recurrence, _) = Recurrence::beginning(rule, first, None, &days_off).unwrap();
        for after in recurrence.after(&days_off).take(15) {
            prop_assert_eq!(after.due.weekday(), weekday);
            let week = (after.due.day() - 1) / 7;
            if nth == Nth::Last {
                prop_assert!((after.due + Days::new(7)).month() != after.due.month());
            } else {
                prop_assert_eq!(week, place);
            }
        }
    }
}

/// Ten years of five hundred follow-ups, looked at every day: each is done the day it is due, or
/// some days late, and comes exactly once for each of its days.
#[test]
fn ten_years_of_five_hundred_rules_pass_without_a_day_twice() {
    use proptest::strategy::ValueTree as _;
    use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let days_off = poland();
    let (start, end) = (day("2026-11-12"), day("2036-11-12"));
    let mut dones = 0;
    for number in 0..500u64 {
        let rule = any_rule().new_tree(&mut runner).unwrap().current();
        let first = start + Days::new(number % 400);
        let (mut recurrence, mut due) =
            Recurrence::beginning(rule, first, None, &days_off).unwrap();
        let mut today = start;
        while today < end {
            let is_late = (dones + number) % 7 == 0;
            let wait = if is_late { Days::new(number % 45) } else { Days::new(0) };
            if due + wait <= today {
                let before = recurrence.nominal;
                (recurrence, due) = recurrence.next(today, &days_off).unwrap();
                assert!(due > today && recurrence.nominal > before, "{rule:?} {today}");
                dones += 1;
            }
            today = today.succ_opt().unwrap();
        }
    }
    assert!(dones > 10_000, "{dones}");
}

#[test]
fn a_year_from_29_february_has_its_day_where_the_owner_chose() {
    let days_of = |every, leap_day| {
        let days_off = DaysOff::weekends().keeping(leap_day);
        let rule = rule(every, Unit::Year);
        let (mut at, mut due) =
            Recurrence::beginning(rule, day("2024-02-29"), None, &days_off).unwrap();
        let mut days = vec![due.to_string()];
        for _ in 0..5 {
            (at, due) = at.next(due, &days_off).unwrap();
            days.push(due.to_string());
        }
        days
    };
    for (every, leap_day, expected) in [
        (
            1,
            LeapDay::February,
            ["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29", "2029-02-28"],
        ),
        (1, LeapDay::March, ["2025-03-01", "2026-03-01", "2027-03-01", "2028-02-29", "2029-03-01"]),
        (
            3,
            LeapDay::February,
            ["2027-02-28", "2030-02-28", "2033-02-28", "2036-02-29", "2039-02-28"],
        ),
        (3, LeapDay::March, ["2027-03-01", "2030-03-01", "2033-03-01", "2036-02-29", "2039-03-01"]),
        (4, LeapDay::March, ["2028-02-29", "2032-02-29", "2036-02-29", "2040-02-29", "2044-02-29"]),
    ] {
        assert_eq!(days_of(every, leap_day)[1..], expected, "{every} {leap_day:?}");
    }
    // Months and other days of a year are not asked.
    let days_off = DaysOff::weekends().keeping(LeapDay::March);
    for (unit, first, next) in [
        (Unit::Month, "2027-01-29", "2027-02-28"),
        (Unit::Year, "2027-02-28", "2028-02-28"),
        (Unit::Year, "2027-03-01", "2028-03-01"),
    ] {
        let (at, due) = Recurrence::beginning(rule(1, unit), day(first), None, &days_off).unwrap();
        assert_eq!(at.next(due, &days_off).unwrap().1, day(next), "{first}");
    }
}

#[test]
fn a_choice_made_between_two_years_neither_doubles_nor_loses_one() {
    for (before, after, then) in [
        (LeapDay::February, LeapDay::March, ["2026-03-01", "2027-03-01"]),
        (LeapDay::March, LeapDay::February, ["2026-02-28", "2027-02-28"]),
    ] {
        let days_off = |leap_day| DaysOff::weekends().keeping(leap_day);
        let (at, due) =
            Recurrence::beginning(rule(1, Unit::Year), day("2024-02-29"), None, &days_off(before))
                .unwrap();
        let (at, due) = at.next(due, &days_off(before)).unwrap();
        assert_eq!(due, before.kept_in(2025).unwrap());
        let changed = days_off(after);
        let later: Vec<_> = at.after(&changed).take(2).map(|one| one.due.to_string()).collect();
        assert_eq!(later, then);
        assert_eq!(at.next(due, &changed).unwrap().1, day(then[0]));
    }
}
