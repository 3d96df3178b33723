//! What stands on index cards, labels, lists and the sheet of a day, in the owner's words.

use super::money::Money;
use super::shown::{long_day, short_day};
use crate::api::interaction::{Direction, TimelineItem, TimelineKind};
use crate::call::Call;
use crate::count::count;
use crate::error::Result;
use crate::follow_up::Telling;
use crate::host::Kartoteka;
use crate::text::{self, Arg};
use crate::timeline;
use chrono::{Datelike, NaiveDate};
use kartoteka_domain::contact::{Address, Contact};
use kartoteka_domain::household::{address_of, households};
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::time::{Now, Timestamp, day_text, parse_day};
use kartoteka_interchange::paper::{DayEntry, DaySection, IndexCard, Label, Line, PhoneEntry};
use kartoteka_store::{ContactRow, FIRST_DAY, FollowUp};
use std::collections::HashMap;

/// Cards read from the box at a time.
const STRIDE: usize = 200;
/// The last contacts on a card.
const CONTACTS: usize = 4;
/// Entries of the timeline looked through for them.
const LOOKED_THROUGH: u32 = 60;
/// The most follow-ups of a day's sheet.
const MOST_DUE: u32 = 500;
/// The last contact on a day's sheet, in letters.
const SAID: usize = 160;

/// The cards' rows, in the order asked for.
fn rows(kartoteka: &Kartoteka, call: &Call<'_>, ids: &[ContactId]) -> Result<Vec<ContactRow>> {
    let mut rows = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(STRIDE) {
        kartoteka.go_on(call)?;
        rows.extend(kartoteka.read(|box_| box_.contacts(chunk))?);
    }
    Ok(rows)
}

/// The cards, and the places of those whose older entries are left out.
pub(super) fn index_cards(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    ids: &[ContactId],
) -> Result<(Vec<IndexCard>, Vec<usize>)> {
    let letters: HashMap<ContactId, String> =
        kartoteka.stored(kartoteka.store().lettered())?.into_iter().collect();
    let language = kartoteka.language();
    let (mut cards, mut cut) = (Vec::with_capacity(ids.len()), Vec::new());
    for row in rows(kartoteka, call, ids)? {
        kartoteka.go_on(call)?;
        let (mut items, due) = kartoteka.read(|box_| {
            let items = timeline::newest(box_, language, row.id, LOOKED_THROUGH + 1)?;
            Ok((items, box_.open_follow_ups_of(row.id)?))
        })?;
        let looked_through = usize::try_from(LOOKED_THROUGH).unwrap_or(usize::MAX);
        let has_older = items.len() > looked_through;
        items.truncate(looked_through);
        let letter = letters.get(&row.id).cloned().unwrap_or_default();
        let money = Money::of(kartoteka, row.id, call.now.today())?;
        let about = (items.as_slice(), due.first(), &money);
        let mut card = index_card(kartoteka, call, &row.content, letter, about)?;
        if has_older {
            // First, where it is not cut off with the notes that find no room.
            let older = kartoteka.say("paper-older", &[("count", LOOKED_THROUGH.into())]);
            card.notes = joined(&[&older, &card.notes], "\n");
            cut.push(cards.len());
        }
        cards.push(card);
    }
    Ok((cards, cut))
}

fn index_card(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    content: &Contact,
    letter: String,
    (items, due, money): (&[TimelineItem], Option<&FollowUp>, &Money),
) -> Result<IndexCard> {
    let region = kartoteka.region()?;
    let job = content.memberships.first();
    let under = job.map(|job| joined(&[&job.role, &job.organisation], ", "));
    let dealings = items.iter().filter(|item| is_dealing(item.kind)).take(CONTACTS);
    let address = address_of(content).map(|address| Line {
        label: kartoteka.say("card-address", &[]),
        value: address.lines(region).join(", "),
    });
    let to_do = due.map(|due| Line {
        label: kartoteka.say("paper-to-do", &[]),
        value: format!("{}, {}", due.content.text, short_day(kartoteka, due.content.due.on)),
    });
    let line = |label: &str, value: &String| {
        let said = (!value.is_empty()).then(|| value.clone());
        said.map(|value| Line { label: kartoteka.say(label, &[]), value })
    };
    let foot = [("day", &long_day(kartoteka, call.now.today()))];
    Ok(IndexCard {
        name: content.list_name(),
        letter,
        under: under.unwrap_or_default(),
        reach: reach(kartoteka, content),
        address: address.filter(|address| !address.value.is_empty()),
        terms: line("balance-terms-word", &money.terms),
        balance: line("balance-title", &money.owed),
        contacts: dealings.map(|item| dealing(kartoteka, &call.now, item)).collect(),
        to_do,
        notes: notes(kartoteka, &call.now, content, items),
        foot: kartoteka.say("paper-foot", &foot.map(|(name, value)| (name, value.into()))),
    })
}

