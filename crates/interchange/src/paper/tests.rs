//! What stands where on paper, and what happens to what has no room.

use super::*;

fn texts(page: &Page) -> Vec<&str> {
    let marks = page.marks.iter();
    let texts = marks.filter_map(|mark| match mark {
        Mark::Text { text, .. } => Some(text.as_str()),
        Mark::Rule { .. } | Mark::Frame { .. } => None,
    });
    texts.collect()
}

/// The box that a line of text takes: left, top, right, bottom.
fn extent(mark: &Mark) -> Option<(f32, f32, f32, f32)> {
    let Mark::Text { x, y, size, face, text, .. } = mark else { return None };
    let height = size * MM_OF_POINT;
    Some((*x, y - 0.95 * height, x + font::width(*face, text, *size), y + 0.25 * height))
}

fn line(label: &str, value: &str) -> Line {
    Line { label: label.to_owned(), value: value.to_owned() }
}

fn card() -> IndexCard {
    IndexCard {
        name: "Wiśniewska, Zażółć Gęślą".to_owned(),
        letter: "W".to_owned(),
        under: "Kierowniczka, Bäckerei Jäger".to_owned(),
        reach: vec![line("Mobile", "601 234 567"), line("Work", "61 852 10 20")],
        address: Some(line("Address", "ul. Łąkowa 7/3, 61-851 Poznań")),
        terms: None,
        balance: None,
        contacts: (1..=4).map(|day| line(&format!("{day} Nov in"), "Wants oak frames")).collect(),
        to_do: Some(line("To do", "Send swatches, 12 Nov")),
        notes: String::new(),
        foot: "Printed 12 Nov 2026".to_owned(),
    }
}

#[test]
fn a_card_has_its_red_line_and_rules_every_six_point_four_millimetres() {
    for size in [CardSize::A6, CardSize::A7, CardSize::Inches] {
        let sides = index_cards(&[card()], size).remove(0);
        let rules = |wanted: Ink| {
            let marks = sides.front.marks.iter();
            let of_ink = marks.filter_map(move |mark| match mark {
                Mark::Rule { from, to, ink, .. } if *ink == wanted => Some((from.1, to.0)),
                _ => None,
            });
            of_ink.collect::<Vec<_>>()
        };
        assert_eq!(rules(Ink::Red), [(18.25, size.size().width)]);
        for (place, (y, _)) in rules(Ink::Blue).iter().enumerate() {
            let expected = 18.25 + 6.4 * (place as f32 + 1.0);
            assert!((y - expected).abs() < 0.001, "{size:?}: {y} for {expected}");
        }
        assert!(rules(Ink::Blue).len() >= 7);
    }
}

#[test]
fn nothing_of_a_card_stands_over_its_edge_or_on_other_text() {
    let mut long = card();
    long.name = "Wawrzyniec-Brzęczyszczykiewicz von und zu der Hohenau, Maximiliane".repeat(2);
    long.contacts[0].value = "much to say ".repeat(40);
    long.reach.push(line("Work", "a.very.long.address.of.mail@some.department.example"));
    long.notes = "Dog called Rover. ".repeat(90);
    for size in [CardSize::A6, CardSize::A7, CardSize::Inches] {
        let sides = index_cards(&[long.clone()], size).remove(0);
        let Size { width, height } = size.size();
        for page in [&sides.front, sides.back.as_ref().unwrap()] {
            let boxes: Vec<_> = page.marks.iter().filter_map(extent).collect();
            for (left, top, right, bottom) in &boxes {
                assert!(*left >= 3.0 && *right <= width - 3.0 && *top > 0.0 && *bottom < height);
            }
            for (place, one) in boxes.iter().enumerate() {
                for other in &boxes[place + 1..] {
                    let apart = one.2 <= other.0 || other.2 <= one.0 || one.1 >= other.3;
                    assert!(apart || other.1 >= one.3 - 0.5, "{size:?}: {one:?} {other:?}");
                }
            }
        }
    }
}

