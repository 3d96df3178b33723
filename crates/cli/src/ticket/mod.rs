//! The verb `ticket`: what was brought in to be put right. Owns its arguments; what they answer is
//! `answer`'s.

mod answer;

use crate::print::{Paper, paper, written};
use crate::session::{Answer, Session};
use crate::trade::dated;
use answer::{listed, whole};
pub(crate) use answer::{of_caller, open_tickets};
use clap::{Args, Subcommand, ValueEnum};
use kartoteka_app::Result;
use kartoteka_app::api::ById;
use kartoteka_app::api::order::OrderLineDraft;
use kartoteka_app::api::paper::{PaperOutput, PaperWhat};
use kartoteka_app::api::ticket::{
    CameBy, Mood, Ticket, TicketGroup, TicketLineDraft, TicketLineKind, TicketList,
    TicketListRequest, TicketNumber, TicketSave, TicketSaved, TicketStatus, TicketStatusSet,
};
use serde_json::json;
use std::path::PathBuf;

/// Verbs of `ticket`.
#[derive(Debug, Subcommand)]
pub(crate) enum TicketVerb {
    /// Takes something in for a card
    New {
        /// The card's id or uid
        id: String,
        /// What the ticket says.
        #[command(flatten)]
        says: TicketSays,
    },
    /// Changes what a ticket says; what is not named stays
    Change {
        /// The ticket's number
        number: String,
        /// What the ticket says.
        #[command(flatten)]
        says: TicketSays,
    },
    /// Moves a ticket on, or writes down a word of it where it stands
    Status {
        /// The ticket's number
        number: String,
        /// Where it stands now
        status: Status,
        /// What is to be said of it
        word: Vec<String>,
    },
    /// Lists tickets: those that are not done when no group is named
    List {
        /// Of one card, by id or uid
        id: Option<String>,
        /// Which of them: ready are those not collected, untold those whose customer was not told since
        #[arg(long, value_enum, default_value_t = Group::Undone)]
        group: Group,
        /// The most tickets to give
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// The whole ticket
    Show {
        /// The ticket's number
        number: String,
    },
    /// Writes the slip as a PDF: a part that stays with the item, and one to tear off
    Slip {
        /// The ticket's number
        number: String,
        /// The PDF to write
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// The paper in the printer; own is A5
        #[arg(long, value_enum, default_value_t = Paper::Own)]
        paper: Paper,
        /// Replaces a file that is there
        #[arg(long)]
        force: bool,
    },
}

/// What a ticket says.
#[derive(Debug, Args)]
pub(crate) struct TicketSays {
    /// What is wrong with it
    pub(crate) fault: Vec<String>,
    /// What was brought
    #[arg(long, value_name = "TEXT")]
    pub(crate) item: Option<String>,
    /// The item's own number
    #[arg(long, value_name = "TEXT")]
    pub(crate) serial: Option<String>,
    /// The day it is promised for, 2026-12-04 or "fri", or +5 for so many working days from today; "" for none
    #[arg(long, value_name = "DAY")]
    pub(crate) promised: Option<String>,
    /// How the customer took it
    #[arg(long, value_enum)]
    pub(crate) mood: Option<Feeling>,
    /// How it came in; as the call or mail tells when not said
    #[arg(long, value_enum)]
    pub(crate) by: Option<Way>,
    /// The call or mail it came of, by its id in `karto show --json`
    #[arg(long, value_name = "ID")]
    pub(crate) of: Option<i64>,
    /// Three letters; your own currency when not said
    #[arg(long, value_name = "PLN")]
    pub(crate) currency: Option<String>,
    /// A part as a line of an order: "2 x Tap @ 19.99 -10% +23%"; parts and time that are named take the
    /// place of all there were
    #[arg(long, value_name = "LINE")]
    pub(crate) part: Vec<String>,
    /// Time as such a line, in hours: "1.5 x Work @ 80"
    #[arg(long, value_name = "LINE")]
    pub(crate) time: Vec<String>,
    /// Takes all parts and time away
    #[arg(long, conflicts_with_all = ["part", "time"])]
    pub(crate) no_lines: bool,
}

/// Declares arguments that are the values of an enum of the commands.
macro_rules! values {
    ($($(#[$doc:meta])* $name:ident = $of:ident { $($(#[$of_one:meta])* $variant:ident),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
        pub(crate) enum $name { $($(#[$of_one])* $variant),+ }

        impl From<$name> for $of {
            fn from(one: $name) -> Self {
                match one { $($name::$variant => Self::$variant),+ }
            }
        }
    )+};
}
values! {
    /// Where a ticket stands.
    Status = TicketStatus {
        /// Taken in, not begun
        New,
        /// Being worked on
        Open,
        /// Waiting for a part or an answer
        Waiting,
        /// Done, and to be collected
        Ready,
        /// Back with the customer
        Collected,
        /// Not done, and given back
        Rejected,
    }

    /// How the customer took it.
    Feeling = Mood {
        /// Nothing was said of it
        Unsaid,
        /// Content
        Pleased,
        /// Neither one nor the other
        Calm,
        /// Annoyed
        Upset,
    }

    /// How a ticket came in.
    Way = CameBy {
        /// Brought to the counter
        Counter,
        /// By telephone
        Call,
        /// By mail
        Mail,
    }

    /// Which tickets.
    Group = TicketGroup {
        /// All, the newest first
        All,
        /// Still to be done or fetched, by the day they are promised for
        Undone,
        /// New or open, by that day
        Working,
        /// Waiting, by that day
        Waiting,
        /// Late, by that day
        Late,
        /// Ready, not collected, the longest first
        Ready,
        /// Ready, and the customer was not told since
        Untold,
        /// Collected or rejected, the latest first
        Done,
    }
}

pub(crate) fn ticket(session: &Session, verb: TicketVerb) -> Result<Answer> {
    match verb {
        TicketVerb::New { id, says } => {
            let contact_id = session.contact(&id)?;
            saved(session, &asked((None, None), contact_id, says))
        }
        TicketVerb::Change { number, says } => {
            let old = numbered(session, &number)?;
            saved(session, &asked((Some(old.id), Some(old.revision)), old.contact_id, says))
        }
        TicketVerb::Status { number, status, word } => {
            let old = numbered(session, &number)?;
            let (revision, text) = (Some(old.revision), word.join(" "));
            let request = TicketStatusSet { id: old.id, revision, status: status.into(), text };
            answered(session, &session.ask("ticket_status", &request)?)
        }
        TicketVerb::Show { number } => {
            let ticket = numbered(session, &number)?;
            let json = json!({ "ticket": dated(session, &ticket)? });
            Ok(Answer::new(json, whole(session, &ticket)))
        }
        TicketVerb::List { id, group, limit } => {
            let contact_id = id.map(|id| session.contact(&id)).transpose()?;
            let group = group.into();
            let list = list(session, TicketListRequest { contact_id, group, after: None, limit })?;
            let json = json!({ "total": list.total, "tickets": dated(session, &list.rows)? });
            Ok(Answer::new(json, listed(session, &list.rows)))
        }
        TicketVerb::Slip { number, out, paper: size, force } => {
            let ticket = numbered(session, &number)?;
            let (output, ticket) = (PaperOutput::Slip, Some(ticket.id));
            let what = PaperWhat { output, ticket, paper: paper(size), ..PaperWhat::default() };
            written(session, what, &out, force)
        }
    }
}

/// The ticket that a number names.
fn numbered(session: &Session, number: &str) -> Result<Ticket> {
    let found: ById = session.ask("ticket_resolve", &TicketNumber { number: number.to_owned() })?;
    session.ask("ticket_get", &found)
}

/// As many tickets as are asked for, a page after another.
fn list(session: &Session, mut request: TicketListRequest) -> Result<TicketList> {
    let mut list: TicketList = session.ask("ticket_list", &request)?;
    let wanted = usize::try_from(request.limit).unwrap_or(usize::MAX);
    while let Some(next) = list.next.take().filter(|_| list.rows.len() < wanted) {
        let left = wanted.saturating_sub(list.rows.len());
        request.limit = u32::try_from(left).unwrap_or(u32::MAX);
        request.after = Some(next);
        let page: TicketList = session.ask("ticket_list", &request)?;
        list.rows.extend(page.rows);
        list.next = page.next;
    }
    list.rows.truncate(wanted);
    Ok(list)
}

fn asked(
    (id, revision): (Option<i64>, Option<i64>),
    contact_id: i64,
    says: TicketSays,
) -> TicketSave {
    let parts = says.part.iter().map(|text| line(TicketLineKind::Part, text));
    let time = says.time.iter().map(|text| line(TicketLineKind::Time, text));
    let lines: Vec<TicketLineDraft> = parts.chain(time).collect();
    TicketSave {
        id,
        revision,
        contact_id,
        item: says.item,
        serial: says.serial,
        fault: (!says.fault.is_empty()).then(|| says.fault.join(" ")),
        promised_on: says.promised,
        mood: says.mood.map(Mood::from),
        came_by: says.by.map(CameBy::from),
        interaction_id: says.of,
        currency: says.currency,
        lines: (says.no_lines || !lines.is_empty()).then_some(lines),
    }
}

fn line(kind: TicketLineKind, text: &str) -> TicketLineDraft {
    let OrderLineDraft { product_id, text, unit, quantity, price, discount, tax, .. } =
        crate::trade::line(text);
    TicketLineDraft { kind, product_id, text, unit, quantity, price, discount, tax }
}

fn saved(session: &Session, request: &TicketSave) -> Result<Answer> {
    answered(session, &session.ask("ticket_save", request)?)
}

fn answered(session: &Session, saved: &TicketSaved) -> Result<Answer> {
    let TicketSaved { ticket, notes, operation } = saved;
    let json = json!({ "ticket": dated(session, ticket)?, "notes": notes, "operation": operation });
    Ok(Answer::new(json, whole(session, ticket) + &crate::trade::told(notes)))
}
