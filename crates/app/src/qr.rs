//! A card as a QR code, and what of it found no room, in words.

use crate::api::ById;
use crate::api::contact::ContactQr;
use crate::call::Call;
use crate::error::Result;
use crate::host::Kartoteka;
use kartoteka_domain::ids::ContactId;
use kartoteka_interchange::qr::{Part, card_code};

pub(crate) fn get(kartoteka: &Kartoteka, _: &Call<'_>, request: ById) -> Result<ContactQr> {
    let content = kartoteka.read(|box_| box_.contact(ContactId(request.id)))?.content;
    let code = card_code(&content).ok_or_else(|| kartoteka.invalid("id", "qr-too-much", &[]))?;
    let parts: Vec<String> = code.left_out.iter().map(|part| words(kartoteka, *part)).collect();
    let what = parts.join(", ");
    let left_out = kartoteka.say("qr-left-out", &[("what", (&what).into())]);
    Ok(ContactQr {
        name: content.shown_name(),
        rows: code.rows,
        left_out: Some(left_out).filter(|_| !parts.is_empty()),
    })
}

fn words(kartoteka: &Kartoteka, part: Part) -> String {
    let id = match part {
        Part::Address => "qr-part-address",
        Part::Emails => "qr-part-emails",
        Part::Phones => "qr-part-phones",
        Part::Organisation => "qr-part-organisation",
    };
    kartoteka.say(id, &[])
}