#[test]
fn what_the_front_has_no_room_for_stands_whole_on_the_back() {
    let plain = index_cards(&[card()], CardSize::Inches).remove(0);
    assert!(plain.back.is_none() && !plain.is_cut);
    let mut long = card();
    let words =
        "Wants forty ivory mounts for the January fair, swatches first, and by no means gold";
    long.contacts[0].value = words.to_owned();
    long.reach.push(line("Email", "zazolc.gesla.wisniewska@example.com"));
    long.notes = "Dog: Rover".to_owned();
    let sides = index_cards(&[long], CardSize::A7).remove(0);
    let back = sides.back.unwrap();
    assert!(texts(&back).join(" ").contains(words), "{:?}", texts(&back));
    assert!(texts(&back).contains(&"Dog: Rover"));
    assert!(!sides.is_cut);
    // Four contacts and a to-do find no room on so small a card: the oldest goes to the back.
    assert!(texts(&back).contains(&"4 Nov in"), "{:?}", texts(&back));
}

#[test]
fn a_card_that_even_its_back_is_too_small_for_is_said() {
    let mut long = card();
    long.notes = "word ".repeat(2_000);
    let layout = on_sheets(index_cards(&[card(), long], CardSize::A6), None);
    assert_eq!(layout.shortened, [1]);
    // The first has no notes, and a blank back all the same: a printer that turns counts pages.
    assert_eq!(layout.pages.len(), 4);
    assert!(layout.pages[1].marks.is_empty());
    assert!(texts(&layout.pages[3]).last().unwrap().ends_with('…'));
}

#[test]
fn a_text_as_long_as_a_book_is_laid_out_as_far_as_there_is_room() {
    let mut endless = card();
    endless.contacts[0].value = "x".repeat(1_000_000);
    endless.notes = "ą".repeat(1_000_000);
    let sides = index_cards(&[endless], CardSize::A7).remove(0);
    assert!(sides.is_cut && sides.back.is_some());
}

#[test]
fn cards_on_a_sheet_are_followed_by_their_backs() {
    let mut with_notes = card();
    with_notes.notes = "Dog: Rover".to_owned();
    let cards = [card(), with_notes, card(), card(), card()];
    let layout = on_sheets(index_cards(&cards, CardSize::Inches), Some(Size::A4));
    assert_eq!(layout.pages.len(), 4, "a sheet without notes has its back, too");
    assert!(texts(&layout.pages[1]).contains(&"Dog: Rover"));
    let names = |page: &Page| texts(page).iter().filter(|text| **text == cards[0].name).count();
    assert_eq!([0, 1, 2].map(|page| names(&layout.pages[page])), [4, 1, 1]);
}

#[test]
fn every_sheet_that_is_sold_lies_on_its_paper() {
    assert_eq!(label_sheets().len(), 10);
    for sheet in label_sheets() {
        assert_eq!(sheet.check(), Ok(()), "{}", sheet.name);
    }
    assert_eq!(label_sheet("l7160").unwrap().count(), 21);
}

#[test]
fn labels_that_can_not_lie_so_are_refused() {
    let sheet = label_sheet("L7163").unwrap();
    let with = |change: &dyn Fn(&mut LabelSheet)| {
        let mut sheet = sheet.clone();
        change(&mut sheet);
        sheet.check()
    };
    assert_eq!(with(&|sheet| sheet.columns = 0), Err(Misfit::Count));
    assert_eq!(with(&|sheet| sheet.label.height = 3.0), Err(Misfit::TooSmall));
    assert_eq!(with(&|sheet| sheet.across = 50.0), Err(Misfit::Overlap));
    assert_eq!(with(&|sheet| sheet.left = 20.0), Err(Misfit::OffPaper));
    assert_eq!(with(&|sheet| sheet.top = f32::NAN), Err(Misfit::OffPaper));
}

