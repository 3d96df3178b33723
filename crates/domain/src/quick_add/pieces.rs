//! Cuts a typed line into what is known by its shape and the words between.

use crate::contact::{Email, Link, Phone};
use crate::fold::fold;
use crate::phone::{extension_of, is_cheaply_valid, looks_like_phone, parse_phone};
use crate::region::Region;
use crate::tax_number::is_tax_number;

/// Something known by its shape.
#[derive(Debug)]
pub(super) enum Item {
    Phone(Phone),
    Email(Email),
    Link(Link),
    TaxNumber(String),
}

/// A stretch of the line.
#[derive(Debug)]
pub(super) enum Piece {
    Item(Item),
    Words(String),
}

/// Most words one number is written in.
const PHONE_WORDS: usize = 12;
/// Fewest digits of a number among other words.
const PHONE_DIGITS: usize = 7;

/// The line in pieces, in order; words between two items stay together.
pub(super) fn pieces(text: &str, region: Region) -> Vec<Piece> {
    let spaced = text.replace([',', ';'], " , ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    if looks_like_phone(text) {
        return vec![Piece::Item(Item::Phone(alone(text)))];
    }
    let mut out = Vec::new();
    let mut between: Vec<&str> = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        if let Some(len) = words.get(at..).and_then(register) {
            between.extend(words.iter().skip(at).take(len));
            at += len;
        } else if let Some((item, len)) = words.get(at..).and_then(|ahead| item(ahead, region)) {
            close(&mut between, &mut out);
            out.push(Piece::Item(item));
            at += len;
        } else {
            between.push(word);
            at += 1;
        }
    }
    close(&mut between, &mut out);
    out
}

/// How many words are a number of a register or an account with its label ("REGON 123456785"): it
/// looks like a telephone's, and would be dialled. Words that are also said of people and firms
/// ("Bank") are such a label only before an account's many digits.
fn register(words: &[&str]) -> Option<usize> {
    let word = words.first()?;
    let label = label_of(word);
    if begins_account(word) && !is_tax_number(word) {
        return Some(1 + numbers(words.get(1..)?)).filter(|len| *len > 1);
    }
    let is_register = REGISTERS.contains(&label.as_str());
    if !is_register && !ACCOUNTS.contains(&label.as_str()) {
        return None;
    }
    let between = words.iter().skip(1).take_while(|word| is_between(word)).count();
    let behind = words.get(1 + between..)?;
    let country = usize::from(behind.first().is_some_and(|word| begins_account(word)));
    let count = country + numbers(behind.get(country..)?);
    let digits = behind.iter().take(count).flat_map(|word| word.chars());
    let is_long = digits.filter(char::is_ascii_digit).count() > LONGEST_PHONE;
    (count > 0 && (is_register || is_long)).then_some(1 + between + count)
}

/// How many words from the start are digits.
fn numbers(words: &[&str]) -> usize {
    let is_number = |word: &&&str| {
        word.contains(|c: char| c.is_ascii_digit())
            && word.chars().all(|c| c.is_ascii_digit() || "-/.:".contains(c))
    };
    words.iter().take_while(is_number).count()
}

/// "No." and the part of a German register, between label and number.
fn is_between(word: &str) -> bool {
    matches!(label_of(word).as_str(), "nr" | "no" | "a" | "b")
}

/// A word as labels are compared.
fn label_of(word: &str) -> String {
    fold(word).replace(['.', ':'], "")
}

/// The first group of an account number by IBAN ("PL61").
fn begins_account(word: &str) -> bool {
    word.len() >= 4
        && word.bytes().take(2).all(|byte| byte.is_ascii_uppercase())
        && word.bytes().skip(2).take(2).all(|byte| byte.is_ascii_digit())
}

/// Labels of registers' numbers, folded.
const REGISTERS: [&str; 7] = ["regon", "krs", "bdo", "pesel", "hrb", "hra", "iban"];
/// Labels of accounts, folded.
const ACCOUNTS: [&str; 7] = ["konto", "rachunek", "account", "nrb", "bank", "kontonummer", "kto"];
/// Most digits of a telephone's number (E.164).
const LONGEST_PHONE: usize = 15;

/// Ends a stretch of words: marks that only joined it to its neighbours go.
fn close(between: &mut Vec<&str>, out: &mut Vec<Piece>) {
    let joined = between.join(" ").replace(" ,", ",");
    between.clear();
    let words = joined.trim_matches(|c: char| c.is_whitespace() || ",;:-–—|/".contains(c));
    if !words.is_empty() {
        out.push(Piece::Words(words.to_owned()));
    }
}

/// The item at the start of `words`, and how many of them it takes.
fn item(words: &[&str], region: Region) -> Option<(Item, usize)> {
    let word = words.first()?;
    if let Some(found) = mail_or_link(word) {
        return Some((found, 1));
    }
    if ONLINE.contains(&label_of(word).as_str())
        && is_label(word)
        && let Some(found) = words.get(1).and_then(|word| mail_or_link(word))
    {
        return Some((found, 2));
    }
    tax_number(words).or_else(|| labelled_phone(words, region))
}

fn mail_or_link(word: &str) -> Option<Item> {
    email(word).map(Item::Email).or_else(|| link(word).map(Item::Link))
}

/// Whether a word that may be a label is one: a single letter ("T:") could be somebody's initial.
fn is_label(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() > 1 || word.ends_with(':')
}

/// What is written before a mail address or a link, folded.
const ONLINE: [&str; 11] = [
    "e-mail", "email", "mail", "e", "www", "web", "w", "website", "homepage", "internet", "strona",
];

