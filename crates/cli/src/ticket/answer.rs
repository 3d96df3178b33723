//! Tickets on the terminal and in the JSON contract.

use crate::session::Session;
use crate::trade::{dated, said};
use kartoteka_app::api::ticket::{Ticket, TicketLine, TicketLineKind, TicketMove, TicketRow};
use kartoteka_app::{ticket_status_message, typed_amount, typed_percent, typed_quantity};
use serde_json::Value;

/// What was brought of open tickets, for who calls.
pub(crate) fn open_tickets(session: &Session, rows: &[TicketRow]) -> Value {
    dated(session, &rows).unwrap_or_default()
}

/// The whole ticket in lines.
pub(super) fn whole(session: &Session, one: &Ticket) -> String {
    let status = session.say(ticket_status_message(one.status), &[]);
    let mut text = format!("#{}  {}  {status}\n", one.number, one.contact_name);
    let texts = [one.item.as_str(), one.serial.as_str(), one.fault.as_str()];
    let texts = texts.into_iter().filter(|text| !text.is_empty());
    text.extend(texts.map(|line| format!("{line}\n")));
    text.extend(promise(session, one.promised_on.as_deref(), one.days_late));
    text.extend(one.lines.iter().map(|line| line_text(session, line)));
    if !one.lines.is_empty() {
        let gross = said(session, &one.gross);
        let args = [("amount", (&gross).into())];
        text.push_str(&format!("{}\n", session.say("karto-order-gross", &args)));
    }
    text.extend(one.moves.iter().map(|moved| move_text(session, moved)));
    text
}

fn promise(session: &Session, day: Option<&str>, days_late: i64) -> Option<String> {
    let args = [("day", day?.into()), ("days", days_late.into())];
    Some(format!("{}\n", session.say("ticket-promised", &args)))
}

fn line_text(session: &Session, line: &TicketLine) -> String {
    let language = session.kartoteka.language();
    let quantity = typed_quantity(language, line.quantity);
    let unit = if line.unit.is_empty() { String::new() } else { format!(" {}", line.unit) };
    let discount = match line.discount {
        0 => String::new(),
        discount => format!(" -{}%", typed_percent(language, discount)),
    };
    let (price, net) = (typed_amount(language, &line.price), said(session, &line.net));
    let kind = session.say(kind_message(line.kind), &[]);
    format!("  {kind}  {quantity}{unit} x {} @ {price}{discount}  {net}\n", line.text)
}

fn move_text(session: &Session, moved: &TicketMove) -> String {
    let status = session.say(ticket_status_message(moved.status), &[]);
    format!("{}  {status}  {}", session.wall(moved.at), moved.text).trim_end().to_owned() + "\n"
}

/// Tickets, a line each.
pub(super) fn listed(session: &Session, rows: &[TicketRow]) -> String {
    rows.iter().map(|one| row(session, one)).collect()
}

fn row(session: &Session, one: &TicketRow) -> String {
    let args = [("days", one.days.into())];
    let status = session.say(ticket_status_message(one.status), &[]);
    let since = session.say("ticket-days", &args);
    let promised = one.promised_on.as_deref().map(|day| {
        session.say("ticket-due", &[("day", day.into()), ("days", one.days_late.into())])
    });
    let (what, promised) = (&one.what, promised.unwrap_or_default());
    format!("#{}  {}  {what}  {status}, {since}  {promised}", one.number, one.contact_name)
        .trim_end()
        .to_owned()
        + "\n"
}

fn kind_message(kind: TicketLineKind) -> &'static str {
    match kind {
        TicketLineKind::Part => "ticket-kind-part",
        TicketLineKind::Time => "ticket-kind-time",
    }
}

/// The tickets of who calls, a line each, and how many more there are.
pub(crate) fn of_caller(session: &Session, rows: &[TicketRow], total: u32) -> String {
    let line = |one: &TicketRow| {
        let args = [("number", one.number.as_str().into()), ("what", one.what.as_str().into())];
        let status = session.say(ticket_status_message(one.status), &[]);
        format!("        {}  {status}\n", session.say("pop-ticket", &args))
    };
    let mut text: String = rows.iter().map(line).collect();
    let more = i64::from(total).saturating_sub(i64::try_from(rows.len()).unwrap_or(i64::MAX));
    if more > 0 {
        text.push_str(&format!(
            "        {}\n",
            session.say("tickets-more", &[("count", more.into())])
        ));
    }
    text
}
