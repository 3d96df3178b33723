//! Verbs about cards.

use crate::session::{Answer, Session, pages};
use crate::shapes;
use crate::stay_in_touch;
use chrono::NaiveDate;
use kartoteka_app::api::contact::{
    ChosenCards, ContactCard, ContactCreate, ContactDraft, ContactKind, ContactSave, ContactTag,
    Labelled, Membership, NameParts, PartialDate, PutBack, QuickText,
};
use kartoteka_app::api::find::{FindCount, FindRequest, FindResult};
use kartoteka_app::api::interaction::{TimelineFilter, TimelinePage, TimelineRequest};
use kartoteka_app::api::{Done, Saved};
use kartoteka_app::{Result, TextField};
use serde_json::{Value, json};

/// Entries of a timeline asked for at a time.
const PAGE: u32 = 200;

pub(crate) fn add(session: &Session, text: &str) -> Result<Answer> {
    let draft: ContactDraft = session.ask("contact_guess", &QuickText { text: text.to_owned() })?;
    let saved: Saved = session.ask("contact_create", &ContactCreate { draft, plan: None })?;
    told(session, &saved)
}

pub(crate) fn find(session: &Session, text: &str, limit: u32) -> Result<Answer> {
    let mut told = (0, true);
    let rows = pages(limit, |from, limit| {
        let request = FindRequest { text: text.to_owned(), from, limit };
        let found: FindResult = session.ask("contact_find", &request)?;
        told = (found.total, found.is_all);
        Ok(found.rows)
    })?;
    let total = match told {
        (total, true) => total,
        (_, false) => session.ask::<FindCount>("contact_count", &json!({ "text": text }))?.total,
    };
    let contacts: Vec<Value> = rows.iter().map(shapes::found).collect();
    let wide = |text: &str| text.chars().count();
    let names = rows.iter().map(|row| wide(&row.row.shown_name)).max().unwrap_or(0);
    let firms = rows.iter().map(|row| wide(&row.row.organisation)).max().unwrap_or(0);
    let lines = rows.iter().map(|row| {
        let phone = row.phones.first().map_or("", String::as_str);
        let (id, name, firm) = (row.row.id, &row.row.shown_name, &row.row.organisation);
        let line = format!("{id:>6}  {name:names$}  {firm:firms$}  {phone}");
        format!("{}\n", line.trim_end())
    });
    let count = session.say("count-cards", &[("count", total.into())]);
    let text = format!("{}{count}", lines.collect::<String>());
    Ok(Answer::new(json!({ "total": total, "contacts": contacts }), text))
}

pub(crate) fn show(session: &Session, id: &str) -> Result<Answer> {
    let card = card(session, id)?;
    let timeline = timeline(session, card.id)?;
    let text = read_aloud(session, &card, &timeline);
    Ok(Answer::new(shape(&card, timeline), text))
}

pub(crate) fn edit(session: &Session, id: &str, fields: &[String]) -> Result<Answer> {
    let card = card(session, id)?;
    let before = card.draft;
    let mut draft = before.clone();
    for field in fields {
        let Some((name, value)) = field.split_once('=') else {
            return Err(session.refusal("karto-no-pair", field));
        };
        set_field(session, &mut draft, name, value)?;
    }
    follow_parts(&mut draft, &before, fields);
    let request = ContactSave { id: card.id, revision: card.revision, draft };
    told(session, &session.ask("contact_save", &request)?)
}

/// A name written whole would hide a change of its parts: it is made from them again, unless it was
/// named as well.
fn follow_parts(draft: &mut ContactDraft, before: &ContactDraft, fields: &[String]) {
    let is_named = fields.iter().any(|field| field.starts_with("name="));
    let says_parts = draft.name != before.name && draft.name != NameParts::default();
    if says_parts && !is_named && draft.kind == ContactKind::Person {
        draft.formatted_name.clear();
    }
}

pub(crate) fn tag(
    session: &Session,
    id: &str,
    add: Vec<String>,
    remove: Vec<String>,
) -> Result<Answer> {
    let id = session.contact(id)?;
    let request = ContactTag { ids: vec![id], matching: None, add, remove };
    let done: Done = session.ask("contact_tag", &request)?;
    told(session, &Saved { id, operation: done.operation })
}

pub(crate) fn delete(session: &Session, id: &str) -> Result<Answer> {
    let id = session.contact(id)?;
    let request = ChosenCards { ids: vec![id], matching: None };
    let done: Done = session.ask("contact_trash", &request)?;
    told(session, &Saved { id, operation: done.operation })
}

pub(crate) fn put_back(session: &Session, id: &str) -> Result<Answer> {
    let id = session.contact(id)?;
    let done: Done = session.ask("contact_put_back", &PutBack { ids: vec![id], find: None })?;
    told(session, &Saved { id, operation: done.operation })
}

