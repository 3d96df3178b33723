//! Every sample table comes in with the facts that people found in it. The samples stay where
//! they are: `KARTOTEKA_CORPUS` names the folder whose `csv` they lie in.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

#[path = "support/manifest.rs"]
mod manifest;
#[path = "support/table_reading.rs"]
mod table_reading;

use kartoteka_domain::contact::Contact;
use kartoteka_interchange::contact_table::{Choice, Meaning, ProblemKind};
use kartoteka_interchange::format::sniff;
use kartoteka_interchange::rows::{Item, Limits, Row, read};
use manifest::Sample;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use table_reading::{Read, read_chosen, read_table};

/// All that are tables; the address book as LDIF is refused, which the workflows show.
fn samples() -> Vec<Sample> {
    let mut samples = manifest::samples("csv");
    samples.retain(|sample| sample.facts["format"] != "ldif");
    samples
}

/// What a sample says that is not in the card, and the other way round.
fn differences(wanted: &Value, contact: &Contact) -> Vec<String> {
    let mut all = Vec::new();
    let texts =
        |values: Vec<&String>| values.into_iter().map(|v| v.trim().to_owned()).collect::<Vec<_>>();
    let phones = contact.phones.iter().map(|phone| spoken(phone.value.trim(), &phone.label));
    let phones: Vec<String> = phones.collect();
    let expected = wanted["phones"].as_array().unwrap().iter();
    let expected: Vec<String> = expected
        .map(|phone| spoken(&text(&phone["value"]), own_label(phone["label"].as_str().unwrap())))
        .collect();
    if sorted(&phones) != sorted(&expected) {
        all.push(format!("phones {phones:?}, wanted {expected:?}"));
    }
    let emails = texts(contact.emails.iter().map(|email| &email.value).collect());
    let expected: Vec<String> = wanted["emails"].as_array().unwrap().iter().map(text).collect();
    let same = emails.len() == expected.len()
        && sorted(&emails).iter().all(|own| expected.iter().any(|e| own == e || *e == veiled(own)));
    if !same {
        all.push(format!("emails {emails:?}, wanted {expected:?}"));
    }
    let organisation = contact.memberships.first().map_or("", |own| own.organisation.as_str());
    let organisation =
        if organisation.is_empty() && wanted["company"] == contact.formatted_name.as_str() {
            &contact.formatted_name
        } else {
            organisation
        };
    for (what, own) in [
        ("first", contact.name.given.as_str()),
        ("middle", &contact.name.additional),
        ("last", &contact.name.family),
        ("company", organisation),
        ("display", &contact.formatted_name),
    ] {
        if what == "display" && wanted[what].is_null() {
            continue;
        }
        let expected = text(&wanted[what]);
        if own.split_whitespace().ne(expected.split_whitespace()) {
            all.push(format!("{what} {own:?}, wanted {expected:?}"));
        }
    }
    all
}

/// A number with whose or which it is.
fn spoken(value: &str, label: &str) -> String {
    format!("{label}: {value}")
}

/// What the numbers of a heading, or of a label in a cell, are called on a card.
const LABELS: [(&str, &[&str]); 22] = [
    ("", &["", "Phone", "Phone Number"]),
    ("Google Voice", &["Google Voice"]),
    ("assistant", &["Assistant's Phone"]),
    ("callback", &["Callback"]),
    ("car", &["Car Phone"]),
    ("fax", &["Fax-Nummer", "Fax Number"]),
    ("home", &["Home", "Home Phone", "Home Phone 2", "Tel. privat", "Telefon (privat)"]),
    ("home fax", &["homeFax", "Home Fax", "Fax (privat)"]),
    ("home mobile", &["Home Mobile"]),
    ("isdn", &["ISDN"]),
    ("main", &["Main", "Primary Phone"]),
    (
        "mobile",
        &[
            "Mobile",
            "Mobile Phone",
            "Mobile Number",
            "Mobile Phone Number",
            "Mobil-Tel.-Nr.",
            "Mobiltelefon",
        ],
    ),
    ("other", &["Andere", "Other Phone"]),
    ("other fax", &["Other Fax"]),
    ("pager", &["Pager", "Pager-Nummer", "Pager Number"]),
    ("radio", &["Radio Phone"]),
    ("telex", &["Telex"]),
    ("tty", &["TTY/TDD Phone"]),
    ("video", &["Phone Video"]),
    (
        "work",
        &[
            "Work",
            "Work Phone",
            "Business Phone",
            "Business Phone 2",
            "Tel. dienstlich",
            "Telefon (geschäftlich)",
        ],
    ),
    ("work fax", &["workFax", "Work Fax", "Business Fax", "Fax (geschäftlich)"]),
    ("work main", &["Company Main Phone"]),
];

