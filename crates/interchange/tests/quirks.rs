//! The quirks of real phones and mail programs, one sentence each.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

#[path = "support/reading.rs"]
mod reading;

use kartoteka_domain::contact::{Contact, ContactKind, PartialDate, PhotoType};
use kartoteka_interchange::problem::Severity;
use kartoteka_interchange::vcard::{Item, ProblemKind, ReadHint, Version, read, sniff, write_card};
use reading::{contacts, read_all};

const ANDROID: &[u8] = include_bytes!("../../../tests/fixtures/vcards/android.vcf");
const IPHONE: &[u8] = include_bytes!("../../../tests/fixtures/vcards/iphone.vcf");
const GOOGLE: &[u8] = include_bytes!("../../../tests/fixtures/vcards/google.vcf");
const OUTLOOK: &[u8] = include_bytes!("../../../tests/fixtures/vcards/outlook.vcf");
const FOUR: &[u8] = include_bytes!("../../../tests/fixtures/vcards/four.vcf");
const PHONE: &[u8] = include_bytes!("../../../tests/fixtures/vcards/phone.vcf");

fn one(lines: &str) -> Contact {
    let card = format!("BEGIN:VCARD\nVERSION:3.0\n{lines}\nEND:VCARD\n");
    contacts(card.as_bytes()).pop().unwrap()
}

fn old(lines: &str) -> Contact {
    let card = format!("BEGIN:VCARD\nVERSION:2.1\n{lines}\nEND:VCARD\n");
    contacts(card.as_bytes()).pop().unwrap()
}

fn kinds(bytes: &[u8]) -> Vec<ProblemKind> {
    let items = read(bytes, &ReadHint::default());
    let problems = items.filter_map(|item| match item.unwrap() {
        Item::Problem(problem) => Some(problem.kind),
        Item::Record(_) => None,
    });
    problems.collect()
}

fn in_card(lines: &str) -> Vec<u8> {
    format!("BEGIN:VCARD\nVERSION:3.0\nFN:A\n{lines}\nEND:VCARD\n").into_bytes()
}

fn labelled(contact: &Contact) -> Vec<(&str, &str)> {
    contact.phones.iter().map(|phone| (phone.value.as_str(), phone.label.as_str())).collect()
}

#[test]
fn of_an_address_of_more_than_seven_parts_nothing_is_lost() {
    let contact = one("FN:A\nADR:;;ul. Długa 1;m. 3;Warszawa;;00-238;Polska;");
    let address = &contact.addresses[0];
    assert_eq!(
        (address.street.as_str(), address.postal_code.as_str(), address.country.as_str()),
        ("ul. Długa 1", "", "00-238, Polska")
    );
}

#[test]
fn android_2_1_comes_in_with_soft_breaks_custom_labels_and_photo() {
    let all = contacts(ANDROID);
    assert_eq!(all.len(), 3);
    assert_eq!(all[0].formatted_name, "Łukasz Wójcik");
    assert_eq!(all[0].name.family, "Wójcik");
    assert_eq!(all[0].memberships[0].organisation, "Piekarnia „Złoty Kłos”");
    assert_eq!(all[0].memberships[0].department, "Dział sprzedaży");
    assert_eq!(all[0].memberships[0].role, "Sprzedawca");
    assert_eq!(
        all[0].note,
        "Pierwsza linia: świeże bułki o szóstej.\nDruga linia: 50% zaliczki = umowa."
    );
    assert_eq!(labelled(&all[0]), [("+48602345678", "mobile"), ("+48227654321", "work fax")]);
    assert_eq!(labelled(&all[1]), [("505111333", "mobile"), ("1234", "Dział")]);
    assert_eq!(all[1].birthday, PartialDate::new(None, 5, 17));
    assert_eq!(all[1].photo.as_ref().unwrap().kind, PhotoType::Png);
    assert_eq!(
        all[1].unknown,
        ["X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Jan;14;;;;;;;;;;;;;"]
    );
}

