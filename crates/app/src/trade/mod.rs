//! What is sold, bought and put right: products and their stock, orders, payments, what is owed, and
//! tickets. Owns how typed amounts and days become values, and how values are shown; what they mean is
//! the domain's.

pub(crate) mod balance;
pub(crate) mod last;
mod line_product;
pub(crate) mod lines;
pub(crate) mod open;
pub(crate) mod order;
pub(crate) mod payment;
pub(crate) mod product;
pub(crate) mod reckon;
pub(crate) mod sales;
mod shown;
pub(crate) mod stock;
pub(crate) mod table;
pub(crate) mod terms;
pub(crate) mod ticket;
mod words;

pub(crate) use shown::in_words;
pub use ticket::ticket_status_message;
pub use words::{
    balance_words, exact_amount, exact_csv, exact_quantity, shown_amount, typed_amount,
    typed_percent, typed_quantity,
};

use crate::call::Call;
use crate::error::Result;
use crate::host::Kartoteka;
use crate::setting::spoken;
use chrono::{Days, NaiveDate};
use kartoteka_domain::money::{self, AmountFault, Currency, MOST_MINOR, Money};
use kartoteka_domain::order::{MOST_QUANTITY, QUANTITY_PLACES};
use kartoteka_domain::region::Language;
use kartoteka_domain::tax::{RATE_WORDS, TaxRules, WHOLE};
use kartoteka_domain::time::{Timestamp, instant_of, parse_day};
use kartoteka_store::Writer;

/// Years around today that a document may bear.
const YEARS: u64 = 20;

/// Writes what is decided within the write itself, by what stands in the box then: another program
/// may have written since it was read. What is refused leaves nothing behind.
fn decided<T>(
    kartoteka: &Kartoteka,
    call: &Call<'_>,
    kind: &'static str,
    subject: &str,
    decide: impl FnOnce(&Writer<'_>) -> Result<T>,
) -> Result<(T, Option<i64>)> {
    let mut refused = None;
    let written = kartoteka.write(call, kind, subject, |box_| {
        decide(box_).map_err(|error| {
            refused = Some(error);
            kartoteka_store::Error::Cancelled
        })
    });
    match refused {
        Some(error) => Err(error),
        None => written,
    }
}

/// Reads what the owner typed, by their language, country and settings.
pub(crate) struct Typed<'a> {
    kartoteka: &'a Kartoteka,
    language: Language,
    /// The owner's currency.
    currency: Currency,
    rules: TaxRules,
    /// Days to pay within where nothing is agreed.
    days: u32,
}

impl<'a> Typed<'a> {
    pub(crate) fn new(kartoteka: &'a Kartoteka) -> Result<Self> {
        let settings = kartoteka.settings()?;
        let region = kartoteka.region()?;
        Ok(Self {
            kartoteka,
            language: spoken(kartoteka.language()),
            currency: Currency::parse(&settings.currency).unwrap_or(Currency::EUR),
            rules: TaxRules::of(region, &settings.tax_rates),
            days: settings.payment_days,
        })
    }

    /// A currency that is named; the owner's where none is.
    fn currency(&self, code: Option<&str>) -> Result<Currency> {
        let Some(code) = code.filter(|code| !code.trim().is_empty()) else {
            return Ok(self.currency);
        };
        let args = [("text", code.into())];
        Currency::parse(code)
            .ok_or_else(|| self.kartoteka.invalid("currency", "error-currency", &args))
    }

    /// An amount of a currency, zero or more.
    fn amount(&self, field: &str, text: &str, currency: Currency) -> Result<i64> {
        let read = money::amount(text, currency, self.language);
        read.map_err(|fault| {
            let sample = Money { minor: 123_450, currency };
            let most = money::shown(Money { minor: MOST_MINOR, currency }, self.language);
            let id = match fault {
                AmountFault::NoNumber => "error-amount",
                AmountFault::TooManyPlaces { .. } if currency.places() == 0 => {
                    "error-amount-no-places"
                }
                AmountFault::TooManyPlaces { .. } => "error-amount-places",
                AmountFault::TooLarge => "error-amount-large",
                AmountFault::Negative => "error-amount-negative",
            };
            let example = money::shown_decimal(sample.minor, currency.places(), self.language);
            let args = [
                ("text", text.trim().into()),
                ("example", (&example).into()),
                ("currency", currency.code().into()),
                ("places", i64::from(currency.places()).into()),
                ("most", (&most).into()),
            ];
            self.kartoteka.invalid(field, id, &args)
        })
    }

