//! Which words of a typed name are the first and which the last name. A guess by small rules;
//! the owner sees it and can correct it.

use crate::contact::NameParts;
use crate::fold::fold;

/// The parts of a name as typed.
///
/// - Titles at the start ("dr", "mgr inż.", "Mrs") are the prefix; "jr", "PhD" at the end the
///   suffix.
/// - "Kowalska, Anna Maria": before the comma is the last name.
/// - Otherwise the last word is the last name, a small particle before it ("van der Berg") with
///   it; but when the last word is a common first name, or the first word has the ending of a
///   Polish last name (-ski, -cka, -wicz), and the other end has not, the first word is.
/// - One word is a first name, unless it ends like a last name.
#[must_use]
pub fn parts_of_name(typed: &str) -> NameParts {
    let (before, after) = match typed.split_once(',') {
        Some((family, given)) => (Some(family.trim()), given),
        None => (None, typed),
    };
    let mut words: Vec<&str> = after.split_whitespace().collect();
    let suffix = taken_from_end(&mut words);
    let (prefix, words) = titles(&words);
    let mut parts = match before.filter(|family| !family.is_empty()) {
        Some(family) => given_and_more(family.to_owned(), words),
        None => by_rule(words),
    };
    parts.prefix = prefix;
    parts.suffix = suffix;
    parts
}

fn by_rule(words: &[&str]) -> NameParts {
    match words {
        [] => NameParts::default(),
        [only] if is_family(only) && !is_given(only) => given_and_more((*only).to_owned(), &[]),
        [only] => given_and_more(String::new(), &[only]),
        [first, .., last] if family_first(first, last) => {
            given_and_more((*first).to_owned(), words.get(1..).unwrap_or_default())
        }
        _ => {
            let small = |word: &&str| PARTICLES.contains(&fold(word).as_str());
            let family_at = (1..words.len())
                .find(|at| words.get(*at).is_some_and(small))
                .unwrap_or(words.len() - 1);
            let (given, family) = words.split_at_checked(family_at).unwrap_or((words, &[]));
            given_and_more(family.join(" "), given)
        }
    }
}

fn family_first(first: &str, last: &str) -> bool {
    let swapped = is_given(last) && !is_given(first);
    swapped || (is_family(first) && !is_family(last) && !is_given(first))
}

fn given_and_more(family: String, words: &[&str]) -> NameParts {
    let given = words.first().copied().unwrap_or_default().to_owned();
    let additional = words.get(1..).unwrap_or_default().join(" ");
    NameParts { given, additional, family, ..NameParts::default() }
}

fn titles<'w, 't>(words: &'w [&'t str]) -> (String, &'w [&'t str]) {
    let title = |word: &&&str| TITLES.contains(&fold(word).trim_end_matches('.'));
    let count = words.iter().take_while(title).count();
    let (titles, name) = words.split_at_checked(count).unwrap_or((&[], words));
    (titles.join(" "), name)
}

/// "jr", "PhD" at the end, when a name of two words is left.
fn taken_from_end(words: &mut Vec<&str>) -> String {
    let is_suffix = |word: &&&str| SUFFIXES.contains(&fold(word).replace('.', "").as_str());
    match words.last().filter(is_suffix).copied() {
        Some(last) if words.len() > 2 => {
            words.pop();
            last.to_owned()
        }
        _ => String::new(),
    }
}

fn is_given(word: &str) -> bool {
    let folded = fold(word);
    GIVEN.iter().any(|line| line.split(' ').any(|name| name == folded))
}

/// Ends like a Polish last name.
fn is_family(word: &str) -> bool {
    let folded = fold(word);
    FAMILY_ENDINGS.iter().any(|ending| folded.len() > ending.len() && folded.ends_with(ending))
}

const TITLES: [&str; 22] = [
    "dr", "mgr", "inz", "prof", "hab", "pan", "pani", "panstwo", "p", "ks", "lek", "adw", "mec",
    "mr", "mrs", "ms", "miss", "herr", "frau", "sir", "dipl-ing", "rev",
];

const SUFFIXES: [&str; 8] = ["jr", "junior", "sr", "senior", "phd", "md", "mba", "esq"];

/// Words of names that are written small.
pub(crate) const PARTICLES: [&str; 14] =
    ["de", "del", "della", "der", "den", "di", "da", "dos", "du", "la", "le", "van", "von", "zu"];

const FAMILY_ENDINGS: [&str; 14] = [
    "ski", "ska", "cki", "cka", "dzki", "dzka", "wicz", "czyk", "owski", "owska", "icki", "icka",
    "czak", "szak",
];

