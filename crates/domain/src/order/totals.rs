//! What an order comes to: discounts, tax and rounding, in one function.

use super::Priced;
use crate::money::{MOST_MINOR, half_away};
use crate::tax::{Rounding, WHOLE};
use std::collections::BTreeMap;

/// The sum is more than an amount can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("more than an amount can be")]
pub struct TooLarge;

/// What a line comes to, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LineTotal {
    /// Without tax.
    pub net: i64,
    /// Its tax as a line; where tax is rounded on the total, the lines' need not add up to it.
    pub tax: i64,
}

/// What the lines of one rate come to, in minor units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateTotal {
    /// What the rate is called.
    pub tax: String,
    /// The rate, in hundredths of a per cent.
    pub tax_rate: u32,
    /// Without tax.
    pub net: i64,
    /// The tax.
    pub amount: i64,
}

/// What an order comes to, in minor units. `net + tax == gross`, and the rates add up to both.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Totals {
    /// Of each line, in their order.
    pub lines: Vec<LineTotal>,
    /// Of each rate, the highest first.
    pub rates: Vec<RateTotal>,
    /// Without tax.
    pub net: i64,
    /// The tax.
    pub tax: i64,
    /// What is to be paid.
    pub gross: i64,
}

/// Adds the lines up. Each line's net amount, its own discount and that of the order taken off, is
/// rounded once; tax is rounded on the line or on the sum of a rate, as the rule says.
///
/// # Errors
/// When the sum is more than an amount can be.
pub fn totals(lines: &[Priced], discount: u32, rule: Rounding) -> Result<Totals, TooLarge> {
    let mut sum = Totals::default();
    let mut rates: BTreeMap<(u32, &str), (i64, i64)> = BTreeMap::new();
    for line in lines {
        let net = fitting(net_of(line, discount))?;
        let tax = tax_of(net, line.tax_rate)?;
        sum.lines.push(LineTotal { net, tax });
        let (nets, taxes) = rates.entry((line.tax_rate, &line.tax)).or_default();
        *nets = fitting(i128::from(*nets) + i128::from(net))?;
        *taxes = fitting(i128::from(*taxes) + i128::from(tax))?;
    }
    for ((tax_rate, word), (net, on_lines)) in rates.into_iter().rev() {
        let amount = match rule {
            Rounding::Line => on_lines,
            Rounding::Total => tax_of(net, tax_rate)?,
        };
        sum.net = fitting(i128::from(sum.net) + i128::from(net))?;
        sum.tax = fitting(i128::from(sum.tax) + i128::from(amount))?;
        sum.rates.push(RateTotal { tax: word.to_owned(), tax_rate, net, amount });
    }
    sum.gross = fitting(i128::from(sum.net) + i128::from(sum.tax))?;
    Ok(sum)
}

/// Quantity times price less both discounts, rounded.
fn net_of(line: &Priced, discount: u32) -> i128 {
    let left = |discount: u32| i128::from(WHOLE.saturating_sub(discount));
    let whole = i128::from(WHOLE);
    let full = i128::from(line.quantity) * i128::from(line.price);
    half_away(full * left(line.discount) * left(discount), 1_000 * whole * whole)
}

fn tax_of(net: i64, rate: u32) -> Result<i64, TooLarge> {
    fitting(half_away(i128::from(net) * i128::from(rate), i128::from(WHOLE)))
}

