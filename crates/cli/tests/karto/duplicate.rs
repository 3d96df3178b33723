//! Duplicates and merge.

use crate::desk::Desk;
use serde_json::{Value, json};

fn ids(group: &Value) -> Vec<i64> {
    let contacts = group["contacts"].as_array().unwrap().iter();
    contacts.map(|contact| contact["id"].as_i64().unwrap()).collect()
}

#[test]
fn the_same_number_and_name_is_a_sure_group_and_merges_to_one_card() {
    let desk = Desk::new();
    desk.ask(&["settings", "region", "PL"]);
    let one = desk.add("Ewa Głowacka 601 234 567");
    let other = desk.add("Ewa Glowacka +48601234567 ewa@mail.example");
    desk.add("Jan Nowak 602 111 222");
    desk.ask(&["note", &other, "likes ivory"]);
    let found = desk.ask(&["duplicates"]);
    let groups = found["groups"].as_array().unwrap();
    assert_eq!(groups.len(), 1, "{found}");
    assert_eq!(groups[0]["certainty"], "sure");
    assert_eq!(groups[0]["reason"], "same number, same name");
    assert_eq!(ids(&groups[0]), [one.parse::<i64>().unwrap(), other.parse().unwrap()]);

    let (before, uid) = (desk.show(&one), desk.show(&other)["uid"].clone());
    let gone = desk.show(&other);
    let merged = desk.ask(&["merge", &one, &other]);
    assert_eq!(merged["contact"].to_string(), one);
    let card = desk.show(&one);
    assert_eq!(card["phones"].as_array().unwrap().len(), 1);
    assert_eq!(card["emails"][0]["value"], "ewa@mail.example");
    let entry =
        |at: usize| (card["timeline"][at]["kind"].clone(), card["timeline"][at]["text"].clone());
    assert_eq!(entry(0), (json!("merge"), json!("Ewa Glowacka")), "the cards that went in");
    assert_eq!(entry(1), (json!("note"), json!("likes ivory")));
    assert_eq!(desk.show(uid.as_str().unwrap()), card, "the old uid names the kept card");
    assert_eq!(desk.ask(&["duplicates"])["groups"], json!([]));

    desk.ask(&["undo"]);
    assert_eq!(desk.show(&one), before);
    assert_eq!(desk.show(&other), gone);
}

#[test]
fn what_is_said_to_be_two_is_not_listed_again() {
    let desk = Desk::new();
    let one = desk.add("Ewa Głowacka 601 234 567");
    let other = desk.add("Ewa Głowacka 602 345 678");
    assert_eq!(desk.ask(&["duplicates"])["groups"][0]["certainty"], "likely");
    assert!(desk.say(&["duplicates"]).contains("likely: same name"));
    desk.ask(&["duplicates", "--not-same", &one, &other]);
    assert_eq!(desk.ask(&["duplicates"])["total"], 0);
    desk.ask(&["undo"]);
    assert_eq!(desk.ask(&["duplicates"])["total"], 1);
}

#[test]
fn a_value_is_taken_from_the_card_named_and_no_other_is_lost() {
    let desk = Desk::new();
    let one = desk.add("Ewa Głowacka 601 234 567");
    let other = desk.add("Ewa Kos 601 234 567");
    desk.ask(&["edit", &one, "nickname=Ewka"]);
    desk.ask(&["edit", &other, "nickname=Ewunia"]);
    desk.ask(&["merge", &one, &other, "--take", &format!("name={other}")]);
    let card = desk.show(&one);
    assert_eq!(card["name"], "Ewa Kos");
    assert_eq!(card["nickname"], "Ewka");
    assert_eq!(card["note"], "Also nickname: Ewunia");
}

#[test]
fn a_card_is_not_merged_with_itself_nor_with_nothing() {
    let desk = Desk::new();
    let one = desk.add("Ewa Głowacka 601 234 567");
    assert_eq!(desk.refusal(&["merge", &one, &one]).0, "invalid");
    assert_eq!(desk.refusal(&["merge", &one, "999"]).0, "not_found");
}

#[test]
fn all_that_is_sure_is_merged_at_once_and_two_again_by_one_undo() {
    let desk = Desk::new();
    desk.ask(&["settings", "region", "PL"]);
    let one = desk.add("Ewa Głowacka 601 234 567");
    let other = desk.add("Ewa Glowacka +48601234567");
    desk.add("Jan Nowak 602 111 222");
    desk.add("Jan Nowak 603 111 222");
    let before = (desk.show(&one), desk.show(&other));
    let merged = desk.ask(&["duplicates", "--merge-sure"]);
    assert_eq!((&merged["groups"], &merged["cards"]), (&json!(1), &json!(1)));
    assert_eq!(desk.ask(&["duplicates"])["total"], 1, "the same name alone is not sure");
    desk.ask(&["undo"]);
    assert_eq!((desk.show(&one), desk.show(&other)), before);
}

#[test]
fn blank_cards_are_listed_and_put_in_the_trash() {
    let desk = Desk::new();
    let blank = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:empty\r\nN:;;;;\r\nFN:\r\nEND:VCARD\r\n";
    std::fs::write(desk.path("blank.vcf"), blank).unwrap();
    desk.ask(&["import", desk.path("blank.vcf").to_str().unwrap()]);
    desk.add("Jan Nowak 602 111 222");
    assert_eq!(desk.ask(&["blank"]), json!({ "total": 1, "contacts": [1] }));
    assert_eq!(desk.ask(&["blank", "--trash"])["cards"], 1);
    assert!(desk.say(&["blank"]).contains("0 blank cards"));
    desk.ask(&["undo"]);
    assert_eq!(desk.ask(&["blank"])["total"], 1);
}
