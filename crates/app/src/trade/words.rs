//! Amounts as hosts show them and hand them back, and what is owed in words.

use crate::api::balance::Balance;
use crate::api::order::{Money, Side};
use crate::api::setting::Language;
use crate::setting::spoken;
use crate::text::say;
use kartoteka_domain::money::{self, Currency};
use kartoteka_domain::order::QUANTITY_PLACES;
use kartoteka_interchange::charset::Charset;
use kartoteka_interchange::csv::{self, Dialect, Spelling};
use kartoteka_interchange::table::{Cell, Column, Table};

/// An amount with its currency in a language: "1 234,50 zł".
#[must_use]
pub fn shown_amount(language: Language, amount: &Money) -> String {
    let minor = amount.minor;
    Currency::parse(&amount.currency).map_or_else(
        || typed_amount(language, amount),
        |currency| money::shown(money::Money { minor, currency }, spoken(language)),
    )
}

/// An amount as its owner would type it: "1 234,50".
#[must_use]
pub fn typed_amount(language: Language, amount: &Money) -> String {
    let places = Currency::parse(&amount.currency).map_or(2, |currency| currency.places());
    money::shown_decimal(amount.minor, places, spoken(language))
}

/// An amount as programs read it: "1234.50".
#[must_use]
pub fn exact_amount(amount: &Money) -> String {
    let places = Currency::parse(&amount.currency).map_or(2, |currency| currency.places());
    money::decimal(amount.minor, places)
}

/// A quantity in thousandths as programs read it: "1.500".
#[must_use]
pub fn exact_quantity(thousandths: i64) -> String {
    money::decimal(thousandths, QUANTITY_PLACES)
}

/// What is owed on one side in one currency, in words: "Owes 12.50 PLN, 3 days late".
#[must_use]
pub fn balance_words(language: Language, one: &Balance) -> String {
    let id = match (one.side, one.balance.minor, one.days_late) {
        (Side::Sale, ..0, _) => "balance-credit",
        (Side::Purchase, ..0, _) => "balance-credit-own",
        (Side::Sale, _, 0) => "balance-owes",
        (Side::Sale, ..) => "balance-owes-late",
        (Side::Purchase, _, 0) => "balance-owed",
        (Side::Purchase, ..) => "balance-owed-late",
    };
    let owed = Money { minor: one.balance.minor.saturating_abs(), ..one.balance.clone() };
    let amount = shown_amount(language, &owed);
    say(language, id, &[("amount", (&amount).into()), ("days", one.days_late.into())])
}

/// Rows as programs read them: RFC 4180, the headings first.
#[must_use]
pub fn exact_csv<const N: usize>(
    headings: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> String {
    let cell = |text: String| Cell::Text(text);
    let table = Table {
        columns: headings.map(Column::from).into(),
        rows: rows.into_iter().map(|row| row.map(cell).into()).collect(),
    };
    let spelling = Spelling { dialect: Dialect::Exact, charset: Charset::Utf8 };
    let mut out = Vec::new();
    csv::write(&table, spelling, &mut out).expect("written in memory");
    String::from_utf8_lossy(&out).into_owned()
}

/// A quantity in thousandths as its owner would type it, without needless places: "1,5".
#[must_use]
pub fn typed_quantity(language: Language, thousandths: i64) -> String {
    short(&money::shown_decimal(thousandths, QUANTITY_PLACES, spoken(language)))
}

/// Hundredths of a per cent as the owner would type them: "7,5".
#[must_use]
pub fn typed_percent(language: Language, hundredths: u32) -> String {
    short(&money::shown_decimal(i64::from(hundredths), 2, spoken(language)))
}

/// Without zeros at the end of the places, and without a mark that has none.
fn short(text: &str) -> String {
    text.trim_end_matches('0').trim_end_matches([',', '.']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_has_no_needless_places() {
        assert_eq!(typed_quantity(Language::Pl, 1_500), "1,5");
        assert_eq!(typed_quantity(Language::En, 1_000_000), "1,000");
        assert_eq!(typed_quantity(Language::De, 10_000), "10");
        assert_eq!((exact_quantity(-1_500), exact_quantity(0)), ("-1.500".into(), "0.000".into()));
        assert_eq!(typed_percent(Language::En, 1_750), "17.5");
        assert_eq!(typed_percent(Language::En, 1_000), "10");
        let yen = Money { minor: 1_500, currency: "JPY".to_owned() };
        assert_eq!(
            (shown_amount(Language::En, &yen), exact_amount(&yen)),
            ("¥1,500".to_owned(), "1500".to_owned())
        );
    }
}
