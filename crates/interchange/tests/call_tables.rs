//! Tables of calls that no known program wrote: noticed by what they say, read by what their columns
//! are, and never taken for cards.

use kartoteka_domain::region::Region;
use kartoteka_interchange::call_log::mapped::{Choice, Field, Sketch, Unit};
use kartoteka_interchange::call_log::{self, Entry, Item, Limits, ProblemKind, Way, When};
use kartoteka_interchange::contact_table::DayOrder;
use kartoteka_interchange::encoding::Hint;
use kartoteka_interchange::format::{Format, sniff};
use kartoteka_interchange::rows::Layout;

fn read(text: &str, choice: &Choice) -> (Sketch, Vec<Entry>, Vec<(usize, ProblemKind)>) {
    let layout = Layout::guess(text.as_bytes(), &Hint::default()).expect("text in memory");
    let (mut entries, mut problems) = (Vec::new(), Vec::new());
    let mut take = |item| match item {
        Item::Entry(entry) => entries.push(*entry),
        Item::Problem(problem) => problems.push((problem.record, problem.kind)),
    };
    let how = (choice, Region::PL);
    let limits = Limits::default();
    let sketch = call_log::read_mapped(&mut text.as_bytes(), layout, how, &limits, &mut take)
        .expect("text in memory");
    (sketch, entries, problems)
}

/// A call in one line: number, wall time, way, seconds, name, text.
fn line(entry: &Entry) -> String {
    let at = match entry.when {
        When::Wall(wall) => wall.format("%Y-%m-%d %H:%M:%S").to_string(),
        When::Instant(at) => at.0.to_string(),
    };
    let Entry { number, way, seconds, name, text, .. } = entry;
    let seconds = seconds.map_or("-".to_owned(), |seconds| seconds.to_string());
    format!("{number}|{at}|{way:?}|{seconds}|{name}|{text}")
}

/// Lists of calls, and the first call of each.
const LISTS: &[(&str, &str)] = &[
    (
        "Number,When,Direction,Seconds\n601555010,2026-11-12 10:45:00,in,185\n602555020,2026-11-12 11:00:00,missed,0\n",
        "601555010|2026-11-12 10:45:00|Incoming|185||",
    ),
    (
        "Numer telefonu;Data;Godzina;Kierunek;Czas trwania;Uwagi\n601 555 010;12.11.2026;10:45;przychodzące;0:03:05;pytanie o okna\n",
        "601 555 010|2026-11-12 10:45:00|Incoming|185||pytanie o okna",
    ),
    (
        "Rufnummer;Datum/Uhrzeit;Richtung;Dauer (min);Name\n030 1234567;12.11.2026 10:45;ausgehend;3;Anna Lis\n",
        "030 1234567|2026-11-12 10:45:00|Outgoing|180|Anna Lis|",
    ),
    (
        "Caller\tCall date\tCall type\tNotes\n+44 7700 900142\t11/25/2026 9:05 PM\tMissed\tboiler\n",
        "+44 7700 900142|2026-11-25 21:05:00|Missed|-||boiler",
    ),
    (
        "Anrufer;Zeitpunkt;Anrufart\n+49 30 1234567;Do., 12. Nov. 2026 um 10:45 Uhr;verpasst\n",
        "+49 30 1234567|2026-11-12 10:45:00|Missed|-||",
    ),
    (
        "Kto;Nr;Kiedy;Typ;Sekundy\nJan Kos;+48601555010;1794476700;2;60\n",
        "+48601555010|1794476700000|Outgoing|60|Jan Kos|",
    ),
    // Nothing but what stands in it tells.
    (
        "A,B,C\n+48 601 555 010,2026-11-12 10:45,outgoing\n+48 602 555 020,2026-11-12 10:46,incoming\n",
        "+48 601 555 010|2026-11-12 10:45:00|Outgoing|-||",
    ),
    (
        "+48 601 555 010,2026-11-12 10:45,outgoing\n+48 602 555 020,2026-11-12 10:46,incoming\n",
        "+48 601 555 010|2026-11-12 10:45:00|Outgoing|-||",
    ),
];

#[test]
fn a_list_of_calls_is_noticed_and_read_by_itself() {
    for (text, expected) in LISTS {
        let format = Format::CallLog(call_log::Format::Table);
        assert_eq!(sniff(text.as_bytes()), Some(format), "{text}");
        let (sketch, entries, problems) = read(text, &Choice::default());
        assert_eq!(entries.first().map(line).as_deref(), Some(*expected), "{sketch:#?}");
        assert_eq!(problems, [], "{text}");
    }
}

