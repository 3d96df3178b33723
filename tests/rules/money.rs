//! Money is whole numbers all the way: no fraction that a machine rounds by itself.

use crate::tree::{none, rust, sources};

/// Where amounts, quantities and rates are read, reckoned, stored and shown.
const PATH: [&str; 18] = [
    "crates/domain/src/money",
    "crates/domain/src/order",
    "crates/domain/src/payment",
    "crates/domain/src/balance",
    "crates/domain/src/tax",
    "crates/domain/src/whole",
    "crates/domain/src/stock",
    "crates/store/src/order/",
    "crates/store/src/product/",
    "crates/store/src/payment/",
    "crates/store/src/balance/",
    "crates/store/src/stock/",
    "crates/app/src/trade/",
    "crates/app/src/api/order.rs",
    "crates/app/src/api/balance.rs",
    "crates/app/src/api/stock.rs",
    "crates/cli/src/trade",
    "crates/cli/src/stock",
];

/// Whether a line names a type of numbers with a fraction.
fn has_fraction(line: &str) -> bool {
    let mut words = line.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    words.any(|word| {
        ["f32", "f64"].contains(&word) || word.ends_with("_f32") || word.ends_with("_f64")
    })
}

#[test]
fn a_line_with_a_fraction_is_seen() {
    assert!(has_fraction("let x = net as f64;") && has_fraction("let x = 1_f32;"));
    assert!(!has_fraction("let gross: i64 = net + tax;"));
}

#[test]
fn no_amount_is_ever_a_fraction() {
    let mut offenders = Vec::new();
    let mut seen = 0;
    for source in rust().into_iter().filter(|one| PATH.iter().any(|at| one.path.starts_with(at))) {
        seen += 1;
        let lines = (1..).zip(source.text.lines()).filter(|(_, line)| has_fraction(line));
        offenders.extend(lines.map(|(number, line)| source.at(number, line)));
    }
    assert!(seen > 20, "only {seen} files");
    none(&offenders, "reckon in whole minor units");
}

#[test]
fn no_column_holds_a_fraction() {
    let mut offenders = Vec::new();
    for source in sources("crates/store/migrations", &[".sql"]) {
        let lines = (1..).zip(source.text.lines());
        let real = lines.filter(|(_, line)| line.split_whitespace().any(|word| word == "REAL"));
        offenders.extend(real.map(|(number, line)| source.at(number, line)));
    }
    none(&offenders, "reckon in whole minor units");
}
