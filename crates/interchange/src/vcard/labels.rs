//! The words on a number, mail, address or link: from TYPE parameters and `X-ABLabel` to one
//! label, and back. The small set is a place (`home`, `work`, `other`), a device (`mobile`,
//! `fax`, `pager`, `main`, `car`) or both ("work fax"); any other label is the owner's word.

const PLACES: [&str; 3] = ["home", "work", "other"];

/// A device's label and its TYPE word.
const DEVICES: [(&str, &str); 5] =
    [("mobile", "cell"), ("fax", "fax"), ("pager", "pager"), ("main", "main"), ("car", "car")];

/// TYPE words that tell what a line can do or how it was sent, not whose or which it is.
const SILENT: [&str; 17] = [
    "voice", "pref", "msg", "internet", "text", "video", "dom", "intl", "postal", "parcel",
    "inline", "vcard", "x400", "personal", "utf-8", "uri", "url",
];

/// The label that a property's TYPE words make; empty when they say nothing.
pub(super) fn label_of(words: &[String]) -> String {
    let has = |word: &str| words.iter().any(|own| own == word);
    let place = PLACES.into_iter().find(|place| has(place));
    let device = DEVICES.into_iter().find(|(_, word)| has(word)).map(|(label, _)| label);
    let own = words.iter().map(String::as_str).filter(|word| {
        !PLACES.contains(word)
            && !SILENT.contains(word)
            && !is_language(word)
            && DEVICES.iter().all(|(_, device)| device != word)
    });
    let own = own.map(|word| word.strip_prefix("x-").unwrap_or(word));
    let parts: Vec<&str> = own.chain(place).chain(device).filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

/// Whether a TYPE word names a place, which any detail may have.
pub(super) fn is_place(word: &str) -> bool {
    PLACES.contains(&word)
}

/// A language tag standing bare among the types, as 2.1 has it ("de-de").
fn is_language(word: &str) -> bool {
    matches!(word.as_bytes(), [a, b, b'-', c, d] if [a, b, c, d].iter().all(|l| l.is_ascii_lowercase()))
}

/// The TYPE words that read back as this label; nothing when no standard words do.
pub(super) fn types_of(label: &str) -> Option<Vec<&'static str>> {
    let mut types = Vec::new();
    for part in label.split(' ').filter(|_| !label.is_empty()) {
        let place = PLACES.into_iter().find(|place| *place == part);
        let device = DEVICES.into_iter().find(|(device, _)| *device == part);
        types.push(place.or(device.map(|(_, word)| word))?);
    }
    let words: Vec<String> = types.iter().map(|word| (*word).to_owned()).collect();
    (label_of(&words) == label).then_some(types)
}

/// An `X-ABLabel`'s text as a label: Apple's own words in `_$!<` and `>!$_` become plain ones.
pub(super) fn plain_label(text: &str) -> String {
    let text = text.trim();
    match text.strip_prefix("_$!<").and_then(|rest| rest.strip_suffix(">!$_")) {
        Some("HomeFAX") => "home fax".to_owned(),
        Some("WorkFAX") => "work fax".to_owned(),
        Some("OtherFAX") => "other fax".to_owned(),
        Some("HomePage") => "homepage".to_owned(),
        Some(word) => word.to_lowercase(),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(list: &[&str]) -> Vec<String> {
        list.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn types_become_one_plain_label() {
        assert_eq!(label_of(&words(&["cell", "voice", "pref"])), "mobile");
        assert_eq!(label_of(&words(&["fax", "work"])), "work fax");
        assert_eq!(label_of(&words(&["voice"])), "");
        assert_eq!(label_of(&words(&["fax", "x-aunt"])), "aunt fax");
        assert_eq!(label_of(&words(&["iphone", "cell"])), "iphone mobile");
    }

    #[test]
    fn standard_labels_go_back_to_types_and_others_do_not() {
        assert_eq!(types_of("work fax"), Some(vec!["work", "fax"]));
        assert_eq!(types_of("mobile"), Some(vec!["cell"]));
        assert_eq!(types_of(""), Some(vec![]));
        assert_eq!(types_of("fax work"), None);
        assert_eq!(types_of("Sekretariat"), None);
    }

    #[test]
    fn apples_words_become_plain_and_the_owners_stay() {
        assert_eq!(plain_label("_$!<Mobile>!$_"), "mobile");
        assert_eq!(plain_label("_$!<WorkFAX>!$_"), "work fax");
        assert_eq!(plain_label(" Studio "), "Studio");
    }
}
