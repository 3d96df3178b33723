//! Cards: add, find, show, edit, tag, delete, put back.

use crate::desk::Desk;
use serde_json::json;

const VCARD: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:uid-of-anna\r\nN:Kowalska;Anna;Maria;dr;OBE\r\n\
    FN:dr Anna Kowalska\r\nORG:Ramy Sp. z o.o.\r\nTITLE:Buyer\r\nTEL;TYPE=CELL:601 234 567\r\n\
    EMAIL;TYPE=WORK:anna@mail.example\r\nADR;TYPE=WORK:;;Długa 5;Poznań;;61-131;PL\r\n\
    URL:https://ramy.example\r\nBDAY:1980-05-17\r\nCATEGORIES:frames,vip\r\nNOTE:Likes walnut\r\n\
    X-SPARE:kept as it is\r\nEND:VCARD\r\n";

#[test]
fn a_card_is_shown_with_every_key_of_the_contract() {
    let desk = Desk::new();
    let file = desk.file("anna.vcf", VCARD);
    desk.ask(&["import", &file, "--region", "PL"]);
    let card = desk.show("uid-of-anna");
    assert_eq!(card["uid"], "uid-of-anna");
    assert_eq!(card["kind"], "person");
    assert_eq!(card["name"], "dr Anna Kowalska");
    let parts = json!({ "prefix": "dr", "given": "Anna", "additional": "Maria",
        "family": "Kowalska", "suffix": "OBE" });
    assert_eq!(card["parts"], parts);
    assert_eq!(card["organisation"], "Ramy Sp. z o.o.");
    assert_eq!(card["title"], "Buyer");
    let phone = json!({ "value": "601 234 567", "e164": "+48601234567", "label": "mobile" });
    assert_eq!(card["phones"], json!([phone]));
    assert_eq!(card["emails"], json!([{ "value": "anna@mail.example", "label": "work" }]));
    assert_eq!(card["addresses"][0]["city"], "Poznań");
    assert_eq!(card["urls"][0]["value"], "https://ramy.example");
    assert_eq!(card["birthday"], "1980-05-17");
    assert_eq!(card["tags"], json!(["frames", "vip"]));
    assert_eq!(card["relations"], json!([]));
    assert_eq!(card["note"], "Likes walnut");
    assert_eq!(card["photo"], false);
    assert_eq!(card["timeline"], json!([]));
    assert_eq!(card["follow_ups"], json!([]));
    assert_eq!(card["unknown"], json!(["X-SPARE:kept as it is"]));
    let by_id = desk.show(&card["id"].to_string());
    assert_eq!(by_id, card);
}

#[test]
fn one_line_becomes_a_card() {
    let desk = Desk::new();
    let id = desk.add("Jan Nowak 602 123 456 jan@firm.example boiler quote");
    let card = desk.show(&id);
    assert_eq!(card["name"], "Jan Nowak");
    assert_eq!(card["phones"][0]["value"], "602 123 456");
    assert_eq!(card["emails"][0]["value"], "jan@firm.example");
    assert_eq!(card["note"], "boiler quote");
    assert!(desk.say(&["show", &id]).contains("Jan Nowak"));
}

#[test]
fn cards_are_found_by_words_and_by_any_three_digits() {
    let desk = Desk::new();
    desk.add("Jan Nowak 602 123 456 jan@firm.example");
    desk.add("Ewa Łęcka 603 999 111");
    for text in ["nowak", "firm.example", "234"] {
        let found = desk.ask(&["find", text]);
        assert_eq!(found["total"], 1, "{text}");
        let hit = &found["contacts"][0];
        assert_eq!(hit["name"], "Jan Nowak");
        assert_eq!(hit["phones"], json!(["602 123 456"]));
        assert_eq!(hit["emails"], json!(["jan@firm.example"]));
        assert!(hit["match"]["field"].is_string() && hit["match"]["text"].is_string(), "{hit}");
    }
    assert_eq!(desk.ask(&["find", "lecka"])["contacts"][0]["name"], "Ewa Łęcka");
    assert_eq!(desk.ask(&["find", "nobody"]), json!({ "total": 0, "contacts": [] }));
}

