//! The verb that lists the trash.

use crate::session::{Answer, Session};
use crate::shapes;
use kartoteka_app::Result;
use kartoteka_app::api::contact::{TrashList, TrashListRequest};
use serde_json::{Value, json};

/// The most rows that the box gives at once.
const WINDOW: u32 = 500;

pub(crate) fn list(session: &Session, find: String, limit: u32) -> Result<Answer> {
    let zone = session.kartoteka.now().zone;
    let mut rows = Vec::new();
    let total = loop {
        let from = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let wanted = limit.saturating_sub(from).min(WINDOW);
        let request = TrashListRequest { find: find.clone(), from, limit: wanted };
        let list: TrashList = session.ask("trash_list", &request)?;
        if list.rows.is_empty() {
            break list.total;
        }
        rows.extend(list.rows);
    };
    let lines = rows.iter().map(|row| {
        let at = shapes::wall(row.trashed_at, zone);
        format!("{:>6}  {at}  {}\n", row.id, row.shown_name)
    });
    let count = session.say("count-cards", &[("count", total.into())]);
    let text = format!("{}{count}", lines.collect::<String>());
    let contacts: Vec<Value> = rows
        .iter()
        .map(|row| {
            let at = shapes::instant(row.trashed_at, zone);
            json!({ "id": row.id, "name": row.shown_name, "trashed_at": at })
        })
        .collect();
    Ok(Answer::new(json!({ "total": total, "contacts": contacts }), text))
}
