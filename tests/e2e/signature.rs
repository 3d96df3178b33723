//! The lines below a mail, pasted as they are, become a card.

use kartoteka_tests::Key;
use serde_json::json;

use crate::ways::{desk, opened};

const SIGNATURE: &str = "Kind regards\n--\nAnna Kowalska\nSales manager\nOkna Premium Ltd\n\
    12 High Street\nLeeds LS1 4DY\ntel. 0113 496 0188\nmobile 07700 900111\nanna@oknapremium.example\n";

#[test]
fn a_signature_pasted_from_a_mail_becomes_a_card_by_keys() {
    let desk = desk(&["Jan Nowak 07700 900142"]);
    let window = opened(&desk);
    window.press(Key::Char('n').ctrl());
    window.wait_for_focus("Name, number, mail, in one line");
    let _laid = window.clipboard(SIGNATURE);
    window.press(Key::Char('v').ctrl());
    window.wait_for_value("Name, number, mail, in one line", SIGNATURE.trim());
    window.wait_for_value("Last name", "Kowalska");
    window.screenshot("signature");
    window.press(Key::Enter.ctrl());
    window.wait_for_text("Card added");
    window.wait_for_text("Sales manager");
    window.close();

    let id = desk.karto(&["find", "Anna Kowalska"])["contacts"][0]["id"].to_string();
    let card = desk.karto(&["show", &id]);
    let all = |list: &str, key: &str| {
        let all = card[list].as_array().unwrap().iter();
        json!(all.map(|one| one[key].clone()).collect::<Vec<_>>())
    };
    assert_eq!(all("phones", "value"), json!(["0113 496 0188", "07700 900111"]), "{card}");
    assert_eq!(all("emails", "value"), json!(["anna@oknapremium.example"]));
    assert_eq!(all("addresses", "postal_code"), json!(["LS1 4DY"]));
    assert_eq!(
        (&card["organisation"], &card["title"]),
        (&json!("Okna Premium Ltd"), &json!("Sales manager"))
    );
}
