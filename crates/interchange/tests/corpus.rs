//! Every sample card comes in with the facts that people and other readers found in it, and
//! still does in other encodings and folds. Without the corpus the own fixtures are rewritten.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

#[path = "support/facts.rs"]
mod facts;
#[path = "support/reading.rs"]
mod reading;
#[path = "support/rewrite.rs"]
mod rewrite;
#[path = "support/samples.rs"]
mod samples;

use std::collections::BTreeSet;

use calcard::vcard::{VCardProperty, VCardValue};
use kartoteka_domain::contact::Contact;
use kartoteka_interchange::vcard::{Version, write_card};
use reading::{contacts, read_all};
use samples::{Sample, samples, say};

const FIXTURES: [(&str, &[u8]); 6] = [
    ("phone", include_bytes!("../../../tests/fixtures/vcards/phone.vcf")),
    ("android", include_bytes!("../../../tests/fixtures/vcards/android.vcf")),
    ("iphone", include_bytes!("../../../tests/fixtures/vcards/iphone.vcf")),
    ("google", include_bytes!("../../../tests/fixtures/vcards/google.vcf")),
    ("outlook", include_bytes!("../../../tests/fixtures/vcards/outlook.vcf")),
    ("four", include_bytes!("../../../tests/fixtures/vcards/four.vcf")),
];

/// Samples with an address in which nothing stands: the manifest counts its line, a card has none.
const EMPTY_ADDRESSES: [&str; 3] =
    ["vcards/NextCloudPhotoIssue2.txt", "vcards/NextCloudPhotoIssue3.txt", "calcard/059.vcf"];

fn failures(name: &str, bytes: &[u8], expected: &[serde_json::Value]) -> Vec<String> {
    let cards = read_all(bytes);
    if cards.len() != expected.len() {
        return vec![format!("{name}: {} cards, wanted {}", cards.len(), expected.len())];
    }
    let mut all = Vec::new();
    for (at, (wanted, card)) in expected.iter().zip(&cards).enumerate() {
        let mut differences = facts::differences(wanted, card);
        if EMPTY_ADDRESSES.iter().any(|own| name.starts_with(own)) {
            differences.retain(|difference| difference != "adr: wanted 1, got 0");
        }
        for difference in differences {
            all.push(format!("{name} card {}: {difference}", at + 1));
        }
    }
    all
}

#[test]
fn every_sample_card_comes_in_with_its_expected_facts() {
    let mut musts = Vec::new();
    for sample in samples() {
        let found = failures(&sample.name, &sample.bytes, &sample.expected);
        if sample.has_undeclared_charset {
            found.iter().for_each(|wish| say(&format!("a wish, not a must: {wish}")));
        } else {
            musts.extend(found);
        }
    }
    assert!(musts.is_empty(), "{} differences\n{}", musts.len(), musts.join("\n"));
}

/// Rewrites every sample and fixture and wants the same facts; at least `least` samples can be.
fn rewritten(how: &str, least: usize, rewrite: impl Fn(&str) -> Option<Vec<u8>>) {
    for (name, bytes) in FIXTURES {
        if let Some(bytes_too) = rewrite::text_of(bytes).and_then(|text| rewrite(&text)) {
            assert_eq!(without_kept(&bytes_too), without_kept(bytes), "{name} as {how}");
        }
    }
    let samples = samples();
    let mut count = 0;
    let mut all = Vec::new();
    for Sample { name, bytes, expected, .. } in &samples {
        if let Some(bytes) = rewrite::text_of(bytes).and_then(|text| rewrite(&text)) {
            count += 1;
            all.extend(failures(&format!("{name} as {how}"), &bytes, expected));
        }
    }
    assert!(all.is_empty(), "{} differences\n{}", all.len(), all.join("\n"));
    assert!(count >= least || samples.is_empty(), "only {count} samples as {how}");
}

