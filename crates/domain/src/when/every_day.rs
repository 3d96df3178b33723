//! Phrases of each language on four hundred days in a row, against days found by walking the
//! calendar one day at a time.

use super::reading;
use crate::region::Language;
use crate::time::{Now, instant_of};
use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};

/// A day as the calendar is walked to find it.
#[derive(Debug, Clone, Copy)]
enum Day {
    /// So many days on.
    On(usize),
    /// The first such weekday after today.
    Next(Weekday),
    /// Today, or the first such weekday after it: its time is still to come at noon.
    From(Weekday),
    /// The first Monday after today, then on to the weekday.
    WeekAfter(Weekday),
    /// The same, a week later still.
    SecondWeekAfter(Weekday),
    /// So many months on, or the last day of that month.
    Months(u32),
    /// The first day from today on with this day and month.
    Date(u32, u32),
    /// The first day from today on with this day of the month.
    OfMonth(u32),
    /// The last day of this month.
    MonthEnd,
    /// The first day of the month after today.
    MonthStart,
    /// A day with its year.
    Fixed(i32, u32, u32),
}
use Day::*;
use Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};

fn walk(today: NaiveDate, day: Day) -> NaiveDate {
    let after = |from: NaiveDate, meant: &dyn Fn(&NaiveDate) -> bool| {
        from.iter_days().skip(1).find(|day| meant(day)).unwrap()
    };
    let from = |from: NaiveDate, meant: &dyn Fn(&NaiveDate) -> bool| {
        from.iter_days().find(|day| meant(day)).unwrap()
    };
    let monday = after(today, &|day| day.weekday() == Mon);
    match day {
        On(days) => today.iter_days().nth(days).unwrap(),
        Next(weekday) => after(today, &|day| day.weekday() == weekday),
        From(weekday) => from(today, &|day| day.weekday() == weekday),
        WeekAfter(weekday) => from(monday, &|day| day.weekday() == weekday),
        SecondWeekAfter(weekday) => {
            from(after(monday, &|day| day.weekday() == Mon), &|day| day.weekday() == weekday)
        }
        Months(count) => {
            let first = (0..count)
                .fold(today.with_day(1).unwrap(), |first, _| after(first, &|day| day.day() == 1));
            let month: Vec<NaiveDate> =
                first.iter_days().take_while(|day| day.month() == first.month()).collect();
            month
                .iter()
                .copied()
                .find(|day| day.day() == today.day())
                .unwrap_or(month[month.len() - 1])
        }
        Date(number, month) => from(today, &|day| (day.day(), day.month()) == (number, month)),
        OfMonth(number) => from(today, &|day| day.day() == number),
        MonthEnd => from(today, &|day| day.iter_days().nth(1).unwrap().day() == 1),
        MonthStart => after(today, &|day| day.day() == 1),
        Fixed(year, month, day) => NaiveDate::from_ymd_opt(year, month, day).unwrap(),
    }
}

type Row = (&'static str, Day, &'static str);

/// Every row seen from every day, at noon, with the same words behind it.
fn hold(language: Language, rows: &[Row]) {
    assert!(rows.len() >= 60, "{} phrases", rows.len());
    for (phrase, day, time) in rows {
        let text = format!("{phrase} Xyz 7b");
        let reading = reading(&text, language);
        let reading = reading.unwrap_or_else(|refused| panic!("{phrase:?}: {refused}"));
        let reading = reading.unwrap_or_else(|| panic!("{phrase:?} says nothing"));
        let time = NaiveTime::parse_from_str(time, "%H:%M").ok();
        let first = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
        for today in first.iter_days().take(400) {
            let zone = chrono_tz::Europe::Warsaw;
            let now = Now { at: instant_of(today.and_hms_opt(12, 0, 0).unwrap(), zone), zone };
            let found = reading.seen_from(&now).unwrap();
            let said = (found.due.on, found.due.time, found.rest.as_str());
            let expected = (walk(today, *day), time, "Xyz 7b");
            assert_eq!(said, expected, "{phrase:?} on {today}, a {}", today.weekday());
        }
    }
}

