//! Reminders while the clock goes on: the loop of the window program with a clock in the hand.
//! Looking and waiting alternate; what waits lets that time pass, the computer's sleep more of it,
//! and a hand that sets the clock any.

use crate::desk::{Desk, MORNING};
use chrono_tz::{
    Africa::{Cairo, Casablanca},
    America::New_York,
    Asia::{Kathmandu, Kolkata},
    Australia::Lord_Howe,
    Europe::Warsaw,
    Pacific::{Apia, Chatham},
    Tz,
};
use serde_json::json;

const MINUTE: i64 = 60 * 1000;
const HOUR: i64 = 60 * MINUTE;

/// The running program, and what it has shown: the local moment, and which follow-ups together.
struct Program {
    desk: Desk,
    shown: Vec<(String, Vec<i64>)>,
    can_show: bool,
}

impl Program {
    fn at(local: &str, zone: Tz) -> Self {
        Self { desk: Desk::at(local, zone), shown: Vec::new(), can_show: true }
    }

    fn new() -> Self {
        Self::at(MORNING, Warsaw)
    }

    /// One look; gives how long it means to wait, in milliseconds.
    fn look(&mut self) -> i64 {
        let (moment, can_show) = (self.desk.wall(), self.can_show);
        let mut shown = None;
        let wait = self.desk.kartoteka().look_for_reminders(|due| {
            let ids = due.follow_ups.iter().map(|follow_up| follow_up.id).collect();
            shown = Some((moment, ids));
            can_show
        });
        self.shown.extend(shown.filter(|_| can_show));
        i64::try_from(wait.unwrap().as_millis()).unwrap()
    }

    /// Runs for so long.
    fn runs(&mut self, ms: i64) {
        let end = self.desk.now() + ms;
        while self.desk.now() < end {
            let wait = self.look();
            assert!((200..=30_000).contains(&wait), "it waits {wait} ms");
            self.desk.move_clock(wait);
        }
        self.look();
    }

    /// The computer sleeps in the middle of a wait.
    fn sleeps(&mut self, ms: i64) {
        self.look();
        self.desk.move_clock(ms);
    }

    #[track_caller]
    fn has_shown(&self, expected: &[(&str, &[i64])]) {
        let shown: Vec<(&str, &[i64])> =
            self.shown.iter().map(|(moment, ids)| (moment.as_str(), ids.as_slice())).collect();
        assert_eq!(shown, expected);
    }
}

#[test]
fn it_is_shown_when_the_clock_passes_its_time_and_once() {
    for zone in [Warsaw, New_York, Kolkata, Kathmandu, Lord_Howe, Chatham, Apia, Casablanca] {
        let mut program = Program::at("2026-11-19 09:00", zone);
        let id = program.desk.follow_up(None, "today 10:00");
        program.runs(HOUR - 1);
        program.has_shown(&[("2026-11-19 10:00:00", &[id])]);
        program.runs(2 * HOUR);
        assert_eq!(program.shown.len(), 1, "{zone}");
    }
}

#[test]
fn one_that_is_made_while_it_waits_is_shown_at_its_time() {
    let mut program = Program::new();
    program.runs(HOUR);
    let id = program.desk.follow_up(None, "today 10:05");
    program.runs(HOUR);
    program.has_shown(&[("2026-11-19 10:05:00", &[id])]);
}

#[test]
fn what_fell_due_in_the_computers_sleep_comes_at_waking_together_and_once() {
    let mut program = Program::new();
    let due = ["today 10:00", "today 11:30", "today 14:00", "today 16:00"];
    let ids = due.map(|when| program.desk.follow_up(None, when));
    program.runs(10 * MINUTE);
    program.sleeps(5 * HOUR);
    program.runs(3 * HOUR);
    program.has_shown(&[("2026-11-19 14:10:00", &ids[..3]), ("2026-11-19 16:00:00", &ids[3..])]);
}

#[test]
fn a_sleep_over_days_is_made_up_for_with_what_a_whole_day_asks_for() {
    let mut program = Program::new();
    let ids = ["tomorrow", "2026-11-21", "2026-11-23 7:00"];
    let ids = ids.map(|when| program.desk.follow_up(None, when));
    program.sleeps(94 * HOUR + 30 * MINUTE);
    program.runs(4 * HOUR);
    program.has_shown(&[("2026-11-23 07:30:00", &ids)]);
}

#[test]
fn a_night_in_which_the_clock_springs_forward_loses_nothing() {
    // In Warsaw 02:00 is 03:00 on 28 March 2027; Lord Howe moves by half an hour on 3 October.
    for (evening, skipped, zone) in [
        ("2027-03-27 22:00", "2027-03-28 02:30", Warsaw),
        ("2027-03-13 22:00", "2027-03-14 02:30", New_York),
        ("2027-10-02 22:00", "2027-10-03 02:15", Lord_Howe),
        ("2027-04-29 22:00", "2027-04-30 00:30", Cairo),
    ] {
        let mut awake = Program::at(evening, zone);
        let id = awake.desk.follow_up(None, skipped);
        awake.runs(12 * HOUR);
        assert_eq!(awake.shown.len(), 1, "{zone}: {:?}", awake.shown);
        assert_eq!(awake.shown[0].1, [id]);
        let mut asleep = Program::at(evening, zone);
        asleep.desk.follow_up(None, skipped);
        asleep.sleeps(9 * HOUR);
        asleep.runs(HOUR);
        assert_eq!(asleep.shown.len(), 1, "{zone}: {:?}", asleep.shown);
    }
}