/// The contacts of a fixture. Lines nobody understands are kept in the file's own spelling.
fn without_kept(bytes: &[u8]) -> Vec<Contact> {
    let mut all = contacts(bytes);
    all.iter_mut().for_each(|contact| contact.unknown.clear());
    all
}

#[test]
fn the_same_cards_in_utf_16_say_the_same() {
    rewritten("UTF-16 LE", 130, |text| Some(rewrite::as_utf16(text, true)));
    rewritten("UTF-16 BE", 130, |text| Some(rewrite::as_utf16(text, false)));
}

#[test]
fn the_same_cards_in_windows_1250_with_their_charset_say_the_same() {
    rewritten("windows-1250", 90, rewrite::windows_1250);
}

#[test]
fn the_same_cards_in_quoted_printable_say_the_same() {
    rewritten("quoted-printable", 130, |text| Some(rewrite::quoted_printable(text)));
}

#[test]
fn the_same_cards_folded_at_every_byte_say_the_same() {
    rewritten("folded everywhere", 130, |text| Some(rewrite::folded_everywhere(text)));
}

#[test]
fn every_sample_card_goes_out_and_comes_back_as_it_was() {
    let mut all = Vec::new();
    let mut by_own_writer = 0;
    let samples = samples();
    let files = samples.iter().map(|sample| (sample.name.as_str(), sample.bytes.as_slice()));
    for (name, bytes) in files.chain(FIXTURES) {
        for contact in contacts(bytes) {
            for version in [Version::V3, Version::V4] {
                let mut out = Vec::new();
                by_own_writer += write_card(&contact, version, &mut out).unwrap().by_own_writer;
                if contacts(&out) != std::slice::from_ref(&contact) {
                    let text = String::from_utf8_lossy(&out).into_owned();
                    all.push(format!("{name} as {version:?}\n{contact:?}\n{text}"));
                }
            }
        }
    }
    assert!(all.is_empty(), "{} differences\n{}", all.len(), all.join("\n"));
    say(&format!("{by_own_writer} cards as 4.0 by our own writer"));
}

/// Numbers and mails as calcard reads them, a set a card.
fn second_opinion(text: &str) -> Vec<BTreeSet<String>> {
    let mut parser = calcard::Parser::new(text);
    let mut cards = Vec::new();
    loop {
        match parser.entry() {
            calcard::Entry::VCard(card) => {
                let wanted = card.entries.iter().filter(|entry| {
                    matches!(entry.name, VCardProperty::Tel | VCardProperty::Email)
                });
                let values = wanted.filter_map(|entry| match entry.values.first() {
                    Some(VCardValue::Text(text)) => Some(plain(text)),
                    _ => None,
                });
                cards.push(values.filter(|value| !value.is_empty()).collect());
            }
            calcard::Entry::Eof => return cards,
            _ => {}
        }
    }
}

fn plain(value: &str) -> String {
    let value = value.trim();
    let bare = value.strip_prefix("tel:").or_else(|| value.strip_prefix("mailto:"));
    bare.unwrap_or(value).trim().to_owned()
}

#[test]
fn calcard_reads_the_same_numbers_and_mails() {
    let (mut same, mut all) = (0, 0);
    for sample in samples() {
        let Some(text) = rewrite::text_of(&sample.bytes) else { continue };
        let ours: Vec<BTreeSet<String>> = read_all(text.as_bytes())
            .into_iter()
            .map(|card| card.record.map(|record| record.contact).unwrap_or_default())
            .map(|contact| {
                let phones = contact.phones.iter().map(|phone| plain(&phone.value));
                phones.chain(contact.emails.iter().map(|email| plain(&email.value))).collect()
            })
            .collect();
        let theirs = second_opinion(&text);
        all += ours.len();
        same += ours.iter().zip(&theirs).filter(|(ours, theirs)| ours == theirs).count();
    }
    say(&format!("calcard agrees on {same} of {all} cards"));
    assert!(same * 100 >= all * 97, "calcard agrees on {same} of {all} cards only");
}
