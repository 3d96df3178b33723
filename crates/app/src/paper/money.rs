//! What stands on paper of a card's money: its terms, and what is owed. Each in one line, all sides
//! and currencies; nothing where nothing is agreed or owed.

use crate::api::balance::Terms;
use crate::api::order::Side;
use crate::error::Result;
use crate::host::Kartoteka;
use crate::trade::{balance, balance_words, shown_amount};
use chrono::NaiveDate;
use kartoteka_domain::ids::ContactId;

/// What stands between two sides or currencies.
const BETWEEN: &str = "; ";

/// A card's money in words; empty where there is nothing to say.
pub(super) struct Money {
    /// "Pays within 14 days · Up to 500.00 GBP".
    pub(super) terms: String,
    /// "Owes 412.00 GBP, 3 days late".
    pub(super) owed: String,
}

impl Money {
    pub(super) fn of(kartoteka: &Kartoteka, card: ContactId, today: NaiveDate) -> Result<Self> {
        let (balances, terms) = kartoteka.read(|box_| balance::of_card(box_, card, today))?;
        let said = |parts: Vec<String>| parts.join(BETWEEN);
        let open = balances.iter().filter(|one| one.balance.minor != 0);
        Ok(Self {
            terms: said(terms.iter().map(|one| terms_words(kartoteka, one)).collect()),
            owed: said(open.map(|one| balance_words(kartoteka.language(), one)).collect()),
        })
    }

    /// Both in one line.
    pub(super) fn joined(&self) -> String {
        let both = [self.owed.as_str(), &self.terms].into_iter();
        both.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(BETWEEN)
    }
}

fn terms_words(kartoteka: &Kartoteka, terms: &Terms) -> String {
    let id = match terms.side {
        Side::Sale => "balance-terms",
        Side::Purchase => "balance-terms-own",
    };
    let days = kartoteka.say(id, &[("days", terms.days.into())]);
    let Some(limit) = &terms.credit_limit else { return days };
    let limit = shown_amount(kartoteka.language(), limit);
    format!("{days} · {}", kartoteka.say("balance-limit", &[("amount", (&limit).into())]))
}
