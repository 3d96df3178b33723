//! The cheap rule: what national numbers of the countries nearest to the shop look like. The
//! figures are those of the countries' numbering plans (ITU-T E.164 national pages). A number
//! that fits is taken; one that does not fit is asked of the phone-number library.

/// Numbers beginning with any of `leading`, of `min` to `max` digits.
pub(super) struct Shape {
    leading: &'static [&'static str],
    min: usize,
    max: usize,
}

/// How one country writes its numbers.
pub(super) struct Country {
    pub(super) region: &'static str,
    pub(super) code: &'static str,
    /// What is dialled before the area code inside the country; dropped in E.164.
    pub(super) trunk: &'static str,
    /// Fewest digits of a whole number written without the trunk prefix; anything shorter is a
    /// local number whose area is not known.
    pub(super) bare_min: usize,
    shapes: &'static [Shape],
    /// Leading digits of mobiles and freephone numbers, which are given out one by one: the
    /// neighbour's number is a stranger's.
    single: &'static [&'static str],
}

impl Country {
    /// The country of a region.
    pub(super) fn of_region(region: &str) -> Option<&'static Self> {
        COUNTRIES.iter().find(|country| country.region == region)
    }

    /// The country whose code begins `international` (digits without the plus).
    pub(super) fn of_number(international: &str) -> Option<&'static Self> {
        COUNTRIES.iter().find(|country| international.starts_with(country.code))
    }

    /// The national significant number in E.164 form, when it looks like one of this country.
    pub(super) fn e164(&self, national: &str) -> Option<String> {
        let fits = |shape: &Shape| {
            (shape.min..=shape.max).contains(&national.len())
                && shape.leading.iter().any(|leading| national.starts_with(leading))
        };
        let exchange = self.code != "1" || !matches!(national.as_bytes().get(3), Some(b'0' | b'1'));
        (exchange && self.shapes.iter().any(fits)).then(|| format!("+{}{national}", self.code))
    }

    /// The same, a trunk prefix dropped where the number only fits without it: `+49 (0)30`
    /// written as `+49030`, and Poland's zero of before 2005.
    pub(super) fn e164_without_trunk(&self, national: &str) -> Option<String> {
        self.e164(national).or_else(|| self.e164(self.after_trunk(national)?))
    }

    /// What follows the trunk prefix of before 2009 in Ukraine, `8` and the zero of today.
    pub(super) fn after_old_trunk<'n>(&self, national: &'n str) -> Option<&'n str> {
        let rest = national.strip_prefix('8').filter(|_| self.region == "UA")?;
        self.after_trunk(rest)
    }

    /// Whether a national number stands alone, with no block of a firm's around it.
    pub(super) fn is_given_out_singly(&self, national: &str) -> bool {
        self.single.iter().any(|leading| national.starts_with(leading))
    }

    /// What follows the trunk prefix, when the number begins with it.
    pub(super) fn after_trunk<'n>(&self, national: &'n str) -> Option<&'n str> {
        national.strip_prefix(self.trunk).filter(|_| !self.trunk.is_empty())
    }
}

/// Digits of the country code that begins `international` (digits without the plus), after the
/// ITU's list of assigned codes.
pub(super) fn code_len(international: &str) -> usize {
    const TWO: [&str; 43] = [
        "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46",
        "47", "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63",
        "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "98",
    ];
    if international.starts_with(['1', '7']) {
        1
    } else if TWO.iter().any(|code| international.starts_with(code)) || international.len() < 3 {
        2.min(international.len())
    } else {
        3
    }
}

const fn shape(leading: &'static [&'static str], min: usize, max: usize) -> Shape {
    Shape { leading, min, max }
}

const fn country(
    region: &'static str,
    code: &'static str,
    trunk: &'static str,
    bare_min: usize,
    shapes: &'static [Shape],
    single: &'static [&'static str],
) -> Country {
    Country { region, code, trunk, bare_min, shapes, single }
}

const FROM_2: &[&str] = &["2", "3", "4", "5", "6", "7", "8", "9"];

/// Areas, mobiles and service ranges of Poland, by their first two digits.
const POLISH: &[&str] = &[
    "12", "13", "14", "15", "16", "17", "18", "22", "23", "24", "25", "29", "32", "33", "34", "41",
    "42", "43", "44", "45", "46", "48", "50", "51", "52", "53", "54", "55", "56", "57", "58", "59",
    "60", "61", "62", "63", "65", "66", "67", "68", "69", "71", "72", "73", "74", "75", "76", "77",
    "78", "79", "81", "82", "83", "84", "85", "86", "87", "88", "89", "91", "94", "95",
];