pub(crate) fn told(session: &Session, saved: &Saved) -> Result<Answer> {
    let card: ContactCard = session.ask("contact_get", &json!({ "id": saved.id }))?;
    let json = json!({ "contact": saved.id, "operation": saved.operation });
    Ok(Answer::new(json, format!("{:>6}  {}", card.id, card.shown_name)))
}

fn card(session: &Session, id: &str) -> Result<ContactCard> {
    let id = session.contact(id)?;
    session.ask("contact_get", &json!({ "id": id }))
}

fn timeline(session: &Session, contact_id: i64) -> Result<Vec<Value>> {
    let zone = session.kartoteka.now().zone;
    let mut items = Vec::new();
    let mut after = None;
    loop {
        let filter = TimelineFilter::Everything;
        let request = TimelineRequest { contact_id, filter, after, limit: PAGE };
        let page: TimelinePage = session.ask("timeline_page", &request)?;
        items.extend(page.items.iter().map(|item| shapes::timeline_item(item, zone)));
        if page.next.is_none() {
            return Ok(items);
        }
        after = page.next;
    }
}

fn shape(card: &ContactCard, timeline: Vec<Value>) -> Value {
    let draft = &card.draft;
    let first = draft.memberships.first().cloned().unwrap_or_default();
    let mut shape = json!({
        "id": card.id,
        "uid": card.uid,
        "kind": draft.kind,
        "name": card.shown_name,
        "parts": draft.name,
        "organisation": first.organisation,
        "department": first.department,
        "title": first.role,
        "phones": card.phones,
        "emails": draft.emails,
        "addresses": draft.addresses,
        "urls": draft.links,
        "birthday": draft.birthday.as_ref().map(birthday),
        "tags": draft.tags,
        "relations": card.relations,
        "members": card.members,
        "stay_in_touch": stay_in_touch::wish_json(&draft.stay_in_touch),
        "touch": card.touch.as_ref().map(stay_in_touch::touch_json),
        "custom_fields": draft.custom_fields,
        "photo": card.photo.is_some(),
        "timeline": timeline,
        "follow_ups": card.follow_ups.iter().map(shapes::follow_up).collect::<Vec<_>>(),
        "unknown": card.unknown,
        "is_trashed": card.trashed_at.is_some(),
    });
    if let Value::Object(shape) = &mut shape {
        let texts = TextField::ALL.iter();
        shape.extend(
            texts.map(|field| (field.key().to_owned(), draft.text(*field).as_str().into())),
        );
    }
    shape
}

/// A birthday as RFC 6350 writes it: `1980-05-17` or, without the year, `--05-17`.
fn birthday(date: &PartialDate) -> String {
    match date.year {
        Some(year) => format!("{year:04}-{:02}-{:02}", date.month, date.day),
        None => format!("--{:02}-{:02}", date.month, date.day),
    }
}

fn read_aloud(session: &Session, card: &ContactCard, timeline: &[Value]) -> String {
    let mut text = format!("{}\n", card.shown_name);
    let draft = &card.draft;
    for membership in &draft.memberships {
        text.push_str(&format!("  {} {}\n", membership.role, membership.organisation));
    }
    text.push_str(&text_lines(session, draft, false));
    for value in draft.phones.iter().chain(&draft.emails).chain(&draft.links) {
        text.push_str(&format!("  {}  {}\n", value.value, session.label_words(&value.label)));
    }
    for (lines, address) in card.address_lines.iter().zip(&draft.addresses) {
        let label = session.label_words(&address.label);
        text.push_str(&format!("  {}  {label}\n", indented(&lines.join(", "))));
    }
    for date in draft.birthday.iter().map(birthday) {
        text.push_str(&format!("  {date}\n"));
    }
    if !draft.tags.is_empty() {
        text.push_str(&format!("  {}\n", draft.tags.join(", ")));
    }
    text.push_str(&text_lines(session, draft, true));
    text.push_str(&stay_in_touch::card_line(session, card));
    for field in &draft.custom_fields {
        text.push_str(&format!("  {}: {}\n", field.label, indented(&field.value)));
    }
    for follow_up in &card.follow_ups {
        let time = follow_up.due_time.as_deref().unwrap_or_default();
        let (id, day) = (follow_up.id, &follow_up.due_on);
        text.push_str(&format!("  [ ] {id}  {day} {time}  {}\n", indented(&follow_up.text)));
    }
    for item in timeline {
        let word = |key: &str| item.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let kind = timeline_word(session, &word("kind"), &word("direction"));
        let at = wall(session, &word("at"));
        text.push_str(&format!("  {at}  {kind}  {}\n", indented(&word("text"))));
        let facts = facts(session, item);
        if !facts.is_empty() {
            text.push_str(&format!("    {facts}\n"));
        }
    }
    text
}

