//! Verbs about callers, notes, follow-ups and the day.

use crate::arguments::FollowUpVerb;
use crate::draft;
use crate::session::{Answer, Session};
use crate::shapes;
use crate::stay_in_touch;
use kartoteka_app::Result;
use kartoteka_app::api::caller::{Caller, CallerAsked, CallerMatch};
use kartoteka_app::api::find::Certainty;
use kartoteka_app::api::follow_up::{
    FollowUp, FollowUpCreate, FollowUpDrop, FollowUpKind, FollowUpList, FollowUpListRequest,
    FollowUpSaved, FollowUpSnooze, FollowUpsClosed, OtherDay, OtherDayWhy, WhenGuess, WhenText,
};
use kartoteka_app::api::interaction::{ListedCall, NoteCreate, NoteCreated};
use kartoteka_app::api::today::{Today, TodayRequest};
use kartoteka_app::api::{ByIds, Done};
use serde_json::{Value, json};

/// The most words that say one moment.
const LONGEST_MOMENT: usize = 12;

pub(crate) fn pop(session: &Session, number: &str) -> Result<Answer> {
    let asked = CallerAsked { number: number.trim().to_owned(), contact_id: None };
    let caller: Caller = session.ask("caller_get", &asked)?;
    let zone = session.kartoteka.now().zone;
    let mut text: String = caller.matches.iter().map(|found| caller_line(session, found)).collect();
    if text.is_empty() {
        let id = if caller.is_withheld { "today-withheld" } else { "karto-pop-unknown" };
        text = format!("{}\n", session.say(id, &[("number", (&caller.number).into())]));
    }
    let earlier = caller.earlier.iter();
    text.extend(
        earlier.map(|call| format!("        {}  {}\n", session.wall(call.at), call.number)),
    );
    let earlier = caller.earlier.iter().map(|call| shapes::timeline_item(call, zone));
    let neighbours = caller.neighbours.iter().map(
        |near| json!({ "id": near.row.id, "name": near.row.shown_name, "number": near.number }),
    );
    let json = json!({
        "number": caller.number,
        "e164": caller.e164,
        "withheld": caller.is_withheld,
        "matches": caller.matches.iter().map(|found| caller_json(session, found)).collect::<Vec<_>>(),
        "earlier": earlier.collect::<Vec<_>>(),
        "neighbours": neighbours.collect::<Vec<_>>(),
    });
    Ok(Answer::new(json, text))
}

pub(crate) fn caller_line(session: &Session, found: &CallerMatch) -> String {
    let row = &found.row;
    let sure = session.say(certainty(found.certainty), &[]);
    let last = row.last_contact_at.map(|at| session.wall(at)).unwrap_or_default();
    let facts = [row.shown_name.as_str(), &row.organisation, &sure, &last];
    let facts: Vec<&str> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    let tickets = crate::ticket::of_caller(session, &found.tickets, found.tickets_total);
    format!("{:>6}  {}\n{tickets}", row.id, facts.join("  "))
}

fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Exact => "caller-exact",
        Certainty::National => "caller-national",
        Certainty::Suffix => "caller-suffix",
        Certainty::Switchboard => "caller-switchboard",
    }
}

fn caller_json(session: &Session, found: &CallerMatch) -> Value {
    let zone = session.kartoteka.now().zone;
    let row = &found.row;
    json!({
        "certainty": found.certainty,
        "number": found.number,
        "was_chosen": found.was_chosen,
        "contact": {
            "id": row.id,
            "name": row.shown_name,
            "organisation": row.organisation,
            "role": found.role,
            "tags": found.tags,
        },
        "last_contact": row.last_contact_at.map(|at| shapes::instant(at, zone)),
        "balance": crate::trade::contract(&found.balances).unwrap_or_default(),
        "last_order": crate::trade::contract(&found.last_order).unwrap_or_default(),
        "terms": crate::trade::contract(&found.terms).unwrap_or_default(),
        "recent": found.recent.iter().map(|item| shapes::timeline_item(item, zone)).collect::<Vec<_>>(),
        "open_tickets": crate::ticket::open_tickets(session, &found.tickets),
        "open_follow_ups": found.follow_ups.iter().map(shapes::follow_up).collect::<Vec<_>>(),
    })
}