/// Mobiles and freephone numbers of Poland.
const POLISH_SINGLE: &[&str] =
    &["45", "50", "51", "53", "57", "60", "66", "69", "70", "72", "73", "78", "79", "80", "88"];

/// Mobiles of Ukraine.
const UKRAINIAN_SINGLE: &[&str] = &["39", "50", "63", "66", "67", "68", "73", "8", "9"];

static COUNTRIES: [Country; 21] = [
    country("PL", "48", "0", 9, &[shape(POLISH, 9, 9)], POLISH_SINGLE),
    country(
        "DE",
        "49",
        "0",
        10,
        &[shape(&["15"], 11, 11), shape(&["16", "17"], 10, 11), shape(FROM_2, 7, 11)],
        &["15", "16", "17", "18", "32", "700", "80", "90"],
    ),
    country(
        "GB",
        "44",
        "0",
        10,
        &[shape(
            &[
                "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "23", "24", "28", "29",
                "30", "33", "34", "37", "73", "74", "75", "77", "78", "79",
            ],
            10,
            10,
        )],
        &["7", "8", "9"],
    ),
    country("US", "1", "1", 10, &[shape(FROM_2, 10, 10)], &["8"]),
    country("CA", "1", "1", 10, &[shape(FROM_2, 10, 10)], &["8"]),
    country(
        "FR",
        "33",
        "0",
        9,
        &[shape(&["1", "2", "3", "4", "5", "6", "7", "9"], 9, 9)],
        &["6", "7", "8"],
    ),
    country(
        "ES",
        "34",
        "",
        9,
        &[shape(&["6", "7", "91", "93", "95", "96"], 9, 9)],
        &["6", "7", "80", "90"],
    ),
    country("IT", "39", "", 9, &[shape(&["3"], 9, 10), shape(&["0"], 8, 11)], &["3", "8"]),
    country(
        "CZ",
        "420",
        "",
        9,
        &[shape(&["2", "3", "4", "5", "60", "72", "73", "77"], 9, 9)],
        &["6", "7", "8", "9"],
    ),
    country(
        "SK",
        "421",
        "0",
        9,
        &[shape(&["2", "3", "4", "5", "90", "91", "94"], 9, 9)],
        &["8", "9"],
    ),
    country(
        "UA",
        "380",
        "0",
        9,
        &[shape(&["44", "50", "63", "66", "67", "68", "93", "95", "96", "97", "98", "99"], 9, 9)],
        UKRAINIAN_SINGLE,
    ),
    country(
        "CH",
        "41",
        "0",
        9,
        &[shape(&["22", "3", "44", "61", "76", "77", "78", "79"], 9, 9)],
        &["7", "8", "9"],
    ),
    country("AT", "43", "0", 10, &[shape(&["66", "67", "68", "69"], 10, 12)], &["6", "8", "9"]),
    country(
        "NL",
        "31",
        "0",
        9,
        &[shape(&["10", "20", "30", "40", "50", "6", "7"], 9, 9)],
        &["6", "8", "9"],
    ),
    country("BE", "32", "0", 8, &[shape(&["46", "47", "48", "49"], 9, 9)], &["4", "8", "9"]),
    country("DK", "45", "", 8, &[shape(FROM_2, 8, 8)], &["80", "90"]),
    country(
        "NO",
        "47",
        "",
        8,
        &[shape(&["2", "3", "4", "5", "6", "7", "9"], 8, 8)],
        &["4", "8", "9"],
    ),
    country("SE", "46", "0", 9, &[shape(&["7"], 9, 9)], &["7", "20", "90"]),
    country("RO", "40", "0", 9, &[shape(&["2", "3", "7"], 9, 9)], &["7", "8", "9"]),
    country("LT", "370", "0", 8, &[shape(&["6", "37", "41", "46"], 8, 8)], &["6", "8", "9"]),
    country(
        "PT",
        "351",
        "",
        9,
        &[shape(&["2", "91", "92", "93", "96"], 9, 9)],
        &["6", "7", "8", "9"],
    ),
];
