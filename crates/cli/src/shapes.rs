//! The JSON shapes of the contract, where they differ from the command list's own.

use chrono::TimeZone as _;
use chrono_tz::Tz;
use kartoteka_app::api::find::FindRow;
use kartoteka_app::api::follow_up::{FollowUp, NextStep};
use kartoteka_app::api::interaction::{ListedCall, TimelineItem};
use kartoteka_app::api::operation::Operation;
use serde_json::{Value, json};

/// An instant as people read it, in the owner's zone.
pub(crate) fn wall(ms: i64, zone: Tz) -> String {
    let at = zone.timestamp_millis_opt(ms).earliest();
    at.map_or_else(|| ms.to_string(), |at| at.format("%Y-%m-%d %H:%M").to_string())
}

/// An instant as the contract writes it.
pub(crate) fn instant(ms: i64, zone: Tz) -> String {
    match zone.timestamp_millis_opt(ms).earliest() {
        Some(at) => at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        None => ms.to_string(),
    }
}

/// A follow-up.
pub(crate) fn follow_up(follow_up: &FollowUp) -> Value {
    json!({
        "id": follow_up.id,
        "contact": follow_up.contact_id,
        "name": follow_up.contact_name,
        "due_on": follow_up.due_on,
        "due_time": follow_up.due_time,
        "text": follow_up.text,
        "kind": follow_up.kind,
        "place": follow_up.place,
        "minutes": follow_up.minutes,
        "repeat": follow_up.repeat.map(|_| &follow_up.repeat_text),
        "missed": follow_up.missed,
        "state": follow_up.state,
        "number": follow_up.number,
    })
}

/// A hit.
pub(crate) fn found(row: &FindRow) -> Value {
    json!({
        "id": row.row.id,
        "name": row.row.shown_name,
        "organisation": row.row.organisation,
        "phones": row.phones,
        "emails": row.emails,
        "match": row.matched.as_ref().map(|m| json!({ "field": m.field, "text": m.text })),
    })
}

/// An entry of a timeline.
pub(crate) fn timeline_item(item: &TimelineItem, zone: Tz) -> Value {
    json!({
        "kind": item.kind,
        "id": item.id,
        "at": instant(item.at, zone),
        "direction": item.direction,
        "number": item.number,
        "minutes": item.minutes,
        "outcome": item.outcome,
        "subject": item.subject,
        "attachments": item.attachments,
        "text": item.text,
        "amount": item.amount,
        "contact": item.contact_id,
        "next": item.next.as_ref().map(next_step),
    })
}

/// An operation.
pub(crate) fn operation(operation: &Operation, zone: Tz) -> Value {
    json!({
        "id": operation.id,
        "kind": operation.kind,
        "title": operation.title,
        "at": instant(operation.at, zone),
        "origin": operation.origin,
        "is_undone": operation.is_undone,
        "reverts": operation.reverts,
        "meant": operation.meant,
    })
}

/// A call in a list of calls.
pub(crate) fn call(call: &ListedCall, zone: Tz) -> Value {
    json!({
        "interaction": call.id,
        "contact": call.contact_id,
        "name": call.name,
        "number": call.number,
        "direction": call.direction,
        "at": instant(call.at, zone),
        "minutes": call.minutes,
        "next": call.next.as_ref().map(next_step),
    })
}

/// What came of a call.
fn next_step(next: &NextStep) -> Value {
    json!({
        "follow_up": next.id,
        "due_on": next.due_on,
        "due_time": next.due_time,
        "text": next.text,
        "state": next.state,
    })
}
