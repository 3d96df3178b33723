//! What is verified before anything is timed: cards and numbers are counted, and hits are written down for a
//! peer to agree with.

use crate::desk::{ask, lines, open};
use crate::fill::store;
use kartoteka_domain::ids::ContactId;
use kartoteka_store::{ListOrder, Reader};
use serde_json::{Value, json};
use std::path::Path;

/// Prints how many cards the box holds, and how many numbers on them.
pub(crate) fn count(folder: &Path) {
    let store = store(folder);
    let (mut cards, mut phones) = (0, 0);
    loop {
        let page = store.list(ListOrder::Name, None, cards, 500);
        let (_, rows) = page.expect("the box can be read");
        if rows.is_empty() {
            break;
        }
        let ids: Vec<ContactId> = rows.iter().map(|row| row.id).collect();
        let held = store.read(|reader| reader.contacts(&ids)).expect("cards of the list");
        cards += u32::try_from(held.len()).expect("a page");
        phones += held.iter().map(|card| card.content.phones.len()).sum::<usize>();
    }
    println!("count\t{cards}\t{phones}");
}

/// Writes `hits.txt`: a query, then the uids of those of the first 20 cards whose given or family
/// name begins with it. (Cards also match elsewhere, by rules that no peer has.)
pub(crate) fn write_hits(folder: &Path, data: &Path) {
    let kartoteka = open(folder);
    let store = store(folder);
    let mut out = String::new();
    for query in lines(data, "queries.txt").iter().skip(2).step_by(15) {
        let found = ask(&kartoteka, "contact_find", json!({ "text": query, "limit": 20 }));
        let ids = found["rows"].as_array().expect("rows").iter().map(id);
        let ids: Vec<ContactId> = ids.collect();
        assert!(!ids.is_empty(), "{query:?} finds nobody");
        let names = store.read(|reader| ids.iter().map(|id| name_uid(reader, *id)).collect());
        let names: Vec<(String, String, String)> = names.expect("cards that were found");
        let begins = |name: &str| name.to_ascii_lowercase().starts_with(query);
        let agreed = names.iter().filter(|(given, family, _)| begins(given) || begins(family));
        let uids: Vec<&str> = agreed.map(|(_, _, uid)| uid.as_str()).collect();
        out.push_str(&format!("{query}\t{}\n", uids.join(",")));
    }
    std::fs::write(data.join("hits.txt"), out).expect("written");
}

fn id(row: &Value) -> ContactId {
    ContactId(row["row"]["id"].as_i64().expect("a row has an id"))
}

fn name_uid(
    reader: &Reader<'_>,
    id: ContactId,
) -> kartoteka_store::Result<(String, String, String)> {
    let card = reader.contact(id)?.content;
    Ok((card.name.given, card.name.family, card.uid))
}