#[test]
fn text_of_a_label_never_leaves_it_whatever_it_says() {
    let long = |letters: &str| letters.repeat(15);
    let cases: Vec<Vec<String>> = vec![
        vec!["Ewa i Jan Kowalczyk".into(), "ul. Łąkowa 7/3".into(), "61-851 Poznań".into()],
        vec![long("Grundstücksverkehrsgenehmigung "), long("W"), long("ż"), "x".into()],
        (0..60).map(|line| format!("line {line}")).collect(),
        vec![String::new(), "\u{202e}\u{0}".into()],
    ];
    for sheet in label_sheets() {
        let all: Vec<Label> = cases.iter().map(|lines| Label { lines: lines.clone() }).collect();
        let layout = labels(&all, sheet, Placing::default());
        assert_eq!(layout.shortened, [1, 2], "{}", sheet.name);
        for (left, top, right, bottom) in layout.pages[0].marks.iter().filter_map(extent) {
            let is_inside = (0..all.len()).any(|place| {
                let (x, y) = sheet.corner(place);
                let (end, foot) = (x + sheet.label.width, y + sheet.label.height);
                left >= x + 1.0 && right <= end - 1.0 && top >= y && bottom <= foot
            });
            assert!(is_inside, "{}: {left} {top} {right} {bottom}", sheet.name);
        }
    }
}

#[test]
fn labels_begin_where_the_sheet_is_not_used_up_and_move_as_asked() {
    let sheet = label_sheet("L7160").unwrap();
    let one = Label { lines: vec!["Ewa Nowak".to_owned()] };
    let at = |skip, nudge| {
        let layout = labels(&vec![one.clone(); 3], sheet, Placing { skip, nudge });
        let places = layout.pages.iter().map(|page| {
            page.marks.iter().filter_map(extent).map(|(x, y, ..)| (x, y)).collect::<Vec<_>>()
        });
        places.collect::<Vec<_>>()
    };
    let plain = at(0, (0.0, 0.0));
    let moved = at(19, (1.5, -2.0));
    assert_eq!(moved.iter().map(Vec::len).collect::<Vec<_>>(), [2, 1]);
    let first = (plain[0][0].0 + 1.5, plain[0][0].1 - 2.0);
    assert!((moved[1][0].0 - first.0).abs() < 0.001 && (moved[1][0].1 - first.1).abs() < 0.001);
    let across = moved[0][1].0 - moved[0][0].0;
    assert!((across - 66.04).abs() < 0.001, "{across}");
}

#[test]
fn a_list_keeps_rows_whole_and_no_letter_alone() {
    let entries: Vec<PhoneEntry> = (0..300)
        .map(|number| PhoneEntry {
            letter: char::from(b'A' + u8::try_from(number / 12).unwrap()).to_string(),
            name: format!("Name Number {number}"),
            numbers: (0..number % 4).map(|one| format!("601 234 {one:03}")).collect(),
        })
        .collect();
    let words = ListWords { title: "Phone list".to_owned(), foot: "Printed".to_owned() };
    for paper in [Size::A4, Size::A5, Size::LETTER] {
        let layout = phone_list(&entries, &words, paper);
        let all: Vec<&str> = layout.pages.iter().flat_map(texts).collect();
        for entry in &entries {
            assert_eq!(all.iter().filter(|text| **text == entry.name).count(), 1, "{}", entry.name);
        }
        assert!(all.contains(&format!("1 / {}", layout.pages.len()).as_str()));
        assert!(layout.shortened.is_empty());
        for page in &layout.pages {
            // What follows a letter stands in the same column, beneath it.
            for pair in page.marks.windows(3) {
                let [Mark::Text { x, y, size, .. }, Mark::Rule { .. }, next] = pair else {
                    continue;
                };
                let Mark::Text { x: next_x, y: next_y, .. } = next else { panic!("{next:?}") };
                assert!(*size != 11.0 || (x == next_x && next_y > y));
            }
            let feet = page.marks.iter().filter_map(extent).map(|(_, _, _, bottom)| bottom);
            assert!(feet.fold(0.0, f32::max) < paper.height - 5.0);
        }
    }
}

