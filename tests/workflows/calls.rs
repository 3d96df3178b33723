//! The telephone's calls come in, once; each lands on the card that has its number, however it is
//! spelt, and what no card has waits.

use crate::desk::Desk;
use serde_json::{Value, json};

/// 10 November 2026, 10:00 in Warsaw, in ms.
const DAY: i64 = 1_794_301_200_000;
const MINUTE: i64 = 60_000;

/// A call log as SMS Backup & Restore writes it.
fn log(calls: &[(&str, u8, u32, i64)]) -> String {
    let call = |(number, kind, seconds, at): &(&str, u8, u32, i64)| {
        format!(
            "  <call number=\"{number}\" duration=\"{seconds}\" date=\"{at}\" type=\"{kind}\" \
             presentation=\"1\" contact_name=\"(Unknown)\" />\n"
        )
    };
    let calls: String = calls.iter().map(call).collect();
    format!("<?xml version='1.0' encoding='UTF-8'?>\n<calls count=\"77\">\n{calls}</calls>\n")
}

fn import(desk: &Desk, files: &[(&str, &str)]) -> Value {
    let files: Vec<u32> =
        files.iter().map(|(name, text)| desk.file(name, text.as_bytes())).collect();
    desk.ask("import_run", json!({ "files": files }))
}

fn counts(file: &Value) -> [u64; 4] {
    ["added", "waiting", "unchanged", "skipped"].map(|count| file[count].as_u64().unwrap())
}

/// The calls of a card, newest first: direction, number, minutes.
fn calls(desk: &Desk, card: i64) -> Vec<Value> {
    let request = json!({ "contact_id": card, "filter": "calls", "limit": 100 });
    let page = desk.ask("timeline_page", request);
    let items = page["items"].as_array().unwrap().iter();
    items.map(|item| json!([item["direction"], item["number"], item["minutes"]])).collect()
}

fn to_return(desk: &Desk) -> Vec<String> {
    let today = desk.ask("today_get", json!({}));
    let numbers = today["call_back"].as_array().unwrap().iter();
    numbers.map(|call| call["number"].as_str().unwrap().to_owned()).collect()
}

fn annas_three() -> String {
    log(&[
        ("+48601234567", 1, 62, DAY),
        ("0048601234567", 2, 30, DAY + 10 * MINUTE),
        ("601234567", 3, 0, DAY + 20 * MINUTE),
    ])
}

#[test]
fn every_spelling_of_a_number_reaches_the_same_card_and_once() {
    let desk = Desk::new();
    let anna = desk.card("Anna Nowak 601 234 567");
    let before = desk.dump();
    let first = import(&desk, &[("calls.xml", &annas_three())]);
    assert_eq!(counts(&first["files"][0]), [3, 0, 0, 0]);
    assert_eq!(first["files"][0]["format"], "sms_backup_restore");
    assert_eq!(first["files"][0]["content"], "calls");
    assert_eq!(first["files"][0]["records"], 3, "the declared count is not believed");
    let expected = [
        json!(["missed", "601234567", null]),
        json!(["out", "0048601234567", 1]),
        json!(["in", "+48601234567", 1]),
    ];
    assert_eq!(calls(&desk, anna), expected);
    assert_eq!(to_return(&desk), ["601234567"]);

    let again = import(&desk, &[("calls.xml", &annas_three())]);
    assert_eq!((counts(&again["files"][0]), &again["operation"]), ([0, 0, 3, 0], &Value::Null));

    desk.ask("operation_undo", json!({ "id": first["operation"] }));
    for table in ["interaction", "source_interaction", "contact"] {
        assert_eq!(desk.dump()[table], before[table], "{table}");
    }
    desk.ask("operation_redo", json!({}));
    assert_eq!(calls(&desk, anna), expected);
    let third = import(&desk, &[("calls.xml", &annas_three())]);
    assert_eq!(counts(&third["files"][0]), [0, 0, 3, 0], "known after undo and redo, too");
}