#[test]
fn a_night_in_which_the_clock_falls_back_repeats_nothing() {
    for (evening, repeated, zone) in [
        ("2026-10-24 22:00", "2026-10-25 02:30", Warsaw),
        ("2026-10-31 22:00", "2026-11-01 01:30", New_York),
        ("2027-04-03 22:00", "2027-04-04 01:45", Lord_Howe),
        ("2026-10-29 21:00", "2026-10-29 23:15", Cairo),
    ] {
        let mut program = Program::at(evening, zone);
        let id = program.desk.follow_up(None, repeated);
        program.runs(12 * HOUR);
        program.has_shown(&[(&format!("{repeated}:00"), &[id])]);
    }
}

#[test]
fn a_clock_that_is_set_back_repeats_nothing_and_forgets_nothing() {
    let mut program = Program::new();
    let ten = program.desk.follow_up(None, "today 10:00");
    let eleven = program.desk.follow_up(None, "today 11:00");
    program.runs(HOUR + 10 * MINUTE);
    program.desk.move_clock(-3 * HOUR);
    program.runs(5 * HOUR);
    program.has_shown(&[("2026-11-19 10:00:00", &[ten]), ("2026-11-19 11:00:00", &[eleven])]);
}

#[test]
fn a_clock_set_forward_by_mistake_and_back_again_shows_it_once() {
    let mut program = Program::new();
    let id = program.desk.follow_up(None, "tomorrow 10:00");
    program.desk.move_clock(365 * 24 * HOUR);
    program.runs(MINUTE);
    program.desk.move_clock(-365 * 24 * HOUR);
    program.runs(26 * HOUR);
    program.has_shown(&[("2027-11-19 09:00:00", &[id])]);
}

#[test]
fn ten_o_clock_is_ten_where_the_owner_is() {
    let mut program = Program::new();
    let id = program.desk.follow_up(None, "today 10:00");
    program.runs(50 * MINUTE);
    program.desk.travel_to(New_York);
    program.runs(8 * HOUR);
    program.has_shown(&[("2026-11-19 10:00:00", &[id])]);
    program.desk.travel_to(Warsaw);
    program.runs(HOUR);
    program.desk.travel_to(Apia);
    program.runs(20 * HOUR);
    assert_eq!(program.shown.len(), 1);
}

#[test]
fn what_the_desktop_could_not_show_is_tried_again_until_it_can() {
    let mut program = Program::new();
    let id = program.desk.follow_up(None, "today 10:00");
    program.can_show = false;
    program.runs(2 * HOUR);
    program.has_shown(&[]);
    program.can_show = true;
    program.runs(HOUR);
    program.has_shown(&[("2026-11-19 11:00:00", &[id])]);
}

#[test]
fn later_comes_back_in_an_hour_while_the_clock_goes_on() {
    let mut program = Program::new();
    let id = program.desk.follow_up(None, "today 10:00");
    program.runs(HOUR);
    program.desk.ask("reminders_later", json!({ "ids": [id] }));
    program.runs(3 * HOUR);
    program.has_shown(&[("2026-11-19 10:00:00", &[id]), ("2026-11-19 11:00:00", &[id])]);
}

#[test]
fn whatever_happens_to_the_clock_each_is_shown_once() {
    for seed in 1..=20_u64 {
        let mut dice = seed;
        let mut roll = |sides: i64| {
            // Marsaglia's xorshift (2003).
            dice ^= dice << 13;
            dice ^= dice >> 7;
            dice ^= dice << 17;
            i64::try_from(dice % u64::try_from(sides).unwrap()).unwrap()
        };
        let mut program = Program::new();
        let mut expected = Vec::new();
        for _ in 0..6 {
            let when = format!("2026-11-{} {:02}:{:02}", 20 + roll(5), roll(24), roll(60));
            expected.push(program.desk.follow_up(None, &when));
        }
        for _ in 0..12 {
            match roll(5) {
                0 => program.sleeps(roll(40) * HOUR),
                1 => program.desk.move_clock(-roll(48) * HOUR),
                2 => program
                    .desk
                    .travel_to([Warsaw, New_York, Apia][usize::try_from(roll(3)).unwrap()]),
                3 => program.desk = program.desk.restarted(),
                _ => program.runs(roll(60) * MINUTE),
            }
            program.look();
        }
        program.sleeps(30 * 24 * HOUR);
        program.look();
        let mut shown: Vec<i64> = program.shown.iter().flat_map(|(_, ids)| ids.clone()).collect();
        shown.sort_unstable();
        assert_eq!(shown, expected, "seed {seed}: {:?}", program.shown);
    }
}