#[test]
fn a_list_of_cards_stays_one() {
    for text in [
        "Name,Phone,Created\nAnna Lis,601555010,2026-11-12 10:45:00\n",
        "Name;Telefon;Geburtstag\nAnna;601555010;12.11.1980\n",
        "Name,Phone,Status\nAnna Lis,601555010,active\n",
        "Name,Phone,Email,Last call,Type\nAnna,601555010,a@b.example,2026-11-12 10:45,in\n",
        "Imię,Nazwisko,Telefon,Data dodania,Typ\nAnna,Lis,601555010,2026-11-12,klient\n",
        "First Name,Last Name,Phone,Date,Type\nAnna,Lis,601555010,2026-11-12,lead\n",
    ] {
        assert_eq!(sniff(text.as_bytes()), Some(Format::Table), "{text}");
    }
}

#[test]
fn what_the_owner_says_counts_before_every_guess() {
    let text =
        "who,Tel A,T,W,L\nAnna,601555010,3/4/2026 9:05,we,2\nJan,602555020,5/6/2026 9:05,x,0\n";
    let columns = [("who", "call_name"), ("tel a", "call_number"), ("3", "call_when")];
    let more = [("W", "call_way"), ("5", "call_length")];
    let columns = columns.into_iter().chain(more);
    let choice = Choice {
        columns: columns.map(|(at, is)| (at.to_owned(), Field::parse(is).unwrap())).collect(),
        day_order: Some(DayOrder::MonthFirst),
        ways: vec![("we".to_owned(), Way::Missed), ("X".to_owned(), Way::Outgoing)],
        unit: Some(Unit::Minutes),
        ..Choice::default()
    };
    let (sketch, entries, problems) = read(text, &choice);
    assert!(sketch.is_day_order_open);
    let lines: Vec<String> = entries.iter().map(line).collect();
    assert_eq!(
        lines,
        [
            "601555010|2026-03-04 09:05:00|Missed|120|Anna|",
            "602555020|2026-05-06 09:05:00|Outgoing|0|Jan|"
        ]
    );
    assert_eq!(problems, []);
    let days = Choice { day_order: None, ..choice };
    let (_, entries, _) = read(text, &days);
    assert_eq!(line(&entries[0]), "601555010|2026-04-03 09:05:00|Missed|120|Anna|");
}

#[test]
fn a_day_that_only_fits_one_way_settles_the_others() {
    let text = "Number,When,Direction\n601555010,3/4/2026 9:05,in\n602555020,3/25/2026 9:05,in\n";
    let (sketch, entries, _) = read(text, &Choice::default());
    assert!(!sketch.is_day_order_open);
    assert!(line(&entries[0]).contains("2026-03-04"), "{}", line(&entries[0]));
}

#[test]
fn what_is_wrong_is_said_by_record_and_the_rest_comes_in() {
    let text = "Number,When,Direction,Seconds\n\
        601555010,2026-11-12 10:45:00,in,185\n\
        602555020,yesterday,in,10\n\
        4.86E+10,2026-11-12 10:47:00,in,10\n\
        zastrzeżony,2026-11-12 10:48:00,sideways,long\n\
        Total: 4,,,\n";
    let (_, entries, problems) = read(text, &Choice::default());
    assert_eq!(entries.iter().map(|entry| entry.record).collect::<Vec<_>>(), [1, 4]);
    assert_eq!(entries[1].number, "", "withheld");
    assert_eq!(
        problems,
        [
            (2, ProblemKind::NoInstant),
            (3, ProblemKind::RoundedNumber),
            (4, ProblemKind::WayUnknown),
            (4, ProblemKind::NoLength),
            (5, ProblemKind::NoInstant),
        ]
    );
}

#[test]
fn without_number_or_instant_no_row_is_a_call() {
    for text in ["Number,Direction\n601555010,in\n", "When,Direction\n2026-11-12 10:45,in\n"] {
        let (sketch, entries, problems) = read(text, &Choice::default());
        assert!(!sketch.tells_calls(), "{text}");
        assert_eq!((entries.len(), problems.len()), (0, 0), "{text}");
    }
}

