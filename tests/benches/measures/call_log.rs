//! A telephone's list of calls, as it is plugged in once a year: 5,000 of them, nine in ten with a
//! card's number, the others strangers', each spelt one way or another. The same number of cards
//! gives the same list, byte for byte.

use crate::card::{Dice, card, phone};
use kartoteka_app::{Clock as _, FixedClock};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Calls of the list, however many cards there are.
pub(crate) const CALLS: usize = 5_000;
/// Those whom the owner speaks with: most calls are with some of all cards.
const REGULARS: usize = 600;
const STRANGERS: usize = 200;
/// A call in so many minutes, so that the list reaches back a year and no two are of the same minute.
const APART: i64 = 105;
const MINUTE_MS: i64 = 60_000;

/// Writes the list as SMS Backup & Restore does, and the same calls as a flat table.
pub(crate) fn write_all(to: &Path, cards: usize) {
    let now = FixedClock::at(crate::desk::NOW).expect("a moment").now().at.0;
    let mut dice = Dice(13);
    let regulars: Vec<usize> = (0..REGULARS).map(|_| dice.below(cards)).collect();
    let strangers: Vec<String> = (0..STRANGERS).map(|_| phone(&mut dice)).collect();
    let mut list = format!("<?xml version='1.0' encoding='UTF-8'?>\n<calls count=\"{CALLS}\">\n");
    let mut table = String::from("number,duration,date,type\n");
    let mut minutes = 0;
    for _ in 0..CALLS {
        let number = if dice.below(10) > 0 {
            card(regulars[dice.below(REGULARS)]).phones.swap_remove(0)
        } else {
            strangers[dice.below(STRANGERS)].clone()
        };
        let number = spelt(&number, &mut dice);
        let kind = 1 + dice.below(3);
        let seconds = if kind == 3 { 0 } else { 1 + dice.below(900) };
        minutes += APART;
        let at = now - minutes * MINUTE_MS - 17_000;
        writeln!(
            list,
            "  <call number=\"{number}\" duration=\"{seconds}\" date=\"{at}\" type=\"{kind}\" contact_name=\"(Unknown)\" />"
        )
        .expect("a string takes all");
        writeln!(table, "{number},{seconds},{at},{kind}").expect("a string takes all");
    }
    list.push_str("</calls>\n");
    let write = |name: &str, text: &str| fs::write(to.join(name), text).expect("written");
    write("calls.xml", &list);
    write("calls.csv", &table);
}

/// As telephones write a number down.
fn spelt(number: &str, dice: &mut Dice) -> String {
    let plain: String = number.chars().filter(|c| !c.is_whitespace()).collect();
    match (dice.below(3), plain.strip_prefix('+')) {
        (0, _) => number.to_owned(),
        (1, Some(rest)) => format!("00{rest}"),
        _ => plain,
    }
}