/// Cards kept as pages and spreadsheets hand numbers over, and how a telephone's list spells them.
#[test]
fn a_list_of_calls_reaches_cards_kept_with_typeset_blanks_or_an_extension() {
    let kept = [
        ("Anna", "+48\u{A0}22\u{A0}123\u{A0}45\u{A0}67"),
        ("Ewa", "22\u{202F}123\u{202F}45\u{202F}68 w.\u{A0}12"),
        ("Jan", "+48221234569;ext=3"),
        ("Ola", "２２－１２３－４５－７０"),
        ("Tom", "22\u{2011}123\u{2011}45\u{2011}71"),
    ];
    let desk = Desk::new();
    let cards = kept.map(|(name, number)| {
        let draft = json!({ "formatted_name": name, "phones": [{ "value": number }] });
        let made = desk.ask("contact_create", json!({ "draft": draft }));
        made["id"].as_i64().unwrap()
    });
    let spelt = |end: u8| {
        [
            format!("00482212345{end}"),
            format!("2212345{end}"),
            format!("+48\u{A0}22\u{A0}123\u{A0}45\u{A0}{end}"),
        ]
    };
    let heard: Vec<String> = (67..=71).flat_map(spelt).collect();
    let lines = heard.iter().zip(0..).map(|(number, n)| (number.as_str(), 1, 62, DAY + n * MINUTE));
    let answer = import(&desk, &[("calls.xml", &log(&lines.collect::<Vec<_>>()))]);
    assert_eq!(counts(&answer["files"][0]), [15, 0, 0, 0], "{answer}");
    for ((card, (name, number)), end) in cards.into_iter().zip(kept).zip(67..) {
        let mut numbers: Vec<String> =
            calls(&desk, card).iter().map(|call| call[1].as_str().unwrap().to_owned()).collect();
        numbers.reverse();
        assert_eq!(numbers, spelt(end), "{name}");
        let shown = desk.ask("contact_get", json!({ "id": card }));
        assert_eq!(shown["draft"]["phones"][0]["value"], number, "kept as it was");
        let asked =
            json!({ "text": format!("0048 22 123 45 {end} ext. 9"), "from": 0, "limit": 9 });
        let found = desk.ask("contact_find", asked);
        assert_eq!(found["rows"][0]["row"]["shown_name"], name, "{found}");
    }
}

#[test]
fn calls_of_no_card_are_earlier_ones_of_their_number_whatever_it_was_written_with() {
    let desk = Desk::new();
    let spelt = [
        "+48 22 123 45 67 ext. 12",
        "0048221234567",
        "22 123 45 67 w.\u{A0}13",
        "22\u{A0}123\u{202F}45\u{2011}67",
    ];
    let heard = spelt.iter().chain(&["22 123 45 68 w. 12"]).zip(0..);
    let lines: Vec<_> = heard.map(|(number, n)| (*number, 1, 62, DAY + n * MINUTE)).collect();
    let answer = import(&desk, &[("calls.xml", &log(&lines))]);
    assert_eq!(counts(&answer["files"][0]), [5, 5, 0, 0], "{answer}");
    let earlier = |number: &str| -> Vec<String> {
        let caller = desk.ask("caller_get", json!({ "number": number }));
        let calls = caller["earlier"].as_array().unwrap().iter();
        let mut numbers: Vec<_> =
            calls.map(|call| call["number"].as_str().unwrap().to_owned()).collect();
        numbers.sort();
        numbers
    };
    assert_eq!(earlier("+48221234567"), spelt, "from the switchboard");
    assert_eq!(earlier("+48221234567;ext=12"), spelt, "a link's extension is not asked about");
    let of_another = [spelt[0], spelt[1], spelt[3]];
    assert_eq!(earlier("22 123 45 67 w. 12"), of_another, "w. 13 is another line");
}

#[test]
fn a_call_that_the_owner_moved_or_took_away_does_not_come_again() {
    let desk = Desk::new();
    let anna = desk.card("Anna Nowak 601 234 567");
    import(&desk, &[("calls.xml", &annas_three())]);
    let page = desk.ask("timeline_page", json!({ "contact_id": anna, "limit": 100 }));
    let moved = json!({
        "id": page["items"][0]["id"], "contact_id": anna, "direction": "in", "at": DAY - 99 * MINUTE,
        "minutes": 5, "text": "about the tap", "outcome": "",
    });
    desk.ask("interaction_save", moved);
    desk.ask("interaction_delete", json!({ "id": page["items"][1]["id"] }));
    let again = import(&desk, &[("calls.xml", &annas_three())]);
    assert_eq!(counts(&again["files"][0]), [0, 0, 3, 0]);
    assert_eq!(calls(&desk, anna).len(), 2);
}