#[test]
fn iphone_3_0_comes_in_with_item_groups_and_a_birthday_without_year() {
    let contact = contacts(IPHONE).pop().unwrap();
    assert_eq!(
        labelled(&contact),
        [
            ("+49 160 5554321", "mobile"),
            ("+49 160 5554322", "iphone mobile"),
            ("+49 89 5550001", "Studio-Türklingel"),
        ]
    );
    assert_eq!(contact.emails[0].label, "work");
    assert_eq!(contact.links[0].value, "https://atelier-brandt.example");
    assert_eq!(contact.links[0].label, "homepage");
    assert_eq!(contact.birthday, PartialDate::new(None, 2, 29));
    assert_eq!(contact.addresses[0].street, "Türkenstraße 5\nHinterhof");
    assert_eq!(contact.note, "Pfad der Bilder: C:\\neu\\2026\nRechnung immer per Post.");
    assert!(contact.photo.is_some());
    assert_eq!(
        contact.unknown,
        [
            "item3.X-ABADR:de",
            "item5.X-ABDATE;type=pref:2015-09-01",
            "item5.X-ABLabel:_$!<Anniversary>!$_",
            "X-SOCIALPROFILE;type=twitter;x-user=leabrandt:http://twitter.example/leabrandt",
        ]
    );
}

#[test]
fn google_3_0_comes_in_with_its_photo_address_kept_and_never_opened() {
    let card = &read_all(GOOGLE)[0];
    let contact = &card.record.as_ref().unwrap().contact;
    assert!(contact.photo.is_none());
    assert!(contact.unknown.iter().any(|line| line.starts_with("PHOTO:https://lh3.")));
    assert!(card.problems.iter().any(|problem| problem.kind == ProblemKind::PhotoByAddress));
    assert_eq!(contact.tags, ["Księgowość"]);
    assert!(contact.unknown.contains(&"CATEGORIES:myContacts".to_owned()));
    assert_eq!(contact.memberships[0].role, "Księgowa");
    assert_eq!(contact.emails[1].label, "Biuro");
    assert_eq!(contact.birthday, PartialDate::new(Some(1980), 5, 17));
}

#[test]
fn outlook_2_1_comes_in_with_the_charset_each_line_names() {
    let contact = contacts(OUTLOOK).pop().unwrap();
    assert_eq!(contact.formatted_name, "Pani Grażyna Jabłońska");
    assert_eq!(contact.name.prefix, "Pani");
    assert_eq!(contact.memberships[0].organisation, "Urząd Gminy");
    assert_eq!(contact.addresses[0].city, "Żabno");
    assert_eq!(contact.note, "Dożynki gminne: zamówić stoiska do końca lipca.\nDzwonić rano.");
    assert!(
        contact.unknown.contains(
            &"LABEL;TYPE=WORK;TYPE=PREF:ul. Kościuszki 1\\n33-240 Żabno\\nPolska".to_owned()
        ),
        "{:?}",
        contact.unknown
    );
}

#[test]
fn version_4_0_comes_in_with_uris_lists_and_kinds() {
    let all = contacts(FOUR);
    assert_eq!(
        labelled(&all[0]),
        [("+47-22-12-34-56", "mobile"), ("+47-23-00-00-00;ext=12", "work")]
    );
    assert_eq!(all[0].birthday, PartialDate::new(None, 5, 17));
    assert!(all[0].photo.is_some());
    assert_eq!(all[1].kind, ContactKind::Organisation);
    assert_eq!(all[1].formatted_name, "Fjordfisk AS");
    assert!(all[1].memberships.is_empty());
}

#[test]
fn a_phones_whole_book_comes_in_without_a_problem() {
    assert_eq!(kinds(PHONE), []);
    let all = contacts(PHONE);
    assert_eq!(all.len(), 12);
    assert_eq!(all[4].kind, ContactKind::Organisation);
    assert_eq!(all[9].shown_name(), "+48 512 000 777");
}