const ENGLISH: &[Row] = &[
    ("today", On(0), ""),
    ("today at 15", On(0), "15:00"),
    ("tomorrow", On(1), ""),
    ("tmrw", On(1), ""),
    ("tomorrow 10:00", On(1), "10:00"),
    ("tomorrow at 9", On(1), "09:00"),
    ("tomorrow morning", On(1), "09:00"),
    ("tomorrow morning at 8", On(1), "08:00"),
    ("tomorrow afternoon", On(1), "14:00"),
    ("tomorrow evening", On(1), "18:00"),
    ("tomorrow noon", On(1), "12:00"),
    ("tomorrow 5pm", On(1), "17:00"),
    ("tomorrow at half past nine", On(1), "09:30"),
    ("tomorrow at quarter to three", On(1), "14:45"),
    ("day after tomorrow", On(2), ""),
    ("the day after tomorrow at 11", On(2), "11:00"),
    ("mon", Next(Mon), ""),
    ("tue", Next(Tue), ""),
    ("wednesday", Next(Wed), ""),
    ("on thursday", Next(Thu), ""),
    ("fri", Next(Fri), ""),
    ("this sat", Next(Sat), ""),
    ("by sunday", Next(Sun), ""),
    ("fri 10:00", Next(Fri), "10:00"),
    ("fri 10", Next(Fri), "10:00"),
    ("fri at 10", Next(Fri), "10:00"),
    ("on fri at 10am", Next(Fri), "10:00"),
    ("10:00 fri", Next(Fri), "10:00"),
    ("at 10 on friday", Next(Fri), "10:00"),
    ("mon morning", Next(Mon), "09:00"),
    ("fri 5pm", From(Fri), "17:00"),
    ("next mon", WeekAfter(Mon), ""),
    ("next tue", WeekAfter(Tue), ""),
    ("next Tue 10:00", WeekAfter(Tue), "10:00"),
    ("next friday at 3", WeekAfter(Fri), "15:00"),
    ("next sun", WeekAfter(Sun), ""),
    ("next week", WeekAfter(Mon), ""),
    ("wed next week", WeekAfter(Wed), ""),
    ("next week on wed at 8", WeekAfter(Wed), "08:00"),
    ("in a week on fri", WeekAfter(Fri), ""),
    ("in 2 weeks on fri at 10", SecondWeekAfter(Fri), "10:00"),
    ("in 1 day", On(1), ""),
    ("in 3 days", On(3), ""),
    ("in three days", On(3), ""),
    ("in 10 days at 14:30", On(10), "14:30"),
    ("in a week", On(7), ""),
    ("in 2 weeks", On(14), ""),
    ("in two weeks", On(14), ""),
    ("in 2 weeks at 10:00", On(14), "10:00"),
    ("in a fortnight", On(14), ""),
    ("in 6 weeks' time", On(42), ""),
    ("3 days from now", On(3), ""),
    ("in a month", Months(1), ""),
    ("in 3 months", Months(3), ""),
    ("in a quarter", Months(3), ""),
    ("in half a year", Months(6), ""),
    ("in a year", Months(12), ""),
    ("next month", MonthStart, ""),
    ("end of the month", MonthEnd, ""),
    ("eom", MonthEnd, ""),
    ("1 Dec", Date(1, 12), ""),
    ("Dec 1 at 14:15", Date(1, 12), "14:15"),
    ("on the 1st of December", Date(1, 12), ""),
    ("by 30 April", Date(30, 4), ""),
    ("on 29 Feb", Date(29, 2), ""),
    ("by the 5th", OfMonth(5), ""),
    ("on the 31st", OfMonth(31), ""),
    ("2027-05-04", Fixed(2027, 5, 4), ""),
    ("2027-05-04 10:00", Fixed(2027, 5, 4), "10:00"),
    ("4/5/2027", Fixed(2027, 5, 4), ""),
    ("4 May 2027", Fixed(2027, 5, 4), ""),
    ("Tue 4 May 2027 10:00", Fixed(2027, 5, 4), "10:00"),
    ("10:00", On(1), "10:00"),
    ("at 15:00", On(0), "15:00"),
    ("tonight", On(0), "20:00"),
];

#[test]
fn english_phrases_hold_on_every_day() {
    hold(Language::En, ENGLISH);
}