#[test]
fn overlapping_files_of_different_programs_give_each_call_once() {
    let desk = Desk::new();
    desk.card("Anna Nowak 601 234 567");
    let imazing = "Call type,Date,Duration,Number,Contact,Location,Service\n\
        Incoming,2026-11-10 10:00:00,00:01:02,+48 601 234 567,Anna,,Phone\n\
        Incoming,2026-11-10 18:00:00,00:01:02,+48 601 234 567,Anna,,Phone\n";
    let fossify = format!(
        "[{{\"phoneNumber\":\"601234567\",\"name\":\"Anna\",\"startTS\":{},\"duration\":62,\"type\":1}}]",
        DAY + 400
    );
    // Whole minutes: the first is the call of ten o'clock, the last of another.
    let fritz_box = "sep=;\nTyp;Datum;Name;Rufnummer;Nebenstelle;Eigene Rufnummer;Dauer\n\
        1;10.11.26 10:00;;0048601234567;DECT;12345;0:01\n\
        1;10.11.26 10:01;;0048601234567;DECT;12345;0:01\n\
        1;10.11.26 10:03;;0048601234567;DECT;12345;0:01\n";
    let files =
        [("i.csv", imazing), ("f.json", &fossify), ("x.xml", &annas_three()), ("b.csv", fritz_box)];
    let told = import(&desk, &files);
    let of = |place: usize| counts(&told["files"][place]);
    assert_eq!(of(0), [2, 0, 0, 0]);
    assert_eq!(of(1), [0, 0, 1, 0]);
    assert_eq!(of(2), [2, 0, 1, 0]);
    assert_eq!(of(3), [1, 0, 2, 0]);
    let again = import(&desk, &files);
    assert_eq!(again["operation"], Value::Null);
}

#[test]
fn cards_and_calls_dropped_together_find_each_other_in_one_operation() {
    let desk = Desk::new();
    let cards = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Nowak\r\nTEL:+48 601 234 567\r\nEND:VCARD\r\n\
        BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Piotr Kos\r\nTEL:602 111 222\r\nEND:VCARD\r\n";
    let more = log(&[("602111222", 1, 60, DAY), ("700100200", 1, 60, DAY)]);
    let files = [("calls.xml", annas_three()), ("phone.vcf", cards.to_owned()), ("more.xml", more)];
    let files = files.each_ref().map(|(name, text)| (*name, text.as_str()));
    let handles: Vec<u32> =
        files.iter().map(|(name, text)| desk.file(name, text.as_bytes())).collect();
    let preview = desk.ask("import_preview", json!({ "files": handles }));
    let verdict = &preview["files"][0]["verdicts"][0];
    assert_eq!((&verdict["name"], &verdict["verdict"]), (&json!("Anna Nowak"), &json!("new")));
    assert_eq!(verdict["reason"], "On the card of Anna Nowak");
    assert_eq!(verdict["dealing"]["direction"], "in");

    let told = import(&desk, &files);
    assert_eq!(counts(&told["files"][0]), [3, 0, 0, 0]);
    assert_eq!(
        (&told["files"][1]["content"], &told["files"][1]["added"]),
        (&json!("cards"), &json!(2))
    );
    assert_eq!(counts(&told["files"][2]), [2, 1, 0, 0]);
    let anna = desk.ask("contact_find", json!({ "text": "anna", "from": 0, "limit": 5 }));
    let anna = anna["rows"][0]["row"]["id"].as_i64().unwrap();
    assert_eq!(calls(&desk, anna).len(), 3);
    desk.ask("operation_undo", json!({}));
    let dump = desk.dump();
    assert_eq!((&dump["interaction"], &dump["contact"]), (&json!([]), &json!([])));
}