    /// A quantity in thousandths, more than none.
    fn quantity(&self, field: &str, text: &str) -> Result<i64> {
        self.quantity_from(1, "error-quantity", (field, text))
    }

    /// A quantity in thousandths that may be none.
    fn level(&self, field: &str, text: &str) -> Result<i64> {
        self.quantity_from(0, "error-quantity-or-none", (field, text))
    }

    fn quantity_from(&self, least: i64, id: &str, (field, text): (&str, &str)) -> Result<i64> {
        let read = money::decimal_of(text, QUANTITY_PLACES, MOST_QUANTITY, self.language);
        let args = [("text", text.trim().into())];
        let refused = || self.kartoteka.invalid(field, id, &args);
        read.ok().filter(|quantity| *quantity >= least).ok_or_else(refused)
    }

    /// A part of a whole, in hundredths of a per cent; none where nothing is said.
    fn discount(&self, text: &str) -> Result<u32> {
        if text.trim().is_empty() {
            return Ok(0);
        }
        let args = [("text", text.trim().into())];
        kartoteka_domain::tax::percent(text, self.language)
            .filter(|discount| *discount <= WHOLE)
            .ok_or_else(|| self.kartoteka.invalid("discount", "error-discount", &args))
    }

    /// A tax rate by word or per cent, as word and rate on a day. A per cent that is a word's rate on
    /// that day is that word; nothing is the standard rate, where the country has one.
    fn tax(&self, text: &str, on: NaiveDate) -> Result<(String, u32)> {
        let text = text.trim().to_lowercase();
        if text.is_empty() {
            let standard = self.rules.rate("standard", on);
            return Ok(standard.map_or_else(Default::default, |rate| ("standard".to_owned(), rate)));
        }
        if let Some(rate) = self.rules.rate(&text, on) {
            return Ok((text, rate));
        }
        let refused = || {
            let words = self.rules.on(on);
            let words: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            let words = if words.is_empty() { RATE_WORDS.join(", ") } else { words.join(", ") };
            let args = [("text", (&text).into()), ("words", (&words).into())];
            self.kartoteka.invalid("tax", "error-tax", &args)
        };
        let rate = kartoteka_domain::tax::percent(&text, self.language).ok_or_else(refused)?;
        let word = self.rules.on(on).into_iter().find(|(_, of_word)| *of_word == rate);
        Ok((word.map_or_else(String::new, |(word, _)| word.to_owned()), rate))
    }

    /// A local day that a document bears; `otherwise` where none is said.
    fn day(
        &self,
        field: &str,
        text: Option<&str>,
        otherwise: NaiveDate,
        call: &Call<'_>,
    ) -> Result<NaiveDate> {
        let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else {
            return Ok(otherwise);
        };
        let around = Days::new(YEARS * 366);
        let today = call.now.today();
        let first = today.checked_sub_days(around).unwrap_or(NaiveDate::MIN);
        let last = today.checked_add_days(around).unwrap_or(NaiveDate::MAX);
        let args = [("text", text.into())];
        parse_day(text)
            .filter(|day| (first..=last).contains(day))
            .ok_or_else(|| self.kartoteka.invalid(field, "error-document-day", &args))
    }
}

/// The place in the timeline of a document that bears a day: now, for one of today, else its noon.
fn instant_on(day: NaiveDate, call: &Call<'_>) -> Timestamp {
    if day == call.now.today() {
        return call.now.at;
    }
    instant_of(day.and_hms_opt(12, 0, 0).unwrap_or_default(), call.now.zone)
}
