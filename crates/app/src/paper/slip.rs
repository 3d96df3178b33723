//! What stands on the slip of a ticket, in the owner's words: their own part with whose it is, and the
//! customer's with the day it is promised for.

use super::shown::long_day;
use crate::call::Call;
use crate::error::Result;
use crate::host::Kartoteka;
use crate::trade::in_words;
use chrono::NaiveDate;
use kartoteka_domain::ids::TicketId;
use kartoteka_domain::time::Now;
use kartoteka_interchange::paper::{Line, SlipPart};
use kartoteka_store::TicketRow;

/// The two parts, the owner's first, and what the slip is called.
pub(super) fn parts(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    ticket: Option<i64>,
) -> Result<(String, [SlipPart; 2])> {
    let Some(id) = ticket.map(TicketId) else {
        return Err(kartoteka.invalid("ticket", "paper-no-ticket", &[]));
    };
    let (row, card) = kartoteka.read(|box_| {
        let row = box_.ticket(id)?;
        let card = box_.contact(row.contact_id)?.content;
        Ok((row, card))
    })?;
    let number = row.number_text();
    let name = card.shown_name();
    let phones: Vec<&str> = card.phones.iter().map(|phone| phone.value.as_str()).collect();
    let whose =
        [line(kartoteka, "slip-who", &name), line(kartoteka, "slip-phone", &phones.join(", "))];
    let said = rows(kartoteka, call, &row);
    let part = |rows: Vec<Line>, signature: &str, foot: &str| SlipPart {
        title: kartoteka.say("slip-title", &[]),
        number: number.clone(),
        rows,
        long: line(kartoteka, "slip-fault", &row.head.fault),
        signature: signature.to_owned(),
        foot: kartoteka.say(foot, &[]),
    };
    let signature = kartoteka.say("slip-signature", &[]);
    let own =
        part(whose.into_iter().chain(said.iter().cloned()).collect(), &signature, "slip-stays");
    let theirs = part(said, "", "slip-bring");
    Ok((format!("{number} {name}"), [own, theirs]))
}

/// What both parts say; a row that says nothing is left out by the page.
fn rows(kartoteka: &Kartoteka, call: &Call<'_>, row: &TicketRow) -> Vec<Line> {
    let day = |day: NaiveDate| long_day(kartoteka, day);
    let taken_in = Now { at: row.head.at, zone: call.now.zone }.today();
    let total = if row.gross == 0 {
        String::new()
    } else {
        in_words(kartoteka, row.gross, row.head.currency)
    };
    [
        ("slip-item", row.head.item.clone()),
        ("slip-serial", row.head.serial.clone()),
        ("slip-promised", row.head.promised_on.map(day).unwrap_or_default()),
        ("slip-taken-in", day(taken_in)),
        ("slip-total", total),
    ]
    .map(|(label, value)| line(kartoteka, label, &value))
    .into()
}

fn line(kartoteka: &Kartoteka, label: &str, value: &str) -> Line {
    Line { label: kartoteka.say(label, &[]), value: value.to_owned() }
}