const POLISH: &[Row] = &[
    ("dziś", On(0), ""),
    ("dzisiaj o 15", On(0), "15:00"),
    ("jutro", On(1), ""),
    ("jutro o 9", On(1), "09:00"),
    ("jutro o 10:00", On(1), "10:00"),
    ("jutro rano", On(1), "09:00"),
    ("jutro rano o 8", On(1), "08:00"),
    ("jutro po południu", On(1), "14:00"),
    ("jutro wieczorem", On(1), "18:00"),
    ("jutro w południe", On(1), "12:00"),
    ("jutro o dziesiątej", On(1), "10:00"),
    ("jutro o wpół do dziesiątej", On(1), "09:30"),
    ("jutro kwadrans po dziewiątej", On(1), "09:15"),
    ("pojutrze", On(2), ""),
    ("pojutrze o 11", On(2), "11:00"),
    ("pn", Next(Mon), ""),
    ("w poniedziałek", Next(Mon), ""),
    ("na poniedziałek", Next(Mon), ""),
    ("we wtorek", Next(Tue), ""),
    ("w środę", Next(Wed), ""),
    ("czw", Next(Thu), ""),
    ("pt", Next(Fri), ""),
    ("pt 10:00", Next(Fri), "10:00"),
    ("pt. 10.30", Next(Fri), "10:30"),
    ("pt 10", Next(Fri), "10:00"),
    ("w piątek o 10", Next(Fri), "10:00"),
    ("w piatek o godz. 10", Next(Fri), "10:00"),
    ("o 10 w piątek", Next(Fri), "10:00"),
    ("do piątku", Next(Fri), ""),
    ("w piątek po południu", From(Fri), "14:00"),
    ("w ten piątek", Next(Fri), ""),
    ("w najbliższy piątek", Next(Fri), ""),
    ("w sobotę", Next(Sat), ""),
    ("w niedzielę", Next(Sun), ""),
    ("w przyszły wtorek", WeekAfter(Tue), ""),
    ("w przyszły wtorek o 10", WeekAfter(Tue), "10:00"),
    ("w przyszłą środę", WeekAfter(Wed), ""),
    ("w następny piątek", WeekAfter(Fri), ""),
    ("w przyszłym tygodniu", WeekAfter(Mon), ""),
    ("w przyszłym tygodniu w piątek", WeekAfter(Fri), ""),
    ("w piątek w przyszłym tygodniu", WeekAfter(Fri), ""),
    ("za tydzień w piątek", WeekAfter(Fri), ""),
    ("za 2 tygodnie w piątek o 10", SecondWeekAfter(Fri), "10:00"),
    ("za tydzień", On(7), ""),
    ("za 1 dzień", On(1), ""),
    ("za 3 dni", On(3), ""),
    ("za trzy dni o 10:00", On(3), "10:00"),
    ("za 2 tygodnie", On(14), ""),
    ("za dwa tygodnie", On(14), ""),
    ("za 2 tyg.", On(14), ""),
    ("za 5 tygodni", On(35), ""),
    ("za miesiąc", Months(1), ""),
    ("za 3 miesiące", Months(3), ""),
    ("za 5 miesięcy", Months(5), ""),
    ("za kwartał", Months(3), ""),
    ("za pół roku", Months(6), ""),
    ("za rok", Months(12), ""),
    ("w przyszłym miesiącu", MonthStart, ""),
    ("koniec miesiąca", MonthEnd, ""),
    ("do końca miesiąca", MonthEnd, ""),
    ("pod koniec miesiąca", MonthEnd, ""),
    ("1 grudnia", Date(1, 12), ""),
    ("1 gru 14:00", Date(1, 12), "14:00"),
    ("do 1 grudnia", Date(1, 12), ""),
    ("1 XII", Date(1, 12), ""),
    ("1.12.", Date(1, 12), ""),
    ("do 1.12", Date(1, 12), ""),
    ("do 5-go", OfMonth(5), ""),
    ("do 5.", OfMonth(5), ""),
    ("29 lutego", Date(29, 2), ""),
    ("4.05.2027", Fixed(2027, 5, 4), ""),
    ("4 maja 2027 r.", Fixed(2027, 5, 4), ""),
    ("wt. 4 maja 2027 o 10", Fixed(2027, 5, 4), "10:00"),
    ("10:00", On(1), "10:00"),
    ("o 15:30", On(0), "15:30"),
    ("wieczorem", On(0), "18:00"),
];

#[test]
fn polish_phrases_hold_on_every_day() {
    hold(Language::Pl, POLISH);
}