#[test]
fn a_day_has_a_box_for_each_entry_and_says_what_it_cut() {
    let entry = |number: usize| DayEntry {
        when: "09:30".to_owned(),
        text: format!("Call number {number}"),
        who: "Ewa Nowak, 601 234 567".to_owned(),
        last: "Last contact 3 Nov: wants a quote".to_owned(),
        money: "Owes 412.00\u{a0}GBP, 3 days late".to_owned(),
    };
    let mut late: Vec<DayEntry> = (0..40).map(entry).collect();
    late[3].text = "word ".repeat(500);
    let today = DaySection { head: "Today".to_owned(), entries: vec![entry(99)] };
    let sections = [DaySection { head: "Late".to_owned(), entries: late }, today];
    let layout = day(&sections, &ListWords::default(), Size::A5);
    let boxes = layout.pages.iter().flat_map(|page| &page.marks);
    assert_eq!(boxes.filter(|mark| matches!(mark, Mark::Frame { .. })).count(), 41);
    assert_eq!(layout.shortened, [3]);
    assert!(layout.pages.len() > 1);
    let marks: Vec<&Mark> = layout.pages.iter().flat_map(|page| &page.marks).collect();
    let money = marks.iter().filter(|mark| says(mark, &entry(0).money));
    assert_eq!(money.count(), 41);
    let all: Vec<&str> = layout.pages.iter().flat_map(texts).collect();
    for pair in all.windows(2).filter(|pair| pair[1] == fit::plain(&entry(0).money)) {
        assert_eq!(pair[0], entry(0).last, "it stands under the last contact");
    }
}

fn says(mark: &Mark, words: &str) -> bool {
    matches!(mark, Mark::Text { text, .. } if *text == fit::plain(words))
}

/// The card with terms and a balance, as a language puts them.
fn with_money([terms, pays, balance, owes]: [&str; 4]) -> IndexCard {
    IndexCard { terms: Some(line(terms, pays)), balance: Some(line(balance, owes)), ..card() }
}

const MONEY: [[&str; 4]; 3] = [
    [
        "Terms",
        "Pays within 14 days · Up to 1,500.00\u{a0}GBP",
        "Balance",
        "Owes 412.00\u{a0}GBP, 3 days late",
    ],
    [
        "Warunki",
        "Termin płatności: 14 dni · Do 1\u{a0}500,00\u{a0}PLN",
        "Rozliczenia",
        "Do zapłaty: 412,00\u{a0}PLN, po terminie 3 dni",
    ],
    [
        "Zahlungsziel",
        "Zahlt innerhalb von 14 Tagen · Bis 1.500,00\u{a0}EUR",
        "Konto",
        "Schuldet 412,00\u{a0}EUR, 3 Tage zu spät",
    ],
];

#[test]
fn terms_and_what_is_owed_stand_on_rules_of_their_own_under_the_address() {
    for size in [CardSize::A6, CardSize::A7, CardSize::Inches] {
        for words in MONEY {
            let card = with_money(words);
            let sides = index_cards(std::slice::from_ref(&card), size).remove(0);
            let place = |words: &str| {
                let found = sides.front.marks.iter().find(|mark| says(mark, words));
                let Some(Mark::Text { x, y, .. }) = found else { panic!("{size:?}: no {words}") };
                (*x, *y)
            };
            let (value, address) = place(&card.address.as_ref().unwrap().value);
            for (row, at) in [(1.0, 0), (2.0, 2)] {
                let (label_x, label_y) = place(words[at]);
                let (x, y) = place(words[at + 1]);
                assert!((x - value).abs() < 0.001 && label_x < x, "{size:?} {words:?}");
                let down = address + row * 6.4;
                assert!((y - down).abs() < 0.001 && (label_y - down).abs() < 0.001);
            }
            // The to-do keeps its row, and at least one contact does.
            assert!(place("Send swatches, 12 Nov").1 < size.size().height - 1.0);
            assert!(sides.front.marks.iter().any(|mark| says(mark, "1 Nov in")), "{size:?}");
            assert!(!sides.is_cut);
            assert!(on_sheets(vec![sides], None).missing().is_empty(), "{words:?}");
        }
    }
}

#[test]
fn terms_longer_than_a_card_is_wide_stand_whole_on_its_back() {
    let mut long = with_money(MONEY[0]);
    let words =
        "Pays within 14 days · Up to 1,500.00 GBP; You pay within 30 days · Up to 900.00 EUR";
    long.terms = Some(line("Terms", &format!("{words}; and so on and on and on")));
    let sides = index_cards(&[long], CardSize::A7).remove(0);
    assert!(texts(&sides.back.unwrap()).join(" ").contains(words));
}

