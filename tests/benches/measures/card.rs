//! The cards that every program is measured with: the same number gives the same cards, byte for
//! byte. 60 % Polish, 20 % German, 20 % English names with their letters, 2 numbers, 1 mail
//! address, half an address a card, an organisation on 60 %.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const GIVEN: &str = include_str!("../../../assets/demo/given.txt");
const FAMILY: &str = include_str!("../../../assets/demo/family.txt");
const FIRM: &str = include_str!("../../../assets/demo/firm.txt");

/// Endings that make some two thousand family names of the stems below.
const STEMS: [&str; 48] = [
    "Kowal",
    "Wiśniew",
    "Dąbrow",
    "Lewandow",
    "Zieliń",
    "Szymań",
    "Woźnia",
    "Kozłow",
    "Jankow",
    "Mazur",
    "Krawczy",
    "Piotrow",
    "Grabow",
    "Nowakow",
    "Pawłow",
    "Michal",
    "Adam",
    "Dudziń",
    "Wieczor",
    "Jabłoń",
    "Malinow",
    "Stępniew",
    "Jaworow",
    "Ostrow",
    "Müller",
    "Schrö",
    "Groß",
    "Bäcker",
    "Weiß",
    "Hoff",
    "Lange",
    "Fisch",
    "Zimmer",
    "Kauf",
    "Acker",
    "Sommer",
    "Smith",
    "Harring",
    "Well",
    "Black",
    "Green",
    "Thorn",
    "Wood",
    "Ash",
    "Whit",
    "Brad",
    "Hamil",
    "Sørens",
];
const ENDINGS: [&str; 40] = [
    "ski", "czyk", "ak", "ewicz", "owicz", "ek", "ik", "owski", "iński", "yk", "ecki", "arz", "uk",
    "iak", "ała", "ocha", "mann", "er", "stein", "berg", "hauer", "feld", "bach", "ert", "inger",
    "wald", "dorf", "hardt", "son", "ton", "ley", "field", "worth", "by", "ford", "well", "shaw",
    "combe", "more", "wick",
];
const TOWNS: [(&str, &str, &str); 6] = [
    ("Poznań", "61-131", "Polska"),
    ("Łódź", "90-001", "Polska"),
    ("Kraków", "30-002", "Polska"),
    ("Görlitz", "02826", "Deutschland"),
    ("Köln", "50667", "Deutschland"),
    ("Leeds", "LS11 5PS", "United Kingdom"),
];
const STREETS: [&str; 6] =
    ["ul. Długa", "ul. Święty Marcin", "Bäckerstraße", "Hauptstraße", "Canal Wharf", "High Street"];

/// One card before it is written.
pub(crate) struct Card {
    pub(crate) uid: String,
    pub(crate) given: String,
    pub(crate) family: String,
    pub(crate) firm: String,
    pub(crate) phones: Vec<String>,
    pub(crate) email: String,
    /// Street, town, postal code, country.
    pub(crate) address: Option<[String; 4]>,
}

/// splitmix64 (Steele, Lea and Flood, 2014).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// A number from 0 to `sides` - 1.
    pub(crate) fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        usize::try_from(mixed % sides as u64).expect("less than a usize")
    }

    fn line<'t>(&mut self, lines: &'t str) -> &'t str {
        let count = lines.lines().count();
        lines.lines().nth(self.below(count)).expect("below the count")
    }
}

/// The card of a number: each depends on nothing but its number.
pub(crate) fn card(number: usize) -> Card {
    let mut dice = Dice(42 + number as u64 * 1_000_003);
    let given = dice.line(GIVEN).to_owned();
    let family = if dice.below(4) == 0 {
        dice.line(FAMILY).to_owned()
    } else {
        format!("{}{}", STEMS[dice.below(STEMS.len())], ENDINGS[dice.below(ENDINGS.len())])
    };
    let firm = if dice.below(10) < 6 { dice.line(FIRM).to_owned() } else { String::new() };
    let phones = (0..1 + dice.below(3)).map(|_| phone(&mut dice)).collect();
    let local = kartoteka_domain::fold::fold(&format!("{given}.{family}"));
    let local: String = local.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '.').collect();
    let (town, code, country) = TOWNS[dice.below(TOWNS.len())];
    let street = format!("{} {}", STREETS[dice.below(STREETS.len())], 1 + dice.below(180));
    let address = (dice.below(2) == 0)
        .then(|| [street, town.to_owned(), code.to_owned(), country.to_owned()]);
    let email = format!("{local}{number}@mail.example");
    Card { uid: format!("bench-{number:06}"), given, family, firm, phones, email, address }
}