fn joined(parts: &[&str], between: &str) -> String {
    let said: Vec<&str> = parts.iter().copied().filter(|part| !part.trim().is_empty()).collect();
    said.join(between)
}

fn reach(kartoteka: &Kartoteka, content: &Contact) -> Vec<Line> {
    let line = |value: &str, label: &str, without: &str| Line {
        label: label_words(kartoteka, label, without),
        value: value.to_owned(),
    };
    let phones = content.phones.iter().map(|one| line(&one.value, &one.label, "card-phone"));
    let mails = content.emails.iter().map(|one| line(&one.value, "", "card-email"));
    phones.chain(mails).collect()
}

/// A label as the owner reads it; `without` names a value that has none.
fn label_words(kartoteka: &Kartoteka, label: &str, without: &str) -> String {
    match label {
        "" => kartoteka.say(without, &[]),
        label => text::label_words(kartoteka.language(), label),
    }
}

fn is_dealing(kind: TimelineKind) -> bool {
    matches!(
        kind,
        TimelineKind::Call
            | TimelineKind::Meeting
            | TimelineKind::Visit
            | TimelineKind::Mail
            | TimelineKind::Message
            | TimelineKind::Letter
    )
}

/// "11 Nov in" and what was said; of what was no call, also what it was.
fn dealing(kartoteka: &Kartoteka, now: &Now, item: &TimelineItem) -> Line {
    let direction = match item.direction.filter(|_| item.kind == TimelineKind::Call) {
        Some(Direction::In) => kartoteka.say("paper-in", &[]),
        Some(Direction::Out) => kartoteka.say("paper-out", &[]),
        Some(Direction::Missed) => kartoteka.say("paper-missed", &[]),
        None => String::new(),
    };
    let kind = kind_words(kartoteka, item.kind);
    let said = joined(&[&item.subject, &item.text], ": ");
    let said = if said.is_empty() { item.outcome.clone() } else { said };
    let value = match (item.kind, said.is_empty()) {
        (TimelineKind::Call, false) => said,
        (_, true) => kind,
        _ => format!("{kind}: {said}"),
    };
    let day = Now { at: Timestamp(item.at), zone: now.zone }.today();
    // The day of another year leaves no room for more.
    let direction = if day.year() == now.today().year() { direction } else { String::new() };
    let label = joined(&[&shown_day(kartoteka, now, day), &direction], " ");
    Line { label, value }
}

fn kind_words(kartoteka: &Kartoteka, kind: TimelineKind) -> String {
    let id = match kind {
        TimelineKind::Meeting => "export-type-meeting",
        TimelineKind::Visit => "export-type-visit",
        TimelineKind::Mail => "export-type-mail",
        TimelineKind::Message => "export-type-message",
        TimelineKind::Letter => "export-type-letter",
        _ => "export-type-call",
    };
    kartoteka.say(id, &[])
}

/// The day of an instant; with the year where it is another one.
fn day_of(kartoteka: &Kartoteka, now: &Now, at: i64) -> String {
    let day = Now { at: Timestamp(at), zone: now.zone }.today();
    shown_day(kartoteka, now, day)
}

fn shown_day(kartoteka: &Kartoteka, now: &Now, day: NaiveDate) -> String {
    if day.year() == now.today().year() {
        short_day(kartoteka, day)
    } else {
        long_day(kartoteka, day)
    }
}

/// The card's own note, then the dated ones.
fn notes(kartoteka: &Kartoteka, now: &Now, content: &Contact, items: &[TimelineItem]) -> String {
    let dated = items.iter().filter(|item| item.kind == TimelineKind::Note);
    let dated = dated.map(|item| format!("{}: {}", day_of(kartoteka, now, item.at), item.text));
    let own = Some(content.note.clone()).filter(|note| !note.trim().is_empty());
    own.into_iter().chain(dated).collect::<Vec<_>>().join("\n")
}