fn own_label(theirs: &str) -> &'static str {
    let own = LABELS.iter().find(|(_, all)| all.contains(&theirs));
    own.unwrap_or_else(|| panic!("{theirs:?} is in no row of LABELS")).0
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().trim().to_owned()
}

fn sorted(texts: &[String]) -> Vec<String> {
    let mut own = texts.to_vec();
    own.sort();
    own
}

/// Addresses of real staff stand in the manifest as their hash.
fn veiled(address: &str) -> String {
    let hex: String = Sha256::digest(address).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("sha256:{hex}")
}

/// Every row of the file as it stands, blank ones too.
fn rows(bytes: &[u8], table: &Read) -> Vec<Row> {
    let items = read(bytes, table.layout, Limits::default());
    let rows = items.filter_map(|item| match item {
        Ok(Item::Row(row)) => Some(row),
        _ => None,
    });
    rows.collect()
}

/// Every word that a row says, to see that none is lost.
fn everything(read: &Read) -> String {
    serde_json::to_string(&read.contacts).unwrap()
}

/// Tables whose headings say nothing: their cells are kept, what they mean is the owner's to say.
const UNNAMED: [&str; 4] = [
    "contacts.io/outlook-365-unknown-columns.csv",
    "contacts.io/outlook-365-unknown-columns-few.csv",
    "contacts.io/thunderbird-unknown-columns.csv",
    "contacts.io/no-header.csv",
];

#[test]
fn every_sample_row_comes_in_with_its_expected_facts() {
    let mut all = Vec::new();
    for sample in samples() {
        let Sample { name, bytes, facts } = &sample;
        let read = read_table(bytes);
        let layout = read.layout;
        let delimiter = char::from(layout.delimiter.byte());
        let expected = facts["delimiter"].as_str().unwrap().replace("tab", "\t");
        if delimiter.to_string() != expected && facts["columns"] != 1 {
            all.push(format!("{name}: delimiter {delimiter:?}"));
        }
        let encoding = layout.encoding.name().replace("windows-", "cp").to_lowercase();
        if encoding != facts["encoding"].as_str().unwrap() {
            all.push(format!("{name}: encoding {encoding}, wanted {}", facts["encoding"]));
        }
        if UNNAMED.contains(&name.as_str()) {
            // One heading of the larger Outlook table is known, and something stands below it.
            let is_asked = name.contains("columns-few") || name.contains("thunderbird");
            if is_asked && read.sketch.names_somebody() {
                all.push(format!("{name}: cards are made of it unasked"));
            }
            continue;
        }
        let blank: usize = read
            .problems
            .iter()
            .map(|problem| match problem.kind {
                ProblemKind::BlankRows { count } => count,
                _ => 0,
            })
            .sum();
        let counts = (read.contacts.len() as u64, blank as u64);
        let wanted = (facts["rows"].as_u64().unwrap(), facts["blank_rows"].as_u64().unwrap());
        if counts != wanted {
            all.push(format!("{name}: {counts:?} rows and blank rows, wanted {wanted:?}"));
        }
        for (at, (wanted, contact)) in sample.expected().iter().zip(&read.contacts).enumerate() {
            all.extend(
                differences(wanted, contact)
                    .into_iter()
                    .map(|d| format!("{name} row {}: {d}", at + 1)),
            );
        }
    }
    assert!(all.is_empty(), "{} differences\n{}", all.len(), all.join("\n"));
}

