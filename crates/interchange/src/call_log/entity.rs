//! References in XML values: the five that XML itself knows, and characters by number. Nothing
//! else is ever looked up. Two numbers that are halves of one character, which some phones write
//! for an emoji, are put together.

use std::borrow::Cow;

/// The longest reference that can mean a character, without `&` and `;`.
const LONGEST: usize = 12;

/// The value with its references read; one that means nothing stays as it is written.
pub(super) fn read(value: &str) -> Cow<'_, str> {
    if !value.contains('&') {
        return Cow::Borrowed(value);
    }
    let mut read = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at(at);
        read.push_str(before);
        let (text, after) = reference(from);
        match text {
            Some(character) => read.push(character),
            None => read.push('&'),
        }
        rest = after;
    }
    read.push_str(rest);
    Cow::Owned(read)
}

/// The character at the beginning of `from`, and what follows it; where it is none, what follows
/// its `&`.
fn reference(from: &str) -> (Option<char>, &str) {
    let none = (None, from.get(1..).unwrap_or_default());
    let Some((name, after)) = split(from) else { return none };
    let Some(unit) = number(name) else {
        return match named(name) {
            Some(character) => (Some(character), after),
            None => none,
        };
    };
    if let Some(character) = char::from_u32(unit) {
        return (Some(character), after);
    }
    let low = split(after).and_then(|(name, end)| Some((number(name)?, end)));
    match low.and_then(|(low, end)| Some((joined(unit, low)?, end))) {
        Some((character, end)) => (Some(character), end),
        None => (Some(char::REPLACEMENT_CHARACTER), after),
    }
}

/// The name of the reference that `from` begins with, and what follows it.
fn split(from: &str) -> Option<(&str, &str)> {
    let inner = from.strip_prefix('&')?;
    let end = inner.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let (name, after) = inner.split_at_checked(end)?;
    Some((name, after.get(1..)?))
}

fn number(name: &str) -> Option<u32> {
    let digits = name.strip_prefix('#')?;
    match digits.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok(),
        None => digits.parse().ok(),
    }
}

fn named(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
}

/// The character of two UTF-16 halves.
fn joined(high: u32, low: u32) -> Option<char> {
    let halves = [u16::try_from(high).ok()?, u16::try_from(low).ok()?];
    char::decode_utf16(halves).next()?.ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_read_and_what_means_nothing_stays() {
        let rows = [
            ("plain", "plain"),
            ("Zażółć &amp; Sons &lt;1&gt; &quot;x&quot; &apos;", "Zażółć & Sons <1> \"x\" '"),
            ("&#65;&#x142;&#X142;", "Ałł"),
            ("&#55357;&#56832;!", "😀!"),
            ("&#55357;", "\u{fffd}"),
            ("&#55357;x", "\u{fffd}x"),
            (
                "&lol; &copy; & &; &#; &#xZZ; &#99999999999;",
                "&lol; &copy; & &; &#; &#xZZ; &#99999999999;",
            ),
            ("&amp;lt;", "&lt;"),
            ("a&", "a&"),
            ("&łłłłłł", "&łłłłłł"),
        ];
        for (written, expected) in rows {
            assert_eq!(read(written), expected, "{written}");
        }
    }
}