#[test]
fn a_double_backslash_before_an_n_is_a_backslash_and_an_n() {
    assert_eq!(one(r"NOTE:C:\\new\\table").note, r"C:\new\table");
    assert_eq!(one(r"NOTE:C:\\\new").note, "C:\\\new");
    assert_eq!(old(r"NOTE:C:\new").note, r"C:\new");
    assert_eq!(old("NOTE;QUOTED-PRINTABLE:C:\\\\new=0D=0Ax").note, "C:\\new\nx");
}

#[test]
fn a_raw_comma_in_a_note_and_an_escaped_one_are_both_a_comma() {
    assert_eq!(one(r"NOTE:a, b\, c\; d: e\: f").note, "a, b, c; d: e: f");
}

#[test]
fn a_name_with_commas_is_never_split() {
    let contact = one("FN:Mustermann, Heiko\nN:Stevenson;John;Philip,Paul;Dr.;Jr.,M.D.;more");
    assert_eq!(contact.formatted_name, "Mustermann, Heiko");
    assert_eq!(contact.name.additional, "Philip,Paul");
    assert_eq!(contact.name.suffix, "Jr.,M.D. more");
}

#[test]
fn a_card_without_a_name_shows_what_it_has() {
    assert_eq!(one("N:Nowak;Jan;;dr;\nTEL:1").shown_name(), "dr Jan Nowak");
    assert_eq!(one("EMAIL:a@b.example\nTEL:1").shown_name(), "a@b.example");
    let firm = one("ORG:Firma;Dział");
    assert_eq!((firm.kind, firm.shown_name()), (ContactKind::Organisation, "Firma".to_owned()));
    assert_eq!(firm.memberships[0].department, "Dział");
}

#[test]
fn the_preferred_number_comes_first_and_the_others_keep_their_order() {
    let contact = one("TEL:1\nTEL;TYPE=WORK:2\nTEL;TYPE=pref,HOME:3\nTEL:4");
    assert_eq!(labelled(&contact), [("3", "home"), ("1", ""), ("2", "work"), ("4", "")]);
    let contact = one("TEL;PREF=20:1\nTEL;PREF=1:2");
    assert_eq!(labelled(&contact), [("2", ""), ("1", "")]);
}

#[test]
fn groups_that_are_no_labels_stay_with_their_lines() {
    let contact = one("item1.TEL:1\nitem1.X-ABLabel:Biuro\nitem2.X-ABDATE:2012\n\
                       item2.X-ABLabel:Ślub\nX-ABLabel:lost");
    assert_eq!(labelled(&contact), [("1", "Biuro")]);
    assert_eq!(contact.unknown, ["item2.X-ABDATE:2012", "item2.X-ABLabel:Ślub", "X-ABLabel:lost"]);
}

#[test]
fn several_organisations_keep_their_own_titles() {
    let contact = one("item1.ORG:A;x;y\nitem2.ORG:B\nitem2.TITLE:b\nitem1.TITLE:a");
    let roles =
        contact.memberships.iter().map(|own| (own.organisation.as_str(), own.role.as_str()));
    assert_eq!(roles.collect::<Vec<_>>(), [("A", "a"), ("B", "b")]);
    assert_eq!(contact.memberships[0].department, "x, y");
    let contact = one("ORG:A\nTITLE:a\nORG:B\nTITLE:b\nROLE:kept");
    assert_eq!(contact.memberships[1].role, "b");
    assert_eq!(contact.unknown, ["ROLE:kept"]);
}

#[test]
fn what_is_said_twice_in_different_words_is_kept() {
    let contact = one("FN:A\nFN:A\nFN:B\nBDAY:19800517\nBDAY:1980-05-17\nBDAY:circa 1980");
    assert_eq!(contact.formatted_name, "A");
    assert_eq!(contact.unknown, ["FN:B", "BDAY:circa 1980"]);
    let contact = one("NOTE:one\nNOTE:one\nNOTE:two");
    assert_eq!(contact.note, "one\n\ntwo");
}