/// The fields of the columns that the owner names one by one, beside those of the numbers.
const CHOSEN: [(&str, &str); 12] = [
    ("XFirst Name", "given"),
    ("XMiddle Name", "additional"),
    ("XLast Name", "family"),
    ("XCompany", "organisation"),
    ("XE-mail Address", "email"),
    ("XE-mail 2 Address", "email"),
    ("XE-mail 3 Address", "email"),
    ("XVorname", "given"),
    ("XNachname", "family"),
    ("XAnzeigename", "formatted_name"),
    // The one heading that is known as it stands; the manifest leaves it out.
    ("Car Phone", "keep"),
    // By its place, where no headings stand.
    ("1", "nickname"),
];

/// A column of each of these tables that nobody named, and what its last row says there.
const NOT_NAMED: [(&str, &str); 4] =
    [("XHobby", "Hobby"), ("XSuffix", "Jr."), ("XSpitzname", "Maxl"), ("3", "6")];

#[test]
fn a_table_whose_headings_say_nothing_comes_in_by_the_owners_columns() {
    let unnamed = |sample: &Sample| UNNAMED.iter().position(|name| *name == sample.name);
    let samples: Vec<Sample> = samples().into_iter().filter(|own| unnamed(own).is_some()).collect();
    assert!(samples.is_empty() || samples.len() == UNNAMED.len());
    for sample in samples {
        let labels = sample.expected().iter().flat_map(|row| row["phones"].as_array().unwrap());
        let headings: BTreeSet<&str> =
            labels.map(|phone| phone["label"].as_str().unwrap()).collect();
        let numbers = headings.iter().map(|heading| {
            let label = own_label(heading.strip_prefix('X').unwrap());
            ((*heading).to_owned(), format!("phone:{label}"))
        });
        let others = CHOSEN.map(|(heading, field)| (heading.to_owned(), field.to_owned()));
        let columns = numbers
            .chain(others)
            .map(|(heading, meaning)| (heading, Meaning::parse(&meaning).unwrap()))
            .collect();
        let has_headings = Some(sample.facts["header"].is_array());
        let choice = Choice { has_headings, columns, ..Choice::default() };
        let read = read_chosen(&sample.bytes, &|_| None, &choice);
        assert_eq!(read.contacts.len(), sample.expected().len(), "{}", sample.name);
        for (wanted, contact) in sample.expected().iter().zip(&read.contacts) {
            let mut wanted = wanted.clone();
            for phone in wanted["phones"].as_array_mut().unwrap() {
                phone["label"] = text(&phone["label"]).trim_start_matches('X').into();
            }
            assert_eq!(differences(&wanted, contact), [""; 0], "{}", sample.name);
        }
        // What nobody named is kept under its heading.
        let (heading, said) = NOT_NAMED[unnamed(&sample).unwrap()];
        let kept = &read.contacts.last().unwrap().custom_fields;
        let is_kept = kept.iter().any(|own| own.label == heading && own.value == said);
        assert!(is_kept, "{}: {kept:?}", sample.name);
    }
}

