//! The verb that lists the trash.

use crate::session::{Answer, Session, pages};
use crate::shapes;
use kartoteka_app::Result;
use kartoteka_app::api::contact::{TrashList, TrashListRequest};
use serde_json::{Value, json};

pub(crate) fn list(session: &Session, find: &str, limit: u32) -> Result<Answer> {
    let zone = session.kartoteka.now().zone;
    let mut total = 0;
    let rows = pages(limit, |from, limit| {
        let request = TrashListRequest { find: find.to_owned(), from, limit };
        let list: TrashList = session.ask("trash_list", &request)?;
        total = list.total;
        Ok(list.rows)
    })?;
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
