//! Birthdays as programs write them.

use kartoteka_domain::contact::PartialDate;
use kartoteka_domain::region::Region;

/// A birthday, and whether it came with a time of day that the date leaves out.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Birthday {
    pub(crate) date: PartialDate,
    pub(crate) has_time: bool,
}

/// The year that Apple's address books write where none is known, also where they leave out the
/// parameter that says so.
const NO_YEAR: i32 = 1604;

/// A day in any of the ways RFC 2426, RFC 6350 §4.3 and phones write it; none where words stand
/// after it. `unknown_year` is the year that stands for none (`X-APPLE-OMIT-YEAR`).
pub(crate) fn birthday(text: &str, unknown_year: Option<i32>) -> Option<Birthday> {
    let (day, time) = before_time(text)?;
    let (year, month, day) = day_parts(day)?;
    let year = year.filter(|year| ![0, NO_YEAR].contains(year) && Some(*year) != unknown_year);
    let clock = time.split(['Z', 'z', '+', '-']).next().unwrap_or_default();
    let has_time = clock.contains(|c: char| ('1'..='9').contains(&c));
    Some(Birthday { date: PartialDate::new(year, month, day)?, has_time })
}

/// A day, and the time of day that stands after it; none where something else does. In Polish a
/// year may be followed by "r.".
fn before_time(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let (day, rest) = text.split_once(['T', 't', ' ']).unwrap_or((text, ""));
    let rest = rest.trim();
    let clock = rest.split(' ').next().unwrap_or_default();
    let is_time = clock.starts_with(|c: char| c.is_ascii_digit())
        && clock.chars().all(|c| c.is_ascii_digit() || ":.,+-Zz".contains(c));
    (is_time || ["", "r", "r."].contains(&rest)).then_some((day, rest))
}

fn day_parts(text: &str) -> Option<(Option<i32>, u32, u32)> {
    let number = |part: &str| {
        part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<u32>().ok())?
    };
    if let Some(rest) = text.strip_prefix("--") {
        let (month, day) = match rest.split_once('-') {
            Some(parts) => parts,
            None if rest.len() == 4 => rest.split_at_checked(2)?,
            None => return None,
        };
        return Some((None, number(month)?, number(day)?));
    }
    let (year, rest) = text.split_at_checked(4)?;
    let (month, day) = match rest.strip_prefix(['-', '/', '.']) {
        Some(rest) => rest.split_once(['-', '/', '.'])?,
        None if rest.len() == 4 => rest.split_at_checked(2)?,
        None => return None,
    };
    Some((Some(i32::try_from(number(year)?).ok()?), number(month)?, number(day)?))
}

/// Which number of `1/2/1980` is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum DayOrder {
    /// The first, as in most of the world.
    #[default]
    DayFirst,
    /// The second, as in the United States.
    MonthFirst,
}

impl DayOrder {
    /// The usual one of a country.
    #[must_use]
    pub fn of(region: Region) -> Self {
        if region == Region::US { Self::MonthFirst } else { Self::DayFirst }
    }
}

/// A day in any way that a table writes it: as above, and with the year last or missing. Dots
/// always put the day first; between slashes and dashes `order` decides where both could be.
pub(crate) fn table_day(text: &str, order: DayOrder) -> Option<PartialDate> {
    let text = text.trim();
    if let Some(found) = birthday(text, None) {
        return Some(found.date);
    }
    let (first, second, year) = year_last(text)?;
    let (day, month) = match order {
        _ if text.contains('.') || first > 12 => (first, second),
        _ if second > 12 => (second, first),
        DayOrder::DayFirst => (first, second),
        DayOrder::MonthFirst => (second, first),
    };
    PartialDate::new(year, month, day)
}

/// Which order a day shows by itself; nothing where it could be either.
pub(crate) fn order_of(text: &str) -> Option<DayOrder> {
    let (first, second, _) = year_last(text.trim()).filter(|_| !text.contains('.'))?;
    match (first > 12, second > 12) {
        (true, false) => Some(DayOrder::DayFirst),
        (false, true) => Some(DayOrder::MonthFirst),
        _ => None,
    }
}

/// Whether a day could be read both ways.
pub(crate) fn is_open(text: &str) -> bool {
    let parts = year_last(text.trim()).filter(|_| !text.contains('.'));
    parts.is_some_and(|(first, second, _)| first != second && first < 13 && second < 13)
}

