//! A number grouped for reading, the way its country writes it.

use super::countries::code_len;
use crate::region::Region;

/// `e164` grouped for the eye: in national form where it is a number of `home`, else with its
/// country code (`602 123 456`, `+44 7700 900123`). Text that is no E.164 comes back as it is.
#[must_use]
pub fn format_for_show(e164: &str, home: Region) -> String {
    let digits = match e164.strip_prefix('+') {
        Some(digits) if !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) => digits,
        _ => return e164.to_owned(),
    };
    let (code, national) = digits.split_at(code_len(digits));
    if national.is_empty() {
        return e164.to_owned();
    }
    let grouped = grouped(code, national);
    match (code, home.as_str()) {
        ("48", "PL") => grouped,
        ("49", "DE") | ("44", "GB") => format!("0{grouped}"),
        ("1", "US" | "CA") => american(&grouped),
        _ => format!("+{code} {grouped}"),
    }
}

fn grouped(code: &str, national: &str) -> String {
    match (code, national.len()) {
        ("48", 9) if is_polish_landline(national) => split(national, &[2, 3, 2, 2], ' '),
        ("44", 10) => split(national, british(national), ' '),
        ("49", _) => split(national, &[german_area(national)], ' '),
        ("1", 10) => split(national, &[3, 3, 4], '-'),
        _ => split(national, thirds(national.len()), ' '),
    }
}

fn american(dashed: &str) -> String {
    match dashed.split_once('-') {
        Some((area, rest)) => format!("({area}) {rest}"),
        None => dashed.to_owned(),
    }
}

/// Mobiles and 800 numbers of Poland go in threes, area codes are two digits.
fn is_polish_landline(national: &str) -> bool {
    const IN_THREES: [&str; 14] =
        ["45", "50", "51", "53", "57", "60", "66", "69", "70", "72", "73", "78", "79", "88"];
    !national.starts_with("80") && !IN_THREES.iter().any(|start| national.starts_with(start))
}

/// Groups after Ofcom's area codes: 020, 0161 and 0113 by their length, all others 5 digits.
fn british(national: &str) -> &'static [usize] {
    let area_of_three = national.starts_with("11")
        || (national.starts_with('1') && national.as_bytes().get(2) == Some(&b'1'));
    match national.as_bytes().first() {
        Some(b'2') => &[2, 4, 4],
        Some(b'3' | b'8' | b'9') => &[3, 3, 4],
        _ if area_of_three => &[3, 3, 4],
        _ => &[4, 6],
    }
}

/// Digits of the German area code: the four great cities have two, those with a 1 in third
/// place mostly three, mobiles three.
fn german_area(national: &str) -> usize {
    const THREE: [&str; 18] = [
        "202", "203", "208", "209", "212", "214", "228", "234", "335", "340", "345", "355", "365",
        "375", "385", "395", "906", "800",
    ];
    let two = ["30", "40", "69", "89"].iter().any(|area| national.starts_with(area));
    let one_third = national.as_bytes().get(2) == Some(&b'1');
    let mobile = ["15", "16", "17"].iter().any(|start| national.starts_with(start));
    match () {
        () if two => 2,
        () if mobile || one_third || THREE.iter().any(|area| national.starts_with(area)) => 3,
        () => 4,
    }
}

/// Threes, never a single digit left over.
fn thirds(len: usize) -> &'static [usize] {
    match len {
        0..=4 => &[],
        5 => &[3, 2],
        6 => &[3, 3],
        7 => &[3, 2, 2],
        8 => &[2, 2, 2, 2],
        9 => &[3, 3, 3],
        10 => &[3, 3, 4],
        11 => &[3, 4, 4],
        _ => &[3, 3, 3],
    }
}

/// `digits` in groups of the given lengths, the rest as the last one.
fn split(digits: &str, lengths: &[usize], sign: char) -> String {
    let mut out = String::with_capacity(digits.len() + lengths.len());
    let mut rest = digits;
    for &len in lengths {
        let Some((group, left)) = rest.split_at_checked(len) else {
            break;
        };
        if left.is_empty() {
            break;
        }
        out.push_str(group);
        out.push(sign);
        rest = left;
    }
    out.push_str(rest);
    out
}