const GERMAN: &[Row] = &[
    ("heute", On(0), ""),
    ("heute um 15 Uhr", On(0), "15:00"),
    ("heute Abend", On(0), "18:00"),
    ("heute Nachmittag um 5", On(0), "17:00"),
    ("morgen", On(1), ""),
    ("morgen um 9", On(1), "09:00"),
    ("morgen um 10:00", On(1), "10:00"),
    ("morgen um 10.30 Uhr", On(1), "10:30"),
    ("morgen früh", On(1), "09:00"),
    ("morgen früh um 8", On(1), "08:00"),
    ("morgen Vormittag", On(1), "10:00"),
    ("morgen Mittag", On(1), "12:00"),
    ("morgen Nachmittag", On(1), "14:00"),
    ("morgen Abend", On(1), "18:00"),
    ("morgen um halb zehn", On(1), "09:30"),
    ("morgen Viertel nach neun", On(1), "09:15"),
    ("morgen um 8 Uhr früh", On(1), "08:00"),
    ("übermorgen", On(2), ""),
    ("uebermorgen", On(2), ""),
    ("übermorgen um 11 Uhr", On(2), "11:00"),
    ("Mo 9 Uhr", Next(Mon), "09:00"),
    ("Mo", Next(Mon), ""),
    ("am Montag", Next(Mon), ""),
    ("Montag früh", Next(Mon), "09:00"),
    ("Montagmorgen", Next(Mon), "09:00"),
    ("Di 10:00", Next(Tue), "10:00"),
    ("Mi", Next(Wed), ""),
    ("Mittwochnachmittag", From(Wed), "14:00"),
    ("Do 14 Uhr", From(Thu), "14:00"),
    ("Fr 10:00", Next(Fri), "10:00"),
    ("Fr 10", Next(Fri), "10:00"),
    ("Fr. 10:00", Next(Fri), "10:00"),
    ("am Freitag um 10", Next(Fri), "10:00"),
    ("am Freitag um 10:30 Uhr", Next(Fri), "10:30"),
    ("Freitagabend", From(Fri), "18:00"),
    ("Freitag morgen um 8", Next(Fri), "08:00"),
    ("bis Freitag", Next(Fri), ""),
    ("diesen Freitag", Next(Fri), ""),
    ("kommenden Freitag", Next(Fri), ""),
    ("um 10 am Freitag", Next(Fri), "10:00"),
    ("Samstag", Next(Sat), ""),
    ("am Sonnabend", Next(Sat), ""),
    ("So", Next(Sun), ""),
    ("nächsten Dienstag", WeekAfter(Tue), ""),
    ("nächsten Dienstag um 10", WeekAfter(Tue), "10:00"),
    ("am nächsten Freitag", WeekAfter(Fri), ""),
    ("nächste Woche", WeekAfter(Mon), ""),
    ("nächste Woche Mittwoch", WeekAfter(Wed), ""),
    ("nächste Woche am Mittwoch um 8", WeekAfter(Wed), "08:00"),
    ("Mittwoch nächster Woche", WeekAfter(Wed), ""),
    ("in einer Woche am Freitag", WeekAfter(Fri), ""),
    ("in 1 Tag", On(1), ""),
    ("in 3 Tagen", On(3), ""),
    ("in drei Tagen um 14 Uhr", On(3), "14:00"),
    ("in vierzehn Tagen", On(14), ""),
    ("in einer Woche", On(7), ""),
    ("in 2 Wochen", On(14), ""),
    ("in zwei Wochen um 10", On(14), "10:00"),
    ("in 6 Wochen", On(42), ""),
    ("in einem Monat", Months(1), ""),
    ("in 3 Monaten", Months(3), ""),
    ("in einem Quartal", Months(3), ""),
    ("in einem halben Jahr", Months(6), ""),
    ("in einem Jahr", Months(12), ""),
    ("nächsten Monat", MonthStart, ""),
    ("Ende des Monats", MonthEnd, ""),
    ("Monatsende", MonthEnd, ""),
    ("am 1. Dezember", Date(1, 12), ""),
    ("1. Dez. 14:00", Date(1, 12), "14:00"),
    ("bis 1.12.", Date(1, 12), ""),
    ("1.12. um 15 Uhr", Date(1, 12), "15:00"),
    ("29. Februar", Date(29, 2), ""),
    ("am 5.", OfMonth(5), ""),
    ("bis zum 15.", OfMonth(15), ""),
    ("4.5.2027", Fixed(2027, 5, 4), ""),
    ("Di, 4.5.2027, 10 Uhr", Fixed(2027, 5, 4), "10:00"),
    ("Dienstag, den 4. Mai 2027", Fixed(2027, 5, 4), ""),
    ("10 Uhr", On(1), "10:00"),
    ("um 15:30", On(0), "15:30"),
];

#[test]
fn german_phrases_hold_on_every_day() {
    hold(Language::De, GERMAN);
}
