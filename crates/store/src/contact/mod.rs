//! Cards: the contact row with its details, tags, relations and memberships. Owns reading and
//! writing of a card's whole content; not the derived index rows, nor photos' bytes.

mod detail;
mod detail_rows;
mod organisation;
mod own_field;
mod photo;
mod read;
mod relation;
pub(crate) mod tag;
pub(crate) mod texts;
mod trash;
mod write;

pub use organisation::Member;
pub(crate) use organisation::OrganisationNames;
pub use read::ContactRow;
pub use relation::Relation;

use crate::Error;
use crate::derived::json_list;
use kartoteka_domain::ids::ContactId;

/// How many cards one query reads.
const CHUNK: usize = 500;

fn not_found(id: ContactId) -> Error {
    Error::NotFound { what: "contact", id: id.0 }
}

#[cfg(test)]
mod tests;
