//! Whether two numbers are the same line, and how surely.

use super::countries::code_len;
use super::{PhoneForm, TAIL_DIGITS, parse_phone};
use crate::region::Region;
use serde::{Deserialize, Serialize};

/// How surely two numbers are the same line; the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// The same number: equal in E.164, or digit for digit where there is no E.164 (112).
    Exact,
    /// The same national number, but one side does not say its country, or has an extension
    /// where the other has none.
    National,
    /// One is the end of the other: a local number without its area, or a number behind a
    /// dialling prefix. Also a number from abroad and one that, as it is written, is of the home
    /// country: "+420 601 234 567" and "601 234 567".
    Suffix,
    /// Another line of the same firm: its number but for the last digits, or its other extension.
    /// Nothing here says so; [`super::shares_switchboard`] does, where the card is a firm's.
    Switchboard,
}

/// Whether the `asked` number is the `stored` one; both as typed, read by the customs of
/// `region`.
#[must_use]
pub fn match_number(asked: &str, stored: &str, region: Region) -> Option<Certainty> {
    compare(&parse_phone(asked, region), &parse_phone(stored, region))
}

/// The same for numbers already understood.
#[must_use]
pub fn compare(a: &PhoneForm, b: &PhoneForm) -> Option<Certainty> {
    let certainty = compare_lines(a, b)?;
    match (a.extension.as_str(), b.extension.as_str()) {
        (one, other) if one == other => Some(certainty),
        ("", _) | (_, "") => Some(certainty.max(Certainty::National)),
        _ => None,
    }
}

/// How many digits two numbers have in common at their ends: of several that are as sure, the one
/// with more is the likelier.
#[must_use]
pub fn agreeing_digits(a: &PhoneForm, b: &PhoneForm) -> usize {
    let from_the_end = significant(a).bytes().rev().zip(significant(b).bytes().rev());
    from_the_end.take_while(|(one, other)| one == other).count()
}

fn compare_lines(a: &PhoneForm, b: &PhoneForm) -> Option<Certainty> {
    if a.digits.is_empty() || b.digits.is_empty() || a.is_service != b.is_service {
        return None;
    }
    match (&a.e164, &b.e164) {
        (Some(one), Some(other)) if one == other => return Some(Certainty::Exact),
        (None, None) if a.digits == b.digits => return Some(Certainty::Exact),
        _ if a.has_country && b.has_country => return None,
        _ => {}
    }
    let (one, other) = (significant(a), significant(b));
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if short.len() < TAIL_DIGITS {
        None
    } else if short == long || is_plain_e164(a, b) || is_plain_e164(b, a) {
        // Where both are whole numbers and of two countries, only the owner can know.
        let is_of_two = a.e164.is_some() && b.e164.is_some();
        Some(if is_of_two { Certainty::Suffix } else { Certainty::National })
    } else {
        let unsure = a.e164.is_none() || b.e164.is_none();
        (unsure && long.ends_with(short)).then_some(Certainty::Suffix)
    }
}

/// `plain` is the other's whole E.164 number with the plus left out.
fn is_plain_e164(plain: &PhoneForm, other: &PhoneForm) -> bool {
    other.e164.as_deref().and_then(|number| number.strip_prefix('+')) == Some(&plain.digits)
}

/// The national number without country code and leading zeros, as far as it is known.
fn significant(form: &PhoneForm) -> &str {
    let international = form.e164.as_deref().and_then(|number| number.strip_prefix('+'));
    let national = match international {
        Some(digits) => digits.get(code_len(digits)..).unwrap_or_default(),
        None => &form.digits,
    };
    national.trim_start_matches('0')
}