/// Common first names of Poland, Germany and Britain, folded.
const GIVEN: [&str; 24] = [
    "adam adrian agata agnieszka aleksander aleksandra alicja andrzej aneta anna antoni",
    "arkadiusz artur barbara bartlomiej bartosz beata bogdan boguslaw bozena cezary czeslaw",
    "damian daniel danuta dariusz dawid dominik dominika dorota edward edyta elzbieta emilia",
    "eugeniusz ewa ewelina filip franciszek gabriela grazyna grzegorz halina hanna helena henryk",
    "hubert ilona irena iwona izabela jacek jadwiga jakub jan janina janusz jaroslaw jerzy joanna",
    "jolanta jozef julia julian justyna kacper kamil kamila karol karolina katarzyna kazimierz",
    "kinga klaudia konrad krystian krystyna krzysztof ksawery lech lena leon leszek lucyna",
    "ludwik lukasz maciej magdalena maja malgorzata marcin marek maria marian mariola mariusz",
    "marta martyna marzena mateusz michal mieczyslaw mikolaj milena miroslaw monika natalia",
    "nikola norbert olga oliwia patrycja patryk paulina pawel piotr przemyslaw rafal radoslaw",
    "renata robert roman ryszard sandra sebastian slawomir stanislaw stefan sylwia szymon tadeusz",
    "teresa tomasz tymoteusz urszula wanda weronika wieslaw wiktor wiktoria wladyslaw wojciech",
    "zbigniew zdzislaw zenon zofia zuzanna zygmunt",
    "alan alexander alice amelia andrew anthony barry ben benjamin bernard brian carol caroline",
    "charles charlotte chris christine christopher claire colin craig david deborah diana edward",
    "elizabeth emily emma fiona frances frank gary george graham hannah harry heather helen henry",
    "jack james jane janet jennifer jessica jim john jonathan joseph karen kate katherine keith",
    "kevin laura linda louise lucy margaret mark mary matthew michael michelle nicholas nicola",
    "nigel oliver olivia patricia paul peter philip rachel rebecca richard ruth sally samantha",
    "samuel sarah sharon simon sophie stephen steven stuart susan thomas timothy tom tracey",
    "victoria william",
    "andreas angelika birgit christian claudia dieter ernst florian friedrich gabriele gerhard",
    "gisela hans heike heinz horst ingrid jens johannes jurgen karin klaus manfred markus monika",
    "petra rainer renate sabine stefanie susanne sven torsten ursula uwe werner wolfgang",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_name_falls_into_its_parts() {
        // typed, prefix, given, additional, family, suffix
        let rows = [
            ("Anna Kowalska", "", "Anna", "", "Kowalska", ""),
            ("Kowalska Anna", "", "Anna", "", "Kowalska", ""),
            ("Kowalska, Anna", "", "Anna", "", "Kowalska", ""),
            ("Kowalska, Anna Maria", "", "Anna", "Maria", "Kowalska", ""),
            ("Nowak Jan", "", "Jan", "", "Nowak", ""),
            ("Jan Nowak", "", "Jan", "", "Nowak", ""),
            ("Jan Maria Nowak", "", "Jan", "Maria", "Nowak", ""),
            ("Kowalska-Nowak Anna", "", "Anna", "", "Kowalska-Nowak", ""),
            ("Wiśniewski Łukasz", "", "Łukasz", "", "Wiśniewski", ""),
            ("Szymon Piotr", "", "Szymon", "", "Piotr", ""),
            ("Adam Mickiewicz", "", "Adam", "", "Mickiewicz", ""),
            ("Zdzichowicz Xenia", "", "Xenia", "", "Zdzichowicz", ""),
            ("dr Anna Kowalska", "dr", "Anna", "", "Kowalska", ""),
            ("mgr inż. Jan Nowak", "mgr inż.", "Jan", "", "Nowak", ""),
            ("Pani Kowalska", "Pani", "", "", "Kowalska", ""),
            ("John Smith jr", "", "John", "", "Smith", "jr"),
            ("Ludwig van der Berg", "", "Ludwig", "", "van der Berg", ""),
            ("Charles de Gaulle", "", "Charles", "", "de Gaulle", ""),
            ("Jan", "", "Jan", "", "", ""),
            ("Kowalski", "", "", "", "Kowalski", ""),
            ("Zoë", "", "Zoë", "", "", ""),
            ("", "", "", "", "", ""),
            (",", "", "", "", "", ""),
            (", Anna", "", "Anna", "", "", ""),
        ];
        for (typed, prefix, given, additional, family, suffix) in rows {
            let parts = parts_of_name(typed);
            let found =
                [&parts.prefix, &parts.given, &parts.additional, &parts.family, &parts.suffix];
            assert_eq!(found, [prefix, given, additional, family, suffix], "{typed:?}");
        }
    }
}
