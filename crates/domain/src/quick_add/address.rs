//! Finds postal addresses in typed lines by their shape: a postal code, the town beside it, the
//! street before. Owns the shapes of codes and the words of streets; what is no address stays.

use super::is_capital;
use crate::contact::Address;
use crate::fold::fold;

/// Takes the addresses out of the lines; what is left of a line stays in its place, and a line of
/// which nothing is left goes. A code that could be any number ("20095") counts only behind a
/// street; "00-238 Warszawa", "SW1A 1AA" and "IL 62701" count by themselves.
pub(super) fn take_addresses(lines: &mut Vec<String>) -> Vec<Address> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        match address_at(lines, at) {
            Some((address, first, left)) => {
                found.push(address);
                lines.splice(first..=at, left.into_iter().filter(|line| !line.is_empty()));
                take_country(lines, first, &mut found);
                at = first;
            }
            None => at += 1,
        }
    }
    found
}

/// The address whose code stands in the line `at`, the first line that it takes, and what is left
/// of its lines.
fn address_at(lines: &[String], at: usize) -> Option<(Address, usize, Vec<String>)> {
    let line = words(lines.get(at)?);
    if line.len() > MOST_WORDS {
        return None;
    }
    let all: Vec<&str> = line.iter().map(String::as_str).collect();
    (0..all.len()).find_map(|from| around(lines, at, &all, from))
}

/// The address around the code that begins at the word `from`.
fn around(
    lines: &[String],
    at: usize,
    all: &[&str],
    from: usize,
) -> Option<(Address, usize, Vec<String>)> {
    let code = code_at(all, from)?;
    let before = without_comma(without_first_label(all.get(..from)?));
    let after = all.get(from + code.len..)?;
    let Town { name, before, after, mut first } = match code.is_after_town {
        true => town_before(lines, at, before, after),
        false => town_behind(at, before, after),
    };
    // British codes alone say where somebody lives.
    if name.is_empty() && !(code.is_after_town && code.region.is_empty()) {
        return None;
    }
    let (left, mut street) = match street_in(before) {
        Some(from) => (before.get(..from)?, before.get(from..)?.join(" ")),
        None if is_street(&before.join(" ")) => (&[][..], before.join(" ")),
        None => (before, String::new()),
    };
    if street.is_empty() && left.is_empty() {
        let above = line_above(lines, first, 1).filter(|line| is_street(line));
        if let Some(line) = above {
            line.clone_into(&mut street);
            first -= 1;
        }
    }
    if street.is_empty() && !code.is_sure {
        return None;
    }
    let (country, rest) = country_first(after);
    let address = Address {
        street: street.replace(" ,", ","),
        city: name,
        region: code.region,
        postal_code: code.text,
        country,
        ..Address::default()
    };
    let left = [without_comma(without_label(left)), rest];
    Some((address, first, left.map(|words| words.join(" ").replace(" ,", ",")).to_vec()))
}

/// The town of a code, and what stands around both.
struct Town<'w> {
    name: String,
    before: &'w [&'w str],
    after: &'w [&'w str],
    /// The line on which it stands.
    first: usize,
}

/// The town before a code: behind a comma, at the start of a line that is not the first, or on the
/// line above, under a street. Else what stands there may be somebody's name.
fn town_before<'w>(
    lines: &[String],
    at: usize,
    before: &'w [&'w str],
    after: &'w [&'w str],
) -> Town<'w> {
    let (name, left) = last_part(before);
    if !name.is_empty() && (!left.is_empty() || at > 0) {
        return Town { name, before: without_comma(left), after, first: at };
    }
    let above = line_above(lines, at, 1).filter(|line| is_town(line));
    let is_under_street = line_above(lines, at, 2).is_some_and(is_street);
    match above.filter(|_| is_under_street && before.is_empty()) {
        Some(name) => Town { name: name.to_owned(), before, after, first: at - 1 },
        None => Town { name: String::new(), before, after, first: at },
    }
}