#[test]
fn letters_that_the_fonts_have_not_are_named_and_nothing_fails() {
    let mut other = card();
    other.name = "Nguyễn 田中 😀 مرحبا".to_owned();
    let layout = on_sheets(index_cards(&[other], CardSize::A6), None);
    let missing = layout.missing();
    for letter in ['田', '中', '😀', 'م'] {
        assert!(missing.contains(&letter), "{missing:?}");
    }
    assert!(!missing.contains(&'N') && !missing.contains(&' '));
    assert!(write(&layout.pages, "Cards", "en").unwrap().starts_with(b"%PDF-"));
    let polish = on_sheets(index_cards(&[card()], CardSize::A6), None);
    assert!(polish.missing().is_empty());
}

#[test]
fn the_same_records_are_the_same_bytes_with_the_letters_used_alone() {
    let pages = || on_sheets(index_cards(&[card()], CardSize::A6), None).pages;
    let bytes = write(&pages(), "Cards", "en").unwrap();
    assert_eq!(bytes, write(&pages(), "Cards", "en").unwrap());
    assert!(bytes.len() < 60_000, "{}", bytes.len());
}

/// What stands on one half of a slip.
fn part(number: &str) -> SlipPart {
    SlipPart {
        title: "Naprawa – Reparatur".to_owned(),
        number: number.to_owned(),
        rows: vec![
            line("Klient", "Zażółć Gęślą-Jaźń"),
            line("Gerät", "Bäckereimaschine Größe 2"),
            line("Zugesagt", "27 Nov 2026"),
        ],
        long: line("Usterka", "Łożysko piszczy, öffnet nicht"),
        signature: "Unterschrift".to_owned(),
        foot: "Bitte diesen Abschnitt mitbringen".to_owned(),
    }
}

#[test]
fn a_slip_has_two_parts_that_keep_to_their_halves_and_a_tear_between() {
    for paper in [Size::A4, Size::A5, Size::LETTER] {
        let mut parts = [part("12"), part("12")];
        let whole = slip(&parts, paper);
        assert_eq!((whole.pages.len(), whole.shortened.len(), whole.missing().len()), (1, 0, 0));
        parts[0].long.value = "Rattles loudly. ".repeat(400);
        parts[1].rows[1].value = "An item of many words ".repeat(30);
        let layout = slip(&parts, paper);
        assert_eq!(layout.shortened, [0], "what has no room is said");
        for layout in [whole, layout] {
            let page = &layout.pages[0];
            let half = paper.height / 2.0;
            assert_eq!(texts(page).iter().filter(|text| **text == "12").count(), 2);
            let mut feet = [0.0_f32; 2];
            for (left, top, right, bottom) in page.marks.iter().filter_map(extent) {
                let lower = usize::from(top >= half);
                assert!(left >= 9.9 && right <= paper.width - 9.9, "{left} {right}");
                assert!(bottom <= half * (lower as f32 + 1.0) - 2.0, "{top} {bottom} of {half}");
                // What is lower on a part comes later or beside.
                feet[lower] = feet[lower].max(bottom);
            }
            assert!(feet[0] > 0.0 && feet[1] > half);
            let dashes = page.marks.iter().filter(|mark| {
                matches!(mark, Mark::Rule { from, to, .. } if from.1 == half && to.1 == half)
            });
            assert!(dashes.count() >= 29, "the tear goes from edge to edge");
        }
    }
}

#[test]
fn no_text_of_a_slip_lies_on_other_text() {
    let mut parts = [part("100000/31"), part("100000/31")];
    parts[0].long.value = "Rattles loudly. ".repeat(400);
    let layout = slip(&parts, Size::A5);
    let boxes: Vec<_> = layout.pages[0].marks.iter().filter_map(extent).collect();
    for (place, one) in boxes.iter().enumerate() {
        for other in &boxes[place + 1..] {
            let apart =
                one.2 <= other.0 || other.2 <= one.0 || one.3 <= other.1 || other.3 <= one.1;
            assert!(apart, "{one:?} {other:?}");
        }
    }
}