#[test]
fn an_empty_search_lists_all_by_name() {
    let desk = Desk::new();
    for name in ["Zofia Zych", "Adam Abc", "Łucja Lis"] {
        desk.add(name);
    }
    let found = desk.ask(&["find", ""]);
    let names: Vec<_> = found["contacts"].as_array().unwrap().iter().map(|c| &c["name"]).collect();
    assert_eq!(names, ["Adam Abc", "Łucja Lis", "Zofia Zych"]);
    assert_eq!(found["contacts"][0]["match"], json!(null));
    let first = desk.ask(&["find", "", "--limit", "1"]);
    assert_eq!(first["total"], 3);
    assert_eq!(first["contacts"].as_array().unwrap().len(), 1);
}

#[test]
fn fields_are_set_added_to_and_cleared() {
    let desk = Desk::new();
    let id = desk.add("Jan Nowak 602 123 456");
    let done = desk.ask(&[
        "edit",
        &id,
        "name=Jan Nowacki",
        "given=Jan",
        "family=Nowacki",
        "phone+=61 852 10 20",
        "email=jan@a.example, j@b.example",
        "url=https://a.example",
        "organisation=Ramy",
        "title=Buyer",
        "birthday=--05-17",
        "tax_number=PL5261040828",
        "note=tall",
        "how_met=at the fair",
        "nickname=Jasiek",
        "prefix=mgr",
    ]);
    assert_eq!(done["contact"].to_string(), id);
    let card = desk.show(&id);
    assert_eq!(card["name"], "Jan Nowacki");
    assert_eq!(card["parts"]["family"], "Nowacki");
    assert_eq!(card["phones"].as_array().unwrap().len(), 2);
    assert_eq!(card["emails"][1]["value"], "j@b.example");
    assert_eq!(card["organisation"], "Ramy");
    assert_eq!(card["birthday"], "--05-17");
    assert_eq!(card["tax_number"], "PL5261040828");
    assert_eq!(card["how_met"], "at the fair");
    desk.ask(&["edit", &id, "note=", "phone=", "birthday="]);
    let card = desk.show(&id);
    assert_eq!((&card["note"], &card["phones"]), (&json!(""), &json!([])));
    assert_eq!(card["birthday"], json!(null));
}

#[test]
fn a_field_that_is_none_is_refused_and_nothing_changes() {
    let desk = Desk::new();
    let id = desk.add("Jan Nowak");
    for field in ["colour=red", "name", "birthday=yesterday", "birthday=1980-13-45"] {
        let (code, message) = desk.refusal(&["edit", &id, "note=changed", field]);
        assert_eq!(code, "invalid", "{message}");
    }
    assert_eq!(desk.show(&id)["note"], "");
    let (code, _) = desk.refusal(&["edit", &id, "name=", "given=", "family="]);
    assert_eq!(code, "invalid", "a card says something");
}

#[test]
fn tags_are_put_on_and_taken_off() {
    let desk = Desk::new();
    let id = desk.add("Jan Nowak");
    desk.ask(&["tag", &id, "vip", "frames"]);
    assert_eq!(desk.show(&id)["tags"], json!(["vip", "frames"]));
    desk.ask(&["tag", &id, "--remove", "vip"]);
    assert_eq!(desk.show(&id)["tags"], json!(["frames"]));
}

#[test]
fn a_deleted_card_can_be_put_back() {
    let desk = Desk::new();
    let id = desk.add("Jan Nowak");
    let uid = desk.show(&id)["uid"].as_str().unwrap().to_owned();
    assert_eq!(desk.ask(&["delete", &uid])["contact"].to_string(), id);
    assert_eq!(desk.ask(&["find", "nowak"])["total"], 0);
    assert_eq!(desk.show(&id)["is_trashed"], true);
    desk.ask(&["put-back", &uid]);
    assert_eq!(desk.ask(&["find", "nowak"])["total"], 1);
}

