//! The verb `stock`: how much there is, what moved it, and who waits for what. Owns its arguments; what
//! they answer is `answer`'s.

mod answer;

use crate::session::{Answer, Session};
use crate::shapes;
use crate::trade::{contract, dated, told};
use answer::{csv, history_text, row, want_row};
use clap::{Args, Subcommand};
use kartoteka_app::Result;
use kartoteka_app::api::stock::{
    MovementKind, ProductNamed, StockHistory, StockHistoryRequest, StockList, StockListRequest,
    StockMove, StockMoved, WantAdd, WantList, WantListRequest, WantSaved,
};
use kartoteka_app::api::{ById, Done};
use serde_json::json;

/// Verbs of `stock`.
#[derive(Debug, Subcommand)]
pub(crate) enum StockVerb {
    /// Lists the products whose stock is kept, by name
    List {
        /// Words that name or number hold
        text: Vec<String>,
        /// Those off sale, too
        #[arg(long)]
        all: bool,
        /// As CSV for programs, with prices and costs
        #[arg(long)]
        csv: bool,
    },
    /// Lists those of which more is to be ordered, with what is on its way
    Low,
    /// Writes down that goods came in; who waits for them gets a follow-up
    Receive(Came),
    /// Puts right how much there is, with a reason
    Correct {
        /// The product's id, name or number
        product: String,
        /// How much more there is, "-2" for less; with --counted how much lies there
        #[arg(allow_hyphen_values = true)]
        quantity: String,
        /// Why
        #[arg(required = true)]
        reason: Vec<String>,
        /// The quantity is what was counted
        #[arg(long)]
        counted: bool,
    },
    /// Writes down that a customer brought something back
    Return(Came),
    /// What moved the stock of a product, the newest first
    History {
        /// The product's id, name or number
        product: String,
        /// The most movements to give
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// Writes down that a card waits for something
    Want {
        /// The card's id or uid
        id: String,
        /// The product's id, name or number
        product: String,
        /// How much; one when not said
        #[arg(default_value = "")]
        quantity: String,
        /// What else there is to say
        #[arg(long, default_value = "", value_name = "TEXT")]
        note: String,
    },
    /// Takes a want away
    Unwant {
        /// The want's id in `karto stock waiting`
        want: i64,
    },
    /// Who waits for what, the longest first
    Waiting {
        /// For this product, by id, name or number
        product: Option<String>,
        /// Of one card, by id or uid
        #[arg(long, value_name = "ID")]
        of: Option<String>,
        /// Those too for which it came in
        #[arg(long)]
        all: bool,
        /// The most wants to give
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
}

/// Something that came in.
#[derive(Debug, Args)]
pub(crate) struct Came {
    /// The product's id, name or number
    pub(crate) product: String,
    /// How much
    pub(crate) quantity: String,
    /// The card it came of, by id or uid
    #[arg(long, value_name = "ID")]
    pub(crate) from: Option<String>,
    /// The day, 2026-11-28; today when not said
    #[arg(long, value_name = "DAY")]
    pub(crate) on: Option<String>,
    /// What else there is to say
    #[arg(long, default_value = "", value_name = "TEXT")]
    pub(crate) note: String,
}

pub(crate) fn stock(session: &Session, verb: Option<StockVerb>) -> Result<Answer> {
    match verb.unwrap_or(StockVerb::List { text: Vec::new(), all: false, csv: false }) {
        StockVerb::List { text, all, csv: as_csv } => {
            let text = text.join(" ");
            let request = StockListRequest { text, off_sale: all, only_low: false };
            listed(session, &request, as_csv)
        }
        StockVerb::Low => {
            let request = StockListRequest { only_low: true, ..StockListRequest::default() };
            listed(session, &request, false)
        }
        StockVerb::Receive(came) => moved(session, &in_of(session, MovementKind::Receipt, came)?),
        StockVerb::Return(came) => moved(session, &in_of(session, MovementKind::Return, came)?),
        StockVerb::Correct { product, quantity, reason, counted } => {
            let request = StockMove {
                product_id: named(session, &product)?,
                kind: MovementKind::Correction,
                quantity,
                is_counted: counted,
                text: reason.join(" "),
                contact_id: None,
                on: None,
            };
            moved(session, &request)
        }
        StockVerb::History { product, limit } => history(session, &product, limit),
        StockVerb::Want { id, product, quantity, note } => {
            let contact_id = session.contact(&id)?;
            let product_id = named(session, &product)?;
            let request = WantAdd { contact_id, product_id, quantity, note };
            let WantSaved { want, notes, operation } = session.ask("want_add", &request)?;
            let shown = dated(session, &want)?;
            let json = json!({ "want": shown, "notes": notes, "operation": operation });
            Ok(Answer::new(json, want_row(session, &want) + &told(&notes)))
        }
        StockVerb::Unwant { want } => {
            let Done { operation } = session.ask("want_delete", &ById { id: want })?;
            Ok(Answer::new(json!({ "want": want, "operation": operation }), ""))
        }
        StockVerb::Waiting { product, of, all, limit } => {
            let request = WantListRequest {
                contact_id: of.map(|id| session.contact(&id)).transpose()?,
                product_id: product.map(|text| named(session, &text)).transpose()?,
                with_arrived: all,
                after: None,
                limit,
            };
            waiting(session, request)
        }
    }
}

/// The product that a text names.
fn named(session: &Session, text: &str) -> Result<i64> {
    let found: ById = session.ask("product_resolve", &ProductNamed { text: text.to_owned() })?;
    Ok(found.id)
}

fn in_of(session: &Session, kind: MovementKind, came: Came) -> Result<StockMove> {
    Ok(StockMove {
        product_id: named(session, &came.product)?,
        kind,
        quantity: came.quantity,
        is_counted: false,
        text: came.note,
        contact_id: came.from.map(|id| session.contact(&id)).transpose()?,
        on: came.on,
    })
}

fn listed(session: &Session, request: &StockListRequest, as_csv: bool) -> Result<Answer> {
    let list: StockList = session.ask("stock_list", request)?;
    let text = if as_csv {
        csv(&list.rows)
    } else {
        list.rows.iter().map(|one| row(session, one)).collect()
    };
    let json = json!({ "total": list.rows.len(), "stock": contract(&list.rows)? });
    Ok(Answer::new(json, text))
}

fn moved(session: &Session, request: &StockMove) -> Result<Answer> {
    let moved: StockMoved = session.ask("stock_move", request)?;
    let follow_ups = moved.follow_ups.iter().map(shapes::follow_up).collect::<Vec<_>>();
    let json = json!({
        "stock": contract(&moved.stock)?, "quantity": moved.quantity, "follow_ups": follow_ups,
        "notes": moved.notes, "operation": moved.operation,
    });
    Ok(Answer::new(json, row(session, &moved.stock) + &told(&moved.notes)))
}

fn history(session: &Session, product: &str, limit: u32) -> Result<Answer> {
    let product_id = named(session, product)?;
    let mut request = StockHistoryRequest { product_id, after: None, limit };
    let mut all: StockHistory = session.ask("stock_history", &request)?;
    let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
    while let Some(next) = all.next.take().filter(|_| all.rows.len() < wanted) {
        request.after = Some(next);
        let page: StockHistory = session.ask("stock_history", &request)?;
        all.rows.extend(page.rows);
        all.next = page.next;
    }
    all.rows.truncate(wanted);
    let movements = dated(session, &all.rows)?;
    let json = json!({ "stock": contract(&all.stock)?, "movements": movements });
    Ok(Answer::new(json, history_text(session, &all)))
}

fn waiting(session: &Session, mut request: WantListRequest) -> Result<Answer> {
    let mut list: WantList = session.ask("want_list", &request)?;
    let wanted = usize::try_from(request.limit).unwrap_or(usize::MAX);
    while let Some(next) = list.next.take().filter(|_| list.rows.len() < wanted) {
        request.after = Some(next);
        let page: WantList = session.ask("want_list", &request)?;
        list.rows.extend(page.rows);
        list.next = page.next;
    }
    list.rows.truncate(wanted);
    let text = list.rows.iter().map(|one| want_row(session, one)).collect::<String>();
    let json = json!({ "total": list.total, "wants": dated(session, &list.rows)? });
    Ok(Answer::new(json, text))
}