fn town_behind<'w>(at: usize, before: &'w [&'w str], after: &'w [&'w str]) -> Town<'w> {
    let (name, after) = after.split_at_checked(town_len(after)).unwrap_or((&[], after));
    Town { name: name.join(" "), before, after, first: at }
}

/// The line so many above this one, without "Address:".
fn line_above(lines: &[String], at: usize, back: usize) -> Option<&str> {
    at.checked_sub(back).and_then(|at| lines.get(at)).map(|line| unlabelled(line))
}

/// A country alone on the line after its address belongs to it.
fn take_country(lines: &mut Vec<String>, at: usize, found: &mut [Address]) {
    let Some(address) = found.last_mut().filter(|address| address.country.is_empty()) else {
        return;
    };
    if lines.get(at).is_some_and(|line| is_country(line)) {
        address.country = lines.remove(at);
    }
}

/// A postal code, and what of it is known.
struct Code {
    text: String,
    region: String,
    /// How many words it takes.
    len: usize,
    /// Nothing else looks so.
    is_sure: bool,
    /// The town stands before it and not behind.
    is_after_town: bool,
}

fn code_at(words: &[&str], at: usize) -> Option<Code> {
    let word = *words.get(at)?;
    let next = words.get(at + 1).copied().unwrap_or_default();
    let code = |text: String, len, is_sure| {
        let (region, is_after_town) = (String::new(), false);
        Some(Code { text, region, len, is_sure, is_after_town })
    };
    if is_outward(word) && shape(next) == "9AA" {
        let text = format!("{word} {next}");
        return Some(Code { is_after_town: true, ..code(text, 2, true)? });
    }
    if PREFIXES.contains(&word) && shape(next) == "99999" && town_len(words.get(at + 2..)?) > 0 {
        return code(format!("{word} {next}"), 2, true);
    }
    let is_state = shape(word) == "AA" && at > 0;
    if is_state && matches!(shape(next).as_str(), "99999" | "99999-9999") {
        let (text, region) = (next.to_owned(), word.to_owned());
        return Some(Code { text, region, len: 2, is_sure: true, is_after_town: true });
    }
    let prefix = word.split_once('-').filter(|(letters, _)| PREFIXES.contains(letters));
    match shape(prefix.map_or(word, |(_, number)| number)).as_str() {
        "99-999" | "9999-999" => code(word.to_owned(), 1, true),
        "99999" | "9999" => code(word.to_owned(), 1, prefix.is_some()),
        "999" if shape(next) == "99" => code(format!("{word} {next}"), 2, prefix.is_some()),
        _ => None,
    }
}

/// A word as its kinds of letters: `9` for a digit, `A` for a capital of the English alphabet.
fn shape(word: &str) -> String {
    let kind = |letter: char| match letter {
        '0'..='9' => '9',
        'A'..='Z' => 'A',
        other => other,
    };
    word.chars().map(kind).collect()
}

/// The first half of a British code ("SW1A", "M1", "LS11").
fn is_outward(word: &str) -> bool {
    matches!(shape(word).as_str(), "A9" | "A99" | "AA9" | "AA99" | "A9A" | "AA9A")
}

/// How many words are the town's: capitals, with small words between two of them.
fn town_len(words: &[&str]) -> usize {
    let is_named =
        |at: usize| words.get(at).is_some_and(|word| is_capital(word) && !has_digit(word));
    let mut len = usize::from(is_named(0));
    if len == 1 && is_named(1) {
        return 2;
    }
    while len == 1 || len == 2 {
        let small = words.get(len).filter(|word| TOWN_WORDS.contains(word));
        if small.is_none() {
            break;
        }
        let more = usize::from(!is_named(len + 1)) + 1;
        if !is_named(len + more) {
            break;
        }
        len += more + 1;
    }
    len
}

/// Whether a line is a town and nothing else.
fn is_town(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    words.len() <= 3 && !has_digit(line) && !line.contains('@') && is_capital(line)
}

/// Where the street begins among the words before a code or town; none when there is none.
fn street_in(words: &[&str]) -> Option<usize> {
    if let Some(at) = words.iter().rposition(|word| STREETS.contains(&plain(word).as_str())) {
        return words.get(at..)?.iter().any(|word| has_digit(word)).then_some(at);
    }
    let from = words.iter().rposition(|word| *word == ",").map_or(0, |at| at + 1);
    let part = words.get(from..)?;
    let number = part.iter().rposition(|word| is_house_number(word))?;
    if let Some(at) = part.iter().rposition(|word| is_english_street(word)) {
        let house = part.iter().take(at).rposition(|word| is_house_number(word));
        if let Some(house) = house {
            return Some(from + house);
        }
    }
    if let Some(at) = part.iter().take(number).rposition(|word| is_german_street(word)) {
        let is_alone =
            part.get(at).is_some_and(|word| GERMAN_STREETS.contains(&plain(word).as_str()));
        return Some(from + if is_alone { at.saturating_sub(1) } else { at });
    }
    // Behind a comma a part that ends in a number is a street; behind a name its last word is.
    let is_last = number + 1 == part.len();
    let is_part = from > 0 && (2..=5).contains(&part.len());
    let start = if is_part { 0 } else { number.checked_sub(1).filter(|before| *before >= 2)? };
    (is_last && part.get(start).is_some_and(|word| is_capital(word))).then_some(from + start)
}

/// Whether a line is a street and its number, and nothing else.
fn is_street(line: &str) -> bool {
    let parts = words(line);
    let all: Vec<&str> = parts.iter().map(String::as_str).collect();
    let digits = line.chars().filter(char::is_ascii_digit).count();
    let is_numbered = all.first().is_some_and(|word| is_house_number(word))
        || all.last().is_some_and(|word| is_house_number(word));
    let is_short = (2..=6).contains(&all.len()) && (1..=7).contains(&digits);
    let begins = line.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    is_short && (street_in(&all) == Some(0) || is_numbered && begins) && !line.contains(['@', '+'])
}

fn is_house_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && word.chars().all(|c| c.is_ascii_alphanumeric() || "/-".contains(c))
        && word.chars().filter(char::is_ascii_digit).count() <= 6
}

fn is_english_street(word: &str) -> bool {
    ENGLISH_STREETS.contains(&plain(word).as_str())
}

fn is_german_street(word: &str) -> bool {
    let plain = plain(word);
    GERMAN_STREETS.iter().any(|end| plain.ends_with(end)) && is_capital(word)
}

/// The last part before a comma's end, and what stands before its comma.
fn last_part<'w>(words: &'w [&'w str]) -> (String, &'w [&'w str]) {
    let words = without_comma(words);
    let from = words.iter().rposition(|word| *word == ",").map_or(0, |at| at + 1);
    let (left, part) = words.split_at_checked(from).unwrap_or((&[], words));
    match part.iter().any(|word| has_digit(word)) {
        true => (String::new(), words),
        false => (part.join(" "), left),
    }
}

/// A country at the start of what follows, and the rest.
fn country_first<'w>(words: &'w [&'w str]) -> (String, &'w [&'w str]) {
    let words = words.strip_prefix(&[","]).unwrap_or(words);
    let named = (1..=2).rev().find_map(|len| {
        let name = words.get(..len)?.join(" ");
        is_country(&name).then_some((name, words.get(len..)?))
    });
    let (country, rest) = named.unwrap_or((String::new(), words));
    (country, rest.strip_prefix(&[","]).unwrap_or(rest))
}

fn is_country(text: &str) -> bool {
    COUNTRIES.contains(&fold(text).trim_end_matches('.'))
}

/// The words of a line, each comma by itself.
fn words(line: &str) -> Vec<String> {
    line.replace(',', " , ").split_whitespace().map(str::to_owned).collect()
}

fn without_comma<'w>(words: &'w [&'w str]) -> &'w [&'w str] {
    words.strip_suffix(&[","]).unwrap_or(words)
}

/// Words without "Address:" at their start.
fn without_first_label<'w>(words: &'w [&'w str]) -> &'w [&'w str] {
    match words.split_first() {
        Some((first, left)) if LABELS.contains(&plain(first).as_str()) => left,
        _ => words,
    }
}

/// Words without "Address:" at their end.
fn without_label<'w>(words: &'w [&'w str]) -> &'w [&'w str] {
    match words.split_last() {
        Some((last, left)) if LABELS.contains(&plain(last).as_str()) => left,
        _ => words,
    }
}

/// A line without "Address:" at its start.
fn unlabelled(line: &str) -> &str {
    match line.split_once(':') {
        Some((label, rest)) if LABELS.contains(&plain(label).as_str()) => rest.trim(),
        _ => line,
    }
}

fn plain(word: &str) -> String {
    fold(word).trim_end_matches(['.', ':', ',']).to_owned()
}

fn has_digit(word: &str) -> bool {
    word.chars().any(|c| c.is_ascii_digit())
}

/// Countries before a code ("D-20095").
const PREFIXES: [&str; 22] = [
    "PL", "D", "DE", "A", "AT", "CH", "F", "FR", "CZ", "SK", "L", "LU", "B", "BE", "NL", "I", "IT",
    "E", "ES", "UA", "LT", "SE",
];

/// A line of more words is no address; each may be looked at with all before it.
const MOST_WORDS: usize = 60;

/// What stands before a street's name, folded.
const STREETS: [&str; 18] = [
    "ul",
    "ulica",
    "al",
    "aleja",
    "aleje",
    "os",
    "osiedle",
    "pl",
    "plac",
    "rynek",
    "skwer",
    "rue",
    "via",
    "calle",
    "boulevard",
    "vul",
    "bulwar",
    "szosa",
];

const ENGLISH_STREETS: [&str; 22] = [
    "street", "st", "road", "rd", "lane", "ln", "avenue", "ave", "drive", "dr", "close", "court",
    "way", "square", "place", "terrace", "crescent", "row", "hill", "gardens", "grove", "blvd",
];

/// What German streets end with, folded.
const GERMAN_STREETS: [&str; 10] =
    ["strasse", "str", "weg", "platz", "allee", "gasse", "ring", "damm", "ufer", "chaussee"];

/// Small words within a town's name ("Frankfurt am Main").
const TOWN_WORDS: [&str; 14] =
    ["am", "an", "im", "in", "bei", "ob", "vor", "nad", "pod", "on", "upon", "by", "sur", "sous"];

const LABELS: [&str; 6] = ["adres", "address", "adresse", "anschrift", "siedziba", "sitz"];

/// Countries as English, Polish, German and they themselves call them, folded.
const COUNTRIES: [&str; 48] = [
    "polska",
    "poland",
    "polen",
    "deutschland",
    "germany",
    "niemcy",
    "osterreich",
    "austria",
    "schweiz",
    "switzerland",
    "szwajcaria",
    "france",
    "francja",
    "frankreich",
    "italia",
    "italy",
    "wlochy",
    "italien",
    "espana",
    "spain",
    "hiszpania",
    "spanien",
    "cesko",
    "czechia",
    "czech republic",
    "czechy",
    "tschechien",
    "slovensko",
    "slovakia",
    "slowacja",
    "slowakei",
    "ukraina",
    "ukraine",
    "litwa",
    "lithuania",
    "litauen",
    "nederland",
    "netherlands",
    "holandia",
    "niederlande",
    "belgium",
    "belgia",
    "belgien",
    "uk",
    "united kingdom",
    "great britain",
    "england",
    "usa",
];
