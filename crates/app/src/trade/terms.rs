//! Terms of payment, and what is beyond them.

use super::shown::{in_words, side_of};
use super::{Typed, balance};
use crate::api::Done;
use crate::api::balance::TermsSet;
use crate::call::Call;
use crate::contact::subject_of;
use crate::error::Result;
use crate::host::Kartoteka;
use crate::next_step::card_at_hand;
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::money::Money;
use kartoteka_domain::order::{MOST_DAYS, Side, Terms};

pub(crate) fn set(kartoteka: &Kartoteka, call: &Call<'_>, request: TermsSet) -> Result<Done> {
    let typed = Typed::new(kartoteka)?;
    let contact = card_at_hand(kartoteka, request.contact_id)?;
    let side = side_of(request.side);
    let limit = request.credit_limit.trim();
    if request.days.is_some_and(|days| days > MOST_DAYS)
        || (request.days.is_none() && !limit.is_empty())
    {
        let args = [("most", i64::from(MOST_DAYS).into())];
        return Err(kartoteka.invalid("days", "error-terms-days", &args));
    }
    let credit_limit = match limit {
        "" => None,
        text => {
            let currency = typed.currency(request.currency.as_deref())?;
            Some(Money { minor: typed.amount("credit_limit", text, currency)?, currency })
        }
    };
    let terms = request.days.map(|days| Terms { side, days, credit_limit });
    let subject = subject_of(kartoteka, &[contact])?;
    let ((), operation) = kartoteka.write(call, "terms_set", &subject, |box_| {
        box_.set_terms(contact, side, request.revision, terms)
    })?;
    Ok(Done { operation })
}

/// Says that a card owes more than its limit.
pub(super) fn over_limit(
    kartoteka: &Kartoteka,
    contact: ContactId,
    side: Side,
) -> Result<Option<String>> {
    let (terms, accounts) =
        kartoteka.read(|box_| Ok((box_.terms_of(contact)?, box_.accounts_of(contact)?)))?;
    let own = terms.into_iter().find(|row| row.terms.side == side);
    let Some(limit) = own.and_then(|row| row.terms.credit_limit) else { return Ok(None) };
    let own = accounts.iter().find(|one| (one.side, one.currency) == (side, limit.currency));
    let owed = own.map_or(0, balance::owed);
    let shown = |minor| in_words(kartoteka, minor, limit.currency);
    let (limit_shown, owed_shown) = (shown(limit.minor), shown(owed));
    let args = [("limit", (&limit_shown).into()), ("owed", (&owed_shown).into())];
    Ok((owed > limit.minor).then(|| kartoteka.say("terms-over-limit", &args)))
}
