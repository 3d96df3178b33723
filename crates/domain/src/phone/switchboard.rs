//! Numbers behind one switchboard: a firm's centre and its extensions, which differ in their last
//! digits alone. Whether the card is a firm's at all is for the caller to say: two numbers next
//! to each other are not one household.

use super::countries::Country;
use super::{PhoneForm, tail_of};
use std::ops::RangeInclusive;

/// Last digits in which the extensions of one block differ, all numbers being equally long.
const EXTENSION: usize = 2;
/// The most digits behind the root of a centre number (`1234-0`, `123-000`).
const LONGEST_EXTENSION: usize = 3;
/// Fewest digits, the area included, that a firm's numbers have in common.
const ROOT: usize = 6;

/// Whether both lie behind one switchboard: the same line with another extension, or numbers of
/// one block. Mobiles and freephone numbers are given out one by one and have no block.
#[must_use]
pub fn shares_switchboard(one: &PhoneForm, other: &PhoneForm) -> bool {
    let (Some(a), Some(b)) = (national(one), national(other)) else { return false };
    if a.country.code != b.country.code {
        return false;
    }
    if a.digits == b.digits {
        return !one.extension.is_empty() && !other.extension.is_empty();
    }
    let (short, long) = if a.digits.len() <= b.digits.len() { (a, b) } else { (b, a) };
    if short.digits.len() == long.digits.len() {
        are_in_one_block(short.digits, long.digits)
    } else {
        is_centre_of(short.digits, long.digits) || is_centre_of(long.digits, short.digits)
    }
}

/// The tails, as ranges, between which every number of `form`'s block lies: what an index of tails
/// is asked for. None where the number can be in no block.
#[must_use]
pub fn block_tails(form: &PhoneForm) -> Vec<RangeInclusive<i64>> {
    let Some(National { digits, country }) = national(form) else { return Vec::new() };
    let tail = |national: String| tail_of(&format!("{}{national}", country.code));
    let mut tails = Vec::new();
    for behind in 1..=LONGEST_EXTENSION {
        let root = digits.len().checked_sub(behind).and_then(|len| digits.get(..len));
        let Some(root) = root.filter(|root| root.len() >= ROOT) else { break };
        let filled = |digit: &str, times: usize| tail(format!("{root}{}", digit.repeat(times)));
        let equally_long = filled("0", behind).zip(filled("9", behind));
        let centre = filled("0", 1).map(|tail| (tail, tail));
        tails.extend(equally_long.into_iter().chain(centre));
        if behind == 1 && digits.ends_with('0') {
            let longer = |more| filled("0", more).zip(filled("9", more));
            tails.extend((2..=LONGEST_EXTENSION).filter_map(longer));
        }
    }
    tails.sort_unstable();
    tails.dedup();
    tails.into_iter().map(|(first, last)| first..=last).collect()
}

/// A national number that may be in a block.
#[derive(Clone, Copy)]
struct National<'n> {
    country: &'static Country,
    digits: &'n str,
}

fn national(form: &PhoneForm) -> Option<National<'_>> {
    let international = form.e164.as_deref()?.strip_prefix('+')?;
    let country = Country::of_number(international)?;
    let digits = international.strip_prefix(country.code)?;
    (!country.is_given_out_singly(digits)).then_some(National { country, digits })
}

/// Equally long: the same but for the last two digits, or but for as many as one ends in zeros.
fn are_in_one_block(one: &str, other: &str) -> bool {
    let agreed = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    let differ = one.len() - agreed;
    let zeros = |digits: &str| digits.len() - digits.trim_end_matches('0').len();
    agreed >= ROOT
        && differ <= LONGEST_EXTENSION
        && (differ <= EXTENSION || zeros(one).max(zeros(other)) >= differ)
}

/// `centre` is `030 1234-0` to an `extension` such as `030 1234-567`.
fn is_centre_of(centre: &str, extension: &str) -> bool {
    let Some(root) = centre.strip_suffix('0').filter(|root| root.len() >= ROOT) else {
        return false;
    };
    let behind = extension.strip_prefix(root).map_or(0, str::len);
    (1..=LONGEST_EXTENSION).contains(&behind)
}