fn fitting(amount: i128) -> Result<i64, TooLarge> {
    i64::try_from(amount).ok().filter(|amount| amount.abs() <= MOST_MINOR).ok_or(TooLarge)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order::MOST_QUANTITY;
    use proptest::prelude::*;

    fn line(quantity: i64, price: i64, discount: u32, tax_rate: u32) -> Priced {
        Priced { quantity, price, discount, tax: String::new(), tax_rate }
    }

    /// Net, tax, gross.
    fn sums(lines: &[Priced], discount: u32, rule: Rounding) -> (i64, i64, i64) {
        let sum = totals(lines, discount, rule).unwrap();
        (sum.net, sum.tax, sum.gross)
    }

    #[test]
    fn what_an_order_comes_to() {
        use Rounding::{Line, Total};
        let cents = [line(1_000, 3, 0, 2_000), line(1_000, 3, 0, 2_000), line(1_000, 3, 0, 2_000)];
        for (lines, discount, rule, sums_of) in [
            // 2 × 19.99 less 10 % and 23 %.
            (vec![line(2_000, 1_999, 1_000, 2_300)], 0, Total, (3_598, 828, 4_426)),
            (vec![line(2_000, 1_999, 0, 2_300)], 1_000, Total, (3_598, 828, 4_426)),
            (vec![line(2_000, 1_999, 1_000, 2_300)], 0, Line, (3_598, 828, 4_426)),
            // Three times 0.6 of a penny: 1 each, or 2 of all.
            (cents.to_vec(), 0, Line, (9, 3, 12)),
            (cents.to_vec(), 0, Total, (9, 2, 11)),
            // Two discounts one after the other: 100 less 10 % less 10 %.
            (vec![line(1_000, 10_000, 1_000, 0)], 1_000, Total, (8_100, 0, 8_100)),
            // A third of a thing.
            (vec![line(333, 100, 0, 2_300)], 0, Total, (33, 8, 41)),
            // Half a penny goes up.
            (vec![line(500, 1, 0, 0)], 0, Total, (1, 0, 1)),
            // All of it given.
            (vec![line(1_000, 10_000, 10_000, 2_300)], 0, Total, (0, 0, 0)),
            (vec![], 0, Total, (0, 0, 0)),
        ] {
            assert_eq!(sums(&lines, discount, rule), sums_of, "{lines:?} {discount} {rule:?}");
        }
    }

    #[test]
    fn rates_are_apart_the_highest_first_and_words_too() {
        let mut exempt = line(1_000, 500, 0, 0);
        exempt.tax = "exempt".to_owned();
        let lines = [
            line(1_000, 1_000, 0, 800),
            exempt,
            line(1_000, 1_000, 0, 2_300),
            line(1_000, 300, 0, 0),
        ];
        let sum = totals(&lines, 0, Rounding::Total).unwrap();
        let rates: Vec<_> =
            sum.rates.iter().map(|r| (r.tax_rate, r.tax.as_str(), r.net, r.amount)).collect();
        assert_eq!(
            rates,
            [(2_300, "", 1_000, 230), (800, "", 1_000, 80), (0, "exempt", 500, 0), (0, "", 300, 0)]
        );
    }

    #[test]
    fn a_sum_beyond_what_an_amount_can_be_is_refused() {
        let most = line(MOST_QUANTITY, MOST_MINOR, 0, 10_000);
        assert_eq!(totals(std::slice::from_ref(&most), 0, Rounding::Total), Err(TooLarge));
        let half = line(1_000, MOST_MINOR, 0, 0);
        assert!(totals(std::slice::from_ref(&half), 0, Rounding::Line).is_ok());
        assert_eq!(totals(&[half.clone(), half], 0, Rounding::Line), Err(TooLarge));
    }

    proptest! {
        #[test]
        fn sums_agree_whatever_the_lines(
            lines in prop::collection::vec(
                (1..100_000_i64, 0..1_000_000_i64, 0..=10_000_u32, 0..=10_000_u32)
                    .prop_map(|(q, p, d, t)| line(q, p, d, t)), 0..20),
            discount in 0..=10_000_u32, by_line: bool,
        ) {
            let rule = if by_line { Rounding::Line } else { Rounding::Total };
            let sum = totals(&lines, discount, rule).unwrap();
            prop_assert_eq!(sum.net, sum.lines.iter().map(|line| line.net).sum::<i64>());
            prop_assert_eq!(sum.net, sum.rates.iter().map(|rate| rate.net).sum::<i64>());
            prop_assert_eq!(sum.tax, sum.rates.iter().map(|rate| rate.amount).sum::<i64>());
            prop_assert_eq!(sum.gross, sum.net + sum.tax);
            prop_assert!(sum.net >= 0 && sum.tax >= 0);
        }
    }
}
