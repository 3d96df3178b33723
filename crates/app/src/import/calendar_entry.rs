//! One entry of a calendar as the owner's box would say it: on the owner's clock, with a rule of
//! ours where there is one. What can't be said is kept as text, and told.

use crate::api::exchange::{ImportProblem, ImportedFile, Severity};
use crate::call::Call;
use crate::count::count;
use crate::error::Result;
use crate::host::Kartoteka;
use chrono::{NaiveDate, NaiveTime};
use kartoteka_domain::follow_up::{Due, FollowUpKind, FollowUpState};
use kartoteka_domain::holiday::DaysOff;
use kartoteka_domain::leap_day::LeapDay;
use kartoteka_domain::recurrence::{Recurrence, Rule};
use kartoteka_domain::time::{Now, Timestamp, instant_of};
use kartoteka_interchange::ics::{Entry, EntryState, Said, When, read_rule, rule_text, zone_named};
use kartoteka_store::{FIRST_DAY, FollowUpContent, LAST_DAY};

/// The owner's clock and calendar.
pub(super) struct Reading {
    now: Now,
    days_off: DaysOff,
}

/// An entry and what it comes to.
pub(super) struct Read {
    pub(super) entry: Entry,
    /// What it is known by.
    pub(super) uid: String,
    /// The moment that it says; none where it says none.
    pub(super) due: Option<Due>,
    /// Its rule and the day that this counts from; none where there is none, or it can't be said.
    pub(super) rule: Option<(Rule, NaiveDate)>,
    /// The rule in one spelling; as it stands where it can't be said.
    pub(super) said_rule: String,
    /// What a new follow-up of it would say.
    pub(super) content: FollowUpContent,
    /// How and when it was closed.
    pub(super) closed: Option<(FollowUpState, Timestamp)>,
    /// An event of the past: it took place.
    pub(super) has_passed: bool,
}

pub(super) fn reading(kartoteka: &Kartoteka, call: &Call<'_>) -> Result<Reading> {
    Ok(Reading { now: call.now, days_off: kartoteka.days_off()? })
}

impl Reading {
    pub(super) fn read(
        &self,
        kartoteka: &Kartoteka,
        entry: Entry,
        file: &mut ImportedFile,
    ) -> Read {
        let mut tell = |id: &str, text: &str| {
            file.tell(|| ImportProblem {
                line: count(entry.line),
                record: count(entry.record),
                severity: Severity::Note,
                message: kartoteka.say(id, &[("text", text.into())]),
            });
        };
        let due = entry.when.as_ref().and_then(|when| self.local(when, &mut tell));
        let begins = entry.begins.as_ref().and_then(|when| self.local(when, &mut |_, _| {}));
        let from = begins.or(due);
        let rule = from.and_then(|from| read_rule(&entry.rule, from.on));
        let is_lost = !entry.rule.is_empty() && rule.is_none() && !self.is_over(&entry.rule);
        let said_rule = match rule {
            Some((rule, anchor)) => rule_text(&rule, anchor, LeapDay::default()),
            None => entry.rule.to_ascii_uppercase(),
        };
        let mut content = self.content(kartoteka, &entry, due, rule, from);
        if is_lost {
            tell("problem-entry-rule", &entry.rule);
            let kept = kartoteka.say("entry-rule-kept", &[("rule", (&entry.rule).into())]);
            content.text = format!("{}\n{kept}", content.text);
            content.due.on = content.due.on.max(self.now.today());
        }
        let has_passed = entry.is_appointment
            && content.recurrence.is_none()
            && entry.state == EntryState::Open
            && content.due.on < self.now.today();
        let closed = self.closed(&entry, &content, has_passed);
        let uid = uid_of(&entry);
        Read { entry, uid, due, rule, said_rule, content, closed, has_passed }
    }

    /// A moment on the owner's clock.
    fn local(&self, when: &When, tell: &mut dyn FnMut(&str, &str)) -> Option<Due> {
        let at = match when {
            When::Day(on) => return in_reach(Due { on: *on, time: None }),
            When::Wall(at) => *at,
            When::Instant(at) => self.on_clock(*at),
            When::Zone(at, zone) => match zone_named(zone) {
                Some(zone) => self.on_clock(instant_of(*at, zone)),
                None => {
                    tell("problem-entry-zone", zone);
                    *at
                }
            },
        };
        // Minutes are as fine as a follow-up is.
        let time = at.time();
        let time = NaiveTime::from_hms_opt(
            chrono::Timelike::hour(&time),
            chrono::Timelike::minute(&time),
            0,
        );
        in_reach(Due { on: at.date(), time })
    }

    fn on_clock(&self, at: Timestamp) -> chrono::NaiveDateTime {
        Now { at, zone: self.now.zone }.local()
    }

    /// What a new follow-up would say: one that recurs with its next time.
    fn content(
        &self,
        kartoteka: &Kartoteka,
        entry: &Entry,
        due: Option<Due>,
        rule: Option<(Rule, NaiveDate)>,
        from: Option<Due>,
    ) -> FollowUpContent {
        let today = self.now.today();
        let mut due = due.unwrap_or(Due { on: today, time: None });
        let recurrence = rule.zip(from).map(|((rule, anchor), from)| Recurrence {
            rule,
            anchor,
            nominal: from.on,
            time: due.time,
        });
        let recurrence = match recurrence {
            Some(begun) if due.on < today => {
                let yesterday = today.pred_opt().unwrap_or(today);
                let next = begun.next(yesterday, &self.days_off);
                next.map(|(next, on)| {
                    due.on = on;
                    next
                })
            }
            begun => begun,
        };
        let text = match entry.text.trim() {
            "" => kartoteka.say("follow-up-no-words", &[]),
            text => text.to_owned(),
        };
        FollowUpContent {
            due,
            text,
            kind: if entry.is_appointment { FollowUpKind::Meeting } else { FollowUpKind::Task },
            place: entry.place.clone(),
            minutes: entry.minutes,
            recurrence,
        }
    }

    fn closed(
        &self,
        entry: &Entry,
        content: &FollowUpContent,
        has_passed: bool,
    ) -> Option<(FollowUpState, Timestamp)> {
        let now = self.now.at;
        match entry.state {
            EntryState::Done(at) => Some((FollowUpState::Done, at.unwrap_or(now).min(now))),
            EntryState::Cancelled => Some((FollowUpState::Dropped, now)),
            EntryState::Open if has_passed => {
                let wall = content.due.on.and_time(content.due.time.unwrap_or(NaiveTime::MIN));
                Some((FollowUpState::Done, instant_of(wall, self.now.zone).min(now)))
            }
            EntryState::Open => None,
        }
    }

    /// Whether a rule says of itself that it ended before today.
    fn is_over(&self, rule: &str) -> bool {
        let until = rule.to_ascii_uppercase();
        let until = until.split(';').find_map(|part| part.trim().strip_prefix("UNTIL="));
        let day = until.and_then(|until| until.get(..8));
        let day = day.and_then(|day| NaiveDate::parse_from_str(day, "%Y%m%d").ok());
        day.is_some_and(|day| day < self.now.today())
    }
}

fn in_reach(due: Due) -> Option<Due> {
    (FIRST_DAY..=LAST_DAY).contains(&due.on).then_some(due)
}

/// Its UID, or what it says where it has none.
fn uid_of(entry: &Entry) -> String {
    if !entry.uid.is_empty() {
        return entry.uid.clone();
    }
    let moment = format!("{:?}", entry.when);
    let said = Said::of([&moment, &entry.text, &entry.place, &entry.contact, &entry.rule, ""]);
    format!("said-{}", said.text())
}
