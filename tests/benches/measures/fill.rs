//! A box as it is after years: cards from the file, on the average five calls, two notes and a
//! follow-up a card, and an order. A fiftieth of all calls is with the first card.

use crate::card::Dice;
use crate::desk::{ask, counts, open};
use crate::orders::orders;
use chrono::{Days, NaiveDate};
use kartoteka_app::{Clock as _, FixedClock};
use kartoteka_domain::follow_up::{Due, FollowUpState};
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::interaction::{Direction, InteractionKind};
use kartoteka_domain::time::{Now, Timestamp};
use kartoteka_store::{
    FollowUpContent, InteractionContent, NewFollowUp, NewOperation, OpenOptions, Origin, Result,
    Store, Writer,
};
use serde_json::json;
use std::path::Path;

const CALL: &str = include_str!("../../../assets/demo/en/call.txt");
const NOTE: &str = include_str!("../../../assets/demo/en/note.txt");
const STEP: &str = include_str!("../../../assets/demo/en/step.txt");
const HOUR_MS: i64 = 60 * 60 * 1000;
/// The cards whose history is written in one operation.
const AT_ONCE: usize = 5_000;

/// Makes a box in `folder` from the files in `data`, and prints what it holds.
pub(crate) fn fill(folder: &Path, data: &Path) {
    let kartoteka = open(folder);
    ask(&kartoteka, "setting_set", json!({ "key": "region", "value": "PL" }));
    ask(&kartoteka, "setting_set", json!({ "key": "language", "value": "en" }));
    let file = kartoteka.offer_file(&data.join("contacts.vcf"));
    ask(&kartoteka, "import_run", json!({ "files": [file.handle] }));
    drop(kartoteka);
    let store = store(folder);
    let (cards, phones) = counts(data);
    let (mut calls, mut notes) = (0, 0);
    for from in (0..cards).step_by(AT_ONCE) {
        let written = history(&store, from..(from + AT_ONCE).min(cards), cards);
        (calls, notes) = (calls + written.0, notes + written.1);
    }
    println!("{cards} cards, {phones} numbers, {calls} calls, {notes} notes, {cards} follow-ups");
}

/// The store alone, for what no command does in bulk and for the floors.
pub(crate) fn store(folder: &Path) -> Store {
    let how = OpenOptions { app_version: env!("CARGO_PKG_VERSION"), now: now() };
    Store::open(folder, &how).expect("the box opens")
}

/// The moment that every measurement happens at.
pub(crate) fn now() -> Now {
    FixedClock::at(crate::desk::NOW).expect("a moment").now()
}

/// Gives how many calls and notes were written.
fn history(store: &Store, numbers: std::ops::Range<usize>, cards: usize) -> (usize, usize) {
    let operation = NewOperation {
        kind: "demo_fill",
        subject: numbers.len().to_string(),
        origin: Origin::Script,
        now: now(),
        request_id: None,
        cancel: None,
    };
    let written = store.write(&operation, |writer| {
        let (mut calls, mut notes) = (0, 0);
        for number in numbers {
            let uid = format!("bench-{number:06}");
            let id = writer.contact_by_uid(&uid)?.expect("imported just now");
            let written = one(writer, id, number, cards)?;
            (calls, notes) = (calls + written.0, notes + written.1);
        }
        Ok((calls, notes))
    });
    written.expect("the history is written").value
}

fn one(
    writer: &mut Writer<'_>,
    id: ContactId,
    number: usize,
    cards: usize,
) -> Result<(usize, usize)> {
    let mut dice = Dice(number as u64 + 1);
    // 500,000 calls for 100,000 cards, 10,000 of them with the first.
    let calls = if number == 0 { cards / 10 } else { 1 + dice.below(9) };
    for _ in 0..calls {
        writer.add_interaction(&call(&mut dice, id), true)?;
    }
    let notes = 1 + dice.below(3);
    for _ in 0..notes {
        let text = format!("{} {}", line(&mut dice, NOTE), line(&mut dice, CALL));
        writer.add_note(id, some_time_ago(&mut dice), &text)?;
    }
    let (uid, due) = (format!("bench-step-{number}"), Due { on: day(&mut dice), time: None });
    let text = line(&mut dice, STEP);
    let content = FollowUpContent::task(due, text);
    let new = NewFollowUp { uid, contact_id: Some(id), content, interaction_id: None };
    let follow_up = writer.add_follow_up(&new)?;
    if dice.below(20) > 0 {
        writer.close_follow_up(follow_up, FollowUpState::Done)?;
    }
    // The first card has the long history of calls, the second the many orders.
    if number > 0 {
        orders(writer, id, number, |dice| (some_time_ago(dice), day(dice)))?;
    }
    Ok((calls, notes))
}

fn call(dice: &mut Dice, id: ContactId) -> InteractionContent {
    let direction = [Direction::In, Direction::Out, Direction::Missed][dice.below(3)];
    InteractionContent {
        contact_id: Some(id),
        kind: InteractionKind::Call,
        direction,
        at: some_time_ago(dice),
        number: String::new(),
        minutes: (direction != Direction::Missed).then_some(3),
        text: line(dice, CALL),
        outcome: String::new(),
        subject: String::new(),
        attachments: Vec::new(),
    }
}

fn line(dice: &mut Dice, lines: &str) -> String {
    let count = lines.lines().count();
    lines.lines().nth(dice.below(count)).expect("below the count").to_owned()
}

/// An instant of the last five years.
fn some_time_ago(dice: &mut Dice) -> Timestamp {
    let hours = i64::try_from(1 + dice.below(5 * 365 * 24)).expect("few hours");
    Timestamp(now().at.0 - hours * HOUR_MS)
}

/// A day from a month ago to a month ahead.
fn day(dice: &mut Dice) -> NaiveDate {
    let first = now().today() - Days::new(30);
    first + Days::new(dice.below(60) as u64)
}