/// A number as it stands on a card.
pub(crate) fn phone(dice: &mut Dice) -> String {
    let (three, other) = (dice.below(1000), dice.below(1000));
    match dice.below(10) {
        0..6 => format!("+48 5{:02} {three:03} {other:03}", dice.below(100)),
        6 | 7 => format!("+49 30 {three:03} {other:03}{}", dice.below(10)),
        _ => format!("0113 4{:02} {:04}", dice.below(100), three * 10 + other % 10),
    }
}

/// Writes the files for `count` cards: the cards as vCards and as a flat table of the same values,
/// what an owner types to find someone, and numbers that call.
pub(crate) fn write_all(to: &Path, count: usize) {
    fs::create_dir_all(to).expect("a folder for the files");
    let (mut vcards, mut table) = (String::new(), String::new());
    table.push_str(
        "id,uid,given,family,organisation,phone_1,phone_2,phone_3,email,street,city,code,country\n",
    );
    let mut phones = 0;
    for number in 0..count {
        let card = card(number);
        phones += card.phones.len();
        vcard(&mut vcards, &card);
        row(&mut table, number, &card);
    }
    let write = |name: &str, text: &str| fs::write(to.join(name), text).expect("written");
    write("contacts.vcf", &vcards);
    write("contacts.csv", &table);
    write("queries.txt", &queries(count).join("\n"));
    write("numbers.txt", &numbers(count).join("\n"));
    write("counts.txt", &format!("{count} {phones}"));
}

fn vcard(out: &mut String, card: &Card) {
    let Card { uid, given, family, firm, phones, email, address } = card;
    let ok = write!(
        out,
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nN:{family};{given};;;\r\nFN:{given} {family}\r\n"
    );
    ok.expect("a string takes all");
    for (place, phone) in phones.iter().enumerate() {
        let kind = ["CELL", "WORK", "HOME"][place];
        write!(out, "TEL;TYPE={kind}:{phone}\r\n").expect("a string takes all");
    }
    write!(out, "EMAIL;TYPE=INTERNET:{email}\r\n").expect("a string takes all");
    if !firm.is_empty() {
        write!(out, "ORG:{}\r\n", firm.replace(',', "\\,")).expect("a string takes all");
    }
    if let Some([street, town, code, country]) = address {
        write!(out, "ADR;TYPE=WORK:;;{street};{town};;{code};{country}\r\n")
            .expect("a string takes all");
    }
    out.push_str("END:VCARD\r\n");
}

fn row(out: &mut String, number: usize, card: &Card) {
    let phone = |place: usize| card.phones.get(place).map_or("", String::as_str);
    let part = |place: usize| card.address.as_ref().map_or("", |parts| parts[place].as_str());
    let fields = [
        card.uid.as_str(),
        &card.given,
        &card.family,
        &card.firm,
        phone(0),
        phone(1),
        phone(2),
        &card.email,
        part(0),
        part(1),
        part(2),
        part(3),
    ];
    write!(out, "{}", number + 1).expect("a string takes all");
    for field in fields {
        write!(out, ",\"{}\"", field.replace('"', "\"\"")).expect("a string takes all");
    }
    out.push('\n');
}

/// Sixty names, each typed letter by letter as far as the sixth: plain letters only, so that
/// programs that fold letters otherwise look for the same.
fn queries(count: usize) -> Vec<String> {
    let mut dice = Dice(7);
    let mut typed = Vec::new();
    while typed.len() < 300 {
        let card = card(dice.below(count));
        let name = if dice.below(3) == 0 { card.given } else { card.family };
        if name.is_ascii() && name.len() >= 6 {
            let name = name.to_ascii_lowercase();
            typed.extend((1..=5).map(|letters| name[..letters].to_owned()));
        }
    }
    typed
}

/// Numbers as they arrive: nine in ten are on a card, as they are written there.
fn numbers(count: usize) -> Vec<String> {
    let mut dice = Dice(11);
    let one = |turn: usize| match turn % 10 {
        9 => phone(&mut dice),
        _ => card(dice.below(count)).phones[0].clone(),
    };
    (0..300).map(one).collect()
}
