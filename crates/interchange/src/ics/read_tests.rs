//! Calendars as others write them, whole and broken.

use super::*;
use crate::ics::{Todo, plain, write};
use chrono::{Days, NaiveDate, NaiveDateTime};
use kartoteka_domain::follow_up::{Due, FollowUpState};
use kartoteka_domain::leap_day::LeapDay;
use proptest::prelude::*;

fn all(text: &str) -> (Vec<Entry>, Vec<ProblemKind>) {
    let (entries, problems) = read(text.as_bytes(), Limits::default()).unwrap();
    (entries, problems.into_iter().map(|problem| problem.kind).collect())
}

fn one(lines: &str) -> Entry {
    let (entries, problems) = all(&format!(
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    ));
    assert_eq!(problems, [], "{lines}");
    entries.into_iter().next().unwrap()
}

fn wall(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

#[test]
fn moments_are_days_walls_zones_and_instants() {
    let when = |line: &str| one(line).when;
    let day: NaiveDate = "2026-11-27".parse().unwrap();
    assert_eq!(when("DTSTART;VALUE=DATE:20261127"), Some(When::Day(day)));
    assert_eq!(when("DTSTART:20261127"), Some(When::Day(day)));
    assert_eq!(when("DTSTART:20261127T103000"), Some(When::Wall(wall("2026-11-27 10:30"))));
    assert_eq!(
        when("DTSTART;TZID=\"Europe/Warsaw\":20261127T103000"),
        Some(When::Zone(wall("2026-11-27 10:30"), "Europe/Warsaw".to_owned()))
    );
    let at = wall("2026-11-27 09:30").and_utc().timestamp_millis();
    assert_eq!(when("DTSTART:20261127T093000Z"), Some(When::Instant(Timestamp(at))));
}

#[test]
fn an_event_says_its_length_by_duration_or_end() {
    for (lines, minutes) in [
        ("DTSTART:20261127T100000\r\nDURATION:PT1H30M", Some(90)),
        ("DTSTART:20261127T100000\r\nDTEND:20261127T104500", Some(45)),
        ("DTSTART:20261127T100000\r\nDURATION:PT5400S", Some(90)),
        ("DTSTART:20261127T100000\r\nDURATION:PT0H45M30S", Some(45)),
        ("DTSTART:20261127T100000\r\nDURATION:PT30S", None),
        ("DTSTART:20261127T100000\r\nDURATION:P2W", None),
        ("DTSTART:20261127T100000\r\nDURATION:-PT15M", None),
        ("DTSTART:20261127T100000\r\nDTEND:20261127T090000", None),
        ("DTSTART;VALUE=DATE:20261127\r\nDTEND;VALUE=DATE:20261128", None),
        ("DTSTART:20261127T100000\r\nDURATION:PT99999999999999999999M", None),
        // A flight to the west, one with its end in UTC, and the clock of one zone across a change.
        (
            "DTSTART;TZID=Europe/Warsaw:20261127T100000\r\nDTEND;TZID=Europe/London:20261127T113000",
            Some(150),
        ),
        ("DTSTART;TZID=Europe/Warsaw:20261127T100000\r\nDTEND:20261127T093000Z", Some(30)),
        (
            "DTSTART;TZID=Europe/Warsaw:20261025T010000\r\nDTEND;TZID=Europe/Warsaw:20261025T040000",
            Some(180),
        ),
        ("DTSTART;TZID=Ours:20261127T100000\r\nDTEND;TZID=Theirs:20261127T110000", Some(60)),
    ] {
        assert_eq!(one(lines).minutes, minutes, "{lines}");
    }
}

#[test]
fn words_are_unescaped_and_alarms_say_nothing_of_the_entry() {
    let entry = one(
        "UID:u-1\r\nSUMMARY:a\\, b\\; c\\\\d\r\nDESCRIPTION:first\\nsec\r\n ond\r\nLOCATION:Łódź\r\n\
         CONTACT:Ewa\r\nATTENDEE;CN=Ewa:mailto:ewa@shop.example\r\nDTSTART:20261127\r\n\
         BEGIN:VALARM\r\nSUMMARY:an alarm\r\nDURATION:PT5M\r\nEND:VALARM",
    );
    assert_eq!(entry.text, "a, b; c\\d\nfirst\nsecond");
    assert_eq!((entry.uid.as_str(), entry.place.as_str()), ("u-1", "Łódź"));
    assert_eq!(
        (entry.contact.as_str(), entry.mails.as_slice()),
        ("Ewa", &["ewa@shop.example".to_owned()][..])
    );
    assert_eq!(entry.minutes, None);
}

#[test]
fn what_is_broken_is_told_and_the_rest_comes_in() {
    let (entries, problems) = all(
        "BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:a\nDUE:20260230\nSUMMARY:a\nBEGIN:VEVENT\nUID:b\n\
         SUMMARY:b\nnonsense\n:\n;;;\nEND:VCALENDAR\nBEGIN:VTODO\nUID:c\nSTATUS:COMPLETED\nEND:VTODO\n",
    );
    let uids: Vec<&str> = entries.iter().map(|entry| entry.uid.as_str()).collect();
    assert_eq!(uids, ["a", "b", "c"]);
    assert_eq!(problems, [ProblemKind::NoMoment, ProblemKind::MissingEnd, ProblemKind::MissingEnd]);
    assert_eq!(entries[2].state, EntryState::Done(None));
    let long = format!("BEGIN:VTODO\nSUMMARY:{}\nUID:a\nEND:VTODO\n", "x".repeat(70_000));
    let (entries, problems) = all(&long);
    assert_eq!(problems, [ProblemKind::LineCut { limit: 65_536 }]);
    assert_eq!((entries[0].uid.as_str(), entries[0].text.len() <= 65_536), ("a", true));
}

#[test]
fn each_limit_takes_what_is_at_it_and_tells_of_one_more() {
    assert_eq!(Limits::default(), Limits { line_bytes: 65_536, entries: 200_000 });
    let limits = Limits { line_bytes: 20, entries: 3 };
    let told = |text: &str| {
        let (entries, problems) = read(text.as_bytes(), limits).unwrap();
        (entries, problems.into_iter().map(|problem| problem.kind).collect::<Vec<_>>())
    };
    for entries in 2..=4 {
        let (taken, problems) = told(&"BEGIN:VTODO\nEND:VTODO\n".repeat(entries));
        assert_eq!(taken.len(), entries.min(3));
        assert_eq!(problems == [ProblemKind::TooMany { limit: 3 }], entries == 4, "{entries}");
    }
    for letters in 11..=13 {
        let word = "x".repeat(letters);
        let (taken, problems) = told(&format!("BEGIN:VTODO\nSUMMARY:{word}\nEND:VTODO\n"));
        assert_eq!(taken[0].text.len(), letters.min(12));
        assert_eq!(problems == [ProblemKind::LineCut { limit: 20 }], letters == 13, "{letters}");
    }
    for minutes in 14_399..=14_401_u32 {
        let entry = one(&format!("DTSTART:20261127T100000\r\nDURATION:PT{minutes}M"));
        assert_eq!(entry.minutes, Some(minutes).filter(|minutes| *minutes <= 14_400));
    }
    for wrong in [9_999, 10_000, 10_001] {
        let text = format!("BEGIN:VTODO\n{}END:VTODO\n", "DUE:never\n".repeat(wrong));
        assert_eq!(all(&text).1.len(), wrong.min(10_000));
    }
    for people in 19..=21 {
        let lines = "\r\nATTENDEE:mailto:a@shop.example".repeat(people);
        assert_eq!(one(&format!("UID:a{lines}")).mails.len(), people.min(20));
    }
}

#[test]
fn a_calendar_that_is_called_off_calls_off_all_in_it() {
    let (entries, _) = all("BEGIN:VCALENDAR\nMETHOD:CANCEL\nBEGIN:VEVENT\nUID:a\nEND:VEVENT\n");
    assert_eq!(entries[0].state, EntryState::Cancelled);
}

#[test]
fn one_time_of_a_series_stands_in_its_place_or_is_told() {
    let series = "BEGIN:VTODO\nUID:a\nSUMMARY:s\nDTSTART:20261127T000000\nDUE:20261127T235959\n\
                  RRULE:FREQ=WEEKLY\nEND:VTODO\nBEGIN:VTODO\nUID:a\nRECURRENCE-ID:";
    let (entries, problems) =
        all(&format!("{series}20261127T000000\nDUE;VALUE=DATE:20261130\nEND:VTODO\n"));
    assert_eq!((entries.len(), problems.len()), (1, 0));
    assert_eq!(entries[0].when, Some(When::Day("2026-11-30".parse().unwrap())));
    let (entries, problems) =
        all(&format!("{series}20261204T000000\nDUE:20261205T100000\nEND:VTODO\n"));
    assert_eq!(entries[0].when, Some(When::Day("2026-11-27".parse().unwrap())));
    assert_eq!(problems, [ProblemKind::OneOfSeries]);
}

#[test]
fn dates_that_a_series_leaves_out_or_has_besides_are_told_and_the_series_stays() {
    let series = |dates: &str| {
        let (entries, problems) = read(
            format!(
                "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nBEGIN:STANDARD\nRDATE:19160521T020000\n\
                 END:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT\nUID:a\nDTSTART:20261127T100000\n\
                 RRULE:FREQ=WEEKLY\n{dates}\nBEGIN:VALARM\nRDATE:20261201\nEND:VALARM\n\
                 END:VEVENT\nEND:VCALENDAR\n"
            )
            .as_bytes(),
            Limits::default(),
        )
        .unwrap();
        assert_eq!((entries.len(), entries[0].rule.as_str()), (1, "FREQ=WEEKLY"), "{dates}");
        problems.into_iter().map(|one| (one.line, one.kind, one.text)).collect::<Vec<_>>()
    };
    let kind = |are_left_out| ProblemKind::DatesOfSeries { are_left_out };
    let (out, besides) = ("EXDATE:20261204T100000", "RDATE;VALUE=DATE:20261225,20261226");
    assert_eq!(series(out), [(11, kind(true), out.to_owned())]);
    assert_eq!(series(besides), [(11, kind(false), besides.to_owned())]);
    assert_eq!(
        series(&format!("{besides}\nSUMMARY:s\n{out}")),
        [(11, kind(false), besides.to_owned()), (13, kind(true), out.to_owned())]
    );
    for nothing in ["EXDATE:", "RDATE;VALUE=DATE: ", "X-RDATE:20261225"] {
        assert_eq!(series(nothing), [], "{nothing}");
    }
}

#[test]
fn a_hundred_thousand_entries_come_in() {
    let mut file = String::from("BEGIN:VCALENDAR\r\n");
    for number in 0..100_000 {
        file.push_str("BEGIN:VTODO\r\nUID:");
        file.push_str(&number.to_string());
        file.push_str("\r\nDUE:20261127T100000\r\nSUMMARY:ring\r\nEND:VTODO\r\n");
    }
    assert_eq!(all(&file).0.len(), 100_000);
}

/// Follow-ups and appointments with anything in their words.
fn some_todo() -> impl Strategy<Value = Todo> {
    let words = || "[a-zA-Z0-9ąłżÄß🙂\\\\;:,\"'=+\\n\\t -]{0,90}";
    let day = (0..30_000_u64).prop_map(|days| NaiveDate::default() + Days::new(days));
    let time = proptest::option::of((0..24_u32, 0..60_u32));
    let state = prop_oneof![
        Just(FollowUpState::Open),
        Just(FollowUpState::Done),
        Just(FollowUpState::Dropped)
    ];
    (words(), words(), words(), day, time, any::<bool>(), 1..14_400_u32, state).prop_map(
        |(text, place, contact, on, time, is_appointment, minutes, state)| Todo {
            uid: "f-1".to_owned(),
            summary: text.clone(),
            text,
            contact,
            due: Due { on, time: time.and_then(|(h, m)| NaiveTime::from_hms_opt(h, m, 0)) },
            is_appointment,
            place,
            minutes: Some(minutes),
            recurrence: None,
            state,
            created_at: Timestamp(1_795_000_000_000),
            closed_at: (state != FollowUpState::Open).then_some(Timestamp(1_795_000_000_000)),
        },
    )
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(todo in some_todo()) {
        let mut file = Vec::new();
        write(std::slice::from_ref(&todo), &[], LeapDay::default(), Timestamp(1_795_000_000_000), &mut file).unwrap();
        let (entries, problems) = read(file.as_slice(), Limits::default()).unwrap();
        prop_assert_eq!((entries.len(), problems), (1, vec![]));
        let entry = &entries[0];
        prop_assert_eq!(&entry.uid, &todo.uid);
        prop_assert_eq!(entry.is_appointment, todo.is_appointment);
        prop_assert_eq!(&entry.text, &plain(&todo.text).trim().to_owned());
        prop_assert_eq!(&entry.place, &plain(&todo.place).trim().to_owned());
        prop_assert_eq!(&entry.contact, &plain(&todo.contact).trim().to_owned());
        let when = match todo.due.time {
            None => When::Day(todo.due.on),
            Some(time) => When::Wall(todo.due.on.and_time(time)),
        };
        prop_assert_eq!(entry.when.as_ref(), Some(&when));
        let has_length = todo.is_appointment && todo.due.time.is_some();
        prop_assert_eq!(entry.minutes, todo.minutes.filter(|_| has_length));
        let state = match todo.state {
            FollowUpState::Dropped => EntryState::Cancelled,
            // An event does not say that it took place.
            FollowUpState::Done if !todo.is_appointment => EntryState::Done(todo.closed_at),
            FollowUpState::Done | FollowUpState::Open => EntryState::Open,
        };
        prop_assert_eq!(entry.state, state);
        prop_assert_eq!(entry.written, Some(todo.said()));
    }

    #[test]
    fn nothing_stops_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        let _ = read(bytes.as_slice(), Limits::default()).unwrap();
    }

    #[test]
    fn lines_in_any_order_do_not_stop_it(lines in proptest::collection::vec(prop_oneof![
        Just("BEGIN:VEVENT"), Just("END:VEVENT"), Just("BEGIN:VTODO"), Just("END:VTODO"),
        Just("BEGIN:VALARM"), Just("END:VALARM"), Just("DTSTART:20261127T100000Z"),
        Just("DUE;TZID=Nowhere/Else:20261127T250000"), Just("RRULE:FREQ="), Just(" folded"),
        Just("RECURRENCE-ID:20261127"), Just("STATUS:CANCELLED"), Just("UID:a"),
        Just("DTEND:00000000"), Just("DURATION:P"), Just("SUMMARY:ł"), Just("\u{0}"),
    ], 0..40)) {
        let begun = lines.iter().filter(|line| ["BEGIN:VEVENT", "BEGIN:VTODO"].contains(line)).count();
        let (entries, _) = all(&lines.join("\r\n"));
        prop_assert!(entries.len() <= begun);
    }
}
