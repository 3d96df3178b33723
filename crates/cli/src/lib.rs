//! `karto`: the command line of Kartoteka. A thin host of the command list; owns arguments,
//! words on the terminal and the JSON shapes of its contract. A library, so that the man pages
//! and completions are made from the same definition that reads the arguments.

mod arguments;
mod attachment;
mod blank;
mod call;
mod contact;
mod draft;
mod duplicate;
mod export;
mod help;
mod history;
mod inbox;
mod keeping;
mod out;
mod plan;
mod print;
mod qr;
mod session;
mod shapes;
mod stay_in_touch;
mod stock;
mod tables;
mod talk;
mod ticket;
mod trade;
mod transfer;
mod trash;

use arguments::{Arguments, Global, Verb};
use clap::{CommandFactory as _, FromArgMatches as _};
use kartoteka_app::api::setting::Settings;
use kartoteka_app::text::say;
use kartoteka_app::{Code, Result, places, setting};
use qr::Show;
use session::{Answer, Session};
use std::path::Path;
use std::process::ExitCode;

/// The definition of the command line: every verb, argument and word of help.
#[must_use]
pub fn definition() -> clap::Command {
    Arguments::command()
}

/// Carries out one command line.
#[must_use]
pub fn run() -> ExitCode {
    let parsed = help::in_language(definition(), help::asked_for())
        .try_get_matches()
        .and_then(|matches| Arguments::from_arg_matches(&matches));
    let Arguments { global, verb } = match parsed {
        Ok(arguments) => arguments,
        Err(usage) => return out::usage(&usage),
    };
    let as_json = global.json;
    let folder = places::data_folder(global.data.clone());
    let had_box = places::has_box(&folder);
    let outcome = match verb {
        Verb::Restore { file } => restore(&global, &file),
        verb => Session::open(&global).and_then(|session| {
            let is_of_parts = verb.is_of_parts();
            let outcome = carry_out(&session, verb);
            outcome.map_err(|error| if is_of_parts { session.refused_whole(error) } else { error })
        }),
    };
    let code = match outcome {
        Ok(answer) => {
            let written = out::answer(&answer, as_json);
            if let Some(error) = &answer.refused {
                out::error(error, as_json);
            }
            if let Err(fault) = &written {
                out::error(&out::unwritten(help::asked_for(), fault), as_json);
            }
            let is_done = !answer.is_refusal && answer.refused.is_none() && written.is_ok();
            if is_done { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => {
            out::error(&error, as_json);
            ExitCode::FAILURE
        }
    };
    // A new box is no secret: the folder may be a slip.
    if !had_box && !as_json && places::has_box(&folder) {
        let path = folder.display().to_string();
        out::remark(&say(help::asked_for(), "karto-new-box", &[("path", (&path).into())]));
        say_guessed_country(&global);
    }
    code
}

/// Says of a new box whose numbers it takes those without a country for, where nobody has told:
/// a guess that shows in every number.
fn say_guessed_country(global: &Global) {
    if setting::is_country_named() || global.region.is_some() {
        return;
    }
    let Ok(session) = Session::open(global) else { return };
    let settings = session.ask::<Settings>("settings_get", &serde_json::json!({}));
    if let Some(settings) = settings.ok().filter(|settings| settings.region == setting::HOME) {
        let country = [("country", (&settings.region).into())];
        out::remark(&session.say("karto-guessed-country", &country));
    }
}

/// Brings a backup back, also where the box itself can't be opened or can't be read in full.
fn restore(global: &Global, file: &Path) -> Result<Answer> {
    match Session::open(global).and_then(|session| keeping::restore(&session, file)) {
        Err(error) if error.code == Code::FileCorrupt => keeping::rescue(global, file),
        outcome => outcome,
    }
}

fn carry_out(session: &Session, verb: Verb) -> Result<Answer> {
    match verb {
        Verb::Import(import) => transfer::import(session, &import),
        Verb::Print(print) => print::print(session, &print),
        Verb::Export(export) => export::export(session, export),
        Verb::Add { text } => contact::add(session, &text.join(" ")),
        Verb::Find { text, limit } => contact::find(session, &text.join(" "), limit),
        Verb::Show(Show { id, qr: true }) => qr::show(session, &id),
        Verb::Show(Show { id, .. }) => contact::show(session, &id),
        Verb::Edit { id, fields } => contact::edit(session, &id, &fields),
        Verb::Tag { id, add, remove } => contact::tag(session, &id, add, remove),
        Verb::Delete { id } => contact::delete(session, &id),
        Verb::Trash { text, limit } => trash::list(session, &text.join(" "), limit),
        Verb::PutBack { id } => contact::put_back(session, &id),
        Verb::Duplicates { merge_sure: true, .. } => duplicate::merge_sure(session),
        Verb::Duplicates { limit, not_same, .. } if not_same.is_empty() => {
            duplicate::list(session, limit)
        }
        Verb::Duplicates { not_same, .. } => duplicate::dismiss(session, &not_same),
        Verb::Blank { trash } => blank::blank(session, trash),
        Verb::Merge { kept, merged, take } => duplicate::merge(session, &kept, &merged, &take),
        Verb::Pop { number } => talk::pop(session, &number),
        Verb::Call(call) => call::call(session, call),
        Verb::Note { id, text } => talk::note(session, &id, &text.join(" ")),
        Verb::FollowUp { verb } => talk::follow_up(session, verb),
        Verb::Attach { id, files, to } => attachment::attach(session, &id, &files, to),
        Verb::Attachments { id } => attachment::list(session, &id),
        Verb::Attachment { verb } => attachment::attachment(session, verb),
        Verb::Inbox { verb } => inbox::inbox(session, verb),
        Verb::Plan { verb } => plan::plan(session, verb),
        Verb::Product { verb } => trade::product(session, verb),
        Verb::Order { verb } => trade::order(session, verb),
        Verb::Ticket { verb } => ticket::ticket(session, verb),
        Verb::Stock { verb } => stock::stock(session, verb),
        Verb::Pay(pay) => trade::pay(session, pay),
        Verb::Balance { id, bought } => trade::balance(session, id.as_deref(), bought),
        Verb::Terms { id, days, limit, none, bought } => {
            trade::terms(session, &id, (days, none), limit, bought)
        }
        Verb::Sales(sold) => trade::sales(session, sold),
        Verb::StayInTouch { verb } => stay_in_touch::stay_in_touch(session, verb),
        Verb::Today => talk::today(session),
        Verb::Presets { delete } => export::presets(session, delete),
        Verb::Profiles { delete } => tables::profiles(session, delete),
        Verb::History { limit } => history::history(session, limit),
        Verb::Undo { operation } => history::undo(session, operation),
        Verb::Redo => history::redo(session),
        Verb::Backup { folder } => keeping::backup(session, folder.as_deref()),
        Verb::Backups => keeping::backups(session),
        Verb::Restore { file } => keeping::restore(session, &file),
        Verb::Check => keeping::check(session),
        Verb::Demo { contacts, seed } => keeping::demo(session, contacts, seed),
        Verb::Settings { key, value } => keeping::settings(session, key, value),
    }
}