#[test]
fn calls_that_waited_land_on_the_card_that_a_later_import_brings() {
    let desk = Desk::new();
    import(&desk, &[("calls.xml", &annas_three())]);
    let inbox = desk.ask("inbox_list", json!({}));
    assert_eq!(inbox["number_count"], 1, "three spellings are one number");
    let cards =
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Nowak\r\nTEL:+48 601 234 567\r\nEND:VCARD\r\n";
    import(&desk, &[("phone.vcf", cards)]);
    assert_eq!(desk.ask("inbox_list", json!({}))["number_count"], 0);
    let anna = desk.ask("contact_list", json!({ "from": 0, "limit": 5 }))["rows"][0]["id"].as_i64();
    assert_eq!(calls(&desk, anna.unwrap()).len(), 3);
    desk.ask("operation_undo", json!({}));
    assert_eq!(desk.ask("inbox_list", json!({}))["number_count"], 1);
}

#[test]
fn what_belongs_to_no_card_waits_by_number_and_can_be_made_one_of() {
    let desk = Desk::new();
    desk.card("Ewa Kos 602 111 222");
    desk.card("Jan Kos 602 111 222");
    let text = log(&[
        ("700100200", 1, 60, DAY),
        ("+48 700 100 200", 3, 0, DAY + MINUTE),
        ("602111222", 1, 60, DAY),
        ("", 3, 0, DAY),
        ("5551234", 1, 60, DAY),
    ])
    .replacen("(Unknown)", "Tap Fitters", 1);
    let told = import(&desk, &[("calls.xml", &text)]);
    assert_eq!(counts(&told["files"][0]), [5, 5, 0, 0]);
    let inbox = desk.ask("inbox_list", json!({}));
    assert_eq!((&inbox["number_count"], &inbox["withheld"]), (&json!(3), &json!(1)));
    let tap = &inbox["numbers"][0];
    assert_eq!(tap["number"], "+48 700 100 200", "as it came last");
    assert_eq!(
        (&tap["name"], &tap["calls"], &tap["missed"]),
        (&json!("Tap Fitters"), &json!(2), &json!(1))
    );
    let shared =
        inbox["numbers"].as_array().unwrap().iter().find(|one| one["number"] == "602111222");
    assert_eq!(shared.unwrap()["cards"].as_array().unwrap().len(), 2, "both are offered");
    assert_eq!(
        desk.ask("contact_list", json!({ "from": 0, "limit": 9 }))["total"],
        2,
        "calls make no cards"
    );

    let made =
        desk.ask("inbox_make_card", json!({ "number": "0048700100200", "name": "Tap Fitters" }));
    assert_eq!(made["count"], 2);
    assert_eq!(calls(&desk, made["contact_id"].as_i64().unwrap()).len(), 2);
    assert_eq!(desk.ask("inbox_list", json!({}))["number_count"], 2);
    let newer = log(&[("700 100 200", 2, 5, DAY + 9 * MINUTE)]);
    assert_eq!(counts(&import(&desk, &[("n.xml", &newer)])["files"][0]), [1, 0, 0, 0]);
    desk.ask("operation_undo", json!({}));
    desk.ask("operation_undo", json!({}));
    assert_eq!(desk.ask("inbox_list", json!({}))["number_count"], 3);

    let ewa = desk.ask("contact_find", json!({ "text": "ewa", "from": 0, "limit": 5 }));
    let ewa = ewa["rows"][0]["row"]["id"].as_i64().unwrap();
    let request = json!({ "number": "555 12 34", "contact_id": ewa, "adds_number": true });
    assert_eq!(desk.ask("inbox_assign", request)["count"], 1);
    let phones = desk.ask("contact_get", json!({ "id": ewa }))["phones"].clone();
    assert_eq!(phones.as_array().unwrap().len(), 2);
    let refused = desk.refusal("inbox_assign", json!({ "number": "5551234", "contact_id": ewa }));
    assert_eq!(refused.code, kartoteka_app::Code::NotFound);
}

