//! Drafts of mails and text messages: what a plan's step or the follow-up itself says, filled from
//! its card, as a link for the program that sends it or as a file. Nothing is sent and nothing
//! written down: that the mail went out, the owner says by Done.

use crate::api::ById;
use crate::api::draft as dto;
use crate::call::Call;
use crate::contact::new_uid;
use crate::error::Result;
use crate::export::{NewFile, failed};
use crate::follow_up::shown_kind;
use crate::host::Kartoteka;
use kartoteka_domain::contact::{Contact, Phone};
use kartoteka_domain::draft::{Draft, mail_address, one_line};
use kartoteka_domain::file_name::safe_file_name;
use kartoteka_domain::follow_up::FollowUpKind;
use kartoteka_domain::ids::{ContactId, FollowUpId};
use kartoteka_interchange::draft::{Letter, mail_link, message_link, write_mail};
use kartoteka_store::{FollowUp, Reader};
use std::fs::File;
use std::io::Write;
use std::path::PathBuf;

/// The longest link that is handed over: Windows cuts longer ones, and some programs elsewhere.
const LONGEST_LINK: usize = 2000;

/// What the desktop is to open.
#[derive(Debug)]
pub enum DraftPlace {
    /// A link.
    Link(String),
    /// A mail that is too long for one, as a file.
    File(PathBuf),
}

impl DraftPlace {
    /// The message for where the desktop has no program for it: a mail can be saved as a file instead, a
    /// text message can't.
    #[must_use]
    pub fn unopened(&self) -> &'static str {
        match self {
            Self::Link(link) if link.starts_with("sms:") => "draft-no-texter",
            Self::Link(_) | Self::File(_) => "draft-no-opener",
        }
    }
}

pub(crate) fn get(kartoteka: &Kartoteka, _: &Call<'_>, request: ById) -> Result<dto::Draft> {
    made(kartoteka, request.id)
}

pub(crate) fn save(
    kartoteka: &Kartoteka,
    _: &Call<'_>,
    request: dto::DraftSave,
) -> Result<dto::DraftSaved> {
    let draft = made(kartoteka, request.id)?;
    if draft.kind != shown_kind(FollowUpKind::Mail) {
        return Err(kartoteka.invalid("id", "error-draft-no-file", &[]));
    }
    let path = kartoteka.file(request.to)?;
    let mut out = NewFile::create(kartoteka, &path, request.overwrite)?;
    let kept = written(kartoteka, &draft, &mut out)
        .and_then(|()| out.finish())
        .map_err(|fault| failed(kartoteka, &path, &fault))?;
    Ok(dto::DraftSaved { path: path.display().to_string(), kept })
}

impl Kartoteka {
    /// What the desktop opens for a follow-up's draft, and the places for which its card has no
    /// words: a link, or a file in a folder of the owner's alone where a link would be too long.
    ///
    /// # Errors
    /// When the follow-up has no draft, or its card nothing to write to.
    pub fn draft_to_open(&self, id: i64) -> Result<(DraftPlace, Vec<String>)> {
        let draft = made(self, id)?;
        let is_mail = draft.kind == shown_kind(FollowUpKind::Mail);
        if !is_mail || draft.link.len() <= LONGEST_LINK {
            return Ok((DraftPlace::Link(draft.link), draft.empty));
        }
        let folder = self.stored(self.store().places().fresh_opened())?;
        let path = folder.join(&draft.file_name);
        File::create_new(&path)
            .and_then(|out| written(self, &draft, out))
            .map_err(|fault| failed(self, &path, &fault))?;
        Ok((DraftPlace::File(path), draft.empty))
    }
}

fn written(kartoteka: &Kartoteka, draft: &dto::Draft, out: impl Write) -> std::io::Result<()> {
    write_mail(&letter(draft), &new_uid(), kartoteka.now().at, out)
}

fn letter(draft: &dto::Draft) -> Letter<'_> {
    let dto::Draft { name, to, subject, text, .. } = draft;
    Letter { name, address: to, subject, text }
}

/// What somebody is written to at.
struct Recipient {
    card: Contact,
    name: String,
    mail: Option<String>,
    number: Option<String>,
}

fn made(kartoteka: &Kartoteka, id: i64) -> Result<dto::Draft> {
    let id = FollowUpId(id);
    let (row, template) = kartoteka.read(|box_| Ok((box_.follow_up(id)?, template(box_, id)?)))?;
    let kind = row.content.kind;
    if !Draft::is_of(kind) {
        return Err(kartoteka.invalid("id", "error-draft-kind", &[]));
    }
    let Some(card) = row.contact_id else {
        return Err(kartoteka.invalid("id", "error-draft-nobody", &[]));
    };
    let recipient = kartoteka.read(|box_| recipient(box_, card))?;
    let name = ("name", (&recipient.name).into());
    let is_mail = kind == FollowUpKind::Mail;
    let (to, missing) = match is_mail {
        true => (recipient.mail, "error-draft-no-address"),
        false => (recipient.number, "error-draft-no-number"),
    };
    let to = to.ok_or_else(|| kartoteka.invalid("id", missing, &[name]))?;
    let template = template.unwrap_or_else(|| of_words(&row));
    let (subject, text) = template.filled(&recipient.card);
    let mut empty = subject.empty;
    empty.extend(text.empty.into_iter().filter(|place| !empty.contains(place)).collect::<Vec<_>>());
    let subject = if is_mail { subject.text } else { String::new() };
    let title = if subject.is_empty() { &recipient.name } else { &subject };
    let mut draft = dto::Draft {
        kind: shown_kind(kind),
        file_name: safe_file_name(&format!("{title}.eml")),
        name: recipient.name,
        to,
        subject,
        text: text.text,
        empty,
        link: String::new(),
    };
    draft.link = match is_mail {
        true => mail_link(&letter(&draft)),
        false => message_link(&draft.to, &draft.text),
    };
    Ok(draft)
}

/// What the plan says that is to be written, where the follow-up is a step of one that says it.
fn template(box_: &Reader<'_>, id: FollowUpId) -> kartoteka_store::Result<Option<Draft>> {
    let Some(enrolment) = box_.enrolment_of_step(id)? else { return Ok(None) };
    let place = box_.steps_of(enrolment)?.into_iter().find(|(_, row)| row.id == id);
    let mut steps = box_.enrolment(enrolment)?.steps.into_iter();
    Ok(place.and_then(|(place, _)| steps.nth(place)).and_then(|step| step.draft))
}

/// A draft of which nobody wrote more than what is to be done.
fn of_words(row: &FollowUp) -> Draft {
    // Its braces are the owner's own.
    let text = row.content.text.replace('{', "{{").replace('}', "}}");
    Draft { subject: one_line(&text), text: String::new() }
}

fn recipient(box_: &Reader<'_>, card: ContactId) -> kartoteka_store::Result<Recipient> {
    let content = box_.contact(card)?.content;
    let full = box_.e164_of_phones(card)?;
    let is = |phone: &Phone, word: &str| phone.label.split(' ').any(|own| own == word);
    let numbers = content.phones.iter().zip(full).filter(|(phone, _)| !is(phone, "fax"));
    let mut numbers: Vec<_> = numbers.collect();
    // Of several numbers a mobile one takes messages.
    numbers.sort_by_key(|(phone, _)| !is(phone, "mobile"));
    let number = numbers.into_iter().next();
    Ok(Recipient {
        name: one_line(&content.shown_name()),
        mail: mail_address(&content).map(str::to_owned),
        number: number.map(|(phone, full)| full.unwrap_or_else(|| phone.value.clone())),
        card: content,
    })
}
