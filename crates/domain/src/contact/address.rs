//! A postal address as it is written on an envelope: which lines, and in which order. Owns the
//! habits of countries; knows nothing of labels or paper.

use super::Address;
use crate::fold::fold;
use crate::region::Region;

/// How a country writes the line of the town.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Habit {
    /// "50-001 Wrocław", as most of the world does.
    CodeTown,
    /// "Leeds", and the code on a line of its own at the end.
    TownThenCode,
    /// "Springfield, IL 62701".
    TownCommaRegionCode,
    /// "Ottawa ON K1A 0B1".
    TownRegionCode,
}

/// The countries with another habit than most, and what English, Polish and German call them.
const OTHERS: [(&str, Habit, &[&str]); 10] = [
    ("GB", Habit::TownThenCode, GREAT_BRITAIN),
    ("IE", Habit::TownThenCode, &["Ireland", "Éire", "Irlandia", "Irland"]),
    ("ZA", Habit::TownThenCode, &["South Africa", "RPA", "Südafrika"]),
    ("US", Habit::TownCommaRegionCode, UNITED_STATES),
    ("PR", Habit::TownCommaRegionCode, &["Puerto Rico", "Portoryko"]),
    ("CA", Habit::TownRegionCode, &["Canada", "Kanada"]),
    ("AU", Habit::TownRegionCode, &["Australia", "Australien"]),
    ("NZ", Habit::TownRegionCode, &["New Zealand", "Nowa Zelandia", "Neuseeland"]),
    ("IN", Habit::TownRegionCode, &["India", "Indie", "Indien"]),
    ("SG", Habit::TownRegionCode, &["Singapore", "Singapur"]),
];

const GREAT_BRITAIN: &[&str] = &[
    "UK",
    "United Kingdom",
    "Great Britain",
    "England",
    "Scotland",
    "Wales",
    "Northern Ireland",
    "Wielka Brytania",
    "Zjednoczone Królestwo",
    "Anglia",
    "Szkocja",
    "Walia",
    "Großbritannien",
    "Vereinigtes Königreich",
    "Schottland",
];

const UNITED_STATES: &[&str] = &[
    "USA",
    "United States",
    "United States of America",
    "Stany Zjednoczone",
    "Vereinigte Staaten",
    "Vereinigte Staaten von Amerika",
];

impl Habit {
    /// The habit of the country as typed, or of `home` where none is.
    fn of(country: &str, home: Region) -> Self {
        let typed = fold(&country.replace('.', ""));
        let typed = typed.trim();
        let is_it = |(code, _, names): &&(&str, Self, &[&str])| {
            if typed.is_empty() {
                *code == home.as_str()
            } else {
                typed == fold(code) || names.iter().any(|name| typed == fold(name))
            }
        };
        OTHERS.iter().find(is_it).map_or(Self::CodeTown, |(_, habit, _)| *habit)
    }
}

impl Address {
    /// The lines of the address in its country's order; in that of `home` where it names none.
    /// Nothing typed is left out, and no line is empty.
    #[must_use]
    pub fn lines(&self, home: Region) -> Vec<String> {
        let habit = Habit::of(&self.country, home);
        let (town, region, code) = (&self.city, &self.region, &self.postal_code);
        let place: Vec<String> = match habit {
            Habit::CodeTown => vec![joined(&[code, town], " "), region.clone()],
            Habit::TownThenCode => vec![town.clone(), region.clone(), code.clone()],
            Habit::TownCommaRegionCode => {
                vec![joined(&[town, &joined(&[region, code], " ")], ", ")]
            }
            Habit::TownRegionCode => vec![joined(&[town, region, code], " ")],
        };
        // "Flat 3" stands above the house in Britain, and after it elsewhere.
        let house = match habit {
            Habit::TownThenCode => [&self.po_box, &self.extended, &self.street],
            _ => [&self.po_box, &self.street, &self.extended],
        };
        let house = house.into_iter().flat_map(|part| part.lines()).map(str::to_owned);
        let lines = house.chain(place).chain([self.country.clone()]);
        lines.map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
    }
}

/// The parts that say something.
fn joined(parts: &[&str], between: &str) -> String {
    let said = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty());
    said.collect::<Vec<_>>().join(between)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(street: &str, city: &str, region: &str, code: &str, country: &str) -> Address {
        let [street, city, region, postal_code, country] =
            [street, city, region, code, country].map(str::to_owned);
        Address { street, city, region, postal_code, country, ..Address::default() }
    }

    fn lines(address: &Address, home: Region) -> String {
        address.lines(home).join(" | ")
    }

    #[test]
    fn an_address_without_a_country_follows_home() {
        let leeds = address("4 Canal Wharf", "Leeds", "", "LS11 5PS", "");
        assert_eq!(lines(&leeds, Region::GB), "4 Canal Wharf | Leeds | LS11 5PS");
        let wroclaw = address("ul. Ruska 3", "Wrocław", "", "50-001", "");
        assert_eq!(lines(&wroclaw, Region::PL), "ul. Ruska 3 | 50-001 Wrocław");
        let springfield = address("12 Elm St", "Springfield", "IL", "62701", "");
        assert_eq!(lines(&springfield, Region::US), "12 Elm St | Springfield, IL 62701");
    }

    #[test]
    fn a_country_that_is_named_decides_in_three_languages_and_by_its_letters() {
        let canada = |country| address("1 Bank St", "Ottawa", "ON", "K1A 0B1", country);
        for country in ["Canada", "kanada", "CA"] {
            let expected = format!("1 Bank St | Ottawa ON K1A 0B1 | {country}");
            assert_eq!(lines(&canada(country), Region::PL), expected);
        }
        for country in ["UK", "U.K.", "england", "Großbritannien", "WIELKA BRYTANIA", "gb"] {
            let leeds = address("4 Canal Wharf", "Leeds", "", "LS11 5PS", country);
            let expected = format!("4 Canal Wharf | Leeds | LS11 5PS | {country}");
            assert_eq!(lines(&leeds, Region::DE), expected);
        }
        let berlin = address("Torstr. 1", "Berlin", "", "10119", "Deutschland");
        assert_eq!(lines(&berlin, Region::GB), "Torstr. 1 | 10119 Berlin | Deutschland");
    }

    #[test]
    fn nothing_typed_is_lost_and_no_line_is_empty() {
        let mut full = address("High St 1\nBack door", "York", "Yorkshire", "YO1 1AA", "");
        full.po_box = "PO Box 9".into();
        full.extended = "Flat 3".into();
        let said = "PO Box 9 | Flat 3 | High St 1 | Back door | York | Yorkshire | YO1 1AA";
        assert_eq!(lines(&full, Region::GB), said);
        let said = "PO Box 9 | High St 1 | Back door | Flat 3 | YO1 1AA York | Yorkshire";
        assert_eq!(lines(&full, Region::PL), said);
        let said = "PO Box 9 | High St 1 | Back door | Flat 3 | York, Yorkshire YO1 1AA";
        assert_eq!(lines(&full, Region::US), said);
        let town = address("", "York", "", "", " ");
        for home in [Region::GB, Region::PL, Region::US] {
            assert_eq!(lines(&town, home), "York");
        }
        assert!(Address::default().lines(Region::DE).is_empty());
    }
}
