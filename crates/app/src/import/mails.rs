//! Mail coming in: each message of a file handed to `landing`, and what was wrong with it told.

use super::landing::Coming;
use super::opened::Opened;
use super::plan::Plan;
use super::watched::Watched;
use super::{problem_words, report};
use crate::api::exchange::{ImportContent, ImportPreviewRequest, ImportedFile};
use crate::call::Call;
use crate::count::count;
use crate::error::{Error, Result};
use crate::host::Kartoteka;
use kartoteka_domain::interaction::{Brought, Direction, InteractionKind};
use kartoteka_interchange::encoding::top_level_domain;
use kartoteka_interchange::mail::{self, Format, Item, Mail, ReadHint};

/// Reads the file and decides about each message.
pub(super) fn read(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    opened: &Opened,
    format: Format,
    plan: &mut Plan,
    request: &ImportPreviewRequest,
) -> Result<ImportedFile> {
    let language = crate::setting::spoken(kartoteka.language());
    let hint =
        ReadHint { top_level_domain: top_level_domain(language.as_str()), ..ReadHint::default() };
    let mut file = report::empty(&opened.name, opened.format.name());
    file.content = ImportContent::Mails;
    let mut input = Watched::new(opened.input(kartoteka)?, opened.bytes(), call);
    let (mut mails, mut last) = (Vec::new(), None);
    let read = mail::read(format, &mut input, &hint, &mut |item| match item {
        Item::Mail(mail) => {
            last = last.max(Some(mail.record));
            mails.push((count(mail.record), coming(*mail, call)));
        }
        Item::Problem(problem) => {
            last = last.max(Some(problem.record));
            file.tell(|| problem_words::of_mail(kartoteka, &problem));
        }
    });
    kartoteka.go_on(call)?;
    read.map_err(|fault| Error {
        details: Some(fault.to_string()),
        ..opened.refusal(kartoteka, "error-file-unreadable")
    })?;
    file.count_records(last, mails.len());
    if mails.is_empty() && file.problems.is_empty() {
        return Err(opened.refusal(kartoteka, "error-no-mail"));
    }
    plan.land(kartoteka, &mut file, mails, request)?;
    Ok(file)
}

/// A message as the box will have it, on nobody's card yet.
fn coming(mail: Mail, call: &Call<'_>) -> Coming {
    Coming {
        outcome: "",
        never_returned: false,
        minutes: None,
        brought: Brought {
            kind: InteractionKind::Mail,
            direction: Direction::In,
            // One that does not say when it was written comes now.
            at: mail.at.unwrap_or(call.now.at),
            is_to_the_minute: false,
            key: key(&mail),
            number: mail.from.address,
            name: mail.from.name,
            seconds: None,
        },
        text: mail.text,
        subject: mail.subject,
        attachments: mail.attachments,
    }
}

/// What a message is known by: what identifies it, else what it is.
fn key(mail: &Mail) -> String {
    match mail.message_id.as_str() {
        "" => {
            let hash: String = mail.hash.iter().map(|byte| format!("{byte:02x}")).collect();
            format!("sha256:{hash}")
        }
        id => format!("id:{id}"),
    }
}