#[test]
fn a_birthday_that_is_no_date_is_kept_and_reported() {
    assert_eq!(kinds(&in_card("BDAY:circa 1800")), [ProblemKind::BirthdayNotADate]);
    assert_eq!(kinds(&in_card("BDAY:1953-10-15T23:10:00Z")), [ProblemKind::BirthdayTime]);
    let omitted = one("BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-17");
    assert_eq!(omitted.birthday, PartialDate::new(None, 5, 17));
    assert_eq!(one("BDAY:1604-05-17").birthday, PartialDate::new(None, 5, 17));
    assert_eq!(one("BDAY:1904-05-17").birthday, PartialDate::new(Some(1904), 5, 17));
}

#[test]
fn a_photo_by_address_is_kept_as_text_whatever_the_address() {
    for address in [
        "PHOTO;VALUE=uri:file:///etc/passwd",
        "PHOTO;VALUE=URI:http://tracker.example/x.gif",
        r"PHOTO:\\\\host\\share\\a.jpg",
    ] {
        let bytes = in_card(address);
        assert_eq!(kinds(&bytes), [ProblemKind::PhotoByAddress], "{address}");
        assert_eq!(contacts(&bytes)[0].unknown, [address]);
    }
}

#[test]
fn svg_and_text_for_a_photo_are_kept_and_not_shown() {
    for photo in ["PHOTO;ENCODING=b;TYPE=SVG:PHN2Zy8+", "PHOTO:data:image/svg+xml;base64,PHN2Zy8+"]
    {
        let bytes = in_card(photo);
        assert_eq!(kinds(&bytes), [ProblemKind::PhotoNotShown]);
        assert_eq!(contacts(&bytes)[0].unknown, [photo]);
    }
}

#[test]
fn control_characters_go_and_are_reported_and_direction_marks_stay() {
    let bytes = in_card("NOTE:a\u{0}b\u{7}c\td");
    assert_eq!(kinds(&bytes), [ProblemKind::ControlCharacters]);
    assert_eq!(contacts(&bytes)[0].note, "abc\td");
    let bytes = in_card("NOTE:a\u{202E}b");
    assert_eq!(kinds(&bytes), [ProblemKind::DirectionMarks]);
    assert_eq!(contacts(&bytes)[0].note, "a\u{202E}b");
}

#[test]
fn html_in_a_name_is_only_text() {
    let name = "<img src=x onerror=alert(1)>&amp;";
    assert_eq!(one(&format!("FN:{name}")).formatted_name, name);
}

#[test]
fn one_bad_card_is_reported_with_its_line_and_the_others_come_in() {
    let text = "junk\nmore junk\nBEGIN:VCARD\nVERSION:3.0\nFN:A\nno colon here\nTEL:1\nBEGIN:VCARD\n\
                VERSION:3.0\nEND:VCARD\nBEGIN:VCARD\nFN:C\nEND:VCARD\nBEGIN:VCARD\nFN:D\nTEL:4";
    let mut names = Vec::new();
    let mut problems = Vec::new();
    for item in read(text.as_bytes(), &ReadHint::default()) {
        match item.unwrap() {
            Item::Record(record) => names.push((record.contact.formatted_name, record.line)),
            Item::Problem(own) => problems.push((own.line, own.record, own.kind, own.severity)),
        }
    }
    let named = [("A", 3), ("C", 11), ("D", 14)].map(|(name, line)| (name.to_owned(), line));
    assert_eq!(names, named);
    assert_eq!(
        problems,
        [
            (1, 0, ProblemKind::OutsideCard, Severity::Note),
            (3, 1, ProblemKind::MissingEnd, Severity::Note),
            (6, 1, ProblemKind::NotALine, Severity::Error),
            (8, 2, ProblemKind::EmptyCard, Severity::Note),
            (14, 4, ProblemKind::MissingEnd, Severity::Note),
        ]
    );
}

