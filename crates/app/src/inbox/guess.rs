//! Whose a mail may be: by its address, its sender's name, or where the sender works.

use crate::api::inbox::InboxCard;
use crate::error::Result;
use crate::host::Kartoteka;
use kartoteka_domain::ids::ContactId;
use kartoteka_domain::recognition::{email_key, name_key};
use std::collections::HashMap;

/// Where mail addresses lead to whom.
#[derive(Default)]
pub(super) struct Guesses {
    /// The card whose address it is, and the first of each domain that is somebody's own.
    addresses: HashMap<String, ContactId>,
    domains: HashMap<String, ContactId>,
}

/// Domains that anyone may have an address in.
const ANYONES: [&str; 22] = [
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "hotmail.com",
    "live.com",
    "yahoo.com",
    "icloud.com",
    "me.com",
    "aol.com",
    "proton.me",
    "protonmail.com",
    "wp.pl",
    "o2.pl",
    "onet.pl",
    "interia.pl",
    "gmx.de",
    "gmx.net",
    "web.de",
    "t-online.de",
    "freenet.de",
    "btinternet.com",
    "mail.com",
];

impl Guesses {
    pub(super) fn of(kartoteka: &Kartoteka) -> Result<Self> {
        let mut guesses = Self::default();
        for (card, address) in kartoteka.read(|box_| box_.addresses())? {
            let address = email_key(&address);
            if let Some(domain) = own_domain(&address) {
                guesses.domains.entry(domain.to_owned()).or_insert(card);
            }
            guesses.addresses.entry(address).or_insert(card);
        }
        Ok(guesses)
    }

    /// The card with the address, else the one of the sender's name, else one of where they work.
    pub(super) fn card(
        &self,
        kartoteka: &Kartoteka,
        name: &str,
        address: &str,
    ) -> Result<Option<InboxCard>> {
        let address = email_key(address);
        let by_address = self.addresses.get(&address).copied();
        let found = match by_address {
            Some(card) => Some(card),
            None => {
                named(kartoteka, name)?.or_else(|| self.domains.get(own_domain(&address)?).copied())
            }
        };
        let Some(found) = found else { return Ok(None) };
        let rows = kartoteka.read(|box_| box_.rows(&[found]))?;
        Ok(rows.into_iter().next().map(super::card))
    }
}

/// The domain of an address, unless anyone may have an address there.
fn own_domain(address: &str) -> Option<&str> {
    let domain = address.rsplit_once('@')?.1;
    (!domain.is_empty() && !ANYONES.contains(&domain)).then_some(domain)
}

/// The one card of this very name.
fn named(kartoteka: &Kartoteka, name: &str) -> Result<Option<ContactId>> {
    let wanted = name_key(name);
    if wanted.is_empty() {
        return Ok(None);
    }
    let hits = kartoteka.stored(kartoteka.store().find(name, &kartoteka.now(), 0, 8))?;
    let mut same = hits.rows.iter().filter(|hit| name_key(&hit.row.shown_name) == wanted);
    Ok(match (same.next(), same.next()) {
        (Some(hit), None) => Some(hit.row.id),
        _ => None,
    })
}
