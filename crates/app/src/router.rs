//! Routes a command by its name, from JSON to JSON: what every host calls. Owns the table made
//! from the command list, the answer of a repeated request, and the catching of panics.

use crate::api::{
    ById, ByIds, Done, Nothing, Saved, attachment, balance, begun, blank, caller, contact, draft,
    duplicate, exchange, export, find, follow_up, grid, inbox, interaction, keeping, operation,
    order, order_table, paper, plan, setting, stay_in_touch, stock, table, ticket, today,
};
use crate::call::Call;
use crate::commands::with_commands;
use crate::error::{Code, Error, Result};
use crate::host::Kartoteka;
use crate::limits::{self, TooMuch};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What a command does to the box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Reads the tables named; asked again when one of them changes.
    Reads(&'static [&'static str]),
    /// Writes through the journal; can be undone.
    Writes,
    /// Acts on settings, files or the program; can't be undone.
    Acts,
}

/// A command of the list.
pub struct Command {
    /// Its name.
    pub name: &'static str,
    /// What it does, in a sentence.
    pub doc: &'static str,
    /// The request's type.
    pub request: &'static str,
    /// The response's type.
    pub response: &'static str,
    /// What it does to the box.
    pub effect: Effect,
    run: fn(&Kartoteka, &Call<'_>, Value) -> Result<Value>,
}

macro_rules! effect {
    (reads [$($table:ident),*]) => { Effect::Reads(&[$(stringify!($table)),*]) };
    (writes) => { Effect::Writes };
    (acts) => { Effect::Acts };
}

macro_rules! table {
    ($(#[doc = $doc:literal] $name:ident($request:ty) -> $response:ty = $handler:path, $effect:ident $([$($table:ident),*])?;)+) => {
        /// Every command, in the order of the reference page.
        pub static COMMANDS: &[Command] = &[$(Command {
            name: stringify!($name),
            doc: $doc,
            request: stringify!($request),
            response: stringify!($response),
            effect: effect!($effect $([$($table),*])?),
            run: |kartoteka, call, request| {
                run::<$request, $response>(kartoteka, call, request, $handler)
            },
        }),+];
    };
}
with_commands!(table);

impl Kartoteka {
    /// Runs the command `name`. A panic inside becomes an [`Code::Internal`] error and the
    /// program goes on.
    ///
    /// # Errors
    /// Whatever the command answers; `Invalid` for an unknown name or a malformed request.
    pub fn dispatch(&self, name: &str, request: Value, call: &Call<'_>) -> Result<Value> {
        let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
            return Err(self.malformed(name, "unknown command"));
        };
        if let Some(found) = limits::find("", &request) {
            return Err(self.too_much(name, found));
        }
        let write = call.request_id.filter(|_| command.effect == Effect::Writes);
        let _turn = write.map(|id| self.underway().turn(id));
        if let Some(answer) = write.map(|id| self.answered_before(id)).transpose()?.flatten() {
            return Ok(answer);
        }
        let answer = catch_unwind(AssertUnwindSafe(|| (command.run)(self, call, request)))
            .unwrap_or_else(|panic| Err(self.panicked(panic.as_ref())))?;
        if let Some(id) = write {
            // The write stands, whether or not there is room for its answer: to call it failed
            // would have it done twice.
            let _ = self.store().keep_response(id, &answer.to_string());
        }
        Ok(answer)
    }

    /// The stored answer to a write that was already carried out.
    fn answered_before(&self, request_id: &str) -> Result<Option<Value>> {
        let Some((operation, response)) = self.stored(self.store().replay(request_id))? else {
            return Ok(None);
        };
        match response.and_then(|response| serde_json::from_str(&response).ok()) {
            Some(response) => Ok(Some(response)),
            // The program was stopped after the write and before its answer was kept, or the
            // answer is forgotten by now.
            None => Err(Error {
                details: Some(format!("operation {}", operation.0)),
                ..self.error(Code::Invalid, "error-done-already", &[])
            }),
        }
    }

    fn too_much(&self, command: &str, found: TooMuch) -> Error {
        match found {
            TooMuch::Text { field, limit } => {
                self.invalid(&field, "error-text-too-long", &[("limit", limit.into())])
            }
            TooMuch::Number { field } => {
                let error = self.malformed(command, "a number beyond 2^53");
                Error { field: Some(field), ..error }
            }
        }
    }

    fn malformed(&self, command: &str, details: &str) -> Error {
        Error {
            details: Some(format!("{command}: {details}")),
            ..self.error(Code::Invalid, "error-malformed-request", &[])
        }
    }

    fn panicked(&self, panic: &(dyn std::any::Any + Send)) -> Error {
        let text = panic.downcast_ref::<String>().map(String::as_str);
        let text = text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("panic");
        Error {
            details: Some(text.to_owned()),
            ..self.error(Code::Internal, "error-internal", &[])
        }
    }
}

fn run<Request: DeserializeOwned, Response: Serialize>(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    request: Value,
    handler: fn(&Kartoteka, &Call<'_>, Request) -> Result<Response>,
) -> Result<Value> {
    let request = serde_json::from_value(request)
        .map_err(|fault| kartoteka.malformed("", &fault.to_string()))?;
    let response = handler(kartoteka, call, request)?;
    serde_json::to_value(response).map_err(|fault| kartoteka.malformed("", &fault.to_string()))
}