#[test]
fn a_nested_card_is_kept_as_one_line_in_either_spelling() {
    let kept = "AGENT:BEGIN:VCARD\\nVERSION:2.1\\nFN:Zoë\\nNOTE:a\\;b\\nEND:VCARD";
    let text = "BEGIN:VCARD\nVERSION:2.1\nFN:A\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\nFN:Zoë\nNOTE:a;b\n\
                END:VCARD\nTEL:1\nEND:VCARD\n";
    let contact = contacts(text.as_bytes()).pop().unwrap();
    assert_eq!(contact.unknown, [kept]);
    assert_eq!(labelled(&contact), [("1", "")]);
    assert_eq!(kinds(text.as_bytes()), [ProblemKind::NestedCard]);
    assert_eq!(one(&format!("FN:A\n{kept}")).unknown, [kept]);
}

#[test]
fn an_undeclared_charset_is_guessed_and_the_guess_is_said() {
    let (polish, _, _) = encoding_rs::WINDOWS_1250.encode(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Łucja Źrebięcka-Żak\nNOTE:Święta są późną jesienią\nEND:VCARD",
    );
    let mut items = read(&*polish, &ReadHint::for_language("pl"));
    let Some(Ok(Item::Record(record))) = items.next() else { panic!("no card") };
    assert_eq!(record.contact.formatted_name, "Łucja Źrebięcka-Żak");
    let Some(Ok(Item::Problem(problem))) = items.next() else { panic!("no word about the guess") };
    assert_eq!(problem.kind, ProblemKind::CharsetGuessed { charset: "windows-1250".to_owned() });
}

#[test]
fn a_chosen_charset_is_taken_where_the_file_names_none() {
    let bytes = [b"BEGIN:VCARD\nVERSION:3.0\nFN:", &b"\xA3\xF3d\xBC"[..], b"\nEND:VCARD"].concat();
    let hint = ReadHint { encoding: Some("iso-8859-2".to_owned()), ..ReadHint::default() };
    let items: Vec<Item> = read(bytes.as_slice(), &hint).map(Result::unwrap).collect();
    let [Item::Record(record)] = items.as_slice() else { panic!("{items:?}") };
    assert_eq!(record.contact.formatted_name, "Łódź");
}

#[test]
fn a_charset_nobody_knows_is_said_and_the_text_still_comes_in() {
    let bytes = in_card("NOTE;CHARSET=KLINGON:żółw");
    assert_eq!(kinds(&bytes), [ProblemKind::CharsetUnknown { named: "KLINGON".to_owned() }]);
    assert_eq!(contacts(&bytes)[0].note, "żółw");
}

#[test]
fn shift_jis_whose_bytes_look_like_escapes_is_decoded_first() {
    let (bytes, _, _) = encoding_rs::SHIFT_JIS
        .encode("BEGIN:VCARD\nVERSION:3.0\nFN;CHARSET=Shift_JIS:表示\nEND:VCARD\n");
    assert_eq!(contacts(&bytes)[0].formatted_name, "表示");
}

#[test]
fn our_own_fields_go_out_and_come_back() {
    let contact =
        one("FN:A\nX-KARTOTEKA-HOW-MET:Targi\\, 2025\nX-KARTOTEKA-TAX-NUMBER:PL 1234563218\n\
                       X-KARTOTEKA-STAY-IN-TOUCH:14\\;30\nX-KARTOTEKA-FIELD:Rabat;5\\;10 %");
    assert_eq!(contact.how_met, "Targi, 2025");
    assert_eq!(contact.tax_number, "PL 1234563218");
    assert_eq!(contact.custom_fields[0].value, "5;10 %");
    assert_eq!(contact.stay_in_touch.to_string(), "14;30");
    assert!(contact.unknown.is_empty());
}

