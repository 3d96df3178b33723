//! The verb of cards that say nothing: `blank`.

use crate::session::{Answer, Session};
use kartoteka_app::Result;
use kartoteka_app::api::Nothing;
use kartoteka_app::api::blank::{BlankList, BlankListRequest, BlankTrashed};
use serde_json::{Value, json};

pub(crate) fn blank(session: &Session, trash: bool) -> Result<Answer> {
    if trash {
        let trashed: BlankTrashed = session.ask("blank_trash", &Nothing {})?;
        let text = session.say("blank-trashed", &[("count", trashed.cards.into())]);
        return Ok(Answer::new(json!(trashed), text));
    }
    let list: BlankList = session.ask("blank_list", &BlankListRequest { limit: 500 })?;
    let text = session.say("blank-count", &[("count", list.total.into())]);
    let ids: Vec<Value> = list.cards.iter().map(|card| json!(card.id)).collect();
    Ok(Answer::new(json!({ "total": list.total, "contacts": ids }), text))
}
