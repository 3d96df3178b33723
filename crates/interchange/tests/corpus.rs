//! Every sample card comes in with the facts that people and other readers found in it.

mod support;

use std::io::Write;

use support::{facts, read_all, samples};

fn failures(name: &str, bytes: &[u8], expected: &[serde_json::Value]) -> Vec<String> {
    let cards = read_all(bytes);
    if cards.len() != expected.len() {
        return vec![format!("{name}: {} cards, wanted {}", cards.len(), expected.len())];
    }
    let mut all = Vec::new();
    for (at, (wanted, card)) in expected.iter().zip(&cards).enumerate() {
        for difference in facts::differences(wanted, card) {
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
            for wish in found {
                writeln!(std::io::stderr(), "a wish, not a must: {wish}").unwrap();
            }
        } else {
            musts.extend(found);
        }
    }
    assert!(musts.is_empty(), "{} differences\n{}", musts.len(), musts.join("\n"));
}
