//! Calendars as other programs read them.

use super::*;
use kartoteka_domain::recurrence::Rule;
use std::num::NonZeroU16;
use std::slice::from_ref;

fn written(todos: &[Todo], birthdays: &[Birthday]) -> String {
    let mut out = Vec::new();
    write(todos, birthdays, LeapDay::February, Timestamp(1_795_000_000_000), &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn todo(summary: &str, time: Option<&str>) -> Todo {
    Todo {
        uid: "f-1".to_owned(),
        summary: summary.to_owned(),
        text: summary.to_owned(),
        contact: "Ewa Łoś".to_owned(),
        due: Due {
            on: "2026-11-27".parse().unwrap(),
            time: time.map(|time| time.parse().unwrap()),
        },
        is_appointment: false,
        place: String::new(),
        minutes: None,
        recurrence: None,
        state: FollowUpState::Open,
        created_at: Timestamp(1_795_000_000_000),
        closed_at: None,
    }
}

fn recurring(unit: Unit, on: On, anchor: &str) -> Todo {
    let rule = Rule { on, ..Rule::every(NonZeroU16::new(2).unwrap(), unit) };
    let anchor = anchor.parse().unwrap();
    let recurrence = Recurrence { rule, anchor, nominal: anchor, time: None };
    let due = Due { on: anchor, time: None };
    Todo { due, recurrence: Some(recurrence), ..todo("ring", None) }
}

fn birthday(year: Option<i32>, month: u32, day: u32) -> Birthday {
    let date = PartialDate::new(year, month, day).unwrap();
    Birthday { uid: "c-1".to_owned(), summary: "Birthday: Ewa".to_owned(), date }
}

fn unfolded(text: &str) -> String {
    text.replace("\r\n ", "")
}

#[test]
fn a_follow_up_is_due_on_a_day_or_at_a_time_without_a_zone() {
    let text = written(&[todo("ring", None)], &[]);
    assert!(text.contains("\r\nDUE;VALUE=DATE:20261127\r\n"), "{text}");
    assert!(text.contains("\r\nUID:f-1\r\n") && text.contains("\r\nSTATUS:NEEDS-ACTION\r\n"));
    let text = written(&[todo("ring", Some("10:30:00"))], &[]);
    assert!(text.contains("\r\nDUE:20261127T103000\r\n"), "{text}");
    let done = Todo {
        state: FollowUpState::Done,
        closed_at: Some(Timestamp(1_795_000_000_000)),
        ..todo("ring", None)
    };
    let text = written(&[done], &[]);
    assert!(
        text.contains("\r\nCOMPLETED:20261118T") && text.contains("\r\nSTATUS:COMPLETED\r\n"),
        "{text}"
    );
}

#[test]
fn a_birthday_comes_back_each_year_also_without_a_year_and_on_the_29th() {
    let rows = [
        (birthday(Some(1980), 5, 17), "19800517", "FREQ=YEARLY"),
        (birthday(None, 5, 17), "20000517", "FREQ=YEARLY"),
        (birthday(None, 2, 29), "20000229", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"),
        (birthday(Some(1996), 2, 29), "19960229", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"),
    ];
    for (birthday, start, rule) in rows {
        let text = written(&[], &[birthday]);
        assert!(text.contains(&format!("\r\nDTSTART;VALUE=DATE:{start}\r\n")), "{text}");
        assert!(text.contains(&format!("\r\nRRULE:{rule}\r\n")), "{text}");
        assert!(text.contains("\r\nUID:c-1-birthday\r\n"), "{text}");
    }
}

#[test]
fn texts_are_escaped_and_lines_folded_at_75_octets_between_letters() {
    let summary = format!("a,b;c\\d\r\ne\u{7} {}", "łóżko ".repeat(40));
    let text = written(&[todo(&summary, None)], &[]);
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    let line = unfolded(&text);
    let expected = format!("\r\nSUMMARY:a\\,b\\;c\\\\d\\ne {}\r\n", "łóżko ".repeat(40));
    assert!(line.contains(&expected), "{line}");
    assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    assert!(text.ends_with("END:VTODO\r\nEND:VCALENDAR\r\n"), "{text}");
}

#[test]
fn a_rule_is_written_as_calendars_read_it_with_a_beginning() {
    let second = On::Weekday(Nth::Second, Weekday::Tue);
    let rows = [
        (Unit::Day, On::Date, "2026-11-27", "FREQ=DAILY;INTERVAL=2"),
        (Unit::Week, On::Date, "2026-11-27", "FREQ=WEEKLY;INTERVAL=2"),
        (Unit::Month, On::Date, "2026-11-27", "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=27"),
        (
            Unit::Month,
            On::Date,
            "2026-12-30",
            "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=28,29,30;BYSETPOS=-1",
        ),
        (Unit::Month, On::LastDay, "2026-11-30", "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1"),
        (Unit::Month, second, "2026-12-08", "FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU"),
        (Unit::Year, On::Date, "2026-11-27", "FREQ=YEARLY;INTERVAL=2"),
        (Unit::Year, On::LastDay, "2026-11-30", "FREQ=YEARLY;INTERVAL=2;BYMONTH=11;BYMONTHDAY=-1"),
        (Unit::Year, second, "2026-12-08", "FREQ=YEARLY;INTERVAL=2;BYMONTH=12;BYDAY=2TU"),
        (
            Unit::Year,
            On::Date,
            "2028-02-29",
            "FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1",
        ),
    ];
    for (unit, on, anchor, rule) in rows {
        let text = unfolded(&written(&[recurring(unit, on, anchor)], &[]));
        assert!(text.contains(&format!("\r\nRRULE:{rule}\r\n")), "{rule}: {text}");
        let start = format!("\r\nDTSTART:{}T000000\r\n", anchor.replace('-', ""));
        assert!(text.contains(&start), "{text}");
    }
}

#[test]
fn a_to_do_that_recurs_is_due_on_its_day_and_later_than_it_begins() {
    let daily = recurring(Unit::Day, On::Date, "2026-11-27");
    for (time, due) in [
        (None, "20261127T235959"),
        (Some("10:00:00"), "20261127T100000"),
        (Some("00:00:00"), "20261127T000001"),
    ] {
        let mut one = daily.clone();
        one.due.time = time.map(|time| time.parse().unwrap());
        one.recurrence.as_mut().unwrap().time = one.due.time;
        let text = written(&[one], &[]);
        let value = |name: &str| {
            let line = text.lines().find(|line| line.starts_with(name)).unwrap();
            line.strip_prefix(name).unwrap().to_owned()
        };
        assert_eq!(value("DUE"), format!(":{due}"));
        assert_eq!(value("DTSTART"), ":20261127T000000", "of the same kind");
        assert!(value("DUE") > value("DTSTART"));
    }
}

#[test]
fn one_that_was_moved_leaves_the_others_on_their_days() {
    let weekly = recurring(Unit::Week, On::Date, "2026-11-27");
    let moved = Due { on: "2026-11-30".parse().unwrap(), time: None };
    let text = unfolded(&written(&[Todo { due: moved, ..weekly.clone() }], &[]));
    let (series, rest) = text.split_once("END:VTODO").unwrap();
    for line in ["DTSTART:20261127T000000", "DUE:20261127T235959", "UID:f-1"] {
        assert!(series.contains(&format!("\r\n{line}\r\n")), "{line}: {series}");
    }
    assert!(series.contains("\r\nRRULE:FREQ=WEEKLY;INTERVAL=2\r\n"), "{series}");
    for line in ["RECURRENCE-ID:20261127T000000", "DUE;VALUE=DATE:20261130", "UID:f-1"] {
        assert!(rest.contains(&format!("\r\n{line}\r\n")), "{line}: {rest}");
    }
    assert!(!rest.contains("RRULE"), "{rest}");
    // At its own time of day alone.
    let at = |time: &str| Some(time.parse().unwrap());
    let mut visit = Todo { is_appointment: true, ..weekly };
    visit.recurrence.as_mut().unwrap().time = at("10:00:00");
    visit.due.time = at("12:30:00");
    let text = unfolded(&written(std::slice::from_ref(&visit), &[]));
    assert!(text.contains("\r\nDTSTART:20261127T100000\r\n"), "{text}");
    assert!(text.contains("\r\nRECURRENCE-ID:20261127T100000\r\n"), "{text}");
    assert!(text.contains("\r\nDTSTART:20261127T123000\r\n"), "{text}");
    visit.due.time = at("10:00:00");
    assert_eq!(written(&[visit], &[]).matches("BEGIN:VEVENT").count(), 1);
}

#[test]
fn what_is_closed_or_counted_from_when_it_is_done_has_no_rule() {
    let open = recurring(Unit::Week, On::Date, "2026-11-27");
    let mut from_done = open.clone();
    from_done.recurrence.as_mut().unwrap().rule.counted = Counted::FromDone;
    let done = Todo { state: FollowUpState::Done, ..open };
    assert!(!written(&[from_done, done], &[]).contains("RRULE"));
}

#[test]
fn an_appointment_is_an_event_with_its_place_and_length() {
    let visit = Todo {
        is_appointment: true,
        place: "Łódź, Piotrkowska 1".to_owned(),
        minutes: Some(45),
        ..todo("measure", Some("14:00:00"))
    };
    let text = unfolded(&written(std::slice::from_ref(&visit), &[]));
    for line in [
        "BEGIN:VEVENT",
        "DTSTART:20261127T140000",
        "DURATION:PT45M",
        "LOCATION:Łódź\\, Piotrkowska 1",
        "STATUS:CONFIRMED",
    ] {
        assert!(text.contains(&format!("\r\n{line}\r\n")), "{line}: {text}");
    }
    let dropped = Todo { state: FollowUpState::Dropped, ..visit };
    assert!(written(&[dropped], &[]).contains("\r\nSTATUS:CANCELLED\r\n"));
}

#[test]
fn what_is_kept_on_1_march_goes_out_as_the_60th_day_of_the_year() {
    let yearly = recurring(Unit::Year, On::Date, "2028-02-29");
    let date = PartialDate::new(None, 2, 29).unwrap();
    let born = Birthday { uid: "u".to_owned(), summary: "Jan".to_owned(), date };
    let text = |leap_day| {
        let (mut out, at) = (Vec::new(), Timestamp(1_795_000_000_000));
        write(from_ref(&yearly), from_ref(&born), leap_day, at, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    let march = text(LeapDay::March);
    assert!(march.contains("\r\nRRULE:FREQ=YEARLY;INTERVAL=2;BYYEARDAY=60\r\n"), "{march}");
    assert!(march.contains("\r\nRRULE:FREQ=YEARLY;BYYEARDAY=60\r\n"), "{march}");
    assert!(!text(LeapDay::February).contains("BYYEARDAY"));
}
