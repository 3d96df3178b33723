//! Compares a card as read with the manifest's facts, by the rules of the corpus: trimmed, line
//! ends as LF, no leading `tel:` or `mailto:`.

use std::collections::BTreeSet;

use kartoteka_domain::contact::{Contact, ContactKind};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::reading::Read;

/// Every difference between a card and its expected facts, as sentences.
pub(crate) fn differences(expected: &Value, read: &Read) -> Vec<String> {
    let empty = Contact::default();
    let contact = read.record.as_ref().map_or(&empty, |record| &record.contact);
    let mut found = Vec::new();
    let mut check = |what: &str, wanted: String, got: String| {
        if wanted != got {
            found.push(format!("{what}: wanted {wanted}, got {got}"));
        }
    };
    check("fn", shown(&strings(&expected["fn"])), shown(&names(contact, expected)));
    check("n", format!("{:?}", wanted_name(expected)), format!("{:?}", name(contact)));
    check("tel", shown(&values(&expected["tel"], "tel:")), shown(&phones(contact)));
    check("email", shown(&values(&expected["email"], "mailto:")), shown(&emails(contact)));
    check("org", shown(&wanted_organisations(expected)), shown(&organisations(contact, expected)));
    check("title", shown(&strings(&expected["title"])), shown(&titles(contact, expected)));
    check("labels", shown(&wanted_labels(expected)), shown(&labels(contact)));
    let photos = usize::from(contact.photo.is_some()) + kept(contact, "PHOTO").len();
    check("photos", expected["photos"].to_string(), photos.to_string());
    let addresses = contact.addresses.len() + kept(contact, "ADR").len();
    check("adr", expected["adr"].to_string(), addresses.to_string());
    let births = usize::from(contact.birthday.is_some()) + kept(contact, "BDAY").len();
    let wanted_births = expected["bday"].as_array().unwrap().len();
    check("bday", wanted_births.min(1).to_string(), births.min(1).to_string());
    if !note_matches(expected, &contact.note) {
        found.push(format!("note: wanted {}, got {:?}", expected["note"], contact.note));
    }
    found
}

fn clean(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
}

fn shown(set: &BTreeSet<String>) -> String {
    format!("{set:?}")
}

fn strings(list: &Value) -> BTreeSet<String> {
    let texts = list.as_array().unwrap().iter().map(|text| clean(text.as_str().unwrap()));
    texts.filter(|text| !text.is_empty()).collect()
}

fn values(list: &Value, scheme: &str) -> BTreeSet<String> {
    let texts = list.as_array().unwrap().iter().map(|own| own["value"].as_str().unwrap());
    texts
        .map(|text| {
            let is_schemed = text.to_lowercase().starts_with(scheme);
            clean(if is_schemed { &text[scheme.len()..] } else { text })
        })
        .filter(|text| !text.is_empty())
        .collect()
}

/// The values of kept lines of one name.
fn kept(contact: &Contact, name: &str) -> Vec<String> {
    let lines = contact.unknown.iter().filter_map(|line| {
        let (head, value) = line.split_once(':')?;
        let own = head.split(';').next()?.rsplit('.').next()?;
        own.eq_ignore_ascii_case(name).then(|| clean(value))
    });
    lines.collect()
}

fn names(contact: &Contact, expected: &Value) -> BTreeSet<String> {
    let mut names: BTreeSet<String> = kept(contact, "FN").into_iter().collect();
    let is_from_organisation =
        contact.kind == ContactKind::Organisation && strings(&expected["fn"]).is_empty();
    if !is_from_organisation {
        names.insert(clean(&contact.formatted_name));
    }
    names.remove("");
    names
}

fn wanted_name(expected: &Value) -> Vec<String> {
    let mut parts: Vec<String> = expected["n"]
        .as_array()
        .unwrap()
        .iter()
        .map(|part| clean(part.as_str().unwrap()))
        .collect();
    parts.resize(parts.len().max(5), String::new());
    parts
}

fn name(contact: &Contact) -> Vec<String> {
    let name = &contact.name;
    [&name.family, &name.given, &name.additional, &name.prefix, &name.suffix]
        .map(|part| clean(part))
        .to_vec()
}

fn phones(contact: &Contact) -> BTreeSet<String> {
    contact.phones.iter().map(|phone| clean(&phone.value)).collect()
}

fn emails(contact: &Contact) -> BTreeSet<String> {
    contact.emails.iter().map(|email| clean(&email.value)).collect()
}