#[test]
fn the_last_days_of_a_log_wait_for_a_word_and_its_years_do_not() {
    let desk = Desk::new();
    desk.card("Anna Nowak 601 234 567");
    let day = 24 * 60 * MINUTE;
    let old = (20..220).map(|days| ("601234567", 1, 62, DAY - days * day));
    let recent = [
        ("601234567", 1, 62, DAY - 3 * day),
        ("601234567", 2, 0, DAY - 2 * day),
        ("601234567", 3, 0, DAY - day),
        ("700100200", 1, 62, DAY),
        ("0048601234567", 2, 30, DAY),
    ];
    let all: Vec<_> = old.chain(recent).collect();
    import(&desk, &[("calls.xml", &log(&all))]);
    let inbox = desk.ask("inbox_list", json!({}));
    assert_eq!(inbox["call_count"], 2, "nobody spoke in the missed one and in that of no seconds");
    let waiting = inbox["calls"].as_array().unwrap().iter();
    let waiting: Vec<_> = waiting.map(|call| (&call["number"], &call["minutes"])).collect();
    let expected = [("0048601234567", 1), ("601234567", 1)].map(|(n, m)| (json!(n), json!(m)));
    assert_eq!(waiting, expected.each_ref().map(|(number, minutes)| (number, minutes)));
    let ids: Vec<_> = inbox["calls"].as_array().unwrap().iter().map(|call| &call["id"]).collect();
    desk.ask("inbox_no_word", json!({ "ids": ids }));
    assert_eq!(desk.ask("status_get", json!({}))["wordless"], 0);
    import(&desk, &[("again.xml", &log(&all))]);
    assert_eq!(
        desk.ask("status_get", json!({}))["wordless"],
        0,
        "a log that comes again asks nothing"
    );
    desk.ask("operation_undo", json!({}));
    assert_eq!(desk.ask("status_get", json!({}))["wordless"], 2);
}

#[test]
fn missed_calls_are_to_be_returned_when_recent_and_not_answered_since() {
    let desk = Desk::new();
    desk.card("Anna Nowak 601 234 567");
    let day = 24 * 60 * MINUTE;
    let text = log(&[
        ("601234567", 3, 0, DAY - 40 * day),
        ("700100200", 3, 0, DAY - 20 * day),
        ("602111222", 3, 0, DAY - 9 * day),
        ("602111222", 2, 9, DAY - 8 * day),
        ("603111222", 5, 0, DAY - 7 * day),
        ("604111222", 6, 0, DAY - 6 * day),
        ("605111222", 4, 9, DAY - 5 * day),
        ("", 3, 0, DAY),
    ]);
    import(&desk, &[("calls.xml", &text)]);
    assert_eq!(to_return(&desk), ["605111222", "603111222", "700100200"]);
    // What the next file brings returns them.
    import(&desk, &[("more.xml", &log(&[("0048700100200", 2, 30, DAY + MINUTE)]))]);
    assert_eq!(to_return(&desk), ["605111222", "603111222"]);
    desk.ask("operation_undo", json!({}));
    assert_eq!(to_return(&desk).len(), 3);
}

#[test]
fn messages_come_in_with_their_text_and_twice_in_a_second_where_they_differ() {
    let desk = Desk::new();
    let anna = desk.card("Anna Nowak 601 234 567");
    let sms = |kind: u8, body: &str| {
        format!("<sms address=\"+48601234567\" date=\"{DAY}\" type=\"{kind}\" body=\"{body}\"/>")
    };
    let text = format!(
        "<smses count=\"3\">{}{}{}</smses>",
        sms(1, "The tap drips"),
        sms(1, "badly"),
        sms(1, "badly")
    );
    let told = import(&desk, &[("sms.xml", &text)]);
    assert_eq!(counts(&told["files"][0]), [2, 0, 1, 0]);
    let page = desk.ask("timeline_page", json!({ "contact_id": anna, "limit": 9 }));
    assert_eq!(
        (&page["items"][0]["kind"], &page["items"][1]["text"]),
        (&json!("message"), &json!("The tap drips"))
    );
    let found = desk.ask("contact_find", json!({ "text": "drips", "from": 0, "limit": 9 }));
    assert_eq!(found["total"], 1, "what was written is found");
}

#[test]
fn another_message_of_the_same_second_comes_in_with_a_later_file() {
    let desk = Desk::new();
    let anna = desk.card("Anna Nowak 601 234 567");
    let sms = |body: &str| {
        format!(
            "<smses count=\"1\"><sms address=\"+48601234567\" date=\"{DAY}\" type=\"1\" \
             body=\"{body}\"/></smses>"
        )
    };
    let told = import(&desk, &[("sms.xml", &sms("The tap drips"))]);
    assert_eq!(counts(&told["files"][0]), [1, 0, 0, 0]);
    let told = import(&desk, &[("sms.xml", &sms("badly"))]);
    assert_eq!(counts(&told["files"][0]), [1, 0, 0, 0]);
    let told = import(&desk, &[("sms.xml", &sms("The tap drips"))]);
    assert_eq!(counts(&told["files"][0]), [0, 0, 1, 0]);
    let page = desk.ask("timeline_page", json!({ "contact_id": anna, "limit": 9 }));
    assert_eq!(page["items"].as_array().unwrap().len(), 2);
}