/// The labels, and who has no address.
pub(super) fn labels(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    ids: &[ContactId],
    each_card: bool,
) -> Result<(Vec<Label>, Vec<String>)> {
    let region = kartoteka.region()?;
    let contents: Vec<Contact> =
        rows(kartoteka, call, ids)?.into_iter().map(|row| row.content).collect();
    let and = |first: &str, last: &str| {
        kartoteka
            .say("household-and", &[("first", Arg::Verbatim(first)), ("last", Arg::Verbatim(last))])
    };
    let addressees: Vec<Contact> = if each_card {
        contents
    } else {
        households(contents).iter().map(|household| household.card(and)).collect()
    };
    let (mut labels, mut left_out) = (Vec::new(), Vec::new());
    for addressee in addressees {
        let address = address_of(&addressee).map(|address| (address, address.lines(region)));
        match address.filter(|(_, lines)| !lines.is_empty()) {
            Some((address, lines)) => labels.push(label(&addressee, address, lines)),
            None => left_out.push(addressee.shown_name()),
        }
    }
    Ok((labels, left_out))
}

/// The name, the organisation where they are written to at work, and the address.
fn label(addressee: &Contact, address: &Address, lines: Vec<String>) -> Label {
    let name = addressee.shown_name();
    let job = addressee.memberships.first().filter(|_| address.label == "work");
    let organisation = job.map(|job| job.organisation.trim().to_owned());
    let organisation = organisation.filter(|one| !one.is_empty() && *one != name);
    Label { lines: [name].into_iter().chain(organisation).chain(lines).collect() }
}

/// The list's rows in the order of the names; who has no number is not on it.
pub(super) fn phones(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    ids: &[ContactId],
) -> Result<Vec<PhoneEntry>> {
    let by_id: HashMap<ContactId, Contact> =
        rows(kartoteka, call, ids)?.into_iter().map(|row| (row.id, row.content)).collect();
    let in_order = kartoteka.stored(kartoteka.store().lettered())?.into_iter();
    let entries = in_order.filter_map(|(id, letter)| {
        let content = by_id.get(&id).filter(|content| !content.phones.is_empty())?;
        let numbers = content.phones.iter().map(|phone| phone.value.clone()).collect();
        Some(PhoneEntry { letter, name: content.list_name(), numbers })
    });
    Ok(entries.collect())
}

/// The follow-ups that are late and those of today, and how many are left off.
pub(super) fn day(kartoteka: &Kartoteka, call: &Call<'_>) -> Result<(Vec<DaySection>, u32)> {
    let today = call.now.today();
    let telling = Telling::of(kartoteka)?;
    let yesterday = today.pred_opt().unwrap_or(FIRST_DAY);
    let spans = [("follow-late", FIRST_DAY, yesterday), ("follow-today", today, today)];
    let (mut sections, mut left_off) = (Vec::new(), 0);
    for (head, from, to) in spans {
        let (due, all) = kartoteka.read(|box_| {
            let due = box_.open_follow_ups(from, to, 0, MOST_DUE)?;
            Ok((due, box_.count_open_follow_ups(from, to)?))
        })?;
        let more = all.saturating_sub(count(due.len()));
        let mut entries = Vec::new();
        for one in telling.follow_ups(due) {
            kartoteka.go_on(call)?;
            let (last, money) = match one.contact_id.map(ContactId) {
                Some(id) => {
                    let money = Money::of(kartoteka, id, today)?.joined();
                    (last_contact(kartoteka, &call.now, id)?, money)
                }
                None => Default::default(),
            };
            let is_today = one.due_on == day_text(today);
            let late = parse_day(&one.due_on).filter(|_| !is_today);
            let late = late.map(|day| shown_day(kartoteka, &call.now, day));
            let when = late.or(one.due_time).unwrap_or_default();
            let who = joined(&[&one.contact_name, &one.number], ", ");
            entries.push(DayEntry { when, text: one.text, who, last, money });
        }
        if more > 0 {
            let text = kartoteka.say("paper-more-due", &[("count", more.into())]);
            entries.push(DayEntry { text, ..DayEntry::default() });
            left_off += more;
        }
        if !entries.is_empty() {
            sections.push(DaySection { head: kartoteka.say(head, &[]), entries });
        }
    }
    Ok((sections, left_off))
}

/// "Last contact 3 Nov: wants a quote".
fn last_contact(kartoteka: &Kartoteka, now: &Now, id: ContactId) -> Result<String> {
    let language = kartoteka.language();
    let items = kartoteka.read(|box_| timeline::newest(box_, language, id, LOOKED_THROUGH))?;
    let Some(item) = items.iter().find(|item| is_dealing(item.kind)) else {
        return Ok(String::new());
    };
    let line = dealing(kartoteka, now, item);
    let mut said: String = line.value.chars().take(SAID).collect();
    if said.len() < line.value.len() {
        said.push('…');
    }
    let args = [("when", (&line.label).into()), ("said", (&said).into())];
    Ok(kartoteka.say("paper-last-contact", &args))
}