#[test]
fn when_somebody_died_comes_in_and_goes_out_as_a_date_or_as_words() {
    for (line, kept, third, fourth) in [
        ("DEATHDATE:20240403", "2024-04-03", "DEATHDATE:2024-04-03", "DEATHDATE:20240403"),
        (
            "DEATHDATE:2024-04-03T10:00:00Z",
            "2024-04-03",
            "DEATHDATE:2024-04-03",
            "DEATHDATE:20240403",
        ),
        ("DEATHDATE:2024", "2024", "DEATHDATE:2024", "DEATHDATE:2024"),
        (
            "DEATHDATE;VALUE=text:circa 1800\\, in spring",
            "circa 1800, in spring",
            "DEATHDATE;VALUE=text:circa 1800\\, in spring",
            "DEATHDATE;VALUE=text:circa 1800\\, in spring",
        ),
    ] {
        let contact = one(&format!("FN:A\n{line}"));
        assert_eq!(contact.died, kept);
        for (version, expected) in [(Version::V3, third), (Version::V4, fourth)] {
            let mut out = Vec::new();
            write_card(&contact, version, &mut out).unwrap();
            let text = String::from_utf8(out).unwrap();
            assert!(text.lines().any(|line| line == expected), "{text}");
            assert_eq!(contacts(text.as_bytes())[0].died, kept, "{text}");
        }
    }
    assert_eq!(one("FN:A\nDEATHDATE:").died, "");
}

#[test]
fn a_wish_to_stay_in_touch_that_is_none_is_kept_as_it_came() {
    let line = "X-KARTOTEKA-STAY-IN-TOUCH:now and then";
    assert_eq!(one(&format!("FN:A\n{line}")).unknown, [line]);
    let never = one("FN:A\nX-KARTOTEKA-STAY-IN-TOUCH:never");
    assert_eq!(never.stay_in_touch.to_string(), "never");
}

fn hash(text: &str) -> [u8; 32] {
    read_all(text.as_bytes()).pop().unwrap().record.unwrap().source_hash
}

#[test]
fn the_same_card_shuffled_refolded_and_without_uid_has_the_same_hash() {
    let card =
        "BEGIN:VCARD\nVERSION:3.0\nUID:1\nFN:Ala Kot\nTEL;TYPE=cell:600\nREV:2020\nEND:VCARD\n";
    let other = "begin:vcard\r\nversion:3.0\r\ntel;type=CELL:6\r\n 00\r\nprodid:x\r\nfn:Al\r\n\ta Kot\r\n\
                 end:vcard\r\n";
    assert_eq!(hash(card), hash(other));
    let changed = card.replace("600", "601");
    assert_ne!(hash(card), hash(&changed));
}

#[test]
fn kept_lines_go_out_again_and_cannot_end_the_card() {
    let mut contact = one("FN:A\nitem1.X-FOO;A=b:c\\,d");
    contact.unknown.push("END:VCARD".to_owned());
    contact.unknown.push("X-BAD:1\r\nTEL:666".to_owned());
    contact.phones.push(kartoteka_domain::contact::Phone {
        value: "1".to_owned(),
        label: "Biuro".to_owned(),
    });
    for version in [Version::V3, Version::V4] {
        let mut out = Vec::new();
        write_card(&contact, version, &mut out).unwrap();
        let back = contacts(&out).pop().unwrap();
        assert_eq!(back.phones, contact.phones);
        assert_eq!(back.unknown, ["item1.X-FOO;A=b:c\\,d", "X-BAD:1TEL:666"]);
        assert!(String::from_utf8(out).unwrap().contains("item2.TEL:1"));
    }
}

#[test]
fn a_card_that_the_validator_would_change_is_written_by_our_own_writer() {
    let contact = one("FN:A\nURL:www.without-scheme.example\nNOTE:a\\nb");
    let mut out = Vec::new();
    let written = write_card(&contact, Version::V4, &mut out).unwrap();
    assert_eq!((written.cards, written.by_own_writer), (1, 1));
    assert_eq!(contacts(&out), [contact]);
}

#[test]
fn a_vcard_is_known_by_its_content() {
    let wide: Vec<u8> =
        "\u{FEFF}BEGIN:VCARD\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [PHONE, OUTLOOK, &wide, b"\xEF\xBB\xBFbegin:vcard\r", b"x\n\nhome.BEGIN:VCARD\n"] {
        assert!(sniff(bytes));
    }
    for bytes in [&b""[..], b"BEGIN:VCALENDAR\n", b"\x89PNG\r\n", b"First Name,Last Name\n"] {
        assert!(!sniff(bytes));
    }
}