#[test]
fn a_call_to_another_line_with_the_same_last_digits_returns_nothing() {
    let desk = Desk::new();
    let missed = log(&[("+48221234567", 3, 0, DAY)]);
    import(&desk, &[("calls.xml", &missed)]);
    assert_eq!(to_return(&desk), ["+48221234567"]);
    let elsewhere = log(&[("+48611234567", 2, 60, DAY + MINUTE)]);
    import(&desk, &[("calls.xml", &elsewhere)]);
    assert_eq!(to_return(&desk), ["+48221234567"]);
    let both =
        log(&[("+48631234567", 3, 0, DAY + MINUTE), ("+48641234567", 2, 9, DAY + 2 * MINUTE)]);
    import(&desk, &[("calls.xml", &both)]);
    assert_eq!(to_return(&desk), ["+48631234567", "+48221234567"]);
    let back = log(&[("0048 22 123 45 67", 2, 60, DAY + 3 * MINUTE)]);
    import(&desk, &[("calls.xml", &back)]);
    assert_eq!(to_return(&desk), ["+48631234567"]);
}

#[test]
fn a_document_type_and_a_broken_file_are_told_and_the_rest_comes_in() {
    let desk = Desk::new();
    desk.card("Anna Nowak 601 234 567");
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE calls [<!ENTITY a \"1\">]>\n<calls><call number=\"&a;\"/></calls>";
    let half = annas_three();
    let half = &half[..half.rfind("<call ").unwrap() + 20];
    let odd = log(&[("601234567", 1, 5, DAY - MINUTE)]).replace("date=\"", "date=\"x");
    let told = import(&desk, &[("bomb.xml", bomb), ("half.xml", half), ("odd.xml", &odd)]);
    let message = told["files"][0]["problems"][0]["message"].as_str().unwrap();
    assert!(message.contains("document type"), "{message}");
    assert_eq!(told["files"][0]["records"], 0);
    assert_eq!(counts(&told["files"][1]), [2, 0, 0, 0]);
    assert_eq!(told["files"][1]["problem_count"], 1);
    assert_eq!(counts(&told["files"][2]), [0, 0, 0, 1]);
    let problem = &told["files"][2]["problems"][0];
    assert_eq!(
        (&problem["line"], &problem["record"], &problem["severity"]),
        (&json!(3), &json!(1), &json!("error"))
    );
    let handle = desk.file("bomb.xml", bomb.as_bytes());
    let refused = desk.refusal("import_run", json!({ "files": [handle] }));
    assert_eq!(refused.code, kartoteka_app::Code::FileUnreadable);
}

#[test]
fn a_rehearsal_says_the_same_and_writes_nothing() {
    let desk = Desk::new();
    desk.card("Anna Nowak 601 234 567");
    let before = desk.dump();
    let file = desk.file("calls.xml", annas_three().as_bytes());
    let preview = desk.ask("import_preview", json!({ "files": [file] }));
    assert_eq!(counts(&preview["files"][0]), [3, 0, 0, 0]);
    assert_eq!(desk.dump(), before);
}

#[test]
fn a_whole_box_takes_its_calls_and_what_is_known_of_them_along() {
    let one = Desk::new();
    one.card("Anna Nowak 601 234 567");
    import(&one, &[("calls.xml", &annas_three())]);
    let items = one.ask("timeline_page", json!({ "contact_id": 1, "limit": 9 }));
    one.ask("interaction_delete", json!({ "id": items["items"][0]["id"] }));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("box.json");
    let to = one.kartoteka().offer_file(&path).handle;
    one.ask("export_run", json!({ "what": { "format": "json" }, "to": to }));
    let other = Desk::new();
    let text = std::fs::read_to_string(&path).unwrap();
    import(&other, &[("box.json", &text)]);
    let again = import(&other, &[("calls.xml", &annas_three())]);
    assert_eq!(counts(&again["files"][0]), [0, 0, 3, 0], "also the one that was taken away");
}
