//! What goes out beside cards: follow-ups and birthdays for a calendar, and the whole box.

use super::{chosen, unwritable};
use crate::api::export::ExportWhat;
use crate::call::Call;
use crate::error::{Code, Result};
use crate::follow_up::is_appointment;
use crate::host::Kartoteka;
use crate::text::Arg;
use kartoteka_domain::leap_day::LeapDay;
use kartoteka_domain::whole::{Card, FollowUp, Whole};
use kartoteka_interchange::Error;
use kartoteka_interchange::ics::{self, Birthday, Todo};
use kartoteka_interchange::whole::{self, FilesOut, Photos};
use std::collections::{BTreeSet, HashMap};
use std::io::{self, Write};
use std::path::Path;

/// A calendar of what there is to do and whose birthday it is.
pub(super) struct Calendar {
    todos: Vec<Todo>,
    birthdays: Vec<Birthday>,
    leap_day: LeapDay,
}

impl Calendar {
    /// The follow-ups and birthdays of the cards that go out, no birthdays of the dead; of all, also the follow-ups of
    /// nobody. What is in the trash stays there.
    pub(super) fn of(kartoteka: &Kartoteka, call: &Call<'_>, what: &ExportWhat) -> Result<Self> {
        let whole = read(kartoteka, call, what)?;
        let names: HashMap<&str, String> = at_hand(&whole)
            .map(|card| (card.content.uid.as_str(), card.content.shown_name()))
            .collect();
        let todo = |follow_up: &FollowUp| {
            let name = match &follow_up.contact {
                Some(uid) => names.get(uid.as_str())?.clone(),
                None => String::new(),
            };
            Some(todo(kartoteka, follow_up, name))
        };
        let birthday = |card: &Card| {
            let name = card.content.shown_name();
            Some(Birthday {
                uid: card.content.uid.clone(),
                summary: kartoteka.say("ics-birthday", &[("name", Arg::Verbatim(&name))]),
                date: card.content.birthday.filter(|_| card.content.died.is_empty())?,
            })
        };
        let todos = whole.follow_ups.iter().filter_map(todo).collect();
        Ok(Self {
            todos,
            birthdays: at_hand(&whole).filter_map(birthday).collect(),
            leap_day: kartoteka.leap_day()?,
        })
    }

    /// How many entries it has.
    pub(super) fn len(&self) -> usize {
        self.todos.len() + self.birthdays.len()
    }

    /// The first entries alone.
    pub(super) fn shortened(mut self, to: usize) -> Self {
        self.todos.truncate(to);
        self.birthdays.truncate(to.saturating_sub(self.todos.len()));
        self
    }

    pub(super) fn write(&self, call: &Call<'_>, out: impl Write) -> std::result::Result<(), Error> {
        ics::write(&self.todos, &self.birthdays, self.leap_day, call.now.at, out)
    }
}

/// Cards outside the trash.
fn at_hand(whole: &Whole) -> impl Iterator<Item = &Card> {
    whole.contacts.iter().filter(|card| card.trashed_at.is_none())
}

fn todo(kartoteka: &Kartoteka, follow_up: &FollowUp, name: String) -> Todo {
    let args = [("name", Arg::Verbatim(&name)), ("text", Arg::Verbatim(&follow_up.text))];
    let summary = match name.as_str() {
        "" => follow_up.text.clone(),
        _ => kartoteka.say("ics-follow-up", &args),
    };
    Todo {
        uid: follow_up.uid.clone(),
        summary,
        text: follow_up.text.clone(),
        contact: name,
        due: follow_up.due,
        is_appointment: is_appointment(follow_up.kind, follow_up.minutes),
        place: follow_up.place.clone(),
        minutes: follow_up.minutes,
        recurrence: follow_up.recurrence,
        state: follow_up.state,
        created_at: follow_up.created_at,
        closed_at: follow_up.closed_at,
    }
}

/// The whole box, or all about some cards.
pub(super) struct Everything {
    whole: Whole,
    photos: Photos,
    /// SHA-256 of the kept files.
    files: BTreeSet<String>,
}

/// A file that may grow to so many bytes: what is larger could not be brought in again.
struct Bounded<W> {
    out: W,
    left: u64,
    is_over: bool,
}

impl<W: Write> Write for Bounded<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        self.is_over |= size > self.left;
        if self.is_over {
            return Err(io::Error::other("larger than can be brought in again"));
        }
        let count = self.out.write(bytes)?;
        self.left -= u64::try_from(count).unwrap_or_default();
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl Everything {
    pub(super) fn of(kartoteka: &Kartoteka, call: &Call<'_>, what: &ExportWhat) -> Result<Self> {
        let whole = read(kartoteka, call, what)?;
        let own = whole.contacts.iter().filter_map(|card| card.photo.as_ref());
        let brought = whole.contacts.iter().flat_map(|card| &card.sources);
        let names: BTreeSet<&String> =
            own.chain(brought.filter_map(|source| source.photo.as_ref())).collect();
        let mut photos = Photos::new();
        for name in names {
            if let Some(bytes) = kartoteka.stored(kartoteka.kept_bytes(name))? {
                photos.insert(name.clone(), bytes);
            }
        }
        let files = whole.attachments.iter().map(|one| one.sha256.clone()).collect();
        Ok(Self { whole, photos, files })
    }

    /// How many cards it has.
    pub(super) fn len(&self) -> usize {
        self.whole.contacts.len()
    }

    /// The first cards alone, without their photos.
    pub(super) fn shortened(mut self, to: usize) -> Self {
        self.whole.contacts.truncate(to);
        self.photos.clear();
        self.files.clear();
        self
    }

    pub(super) fn write(&self, kartoteka: &Kartoteka, path: &Path, out: impl Write) -> Result<()> {
        let limit = whole::Limits::default().bytes;
        let mut out = Bounded { out, left: limit, is_over: false };
        let bytes = |name: &str| kartoteka.kept_bytes(name).map_err(io::Error::other);
        let files = FilesOut { names: &self.files, bytes: &bytes };
        whole::write(&self.whole, &self.photos, &files, &mut out).map_err(|fault| {
            if out.is_over {
                let megabytes = i64::try_from(limit / (1024 * 1024)).unwrap_or(i64::MAX);
                let args = [("limit", megabytes.into())];
                return kartoteka.error(Code::Invalid, "error-export-whole-too-large", &args);
            }
            unwritable(kartoteka, path, &fault)
        })
    }
}

fn read(kartoteka: &Kartoteka, call: &Call<'_>, what: &ExportWhat) -> Result<Whole> {
    if what.find.trim().is_empty() && what.ids.is_none() && what.except.is_empty() {
        return kartoteka.read(|box_| box_.whole(None));
    }
    let ids = chosen(kartoteka, call, what)?;
    kartoteka.read(|box_| box_.whole(Some(&ids)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_out_may_grow_to_the_limit_and_no_further() {
        for (size, fits) in [(9, true), (10, true), (11, false)] {
            let mut out = Bounded { out: Vec::new(), left: 10, is_over: false };
            let written =
                out.write_all(b"xxxx").and_then(|()| out.write_all(&vec![b'x'; size - 4]));
            assert_eq!((written.is_ok(), out.is_over), (fits, !fits), "{size}");
        }
    }
}