fn wanted_organisations(expected: &Value) -> BTreeSet<String> {
    let organisations = expected["org"].as_array().unwrap().iter().map(|units| {
        let units: Vec<String> =
            units.as_array().unwrap().iter().map(|unit| clean(unit.as_str().unwrap())).collect();
        let departments: Vec<&str> =
            units.iter().skip(1).map(String::as_str).filter(|unit| !unit.is_empty()).collect();
        format!("{} / {}", units.first().map_or("", String::as_str), departments.join(", "))
    });
    organisations.filter(|organisation| organisation != " / ").collect()
}

fn organisations(contact: &Contact, expected: &Value) -> BTreeSet<String> {
    let own_name = clean(&contact.formatted_name);
    let is_organisation = contact.kind == ContactKind::Organisation;
    let mut all: BTreeSet<String> = contact
        .memberships
        .iter()
        .map(|own| {
            let organisation = if is_organisation && own.organisation.is_empty() {
                &own_name
            } else {
                &own.organisation
            };
            format!("{} / {}", clean(organisation), clean(&own.department))
        })
        .collect();
    let own = format!("{own_name} / ");
    if is_organisation && wanted_organisations(expected).contains(&own) {
        all.insert(own);
    }
    all.remove(" / ");
    all
}

fn titles(contact: &Contact, expected: &Value) -> BTreeSet<String> {
    let wanted = strings(&expected["title"]);
    let roles = contact.memberships.iter().map(|own| clean(&own.role));
    // A ROLE stands for the title where a card has no TITLE; the manifest lists TITLE alone.
    roles.filter(|role| !role.is_empty() && !wanted.is_empty()).collect()
}

/// What the number's label has to be, from the manifest's types and group labels.
fn wanted_labels(expected: &Value) -> BTreeSet<String> {
    let numbers = expected["tel"].as_array().unwrap().iter().filter_map(|own| {
        let value = clean(own["value"].as_str().unwrap().trim_start_matches("tel:"));
        if value.is_empty() {
            return None;
        }
        let group = own["group"].as_str().map(|group| &expected["ablabel"][group]);
        let label = match group.and_then(Value::as_str).filter(|label| !label.is_empty()) {
            Some(label) => match label.strip_prefix("_$!<").and_then(|l| l.strip_suffix(">!$_")) {
                Some(apple) => apple.to_lowercase(),
                None => label.trim().to_owned(),
            },
            None => wanted_label(&own["types"]),
        };
        Some(format!("{value} = {label}"))
    });
    numbers.collect()
}

fn wanted_label(types: &Value) -> String {
    let types: Vec<&str> = types.as_array().unwrap().iter().map(|t| t.as_str().unwrap()).collect();
    let has = |word: &str| types.contains(&word);
    let mut label: Vec<&str> = Vec::new();
    for own in ["x-mobil", "x-aunt", "x-useless", "x-unknown", "whatsapp"] {
        if has(own) {
            label.push(own.trim_start_matches("x-"));
        }
    }
    label.extend(["home", "work", "other"].into_iter().find(|place| has(place)));
    let devices =
        [("cell", "mobile"), ("fax", "fax"), ("pager", "pager"), ("main", "main"), ("car", "car")];
    label.extend(devices.into_iter().find(|(word, _)| has(word)).map(|(_, label)| label));
    label.join(" ")
}

fn labels(contact: &Contact) -> BTreeSet<String> {
    let phones = contact.phones.iter();
    phones.map(|phone| format!("{} = {}", clean(&phone.value), phone.label)).collect()
}

fn note_matches(expected: &Value, note: &str) -> bool {
    let note = clean(note);
    let wanted = expected["note"].as_array().unwrap();
    let mut texts: Vec<String> = Vec::new();
    for one in wanted {
        match one.as_str() {
            Some(text) if clean(text).is_empty() || texts.contains(&clean(text)) => {}
            Some(text) => texts.push(clean(text)),
            None => {
                let alternatives = expected["note_alt"].as_array();
                let mut all = alternatives.into_iter().flatten().chain([one]);
                return all.any(|hash| is_note(hash, &note));
            }
        }
    }
    note == texts.join("\n\n")
}

fn is_note(hash: &Value, note: &str) -> bool {
    // The stored length and hash may be of the text with or without its outer blanks.
    let digest = Sha256::digest(note.as_bytes());
    let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    hash["sha256"] == hex.as_str()
}
