//! Poppler draws our PDFs, and what it draws is measured in millimetres; it reads the letters back.

use std::path::{Path, PathBuf};
use std::process::Command;

use kartoteka_tests::{CardBox, argument};

/// Dots to the inch; a dot is less than a tenth of a millimetre.
const DPI: u32 = 300;
/// What a measure may be off, in millimetres.
const SLACK: f64 = 0.2;

const CARDS: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Żółć;Gęślą;;;\r\nFN:Gęślą Żółć\r\n\
    ORG:Bäckerei Größe\r\nTEL;TYPE=CELL:+48601234567\r\nADR;TYPE=HOME:;;ul. Łąkowa 7/3;Poznań;;61-851;\r\n\
    END:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:3.0\r\nN:Żółć;Święty;;;\r\nFN:Święty Żółć\r\n\
    ADR;TYPE=HOME:;;ul. Łąkowa 7/3;Poznań;;61-851;\r\nEND:VCARD\r\n";

fn filled() -> CardBox {
    let card_box = CardBox::new();
    card_box.karto(&["settings", "region", "PL"]);
    let file = card_box.write("cards.vcf", CARDS);
    card_box.karto(&["import", argument(&file)]);
    card_box
}

fn printed(card_box: &CardBox, arguments: &[&str]) -> PathBuf {
    let file = card_box.file("out.pdf");
    let mut all = vec!["print"];
    all.extend_from_slice(arguments);
    all.extend(["--force", "--out", argument(&file)]);
    card_box.karto(&all);
    file
}