/// Two numbers and a year of four digits, with one kind of sign between them; `17.05.` has none.
fn year_last(text: &str) -> Option<(u32, u32, Option<i32>)> {
    let (text, _) = before_time(text)?;
    let sign = text.chars().find(|c| matches!(c, '.' | '/' | '-'))?;
    let number = |part: &str| {
        let is_short = matches!(part.len(), 1 | 2) && part.bytes().all(|b| b.is_ascii_digit());
        is_short.then(|| part.parse::<u32>().ok())?
    };
    let parts: Vec<&str> = text.split(sign).collect();
    match parts.as_slice() {
        [first, second, ""] if sign == '.' => Some((number(first)?, number(second)?, None)),
        [first, second, year] if year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()) => {
            let year = year.parse().ok().filter(|year| *year != 0);
            Some((number(first)?, number(second)?, year))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<(Option<i32>, u32, u32)> {
        birthday(text, Some(1604)).map(|found| (found.date.year, found.date.month, found.date.day))
    }

    #[test]
    fn a_birthday_is_read_however_it_is_written() {
        for text in [
            "1980-05-17",
            "19800517",
            "1980-05-17T00:00:00Z",
            "19800517t000000+0200",
            "1980-05-17 12:00:00 AM",
            "1980/05/17",
            "1980-05-17 r.",
        ] {
            assert_eq!(day(text), Some((Some(1980), 5, 17)), "{text}");
        }
        for text in ["--0517", "--05-17", "--5-17", "1604-05-17", "0000-05-17"] {
            assert_eq!(day(text), Some((None, 5, 17)), "{text}");
        }
        assert_eq!(day("--0229"), Some((None, 2, 29)));
    }

    #[test]
    fn what_is_no_date_is_not_made_into_one() {
        for text in [
            "circa 1800",
            "19723101",
            "1981-02-29",
            "1980",
            "1980-05",
            "---17",
            "02-10",
            "70-7-14",
            "",
            "--",
            "1980-+5-17",
            "łłłł",
            "1980-05-17 or so",
            "1980-05-17 2nd of two",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn a_time_of_day_is_told_apart_from_midnight_and_from_a_zone() {
        let has_time = |text| birthday(text, None).unwrap().has_time;
        assert!(has_time("1953-10-15T23:10:00Z") && has_time("19870927T083000-0600"));
        assert!(!has_time("1985-01-28T00:00:00+02:00") && !has_time("1985-01-28"));
    }

    #[test]
    fn a_table_may_put_the_year_last() {
        let day =
            |text, order| table_day(text, order).map(|date| (date.year, date.month, date.day));
        for (text, order, expected) in [
            ("31.1.1972", DayOrder::MonthFirst, Some((Some(1972), 1, 31))),
            ("1.2.1972", DayOrder::MonthFirst, Some((Some(1972), 2, 1))),
            ("1/20/1981", DayOrder::DayFirst, Some((Some(1981), 1, 20))),
            ("6/5/1984", DayOrder::MonthFirst, Some((Some(1984), 6, 5))),
            ("6/5/1984", DayOrder::DayFirst, Some((Some(1984), 5, 6))),
            ("20-01-1991", DayOrder::MonthFirst, Some((Some(1991), 1, 20))),
            ("17.05.", DayOrder::DayFirst, Some((None, 5, 17))),
            ("1981-01-20", DayOrder::DayFirst, Some((Some(1981), 1, 20))),
            (" --05-17", DayOrder::DayFirst, Some((None, 5, 17))),
            ("17.5.1980 r.", DayOrder::DayFirst, Some((Some(1980), 5, 17))),
            ("1/20/1981 12:00:00 AM", DayOrder::DayFirst, Some((Some(1981), 1, 20))),
            ("17.5.1980 or 1981", DayOrder::DayFirst, None),
            ("17.5.1980 (ca.)", DayOrder::DayFirst, None),
            ("31.02.1980", DayOrder::DayFirst, None),
            ("0/0/00", DayOrder::DayFirst, None),
            ("17/5/84", DayOrder::DayFirst, None),
            ("13/13/1984", DayOrder::DayFirst, None),
            ("soon", DayOrder::DayFirst, None),
        ] {
            assert_eq!(day(text, order), expected, "{text}");
        }
    }

    #[test]
    fn a_day_beyond_twelve_shows_the_order() {
        assert_eq!(order_of("1/20/1981"), Some(DayOrder::MonthFirst));
        assert_eq!(order_of("20/1/1981"), Some(DayOrder::DayFirst));
        assert_eq!(order_of("1/2/1981"), None);
        assert_eq!(order_of("20.1.1981"), None);
    }
}
