//! Lengths of calls as tables write them: `185`, `3:05`, `0:03:05`, `3 min 5 s`, `1,5`.

use super::super::values;
use kartoteka_domain::fold::fold;

/// What the last number of a length counts, where nothing beside it says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Unit {
    /// Seconds: `185`, `3:05`.
    #[default]
    Seconds,
    /// Minutes: `3`, `0:03`.
    Minutes,
}

/// What two numbers with a colon between them are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pair {
    MinutesAndSeconds,
    HoursAndMinutes,
}

/// Seconds of a length; nothing where it is none.
pub(super) fn seconds(words: &str, unit: Unit, pair: Pair) -> Option<u32> {
    let words = words.trim();
    match words.split(':').count() {
        1 => plain(words, unit).or_else(|| worded(words)),
        2 if pair == Pair::HoursAndMinutes => values::clock(words)?.checked_mul(60),
        _ => values::clock(words.split('.').next()?),
    }
}

/// A number alone, with decimals or without.
fn plain(words: &str, unit: Unit) -> Option<u32> {
    let worth = if unit == Unit::Minutes { 60 } else { 1 };
    let (whole, part) = words.split_once(['.', ',']).unwrap_or((words, ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_number(whole) || !is_number(part) || part.len() > 3 {
        return None;
    }
    let scale = 10_u64.pow(u32::try_from(part.len()).ok()?);
    let units = format!("{whole}{part}").parse::<u64>().ok()?;
    u32::try_from(units.checked_mul(worth)?.checked_div(scale)?).ok()
}

/// `1 h 2 min 3 s`, in any of the usual words.
fn worded(words: &str) -> Option<u32> {
    let mut seconds: u32 = 0;
    let mut count: Option<u32> = None;
    for token in tokens(&fold(words)) {
        match (token.parse::<u32>(), count) {
            (Ok(number), None) => count = Some(number),
            (Err(_), Some(number)) => {
                seconds = seconds.checked_add(number.checked_mul(worth(&token)?)?)?;
                count = None;
            }
            _ => return None,
        }
    }
    (count.is_none() && seconds_said(words)).then_some(seconds)
}

fn seconds_said(words: &str) -> bool {
    words.bytes().any(|byte| byte.is_ascii_digit())
}

fn worth(unit: &str) -> Option<u32> {
    Some(match unit {
        "h" | "hr" | "hrs" | "hour" | "hours" | "g" | "godz" | "godzina" | "godziny" | "std"
        | "stunde" | "stunden" => 3600,
        "m" | "min" | "mins" | "minute" | "minutes" | "minuta" | "minuty" | "minut" | "minuten" => {
            60
        }
        "s" | "sec" | "secs" | "second" | "seconds" | "sek" | "sekunda" | "sekundy" | "sekund"
        | "sekunde" | "sekunden" => 1,
        _ => return None,
    })
}

/// Runs of digits and of letters; what stands between them is let go.
pub(super) fn tokens(folded: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut kind = None;
    for letter in folded.chars() {
        let now = if letter.is_ascii_digit() {
            Some(true)
        } else {
            letter.is_alphabetic().then_some(false)
        };
        match (now, all.last_mut()) {
            (Some(_), Some(last)) if now == kind => last.push(letter),
            (Some(_), _) => all.push(letter.to_string()),
            (None, _) => {}
        }
        kind = now;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_in_every_spelling() {
        for (words, as_seconds, as_minutes) in [
            ("185", Some(185), Some(185 * 60)),
            ("3:05", Some(185), Some(185)),
            ("0:03:05", Some(185), Some(185)),
            ("00:03:05.000", Some(185), Some(185)),
            ("3 min 5 s", Some(185), Some(185)),
            ("3m5s", Some(185), Some(185)),
            ("1 godz. 2 min", Some(3720), Some(3720)),
            ("2 Std. 1 Min. 3 Sek.", Some(7263), Some(7263)),
            ("1,5", Some(1), Some(90)),
            ("185.0", Some(185), Some(185 * 60)),
            ("", None, None),
            ("long", None, None),
            ("3 ages", None, None),
            ("-5", None, None),
            ("99999999999", None, None),
        ] {
            let pair = Pair::MinutesAndSeconds;
            assert_eq!(seconds(words, Unit::Seconds, pair), as_seconds, "{words}");
            assert_eq!(seconds(words, Unit::Minutes, pair), as_minutes, "{words}");
        }
        let pair = Pair::HoursAndMinutes;
        assert_eq!(seconds("3:05", Unit::Minutes, pair), Some(185 * 60));
        assert_eq!(seconds("0:03:05", Unit::Minutes, pair), Some(185));
    }
}