pub(crate) fn note(session: &Session, id: &str, text: &str) -> Result<Answer> {
    let contact_id = session.contact(id)?;
    let request = NoteCreate { contact_id, text: text.to_owned() };
    let created: NoteCreated = session.ask("note_create", &request)?;
    let json = json!({
        "note": created.note,
        "follow_up": created.follow_up.as_ref().map(shapes::follow_up),
        "operation": created.operation,
    });
    let mut text = session.say("log-note-added", &[]) + "\n";
    text.extend(created.follow_up.as_ref().map(line));
    Ok(Answer::new(json, text))
}

pub(crate) fn follow_up(session: &Session, verb: FollowUpVerb) -> Result<Answer> {
    match verb {
        FollowUpVerb::Add { id, when, text, place, minutes } => {
            let contact_id = Some(session.contact(&id)?);
            let (when, text) = moment_of(session, when, text)?;
            let words = when.clone();
            let request =
                FollowUpCreate { contact_id, when, text, kind: FollowUpKind::Task, place, minutes };
            let saved: FollowUpSaved = session.ask("follow_up_create", &request)?;
            let other = other_day(session, &words);
            let json = json!({
                "follow_up": shapes::follow_up(&saved.follow_up),
                "other_day": other,
                "operation": saved.operation,
            });
            Ok(Answer::new(json, line(&saved.follow_up) + &doubt(session, other.as_ref())))
        }
        FollowUpVerb::Done { id } => {
            closed(session, "follow_up_done", id, &ByIds { ids: vec![id] })
        }
        FollowUpVerb::Drop { id, all } => {
            closed(session, "follow_up_drop", id, &FollowUpDrop { ids: vec![id], ends: all })
        }
        FollowUpVerb::Snooze { id, when } => {
            let words = when.join(" ");
            let other = other_day(session, &words);
            let request = FollowUpSnooze { ids: vec![id], when: words };
            let done: Done = session.ask("follow_up_snooze", &request)?;
            let follow_up: FollowUp = session.ask("follow_up_get", &json!({ "id": id }))?;
            let json = json!({
                "follow_up": shapes::follow_up(&follow_up),
                "other_day": other,
                "operation": done.operation,
            });
            Ok(Answer::new(json, line(&follow_up) + &doubt(session, other.as_ref())))
        }
        FollowUpVerb::Draft { id, to, force } => draft::draft(session, id, to.as_deref(), force),
        FollowUpVerb::List => list(session),
    }
}

/// The words that say when, and the rest: of words that were not quoted as many of the first as
/// say a moment and nothing else, as in `add 3 za 2 tygodnie ring`.
fn moment_of(session: &Session, first: String, rest: Vec<String>) -> Result<(String, String)> {
    if first.contains(char::is_whitespace) {
        return Ok((first, rest.join(" ")));
    }
    let words: Vec<String> = std::iter::once(first).chain(rest).collect();
    for count in (1..=words.len().min(LONGEST_MOMENT)).rev() {
        let (when, rest) = words.split_at(count);
        let text = when.join(" ");
        let guess: Option<WhenGuess> = session.ask("when_guess", &WhenText { text }).ok();
        if guess.is_some_and(|guess| guess.due_on.is_some() && guess.rest.is_empty()) {
            return Ok((when.join(" "), rest.join(" ")));
        }
    }
    let text = words.join(" ");
    Err(session.refusal("karto-no-moment", &text))
}

/// Which other day words could mean; none for plain ones.
pub(crate) fn other_day(session: &Session, words: &str) -> Option<OtherDay> {
    let asked = WhenText { text: words.to_owned() };
    let guess: Option<WhenGuess> = session.ask("when_guess", &asked).ok();
    guess.and_then(|guess| guess.other)
}

/// A line that says it; empty where there is none.
pub(crate) fn doubt(session: &Session, other: Option<&OtherDay>) -> String {
    let Some(other) = other else { return String::new() };
    let message = match other.why {
        OtherDayWhy::Today => "log-other-today",
        OtherDayWhy::Later => "log-other-later",
        OtherDayWhy::Passed => "log-other-passed",
        OtherDayWhy::MonthFirst => "log-other-month-first",
    };
    format!("        ({})\n", session.say(message, &[("when", other.on.as_str().into())]))
}

