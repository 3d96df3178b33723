//! What was begun in the window and not saved yet, kept in the box so that neither closing the
//! window nor a crash costs it. It stands among the settings: it is no part of the cards, and undo
//! has nothing to do with it.

use crate::api::Nothing;
use crate::api::begun::{Begun, BegunKeep};
use crate::call::Call;
use crate::error::Result;
use crate::host::Kartoteka;

/// Before the name of each kind, among the settings.
const BEGUN: &str = "begun:";

pub(crate) fn get(kartoteka: &Kartoteka, _: &Call<'_>, _: Nothing) -> Result<Begun> {
    let kinds = kartoteka.read(|box_| box_.settings())?.into_iter().filter_map(|(key, text)| {
        let name = key.strip_prefix(BEGUN)?.to_owned();
        (!text.is_empty()).then_some(BegunKeep { name, text })
    });
    Ok(Begun { kinds: kinds.collect() })
}

pub(crate) fn keep(kartoteka: &Kartoteka, _: &Call<'_>, request: BegunKeep) -> Result<Nothing> {
    let key = format!("{BEGUN}{}", request.name);
    kartoteka.stored(kartoteka.store().set_setting(&key, &request.text))?;
    Ok(Nothing {})
}