#[test]
fn a_list_of_orders_or_of_two_numbers_is_not_taken_for_calls_unasked() {
    for (text, is_calls) in [
        (
            "Phone,Date,Time,Status\n601555010,2026-11-12,10:45,received\n601555011,2026-11-12,10:50,cancelled\n601555012,2026-11-12,10:55,placed\n",
            false,
        ),
        (
            "Phone,Date,Time,Status\n601555010,2026-11-12,10:45,received\n601555012,2026-11-12,10:55,placed\n",
            false,
        ),
        ("Telefon;Data;Godzina;Status\n601555010;12.11.2026;10:45;odebrane\n", false),
        ("Caller,Called number,When,Duration\n601555010,221234567,2026-11-12 10:45,60\n", false),
        ("Phone,Date,Time,Status\n601555010,2026-11-12,10:45,missed\n", true),
        ("Phone,Date,Time,Direction\n601555010,2026-11-12,10:45,received\n", true),
        ("Phone,Date,Time,Status,Duration\n601555010,2026-11-12,10:45,received,60\n", true),
    ] {
        let calls = Some(Format::CallLog(call_log::Format::Table));
        let expected = if is_calls { calls } else { Some(Format::Table) };
        assert_eq!(sniff(text.as_bytes()), expected, "{text}");
    }
}

#[test]
fn a_direction_says_the_way_before_a_status_that_stands_first() {
    let text = "Number,When,Status,Direction\n601555010,2026-11-12 10:45,answered,out\n";
    let (sketch, entries, _) = read(text, &Choice::default());
    assert_eq!(sketch.columns[2].field, Field::Skip);
    assert_eq!(entries[0].way, Way::Outgoing);
}

#[test]
fn two_numbers_of_a_length_are_what_its_heading_and_the_owner_say() {
    let of = |heading: &str, length: &str, unit| {
        let text = format!("Number,When,{heading}\n601555010,2026-11-12 10:45,{length}\n");
        read(&text, &Choice { unit, ..Choice::default() }).1[0].seconds
    };
    for (heading, length, unit, expected) in [
        ("Duration (hh:mm)", "0:03", None, 180),
        ("Duration (mm:ss)", "0:03", None, 3),
        ("Dauer (min)", "3:05", None, 185),
        // As a profile keeps it.
        ("Dauer (min)", "3:05", Some(Unit::Minutes), 185),
        ("Dauer (min)", "3", None, 180),
        ("Dauer", "0:03", None, 3),
        ("Dauer", "0:03", Some(Unit::Minutes), 180),
        ("Duration (hh:mm)", "0:03", Some(Unit::Seconds), 3),
    ] {
        assert_eq!(of(heading, length, unit), Some(expected), "{heading} {length} {unit:?}");
    }
}

/// More calls of the first days of a month than columns are guessed by, and then one day more.
fn long_list(last: &str) -> String {
    let call = "601555010,3/4/2026 9:05,in\n".repeat(150);
    format!("Number,When,Direction\n{call}602555020,{last} 9:05,in\n")
}

fn open(is_day_first: bool) -> ProblemKind {
    ProblemKind::Spelling(kartoteka_interchange::rows::ProblemKind::DayOrderOpen { is_day_first })
}

#[test]
fn the_order_of_days_is_looked_for_in_all_rows_and_told_where_it_stays_open() {
    let (first, month) = (DayOrder::DayFirst, DayOrder::MonthFirst);
    for (last, said, order, is_open, told) in [
        ("3/25/2026", None, month, false, None),
        ("25/3/2026", None, first, false, None),
        ("3/5/2026", None, first, true, Some(open(true))),
        ("3/5/2026", Some(month), month, true, None),
        // What the values show counts before what a profile has kept.
        ("3/25/2026", Some(first), month, true, None),
        ("3/25/2026", Some(month), month, false, None),
    ] {
        let choice = Choice { day_order: said, ..Choice::default() };
        let (sketch, entries, problems) = read(&long_list(last), &choice);
        assert_eq!(
            (sketch.day_order, sketch.is_day_order_open),
            (order, is_open),
            "{last} {said:?}"
        );
        let day = if order == month { "2026-03-04" } else { "2026-04-03" };
        assert!(line(&entries[0]).contains(day), "{last} {said:?}");
        let problems: Vec<_> = problems.into_iter().map(|(_, kind)| kind).collect();
        assert_eq!(problems, Vec::from_iter(told), "{last} {said:?}");
    }
    let mixed = long_list("3/25/2026") + "601555010,25/3/2026 9:05,in\n";
    let (sketch, entries, problems) = read(&mixed, &Choice::default());
    assert!(sketch.is_day_order_open);
    assert_eq!((entries.len(), problems), (152, vec![(0, open(true))]));
}