fn closed(
    session: &Session,
    command: &str,
    id: i64,
    request: &impl serde::Serialize,
) -> Result<Answer> {
    let closed: FollowUpsClosed = session.ask(command, request)?;
    let follow_up: FollowUp = session.ask("follow_up_get", &json!({ "id": id }))?;
    let json = json!({
        "follow_up": shapes::follow_up(&follow_up),
        "next": closed.next.first().map(shapes::follow_up),
        "operation": closed.operation,
    });
    let lines = std::iter::once(&follow_up).chain(&closed.next).map(line);
    Ok(Answer::new(json, lines.collect::<String>()))
}

fn list(session: &Session) -> Result<Answer> {
    let mut rows = Vec::new();
    loop {
        let from = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let page: FollowUpList =
            session.ask("follow_up_list", &FollowUpListRequest { on: None, from, limit: 500 })?;
        if page.rows.is_empty() {
            break;
        }
        rows.extend(page.rows);
    }
    let json = json!({ "follow_ups": rows.iter().map(shapes::follow_up).collect::<Vec<_>>() });
    Ok(Answer::new(json, rows.iter().map(line).collect::<String>()))
}

pub(crate) fn today(session: &Session) -> Result<Answer> {
    let today: Today = session.ask("today_get", &TodayRequest { overdue_limit: None })?;
    let zone = session.kartoteka.now().zone;
    let shown = |list: &[FollowUp]| list.iter().map(shapes::follow_up).collect::<Vec<_>>();
    let json = json!({
        "on": today.on,
        "overdue": shown(&today.overdue),
        "due": shown(&today.due),
        "upcoming": shown(&today.upcoming),
        "birthdays": today.birthdays.iter().map(|b| json!({
            "contact": b.contact_id, "name": b.name, "on": b.on, "turns": b.turns,
        })).collect::<Vec<_>>(),
        "call_back": today.call_back.iter().map(|c| shapes::call(c, zone)).collect::<Vec<_>>(),
        "going_quiet": today.quiet.iter().map(|row| stay_in_touch::quiet_json(row, zone)).collect::<Vec<_>>(),
        "going_quiet_total": today.quiet_count,
    });
    let mut text = format!("{}\n", today.on);
    for (heading, list) in [
        ("follow-late", &today.overdue),
        ("follow-today", &today.due),
        ("karto-upcoming", &today.upcoming),
    ] {
        section(&mut text, &session.say(heading, &[]), list.iter().map(line));
    }
    section(
        &mut text,
        &session.say("today-birthdays", &[]),
        today.birthdays.iter().map(|b| format!("  {}  {}\n", b.on, b.name)),
    );
    let call_back = today.call_back.iter();
    section(
        &mut text,
        &session.say("today-call-back", &[]),
        call_back.map(|call| call_line(session, call)),
    );
    let quiet = today.quiet.iter().map(|row| stay_in_touch::quiet_line(session, row));
    section(&mut text, &session.say("quiet-title", &[]), quiet);
    if text.lines().count() == 1 {
        text.push_str(&session.say("today-nothing", &[]));
    }
    Ok(Answer::new(json, text))
}

fn section(text: &mut String, heading: &str, lines: impl Iterator<Item = String>) {
    let lines: String = lines.collect();
    if !lines.is_empty() {
        text.push_str(&format!("{heading}\n{lines}"));
    }
}

/// A call: when, who, the number, how long, and what came of it.
pub(crate) fn call_line(session: &Session, call: &ListedCall) -> String {
    let minutes = call.minutes.map(|count| session.say("log-minutes", &[("count", count.into())]));
    let next = call.next.as_ref().map(|next| format!("> {} {}", next.due_on, next.text));
    let said = [session.wall(call.at), call.name.clone(), call.shown_number.clone()];
    let count = u32::try_from(call.others.len() + 1).unwrap_or(u32::MAX);
    let times = (count > 1).then(|| session.say("today-calls-from", &[("count", count.into())]));
    let facts =
        said.into_iter().chain(times).chain(minutes).chain(next).filter(|fact| !fact.is_empty());
    format!("{:>6}  {}\n", call.id, facts.collect::<Vec<_>>().join("  "))
}

pub(crate) fn line(follow_up: &FollowUp) -> String {
    let FollowUp { id, due_on, due_time, text, contact_name, repeat_text, number, .. } = follow_up;
    let time = due_time.as_deref().unwrap_or("     ");
    let repeat = if repeat_text.is_empty() { String::new() } else { format!("  ({repeat_text})") };
    let number = if number.is_empty() { String::new() } else { format!("  {number}") };
    format!("{id:>6}  {due_on} {time}  {text}  {contact_name}{number}{repeat}\n")
}
