//! What a column may mean, by the words of its heading and by what stands below it. A guess is
//! made only where every word of the heading is known, or nearly every value has one shape.

use super::Meaning;
use super::words::{is_filler, is_order, phrase, place};
use kartoteka_domain::fold::fold;
use kartoteka_domain::phone::looks_like_phone;

/// The label for values that a heading's words name.
struct Parts<'w> {
    words: Vec<&'w str>,
    place: &'static str,
}

/// What a heading says.
pub(super) fn by_heading(heading: &str) -> Option<Meaning> {
    let words = words_of(heading);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let all = Parts { words, place: "" };
    let placed = without_place(&all);
    let ordered = without(&placed, is_order);
    let bare = without(&ordered, is_filler);
    [all, placed, ordered, bare].iter().find_map(meaning)
}

fn meaning(parts: &Parts<'_>) -> Option<Meaning> {
    let (field, label) = phrase(&parts.words.join(" "))?;
    let label = match (parts.place, label) {
        ("", label) => label.to_owned(),
        (place, "") => place.to_owned(),
        (place, label) => format!("{place} {label}"),
    };
    let takes_label = super::meaning::group_of(field).is_some();
    Some(Meaning::labelled(field, if takes_label { &label } else { "" }))
}

fn without_place<'w>(parts: &Parts<'w>) -> Parts<'w> {
    let place = parts.words.iter().find_map(|word| place(word)).unwrap_or_default();
    Parts { place, ..without(parts, |word| self::place(word).is_some()) }
}

fn without<'w>(parts: &Parts<'w>, is_let_go: impl Fn(&str) -> bool) -> Parts<'w> {
    let words = parts.words.iter().copied().filter(|word| !is_let_go(word)).collect();
    Parts { words, place: parts.place }
}

/// A label's words as one of the house's own (`work`, `home fax`), where they say nothing else.
pub(super) fn plain_label(text: &str) -> Option<String> {
    let words = words_of(text);
    let mut found: Vec<&str> = Vec::new();
    let mut rest: Vec<&str> = Vec::new();
    for word in &words {
        match place(word) {
            Some(label) => found.push(label),
            None => rest.push(word),
        }
    }
    if rest.is_empty() && found.len() == 1 {
        return found.pop().map(str::to_owned);
    }
    let device = if rest == ["main"] {
        "main"
    } else {
        phrase(&rest.join(" ")).filter(|(field, label)| *field == "phone" && !label.is_empty())?.1
    };
    found.push(device);
    (found.len() <= 2).then(|| found.join(" "))
}

/// The number that a heading counts by: "Street 2" is 2.
pub(super) fn order_in(heading: &str) -> Option<usize> {
    words_of(heading).iter().find_map(|word| word.parse().ok())
}

/// The heading's words, folded: parted at blanks, signs, digits and inner capitals.
pub(crate) fn words_of(heading: &str) -> Vec<String> {
    let mut apart = String::with_capacity(heading.len() + 8);
    let mut before = ' ';
    for letter in heading.chars().filter(|c| !matches!(c, '\'' | '’' | '`')) {
        let is_seam = (before.is_lowercase() && letter.is_uppercase())
            || (before.is_alphabetic() && letter.is_ascii_digit())
            || (before.is_ascii_digit() && letter.is_alphabetic());
        if is_seam {
            apart.push(' ');
        }
        apart.push(letter);
        before = letter;
    }
    let folded = fold(&apart);
    let mut words: Vec<String> = Vec::new();
    for word in folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        match words.last_mut() {
            // "E-mail" is one word.
            Some(last) if last == "e" && word.starts_with("mail") => last.push_str(word),
            _ => words.push(word.to_owned()),
        }
    }
    words
}

/// What most of these values are, where no heading says it.
pub(super) fn by_values(values: &[&str]) -> Option<Meaning> {
    let most = |test: fn(&str) -> bool| {
        let count = values.iter().filter(|value| test(value)).count();
        !values.is_empty() && count * 5 >= values.len() * 4
    };
    if most(is_email) {
        return Some(Meaning::of("email"));
    }
    let is_dialled =
        |value: &&&str| value.trim().starts_with('+') || value.trim().contains([' ', '-', '(']);
    let dialled = values.iter().filter(is_dialled).count();
    if most(|value| is_value(value) && looks_like_phone(value)) && dialled * 2 >= values.len() {
        return Some(Meaning::of("phone"));
    }
    most(is_web_address).then(|| Meaning::of("link"))
}

/// Whether two of these cells or more are headings whose words are known.
pub(crate) fn are_headings(cells: &[String]) -> bool {
    cells.iter().filter(|cell| by_heading(cell).is_some()).count() > 1
}

