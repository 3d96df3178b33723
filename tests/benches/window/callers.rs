//! Who calls while the caller window is timed: half of them known, a fifth strangers, and a tenth each
//! of a number that several cards have, of an extension behind a firm's switchboard, and withheld.

use kartoteka_tests::Desk;
use std::collections::HashSet;

/// Callers that count.
pub(crate) const CALLERS: usize = 50;
/// Callers of a kind that is not in the box by itself: so many cards, or pairs of them, are put in.
const OF_A_KIND: usize = 5;
/// Parts of names by which callers are found all over the box.
const NAMES: [&str; 12] = ["an", "be", "ko", "li", "ma", "no", "ol", "pe", "ra", "st", "wi", "za"];

/// What the box knows of a caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Known,
    Stranger,
    Shared,
    Switchboard,
    Withheld,
}

impl Kind {
    /// All of them, and how a row of the table names each.
    pub(crate) const ALL: [(Self, &'static str); 5] = [
        (Self::Known, "known"),
        (Self::Stranger, "strangers"),
        (Self::Shared, "shared number"),
        (Self::Switchboard, "switchboard extension"),
        (Self::Withheld, "withheld"),
    ];
}

/// Ten calls in a row; no two that show the same follow each other.
const TURN: [Kind; 10] = [
    Kind::Known,
    Kind::Stranger,
    Kind::Known,
    Kind::Shared,
    Kind::Known,
    Kind::Switchboard,
    Kind::Known,
    Kind::Stranger,
    Kind::Known,
    Kind::Withheld,
];

/// Puts cards of the kinds into the box that it lacks, and gives those who call, in turn.
pub(crate) fn callers(desk: &Desk) -> Vec<(Kind, String)> {
    let file = desk.files().join("callers.vcf");
    std::fs::write(&file, cards()).expect("written");
    desk.karto(&["import", file.to_str().expect("a path of ours")]);
    let mut known = known(desk).into_iter();
    let mut others: [usize; 4] = [0; 4];
    let one = |kind: Kind| {
        let place = match kind {
            Kind::Known => return (kind, known.next().expect("known callers enough")),
            Kind::Stranger => 0,
            Kind::Shared => 1,
            Kind::Switchboard => 2,
            Kind::Withheld => 3,
        };
        let at = others[place];
        others[place] += 1;
        let number = match kind {
            Kind::Stranger => format!("+48 73{at} 204 17{at}"),
            Kind::Shared => shared(at),
            Kind::Switchboard => format!("{}17", line(at)),
            Kind::Known | Kind::Withheld => "anonymous".to_owned(),
        };
        (kind, number)
    };
    let callers: Vec<(Kind, String)> = TURN.into_iter().cycle().take(CALLERS).map(one).collect();
    callers.iter().for_each(|(kind, number)| verify(desk, *kind, number));
    callers
}

/// The box has to take each caller for what they are meant to be.
fn verify(desk: &Desk, kind: Kind, number: &str) {
    let told = desk.karto(&["pop", number]);
    let matches = told["matches"].as_array().expect("matches").iter();
    let sure: Vec<&str> = matches.filter_map(|one| one["certainty"].as_str()).collect();
    let is_so = match kind {
        Kind::Known => sure.first().is_some_and(|first| *first != "switchboard"),
        Kind::Stranger => sure.is_empty() && told["withheld"] != true,
        Kind::Shared => sure == ["exact", "exact"],
        Kind::Switchboard => sure == ["switchboard"],
        Kind::Withheld => told["withheld"] == true,
    };
    assert!(is_so, "{number} is no caller of the kind {kind:?}: {told}");
}

/// A number that two cards have.
fn shared(at: usize) -> String {
    format!("+48 79{at} 300 400")
}

/// A firm's numbers but for the last two digits.
fn line(at: usize) -> String {
    format!("+48 22 84{at} 12 ")
}

fn cards() -> String {
    let person = |at: usize, name: &str| {
        let number = shared(at);
        format!(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name} of house {at}\r\nTEL:{number}\r\nEND:VCARD\r\n"
        )
    };
    let firm = |at: usize| {
        let number = format!("{}00", line(at));
        format!(
            "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:org\r\nFN:Firm behind {at}\r\nORG:Firm behind {at}\r\nTEL:{number}\r\nEND:VCARD\r\n"
        )
    };
    (0..OF_A_KIND).map(|at| person(at, "Anna") + &person(at, "Bert") + &firm(at)).collect()
}

/// Numbers of different cards.
fn known(desk: &Desk) -> Vec<String> {
    let mut seen = HashSet::new();
    let mut numbers = Vec::new();
    for part in NAMES {
        let found = desk.karto(&["find", part]);
        for card in found["contacts"].as_array().into_iter().flatten().take(CALLERS / 8) {
            let (name, phone) = (card["name"].as_str(), card["phones"][0].as_str());
            if let (Some(name), Some(phone)) = (name, phone)
                && seen.insert(name.to_owned())
            {
                numbers.push(phone.to_owned());
            }
        }
    }
    numbers
}
