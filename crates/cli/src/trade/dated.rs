//! Values with instants in the JSON contract.

use super::contract;
use crate::session::Session;
use kartoteka_app::Result;
use serde::Serialize;
use serde_json::Value;

/// A value as the contract spells it: instants as everywhere.
pub(crate) fn dated(session: &Session, value: &impl Serialize) -> Result<Value> {
    Ok(with_instants(session, contract(value)?))
}

fn with_instants(session: &Session, value: Value) -> Value {
    let instant = |key: &str, value: Value| match value.as_i64() {
        Some(ms) if ["at", "moved_at"].contains(&key) => session.instant(ms).into(),
        _ => with_instants(session, value),
    };
    match value {
        Value::Array(values) => {
            values.into_iter().map(|value| with_instants(session, value)).collect()
        }
        Value::Object(fields) => fields
            .into_iter()
            .map(|(key, value)| {
                let value = instant(&key, value);
                (key, value)
            })
            .collect(),
        value => value,
    }
}