/// Of an entry in the timeline: the number, how long it took, and what came of it.
fn facts(session: &Session, item: &Value) -> String {
    let word = |of: &Value, key: &str| of.get(key).and_then(Value::as_str).map(str::to_owned);
    let minutes = item.get("minutes").and_then(Value::as_u64);
    let minutes = minutes.and_then(|count| u32::try_from(count).ok());
    let length = minutes.map(|count| session.say("log-minutes", &[("count", count.into())]));
    let next = item.get("next").and_then(|next| {
        Some(format!("> {} {}", word(next, "due_on")?, indented(&word(next, "text")?)))
    });
    let facts = word(item, "number").into_iter().chain(length).chain(next);
    facts.filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join("  ")
}

/// The plain texts that say something, the long ones or the others.
fn text_lines(session: &Session, draft: &ContactDraft, are_long: bool) -> String {
    let fields = TextField::ALL.iter().filter(|field| field.is_long() == are_long);
    let said =
        fields.map(|field| (*field, draft.text(*field))).filter(|(_, text)| !text.is_empty());
    said.map(|(field, text)| match field {
        TextField::Died => {
            let args = [("when", text.as_str().into())];
            format!("  {}\n", indented(&session.say("card-died-line", &args)))
        }
        _ => format!("  {}\n", indented(text)),
    })
    .collect()
}

/// An instant of the contract as people read it.
fn wall(session: &Session, at: &str) -> String {
    let read = chrono::DateTime::parse_from_rfc3339(at);
    read.map_or_else(|_| at.to_owned(), |at| session.wall(at.timestamp_millis()))
}

/// A text of several lines with its further lines set in.
fn indented(text: &str) -> String {
    text.replace('\n', "\n    ")
}

/// What an entry of the timeline is called.
fn timeline_word(session: &Session, kind: &str, direction: &str) -> String {
    let kind = if kind == "call" { format!("call-{direction}") } else { kind.replace('_', "-") };
    session.say(&format!("log-item-{kind}"), &[])
}

/// Sets one field. A name that ends in `+` adds to a list instead of replacing it.
fn set_field(session: &Session, draft: &mut ContactDraft, name: &str, value: &str) -> Result<()> {
    let (name, adds) = name.strip_suffix('+').map_or((name, false), |name| (name, true));
    let value = value.trim();
    match name {
        "name" => draft.formatted_name = value.to_owned(),
        "prefix" => draft.name.prefix = value.to_owned(),
        "given" => draft.name.given = value.to_owned(),
        "additional" => draft.name.additional = value.to_owned(),
        "family" => draft.name.family = value.to_owned(),
        "suffix" => draft.name.suffix = value.to_owned(),
        "stay_in_touch" => draft.stay_in_touch = stay_in_touch::wish(session, value)?,
        "phone" => set_list(&mut draft.phones, value, adds),
        "email" => set_list(&mut draft.emails, value, adds),
        "url" => set_list(&mut draft.links, value, adds),
        "organisation" => first_membership(draft).organisation = value.to_owned(),
        "title" => first_membership(draft).role = value.to_owned(),
        "birthday" => draft.birthday = parse_birthday(session, value)?,
        _ => match TextField::of_key(name) {
            Some(field) => value.clone_into(draft.text_mut(field)),
            None => return Err(session.refusal("karto-no-field", name)),
        },
    }
    Ok(())
}

/// Whether the calendar has the day; without a year 29 February counts.
fn is_date(year: Option<i32>, month: u32, day: u32) -> bool {
    const LEAP_YEAR: i32 = 2000;
    NaiveDate::from_ymd_opt(year.unwrap_or(LEAP_YEAR), month, day).is_some()
}

/// Replaces the whole list by the comma-separated values, or adds them.
fn set_list(list: &mut Vec<Labelled>, values: &str, adds: bool) {
    let old = std::mem::take(list);
    let label_of = |value: &str| {
        old.iter().find(|known| known.value == value).map(|known| known.label.clone())
    };
    let new: Vec<Labelled> = values
        .split(',')
        .map(str::trim)
        .filter(|value| !value.is_empty())
        .map(|value| Labelled {
            value: value.to_owned(),
            label: label_of(value).unwrap_or_default(),
        })
        .collect();
    if adds {
        list.extend(old);
    }
    list.extend(new);
}

fn first_membership(draft: &mut ContactDraft) -> &mut Membership {
    if draft.memberships.is_empty() {
        draft.memberships.push(Membership::default());
    }
    draft.memberships.first_mut().expect("one was just pushed where there was none")
}

fn parse_birthday(session: &Session, text: &str) -> Result<Option<PartialDate>> {
    if text.is_empty() {
        return Ok(None);
    }
    let (year, rest) = match text.strip_prefix("--") {
        Some(rest) => (None, rest),
        None => {
            let (year, rest) = text.split_once('-').unwrap_or((text, ""));
            (year.parse().ok(), rest)
        }
    };
    let parts = rest.split_once('-').and_then(|(m, d)| Some((m.parse().ok()?, d.parse().ok()?)));
    match (year.is_some() || text.starts_with("--"), parts) {
        (true, Some((month, day))) if is_date(year, month, day) => {
            Ok(Some(PartialDate { year, month, day }))
        }
        _ => Err(session.refusal("karto-no-birthday", text)),
    }
}