fn run(program: &str, arguments: &[&str]) -> Vec<u8> {
    let output = Command::new(program).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

/// A page in dots.
struct Picture {
    width: usize,
    height: usize,
    dots: Vec<u8>,
}

impl Picture {
    /// The first page.
    fn of(pdf: &Path) -> Self {
        Self::of_page(pdf, "1")
    }

    fn of_page(pdf: &Path, page: &str) -> Self {
        let dpi = DPI.to_string();
        let bytes = run("pdftoppm", &["-r", &dpi, "-f", page, "-l", page, argument(pdf)]);
        let mut fields = bytes.splitn(4, |byte| byte.is_ascii_whitespace());
        let mut number = || {
            let field = fields.next().unwrap();
            String::from_utf8(field.to_vec()).unwrap().parse::<usize>().unwrap_or_default()
        };
        let (_, width, height) = (number(), number(), number());
        let dots = bytes[bytes.len() - width * height * 3..].to_vec();
        Self { width, height, dots }
    }

    fn dot(&self, x: usize, y: usize) -> [u8; 3] {
        let at = (y * self.width + x) * 3;
        [self.dots[at], self.dots[at + 1], self.dots[at + 2]]
    }

    fn is_drawn(&self, x: usize, y: usize) -> bool {
        self.dot(x, y).iter().any(|part| *part < 225)
    }

    /// The left, upper, right and lower edge of all that is drawn, in millimetres.
    fn bounds(&self) -> [f64; 4] {
        let drawn = |is_drawn: &dyn Fn(usize) -> bool, size: usize| {
            let first = (0..size).find(|at| is_drawn(*at)).unwrap();
            (first, (0..size).rfind(|at| is_drawn(*at)).unwrap())
        };
        let is_column = |x: usize| (0..self.height).any(|y| self.is_drawn(x, y));
        let is_row = |y: usize| (0..self.width).any(|x| self.is_drawn(x, y));
        let (left, right) = drawn(&is_column, self.width);
        let (top, bottom) = drawn(&is_row, self.height);
        [left, top, right, bottom].map(|dot| dot as f64 / f64::from(DPI) * 25.4)
    }

    /// The middles of what is drawn along a level line, in millimetres.
    fn across(&self, y: f64) -> Vec<f64> {
        middles((0..self.width).map(|x| self.is_drawn(x, dots(y))))
    }

    /// The middles of what is drawn along an upright line.
    fn down(&self, x: f64) -> Vec<f64> {
        middles((0..self.height).map(|y| self.is_drawn(dots(x), y)))
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "places on a page")]
fn dots(millimetres: f64) -> usize {
    (millimetres / 25.4 * f64::from(DPI)) as usize
}

fn middles(drawn: impl Iterator<Item = bool>) -> Vec<f64> {
    let mut middles = Vec::new();
    let mut from: Option<usize> = None;
    for (at, is_drawn) in drawn.chain([false]).enumerate() {
        match (from, is_drawn) {
            (None, true) => from = Some(at),
            (Some(start), false) => {
                middles.push((start + at) as f64 / 2.0 / f64::from(DPI) * 25.4);
                from = None;
            }
            _ => {}
        }
    }
    middles
}

/// Each expected place is drawn, and nothing else is.
fn assert_at(found: &[f64], expected: &[f64], what: &str) {
    let near = |one: f64, many: &[f64]| many.iter().any(|other| (one - other).abs() <= SLACK);
    for place in expected {
        assert!(near(*place, found), "{what}: nothing at {place}: {found:?}");
    }
    for place in found {
        assert!(near(*place, expected), "{what}: something at {place}: {expected:?}");
    }
}

/// Name, paper, grid, label, corner and pitch, as the makers publish them.
type Geometry = (&'static str, (f64, f64), (u8, u8), (f64, f64), (f64, f64), (f64, f64));
const A4: (f64, f64) = (210.0, 297.0);
const LETTER: (f64, f64) = (215.9, 279.4);
const SHEETS: [Geometry; 10] = [
    ("L7160", A4, (3, 7), (63.5, 38.1), (7.48, 15.49), (66.04, 38.1)),
    ("L7161", A4, (3, 6), (63.57, 46.78), (7.41, 8.11), (65.93, 46.74)),
    ("L7162", A4, (2, 8), (99.1, 33.9), (3.99, 12.98), (102.48, 33.9)),
    ("L7163", A4, (2, 7), (99.1, 38.1), (3.35, 15.17), (103.01, 38.1)),
    ("L7165", A4, (2, 4), (99.06, 67.73), (4.67, 13.04), (101.64, 67.73)),
    ("L7651", A4, (5, 13), (38.1, 21.2), (4.7, 10.9), (40.6, 21.2)),
    ("5160", LETTER, (3, 10), (66.67, 25.4), (4.76, 12.7), (69.85, 25.4)),
    ("3652", A4, (3, 7), (70.0, 42.3), (0.0, 0.45), (70.0, 42.3)),
    ("70x37", A4, (3, 8), (70.0, 37.0), (0.0, 0.5), (70.0, 37.0)),
    ("70x33.8", A4, (3, 8), (70.0, 33.8), (0.0, 13.3), (70.0, 33.8)),
];

/// The edges of so many labels.
fn edges(count: u8, size: f64, from: f64, pitch: f64) -> Vec<f64> {
    let starts = (0..count).map(|label| from + f64::from(label) * pitch);
    starts.flat_map(|start| [start, start + size]).collect()
}

#[test]
fn labels_lie_where_each_sheet_has_them() {
    let card_box = CardBox::new();
    for (name, paper, (columns, rows), (width, height), (left, top), (across, down)) in SHEETS {
        let pdf = printed(&card_box, &["labels", "--test-page", "--sheet", name]);
        let picture = Picture::of(&pdf);
        let [wide, high] = [picture.width, picture.height].map(|one| one as f64 / f64::from(DPI));
        assert!(
            (wide * 25.4 - paper.0).abs() < 0.1 && (high * 25.4 - paper.1).abs() < 0.1,
            "{name}"
        );
        // A quarter into the first label: away from its number.
        let found = picture.across(top + height / 4.0);
        let within = |edges: Vec<f64>, end: f64| -> Vec<f64> {
            edges.into_iter().map(|edge| edge.min(end)).collect()
        };
        assert_at(&found, &within(edges(columns, width, left, across), paper.0), name);
        let found = picture.down(left + width / 4.0);
        assert_at(&found, &within(edges(rows, height, top, down), paper.1), name);
    }
}

#[test]
fn a_nudge_moves_all_labels_by_as_much() {
    let card_box = CardBox::new();
    let nudged = ["labels", "--test-page", "--sheet", "L7163", "--nudge", "1.5,-2"];
    let picture = Picture::of(&printed(&card_box, &nudged));
    let edges = |from: f64, size: f64, count, pitch| edges(count, size, from, pitch);
    assert_at(&picture.across(25.0), &edges(3.35 + 1.5, 99.1, 2, 103.01), "across");
    assert_at(&picture.down(30.0), &edges(15.17 - 2.0, 38.1, 7, 38.1), "down");
}

/// All that is drawn lies on this label of a sheet, counted from 1, moved by as much.
#[track_caller]
fn assert_on_label(found: [f64; 4], sheet: &Geometry, label: u8, (right, down): (f64, f64)) {
    let (_, _, (columns, _), (width, height), (left, top), (across, pitch)) = *sheet;
    let (row, column) = ((label - 1) / columns, (label - 1) % columns);
    let x = left + f64::from(column) * across + right;
    let y = top + f64::from(row) * pitch + down;
    assert!(found[0] >= x && found[2] <= x + width, "{found:?} beside label {label} at {x}");
    assert!(found[1] >= y && found[3] <= y + height, "{found:?} off label {label} at {y}");
    // Words begin 4 mm within a label, but for what a letter leaves white before it.
    assert!((found[0] - x - 4.0).abs() < 0.6, "{found:?} begins at {} on its label", found[0] - x);
}

#[test]
fn printing_begins_on_the_label_said_and_goes_on_with_the_next_sheet() {
    let card_box = filled();
    for name in ["L7160", "L7163", "5160"] {
        let sheet = SHEETS.iter().find(|sheet| sheet.0 == name).unwrap();
        let (columns, rows) = sheet.2;
        let last = columns * rows;
        for start in [1, columns, columns + 1, last] {
            let said = start.to_string();
            let own = ["labels", "--sheet", name, "--start", &said];
            let bounds = Picture::of(&printed(&card_box, &own)).bounds();
            assert_on_label(bounds, sheet, start, (0.0, 0.0));
            let nudged = [&own[..], &["--nudge", "1.5,-1"]].concat();
            let moved = Picture::of(&printed(&card_box, &nudged)).bounds();
            assert_on_label(moved, sheet, start, (1.5, -1.0));
            for (was, is, by) in [(bounds[0], moved[0], 1.5), (bounds[1], moved[1], -1.0)] {
                assert!((is - was - by).abs() < SLACK, "{name} {start}: {was} to {is}");
            }
        }
        let said = last.to_string();
        let two = ["labels", "--sheet", name, "--each-card", "--start", &said];
        let pdf = printed(&card_box, &two);
        assert_on_label(Picture::of_page(&pdf, "1").bounds(), sheet, last, (0.0, 0.0));
        assert_on_label(Picture::of_page(&pdf, "2").bounds(), sheet, 1, (0.0, 0.0));
    }
}

#[test]
fn a_card_has_its_red_line_and_rules_where_a_card_has_them() {
    let card_box = filled();
    for (size, (width, height), rules) in
        [("a6", (148.0, 105.0), 12_u8), ("a7", (105.0, 74.0), 7), ("3x5", (127.0, 76.0), 8)]
    {
        let pdf = printed(&card_box, &["cards", "1", "--size", size]);
        let picture = Picture::of(&pdf);
        // Nothing but lines stands so near the edge.
        let found = picture.down(2.0);
        let lines: Vec<f64> = (0..=rules).map(|line| 18.25 + 6.4 * f64::from(line)).collect();
        assert_at(&found, &lines, size);
        let [red, green, blue] = picture.dot(dots(2.0), dots(18.25));
        assert!(red > 150 && green < 150 && blue < 150, "{size}: {red} {green} {blue}");
        let about = String::from_utf8(run("pdfinfo", &["-box", argument(&pdf)])).unwrap();
        let media = about.lines().find_map(|line| line.strip_prefix("MediaBox:")).unwrap();
        let media: Vec<f64> =
            media.split_whitespace().map(|number| number.parse().unwrap()).collect();
        let points = |millimetres: f64| millimetres / 25.4 * 72.0;
        for (found, expected) in media.iter().zip([0.0, 0.0, points(width), points(height)]) {
            assert!((found - expected).abs() < 0.01, "{size}: {media:?}");
        }
    }
}

#[test]
fn four_cards_lie_on_a_sheet_with_marks_in_line_with_the_cuts() {
    let card_box = filled();
    // Two by two in the middle of 297 x 210: 105 x 74 mm, then five inches by three.
    for (size, columns, rows, (above, below, beside)) in [
        ("a7", [43.5, 148.5, 253.5], [31.0, 105.0, 179.0], (28.0, 182.0, 40.5)),
        ("3x5", [21.5, 148.5, 275.5], [29.0, 105.0, 181.0], (26.0, 184.0, 18.5)),
    ] {
        let pdf = printed(&card_box, &["cards", "--size", size, "--paper", "a4"]);
        let picture = Picture::of(&pdf);
        assert_at(&picture.across(above), &columns, &format!("{size}: marks above the cards"));
        assert_at(&picture.across(below), &columns, &format!("{size}: marks below the cards"));
        assert_at(&picture.down(beside), &rows, &format!("{size}: marks beside the cards"));
        assert_rules_from(&picture, (columns[0], rows[0]), columns[1] - columns[0], size);
    }
}

#[test]
fn four_large_cards_fill_a_sheet_and_are_cut_where_its_edges_say() {
    let card_box = filled();
    let pdf = printed(&card_box, &["cards", "1", "--size", "a6", "--paper", "a4"]);
    let picture = Picture::of(&pdf);
    // Of 297 mm two cards take 296: there is no room for marks but at the inner cuts.
    assert_at(&picture.across(2.0), &[148.5], "the mark at the upper edge");
    assert_at(&picture.across(208.0), &[148.5], "the mark at the lower edge");
    assert_at(&picture.down(294.0), &[105.0], "the mark at the right edge");
    assert_rules_from(&picture, (0.5, 0.0), 148.0, "a6");
}

/// The red line of the card at a corner is where a card has it, and as wide as the card.
fn assert_rules_from(picture: &Picture, (left, top): (f64, f64), width: f64, what: &str) {
    let red = top + 18.25;
    let [r, g, b] = picture.dot(dots(left + 2.0), dots(red));
    assert!(r > 150 && g < 150 && b < 150, "{what}: no red line at {red}: {r} {g} {b}");
    for (x, is_within) in [(left - 0.3, false), (left + 0.3, true), (left + width - 0.3, true)] {
        let is_drawn = x > 0.0 && picture.is_drawn(dots(x), dots(red));
        assert_eq!(is_drawn, is_within, "{what}: the red line at {x}");
    }
    let found = picture.down(left + 2.0);
    let from_red = found.iter().filter(|y| (red - 1.0..red + 33.0).contains(*y)).copied();
    let lines: Vec<f64> = (0..=5).map(|line| red + 6.4 * f64::from(line)).collect();
    assert_at(&from_red.collect::<Vec<_>>(), &lines, &format!("{what}: the rules of a card"));
}

#[test]
fn the_back_of_a_card_has_its_red_line_higher_and_the_rules_of_a_card() {
    let card_box = filled();
    card_box.karto(&["edit", "1", "note=Dog: Rover"]);
    for (size, (width, height), rules) in
        [("a6", (148.0, 105.0), 13_u8), ("a7", (105.0, 74.0), 8), ("3x5", (127.0, 76.0), 9)]
    {
        let pdf = printed(&card_box, &["cards", "1", "--size", size]);
        let back = Picture::of_page(&pdf, "2");
        assert_size(&back, (width, height), size);
        let lines: Vec<f64> = (0..=rules).map(|line| 10.25 + 6.4 * f64::from(line)).collect();
        assert_at(&back.down(2.0), &lines, size);
        let [red, green, blue] = back.dot(dots(2.0), dots(10.25));
        assert!(red > 150 && green < 150 && blue < 150, "{size}: {red} {green} {blue}");
    }
}

/// The page is as large as this paper.
#[track_caller]
fn assert_size(picture: &Picture, (width, height): (f64, f64), what: &str) {
    for (dots, size) in [(picture.width, width), (picture.height, height)] {
        let found = dots as f64 / f64::from(DPI) * 25.4;
        assert!((found - size).abs() < 0.1, "{what}: {found} for {size}");
    }
}

const A5: (f64, f64) = (148.0, 210.0);

#[test]
fn a_phone_list_has_its_two_columns_where_they_belong_on_each_paper() {
    let card_box = filled();
    let card = |number: u8| {
        format!(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Żak {number:02};;;;\r\nFN:Żak {number:02}\r\n\
             TEL:+48 602 000 0{number:02}\r\nEND:VCARD\r\n"
        )
    };
    let file = card_box.write("more.vcf", &(0..90).map(card).collect::<String>());
    card_box.karto(&["import", argument(&file)]);
    for (name, paper, between) in [("a4", A4, 60.0), ("a5", A5, 44.0), ("letter", LETTER, 60.0)] {
        let picture = Picture::of(&printed(&card_box, &["phones", "--paper", name]));
        assert_size(&picture, paper, name);
        // Between the names and the numbers of the left column stand lines alone.
        assert_at(&picture.down(between), &[20.0, 30.0], &format!("{name}: lines"));
        assert_at(&picture.across(20.0), &[paper.0 / 2.0], &format!("{name}: the red line"));
        // Margins of 12 mm, and 6 mm between the columns; the letter stands over both.
        let column = (paper.0 - 30.0) / 2.0;
        let middles = [12.0 + column / 2.0, 18.0 + column * 1.5];
        assert_at(&picture.across(30.0), &middles, &format!("{name}: the letter's rules"));
    }
}

#[test]
fn a_day_has_a_box_to_tick_at_each_entry_on_each_paper() {
    let card_box = filled();
    for text in ["The roof", "The stairs"] {
        card_box.karto(&["follow-up", "add", "1", "today", text]);
    }
    for (name, paper) in [("a4", A4), ("a5", A5)] {
        let picture = Picture::of(&printed(&card_box, &["day", "--paper", name]));
        assert_size(&picture, paper, name);
        let within = 32.0..paper.1 - 15.0;
        let found = picture.down(13.7);
        let boxes: Vec<f64> = found.into_iter().filter(|place| within.contains(place)).collect();
        let what = format!("{name}: a box of 3.4 mm an entry");
        assert_at(&boxes, &[33.25, 36.65, 44.15, 47.55], &what);
        assert_at(&picture.across(35.0)[..2], &[12.0, 15.4], &format!("{name}: its sides"));
        assert_at(&picture.across(30.0), &[paper.0 / 2.0], &format!("{name}: the head's rule"));
    }
}

#[test]
fn letters_of_every_language_come_back_from_the_fonts_within() {
    let card_box = filled();
    let cards = printed(&card_box, &["cards", "1"]);
    let text = String::from_utf8(run("pdftotext", &["-layout", argument(&cards), "-"])).unwrap();
    for words in ["Żółć, Gęślą", "Bäckerei Größe", "ul. Łąkowa 7/3, 61-851 Poznań"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let fonts = String::from_utf8(run("pdffonts", &[argument(&cards)])).unwrap();
    for font in fonts.lines().skip(2) {
        assert!(font.contains(" yes yes yes "), "embedded, in part, with its letters: {font}");
    }
    assert_eq!(fonts.lines().skip(2).count(), 2, "{fonts}");
    let labels = printed(&card_box, &["labels"]);
    let text = String::from_utf8(run("pdftotext", &["-layout", argument(&labels), "-"])).unwrap();
    assert!(text.contains("Gęślą and Święty Żółć"), "{text}");
    let phones = printed(&card_box, &["phones", "--paper", "a5"]);
    let text = String::from_utf8(run("pdftotext", &["-layout", argument(&phones), "-"])).unwrap();
    assert!(text.contains("Żółć, Gęślą") && text.contains("+48601234567"), "{text}");
}

#[test]
fn a_slip_is_torn_in_the_middle_and_its_letters_come_back_from_both_halves() {
    let card_box = filled();
    let fault = "łożysko piszczy, öffnet nicht";
    let item = ["--item", "Bäckereimaschine Größe 2", "--promised", "fri"];
    card_box.karto(&[&["ticket", "new", "1", fault], &item[..]].concat());
    for (paper, (width, height)) in [("own", (148.0, 210.0)), ("a4", A4), ("letter", LETTER)] {
        let pdf = card_box.file("slip.pdf");
        let out = argument(&pdf);
        card_box.karto(&["ticket", "slip", "1", "--paper", paper, "--force", "--out", out]);
        let picture = Picture::of(&pdf);
        // Near the left edge nothing is drawn but the tear; along it a dash of 3 mm begins every 5.
        assert_at(&picture.down(1.0), &[height / 2.0], paper);
        let dashes: Vec<f64> = (0_u8..=60).map(|dash| 5.0 * f64::from(dash) + 1.5).collect();
        let whole = |place: &&f64| **place + 1.5 < width;
        let found = picture.across(height / 2.0);
        let dashes: Vec<f64> = dashes.iter().filter(whole).copied().collect();
        assert_at(&found[..dashes.len()], &dashes, paper);
        let points = |millimetres: f64| (millimetres / 25.4 * 72.0).floor().to_string();
        let (wide, high) = (points(width), points(height / 2.0));
        for (half, top) in [("upper", "0"), ("lower", high.as_str())] {
            let area = ["-x", "0", "-y", top, "-W", &wide, "-H", &high, "-layout", out, "-"];
            let text = String::from_utf8(run("pdftotext", &area)).unwrap();
            for words in [fault, "Bäckereimaschine Größe 2"] {
                assert!(text.contains(words), "{paper}, {half} half: {words}: {text}");
            }
            assert_eq!(text.contains("Gęślą Żółć"), half == "upper", "whose it is: {text}");
        }
        let fonts = String::from_utf8(run("pdffonts", &[out])).unwrap();
        assert!(fonts.lines().skip(2).all(|font| font.contains(" yes yes yes ")), "{fonts}");
    }
}