fn email(word: &str) -> Option<Email> {
    let bare = word.trim_matches(|c: char| "<>()[]\"'.:".contains(c));
    let bare = bare.strip_prefix("mailto:").unwrap_or(bare);
    let (local, domain) = bare.split_once('@')?;
    let (host, top) = domain.rsplit_once('.')?;
    let sound = !local.is_empty() && !host.is_empty() && top.len() >= 2 && !domain.contains('@');
    sound.then(|| Email { value: bare.to_owned(), label: String::new() })
}

fn link(word: &str) -> Option<Link> {
    let bare = word.trim_matches(|c: char| "<>()[]\"'.".contains(c));
    let lower = bare.to_ascii_lowercase();
    let named = ["http://", "https://", "www."].into_iter().any(|start| {
        lower.strip_prefix(start).is_some_and(|rest| rest.contains('.') && !rest.starts_with('.'))
    });
    named.then(|| Link { value: bare.to_owned(), label: String::new() })
}

/// A tax number: behind its label in one word or several, or by a shape that is nothing else.
fn tax_number(words: &[&str]) -> Option<(Item, usize)> {
    let word = words.first()?;
    let label = label_of(word);
    if matches!(label.as_str(), "nip" | "vat" | "ust-id" | "ust-idnr" | "ustid" | "ico" | "tin") {
        let after = words.get(1..)?;
        let numeric = |word: &&&str| {
            word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
                && word.chars().any(|c| c.is_ascii_digit())
        };
        let most = after.iter().take(5).take_while(numeric).count();
        return (1..=most).rev().find_map(|len| {
            let number = after.get(..len)?.join(" ");
            is_tax_number(&number).then_some((Item::TaxNumber(number), len + 1))
        });
    }
    let bare = word.get(..3).filter(|head| head.eq_ignore_ascii_case("nip"));
    let number =
        bare.and_then(|_| word.get(3..)).map_or(*word, |rest| rest.trim_start_matches(':'));
    let dashed = number.split('-').map(str::len).collect::<Vec<_>>();
    let shape = matches!(dashed.as_slice(), [3, 3, 2, 2] | [3, 2, 2, 3]);
    let prefixed = number.get(..2).is_some_and(|head| head == "PL");
    let plain = bare.is_some() || shape || prefixed;
    (plain && is_tax_number(number)).then(|| (Item::TaxNumber(number.to_owned()), 1))
}

fn labelled_phone(words: &[&str], region: Region) -> Option<(Item, usize)> {
    let word = words.first()?;
    match phone_label(&label_of(word)).filter(|_| is_label(word)) {
        Some(label) => {
            let (text, len) = phone_text(words.get(1..)?, region)?;
            Some((Item::Phone(phone(&text, label)), len + 1))
        }
        None => {
            let (text, len) = phone_text(words, region)?;
            Some((Item::Phone(phone(&text, "")), len))
        }
    }
}

/// A number that is all of the text, without the label before it.
fn alone(text: &str) -> Phone {
    let labelled = text.trim().split_once([' ', ':']).and_then(|(word, number)| {
        let label = phone_label(&label_of(word))?;
        let number = number.trim_start_matches([' ', ':']);
        looks_like_phone(number).then(|| phone(number, label))
    });
    labelled.unwrap_or_else(|| phone(text.trim(), ""))
}

fn phone(value: &str, label: &str) -> Phone {
    Phone { value: value.to_owned(), label: label.to_owned() }
}

/// What a word before a number says of it.
fn phone_label(word: &str) -> Option<&'static str> {
    Some(match word {
        "kom" | "komorka" | "mobile" | "mob" | "cell" | "handy" | "mobil" => "mobile",
        "fax" | "faks" | "f" => "fax",
        "dom" | "domowy" | "home" | "privat" => "home",
        "praca" | "sluzbowy" | "work" | "buro" => "work",
        "tel" | "telefon" | "phone" | "telephone" | "nr" | "t" | "m" => "",
        _ => return None,
    })
}

/// The number at the start of `words` as typed, and how many words it takes: the most words that
/// make a valid number, else the most that look like one.
fn phone_text(words: &[&str], region: Region) -> Option<(String, usize)> {
    let run = words.iter().take(PHONE_WORDS).enumerate().take_while(|(at, word)| {
        let sign = word.starts_with('+') || word.starts_with("tel:");
        is_phone_word(word) && (*at == 0 || !sign)
    });
    let texts: Vec<(String, usize)> = (1..=run.count())
        .rev()
        .filter_map(|len| Some((words.get(..len)?.join(" "), len)))
        .filter(|(text, _)| looks_like_phone(text) && long_enough(text))
        .collect();
    let (text, len) = texts
        .iter()
        .find(|(text, _)| is_cheaply_valid(text, region))
        .or_else(|| texts.iter().find(|(text, _)| parse_phone(text, region).e164.is_some()))
        .or_else(|| texts.first())?;
    Some(with_extension(text, *len, words))
}

/// The number with "w. 12" behind it.
fn with_extension(text: &str, len: usize, words: &[&str]) -> (String, usize) {
    for more in [2, 1] {
        let Some(tail) = words.get(len..len + more).map(|tail| tail.join(" ")) else {
            continue;
        };
        let whole = format!("{text} {tail}");
        let lettered = tail.starts_with(|c: char| c.is_alphabetic());
        if lettered && looks_like_phone(&whole) && !extension_of(&whole).is_empty() {
            return (whole, len + more);
        }
    }
    (text.to_owned(), len)
}

fn is_phone_word(word: &str) -> bool {
    let word = word.strip_prefix("tel:").unwrap_or(word);
    word.chars().any(|c| c.is_ascii_digit())
        && word.chars().all(|c| c.is_ascii_digit() || "+()-./".contains(c))
}

fn long_enough(text: &str) -> bool {
    (PHONE_DIGITS..=LONGEST_PHONE).contains(&text.chars().filter(char::is_ascii_digit).count())
}
