//! Mail signatures as they are pasted, and the cards they make.

use super::super::contact_of_text;
use crate::contact::{Contact, ContactKind};
use crate::region::Region;

/// A card on one line each for what it says: name, firm, role, numbers with labels, mails, links,
/// tax number, address, note.
fn told(card: &Contact) -> Vec<String> {
    let mut out = vec![format!("name {}", card.formatted_name)];
    for at in &card.memberships {
        out.push(format!("at {}, {}", at.organisation, at.role));
    }
    out.extend(card.phones.iter().map(|phone| format!("phone {} {}", phone.value, phone.label)));
    out.extend(card.emails.iter().map(|email| format!("mail {}", email.value)));
    out.extend(card.links.iter().map(|link| format!("link {}", link.value)));
    out.extend(Some(&card.tax_number).filter(|it| !it.is_empty()).map(|it| format!("tax {it}")));
    for at in &card.addresses {
        let parts = [&at.street, &at.postal_code, &at.city, &at.region, &at.country];
        out.push(format!("address {}", parts.map(String::as_str).join("; ")));
    }
    out.extend(card.note.lines().map(|line| format!("note {line}")));
    out.iter().map(|line| line.trim().to_owned()).collect()
}

#[track_caller]
fn reads(text: &str, expected: &[&str]) {
    assert_eq!(told(&contact_of_text(text, Region::PL)), expected, "{text}");
}

#[test]
fn a_polish_signature() {
    reads(
        "Pozdrawiam serdecznie,\n\n--\nmgr inż. Anna Kowalska\nKierownik sprzedaży\nOkna Premium \
         Sp. z o.o.\nul. Długa 5/3\n00-238 Warszawa\ntel. 22 123 45 67 w. 12 | kom. 602 123 456\n\
         e-mail: anna@oknapremium.example\nwww.oknapremium.example\nNIP: 526-000-12-46\n\
         REGON 012345678",
        &[
            "name mgr inż. Anna Kowalska",
            "at Okna Premium Sp. z o.o., Kierownik sprzedaży",
            "phone 22 123 45 67 w. 12",
            "phone 602 123 456 mobile",
            "mail anna@oknapremium.example",
            "link www.oknapremium.example",
            "tax 526-000-12-46",
            "address ul. Długa 5/3; 00-238; Warszawa; ;",
            "note REGON 012345678",
        ],
    );
}

#[test]
fn a_german_signature() {
    reads(
        "Mit freundlichen Grüßen\nMax Weber\nGeschäftsführer\n\nWeber Fenster GmbH\nHauptstraße \
         12a\n20095 Hamburg\nDeutschland\n\nTel.: +49 40 123456\nMobil: +49 171 1234567\nFax: +49 \
         40 123457\nE-Mail: weber@weber-fenster.example\nUSt-IdNr.: DE136695976\nHRB 123456 \
         Amtsgericht Hamburg",
        &[
            "name Max Weber",
            "at Weber Fenster GmbH, Geschäftsführer",
            "phone +49 40 123456",
            "phone +49 171 1234567 mobile",
            "phone +49 40 123457 fax",
            "mail weber@weber-fenster.example",
            "tax DE136695976",
            "address Hauptstraße 12a; 20095; Hamburg; ; Deutschland",
            "note HRB 123456 Amtsgericht Hamburg",
        ],
    );
}

#[test]
fn an_english_signature_with_the_code_on_a_line_of_its_own() {
    reads(
        "Kind regards,\nAmy Fry | Head of Sales\nTin Chapel\n12 High Street\nLondon\nSW1A 1AA\nT: \
         020 7946 0958 | M: 07700 900111 | E: amy@tinchapel.example | W: www.tinchapel.example",
        &[
            "name Amy Fry",
            "at Tin Chapel, Head of Sales",
            "phone 020 7946 0958",
            "phone 07700 900111",
            "mail amy@tinchapel.example",
            "link www.tinchapel.example",
            "address 12 High Street; SW1A 1AA; London; ;",
        ],
    );
}

#[test]
fn a_firm_alone_is_the_card() {
    let text = "Hurtownia Mąka i Cukier\nAdres: Polna 7, 61-131 Poznań\n61 123 45 67";
    reads(
        text,
        &[
            "name Hurtownia Mąka i Cukier",
            "phone 61 123 45 67",
            "address Polna 7; 61-131; Poznań; ;",
        ],
    );
    assert_eq!(contact_of_text(text, Region::PL).kind, ContactKind::Organisation);
}

#[test]
fn a_firm_above_or_beside_the_person() {
    let above = ["name Jan Nowak", "at ABC Ltd, Director", "mail jan@abc.example"];
    reads("ABC Ltd\nJan Nowak\nDirector\njan@abc.example", &above);
    reads("Jan Nowak, Director\nABC Ltd\njan@abc.example", &above);
    reads(
        "Jan Nowak, ABC Ltd\njan@abc.example",
        &["name Jan Nowak", "at ABC Ltd,", "mail jan@abc.example"],
    );
}

#[test]
fn what_is_not_understood_is_the_note() {
    reads(
        "Jan Nowak\n602 123 456\nWe are closed on Mondays, and on holidays.\nThis mail is \
         confidential: tell nobody.",
        &[
            "name Jan Nowak",
            "phone 602 123 456",
            "note We are closed on Mondays, and on holidays.",
            "note This mail is confidential: tell nobody.",
        ],
    );
    reads("jan nowak\n602 123 456", &["name jan nowak", "phone 602 123 456"]);
    reads("602 123 456\n22 123 45 67", &["name", "phone 602 123 456", "phone 22 123 45 67"]);
}

#[test]
fn only_ways_to_say_goodbye_go() {
    reads("Thanks\nJan Nowak\nSent from my iPhone", &["name Jan Nowak"]);
    reads("Jan Nowak\nSent from my Galaxy S21", &["name Jan Nowak"]);
    for line in ["Pozdrawiam, Anna Kowalska", "Regards, Anna Kowalska", "MfG Anna Kowalska"] {
        reads(&format!("{line}\n602 123 456"), &["name Anna Kowalska", "phone 602 123 456"]);
    }
    reads("Pozdrawiam serdecznie\nAnna Kowalska", &["name Anna Kowalska"]);
    reads(
        "Best Foods Ltd\nThanksgiving hours: 9",
        &["name Best Foods Ltd", "note Thanksgiving hours: 9"],
    );
}

proptest::proptest! {
    #[test]
    fn no_word_of_the_lines_is_dropped_but_goodbyes(
        lines in proptest::collection::vec("[A-Z][a-zżółć]{4,9} [A-Z][a-zżółć]{4,9}", 2..5)
    ) {
        let text = lines.join("\n");
        let kept = told(&contact_of_text(&text, Region::PL)).join("\n");
        for word in text.split_whitespace() {
            proptest::prop_assert!(kept.contains(word), "{} in {}", word, kept);
        }
    }

    #[test]
    fn no_digit_of_the_lines_is_dropped(
        lines in proptest::collection::vec("[A-Za-zżółć0-9@.,+() -]{0,40}", 2..6)
    ) {
        let text = lines.join("\n");
        let kept = told(&contact_of_text(&text, Region::PL)).join("\n");
        let digits = |text: &str| {
            let mut digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
            digits.sort_unstable();
            digits
        };
        let custom = contact_of_text(&text, Region::PL).custom_fields;
        let more: String = custom.iter().map(|field| field.value.as_str()).collect();
        proptest::prop_assert_eq!(digits(&(kept + &more)), digits(&text));
    }
}