#[test]
fn every_sample_has_its_headings_and_rows_where_they_stand() {
    for Sample { name, bytes, facts } in samples() {
        let table = read_table(&bytes);
        let rows = rows(&bytes, &table);
        let header = facts["header"].as_array();
        let place = header.map(|_| usize::try_from(facts["preamble_records"].as_u64().unwrap()));
        let place = place.map(Result::unwrap);
        if !UNNAMED.contains(&name.as_str()) {
            let line = place.map(|place| rows[place].line);
            assert_eq!(table.sketch.heading_line, line, "{name}");
        }
        if let (Some(place), Some(header)) = (place, header) {
            let cells: Vec<&str> = rows[place].cells.iter().map(|cell| cell.trim()).collect();
            let header: Vec<&str> =
                header.iter().map(|cell| cell.as_str().unwrap().trim()).collect();
            assert_eq!(cells, header, "{name}");
            assert_eq!(Some(cells.len() as u64), facts["columns"].as_u64(), "{name}");
        }
        let below = &rows[place.map_or(0, |place| place + 1)..];
        let filled: Vec<&Row> = below.iter().filter(|row| !row.is_blank()).collect();
        assert_eq!(Some(filled.len() as u64), facts["rows"].as_u64(), "{name}");
        let widths: BTreeSet<u64> = filled.iter().map(|row| row.cells.len() as u64).collect();
        let wanted = facts["row_widths"].as_array().unwrap().iter();
        assert_eq!(widths, wanted.filter_map(Value::as_u64).collect(), "{name}");
        assert_eq!(facts["bom"] == true, bytes.starts_with(b"\xEF\xBB\xBF"), "{name}");
    }
}

#[test]
fn every_sample_is_recognised_for_what_it_is() {
    for Sample { name, bytes, .. } in samples() {
        let wanted = match name.rsplit('/').next().unwrap() {
            own if own.contains("unknown") || own.contains("no-header") => "csv",
            own if own.starts_with("google-outlook") || own.starts_with("outlook") => "csv-outlook",
            own if own.starts_with("google") => "csv-google",
            own if own.starts_with("thunderbird") => "csv-thunderbird",
            own if own.starts_with("linkedin") => "csv-linkedin",
            _ => "csv",
        };
        assert_eq!(sniff(&bytes).map(|format| format.name()), Some(wanted), "{name}");
    }
}

/// Cells that say the same on every card of their program, or whose words become the house's own
/// (labels, dates) or stand beside in parts (whole addresses).
fn is_let_go(heading: &str, cell: &str) -> bool {
    let is_label = heading.ends_with(" - Type") || heading.ends_with(" - Label");
    let is_date = heading.contains("Birth") || heading.starts_with("Geburt");
    let is_group = ["Labels", "Group Membership", "Categories"].contains(&heading);
    is_label || is_date || is_group || matches!(cell, "Normal" | "False" | "Unspecified" | "SMTP")
}

#[test]
fn no_cell_of_any_sample_is_lost() {
    let mut all = Vec::new();
    for Sample { name, bytes, .. } in samples() {
        let table = read_table(&bytes);
        let kept = everything(&table);
        let skipped: Vec<usize> = table
            .problems
            .iter()
            .filter(|p| p.kind == ProblemKind::NobodyInRow)
            .map(|p| p.line)
            .collect();
        let mut rows = rows(&bytes, &table).into_iter();
        let headings = table
            .sketch
            .heading_line
            .and_then(|line| rows.by_ref().find(|row| row.line == line))
            .map(|row| row.cells)
            .unwrap_or_default();
        for row in rows.filter(|row| !skipped.contains(&row.line)) {
            for (at, cell) in row.cells.iter().enumerate() {
                let heading = headings.get(at).map_or("", String::as_str);
                let words = cell
                    .split(":::")
                    .flat_map(str::split_whitespace)
                    .map(|w| w.trim_end_matches(','));
                let lost: Vec<&str> = words
                    .filter(|word| {
                        !kept.contains(serde_json::to_string(word).unwrap().trim_matches('"'))
                    })
                    .collect();
                if !lost.is_empty() && !is_let_go(heading, cell) {
                    all.push(format!("{name} line {} {heading}: {lost:?} of {cell:?}", row.line));
                }
            }
        }
    }
    assert!(all.is_empty(), "{} cells\n{}", all.len(), all.join("\n"));
}