/// Whether these are numbers or mails one below the other, with a heading or without.
pub(crate) fn is_list(cells: &[String]) -> bool {
    let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
    let (Some((first, below)), true) = (cells.split_first(), cells.len() > 1) else { return false };
    by_heading(first).is_some() || by_values(&cells).is_some() || by_values(below).is_some()
}

/// Whether most values are words that could be a name.
pub(super) fn may_be_names(values: &[&str]) -> bool {
    let is_name = |value: &&&str| {
        let value = value.trim();
        value.chars().any(char::is_alphabetic)
            && value.chars().all(|c| c.is_alphabetic() || " .-'’,&".contains(c))
    };
    !values.is_empty() && values.iter().filter(is_name).count() * 5 >= values.len() * 4
}

/// Whether a cell is a value and could not be a heading.
pub(crate) fn is_value(cell: &str) -> bool {
    let cell = cell.trim();
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    is_email(cell) || is_web_address(cell) || (digits > 0 && digits * 2 >= cell.chars().count())
}

fn is_email(text: &str) -> bool {
    let text = text.trim();
    let is_part = |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace());
    text.split_once('@').is_some_and(|(user, host)| {
        is_part(user) && is_part(host) && host.contains('.') && !host.contains('@')
    })
}

fn is_web_address(text: &str) -> bool {
    let text = text.trim().to_ascii_lowercase();
    text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(heading: &str) -> String {
        by_heading(heading).map(|meaning| meaning.named()).unwrap_or_default()
    }

    #[test]
    fn headings_are_understood_by_their_words() {
        for (heading, expected) in [
            ("First Name", "given"),
            ("firstName", "given"),
            ("LAST_NAME", "family"),
            ("Imię i nazwisko", "formatted_name"),
            ("Nr telefonu", "phone"),
            ("Telefon komórkowy", "phone:mobile"),
            ("Tel. służbowy", "phone:work"),
            ("Telefon (privat)", "phone:home"),
            ("Mobil-Tel.-Nr.", "phone:mobile"),
            ("Home Fax", "phone:home fax"),
            ("Business Phone 2", "phone:work"),
            ("Company Main Phone", "phone:work main"),
            ("Mobile Phone Number", "phone:mobile"),
            ("E-Mail-Adresse", "email"),
            ("E-mail 2 Address", "email"),
            ("Email Work", "email:work"),
            ("Adres e-mail", "email"),
            ("Privat: PLZ", "address_code:home"),
            ("Straße/Nr.", "address_street"),
            ("Business Country/Region", "address_country:work"),
            ("Home ZipCode", "address_code:home"),
            ("Nr domu", "address_number"),
            ("Kod pocztowy", "address_code"),
            ("2. Vorname", "additional"),
            ("Date of Birth", "birthday"),
            ("USt-IdNr.", "tax_number"),
            ("Uwagi", "note"),
            ("Assistant's Phone", "phone:assistant"),
            ("Business Name", "organisation"),
        ] {
            assert_eq!(guessed(heading), expected, "{heading}");
        }
    }

    #[test]
    fn a_heading_with_a_word_that_is_not_known_is_not_guessed_at() {
        for heading in [
            "XFirst Name",
            "XE-mail Address",
            "E-mail Type",
            "E-mail Display Name",
            "Office Location",
            "Deal Value",
            "Record ID",
            "Given Yomi",
            "",
            "Büro",
            "Custom 1",
            "Contact owner",
            "Home",
        ] {
            assert_eq!(guessed(heading), "", "{heading}");
        }
    }

    #[test]
    fn values_of_one_shape_say_what_they_are() {
        let named = |values: &[&str]| by_values(values).map(|m| m.named()).unwrap_or_default();
        assert_eq!(named(&["a@b.pl", "c@d.example", "x", "e@f.de", "g@h.de"]), "email");
        assert_eq!(named(&["+48 601 234 567", "601-234-567"]), "phone");
        assert_eq!(named(&["https://a.example", "www.b.example"]), "link");
        for values in [
            &["601234567", "12345678901"][..],
            &["2024-01-01", "2024-02-01"],
            &["1250,00", "899,50"],
            &["a@b.pl", "no", "none"],
            &["10-100", "1 - 2"],
            &[],
        ] {
            assert_eq!(named(values), "", "{values:?}");
        }
    }

    #[test]
    fn labels_become_the_houses_own_where_they_say_no_more() {
        for (label, expected) in [
            ("Work", Some("work")),
            ("workFax", Some("work fax")),
            ("Home Fax", Some("home fax")),
            ("Komórka", Some("mobile")),
            ("Andere", Some("other")),
            ("Main", Some("main")),
            ("Pager", Some("pager")),
            ("Google Voice", None),
            ("", None),
            ("Sekretariat", None),
            ("Phone", None),
        ] {
            assert_eq!(plain_label(label).as_deref(), expected, "{label}");
        }
    }
}