#[test]
fn the_trash_is_listed_and_looked_through() {
    let desk = Desk::new();
    let [nowak, kowal] = ["Jan Nowak", "Jan Kowal"].map(|name| desk.add(name));
    assert_eq!(desk.ask(&["trash"]), json!({ "total": 0, "contacts": [] }));
    desk.ask(&["delete", &nowak]);
    desk.ask(&["delete", &kowal]);
    let trash = desk.ask(&["trash", "--limit", "1"]);
    assert_eq!((&trash["total"], trash["contacts"].as_array().unwrap().len()), (&json!(2), 1));
    assert_eq!(trash["contacts"][0]["name"], "Jan Kowal", "the last one put there is first");
    let found = desk.ask(&["trash", "NOWAK", "jan"]);
    assert_eq!((&found["total"], &found["contacts"][0]["id"].to_string()), (&json!(1), &nowak));
    assert_eq!(desk.ask(&["trash", "--limit", "0"])["total"], 2);
    desk.ask(&["put-back", &nowak]);
    assert_eq!(desk.ask(&["trash"])["total"], 1);
}

#[test]
fn a_card_that_is_not_there_is_said_to_be_so() {
    let desk = Desk::new();
    let verbs: [&[&str]; 5] = [
        &["show", "99"],
        &["delete", "no-such-uid"],
        &["note", "99", "x"],
        &["tag", "99", "x"],
        &["edit", "99", "note=x"],
    ];
    for verb in verbs {
        let (code, message) = desk.refusal(verb);
        assert_eq!(code, "not_found", "{verb:?}: {message}");
    }
}

#[test]
fn a_part_of_the_name_changes_the_name_that_was_written_whole() {
    let desk = Desk::new();
    let id = desk.add("Anna Kowalska 601 234 567");
    desk.ask(&["edit", &id, "name=Pani Anna Kowalska", "given=Anna"]);
    assert_eq!(desk.show(&id)["name"], "Pani Anna Kowalska");
    desk.ask(&["edit", &id, "family=Nowak"]);
    assert_eq!(desk.show(&id)["name"], "Anna Nowak");
    desk.ask(&["edit", &id, "name=Firma Anny", "family=Lis"]);
    assert_eq!(desk.show(&id)["name"], "Firma Anny");
}

#[test]
fn a_card_is_read_aloud_whole() {
    let desk = Desk::new();
    let id = desk.add("Anna Kowalska 601 234 567");
    desk.ask(&["edit", &id, "birthday=--05-17", "nickname=Ania", "note=first line\nsecond"]);
    desk.ask(&["tag", &id, "vip"]);
    let made = desk.ask(&["follow-up", "add", &id, "2026-12-01 10:00", "ring"]);
    let said = desk.say(&["show", &id]);
    let step = format!("[ ] {}  2026-12-01 10:00  ring", made["follow_up"]["id"]);
    for piece in ["--05-17", "Ania", "vip", "  first line\n    second", &step] {
        assert!(said.contains(piece), "{piece} in {said}");
    }
}

#[test]
fn redoing_nothing_says_so() {
    let desk = Desk::new();
    desk.add("Anna Kowalska 601 234 567");
    let (code, message) = desk.refusal(&["redo"]);
    assert_eq!(code, "nothing_to_undo");
    assert!(message.contains("nothing to bring back"), "{message}");
}

#[test]
fn usual_labels_are_shown_in_the_owners_words_and_others_as_they_are() {
    let desk = Desk::new();
    let card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ewa Lis\nTEL;TYPE=CELL:601 555 010\n\
        EMAIL;TYPE=WORK:ewa@lis.example\nitem1.TEL:602 555 020\nitem1.X-ABLabel:Warsztat\n\
        ADR;TYPE=HOME:;;Lipowa 1;Łódź;;;\nEND:VCARD\n";
    desk.ask(&["import", &desk.file("card.vcf", card)]);
    let id = desk.ask(&["find", "ewa"])["contacts"][0]["id"].to_string();
    for (language, mobile, work, home) in [
        ("en", "Mobile", "Work", "Home"),
        ("pl", "Komórka", "Praca", "Dom"),
        ("de", "Mobil", "Arbeit", "Privat"),
    ] {
        let said = desk.say(&["show", &id, "--lang", language]);
        for line in [
            format!("010  {mobile}"),
            format!("example  {work}"),
            format!("Łódź  {home}"),
            "020  Warsztat".to_owned(),
        ] {
            assert!(said.lines().any(|shown| shown.ends_with(&line)), "{line} in {said}");
        }
    }
    assert_eq!(desk.show(&id)["emails"][0]["label"], "work", "for programs the stable word");
}
