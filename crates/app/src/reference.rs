//! The reference page of the commands, for `docs/commands.md`. Owns the text of that page.

use crate::router::{COMMANDS, Effect};
use std::fmt::Write as _;

/// The whole page, as Markdown.
#[must_use]
pub fn markdown() -> String {
    let mut page = String::from(
        "# Commands\n\nMade from the command list in `crates/app/src/commands.rs` by `cargo xtask \
         bindings`. Requests and responses are described in `crates/app/src/api`.\n\n\
         | command | request | response | effect | what it does |\n|---|---|---|---|---|\n",
    );
    for command in COMMANDS {
        let effect = match command.effect {
            Effect::Reads(_) => "reads",
            Effect::Writes => "writes, can be undone",
            Effect::Acts => "acts, can't be undone",
        };
        let short = |name: &str| name.rsplit("::").next().unwrap_or(name).trim().to_owned();
        let _ = writeln!(
            page,
            "| `{}` | `{}` | `{}` | {effect} | {} |",
            command.name,
            short(command.request),
            short(command.response),
            command.doc.trim(),
        );
    }
    page
}
