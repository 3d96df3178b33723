//! What could not be taken from a file is saved apart: exactly that, as it stood there; mended and
//! brought in again it comes in.

use crate::desk::Desk;
use kartoteka_app::Code;
use serde_json::{Value, json};

/// 10 November 2026, 10:00 in Warsaw, in ms.
const DAY: i64 = 1_794_301_200_000;

fn import(desk: &Desk, name: &str, bytes: &[u8]) -> Value {
    let file = desk.file(name, bytes);
    desk.ask("import_run", json!({ "files": [file] }))["files"][0].clone()
}

/// Saves what can't be taken of a file; the answer, and the bytes saved.
fn save(desk: &Desk, name: &str, bytes: &[u8]) -> (Value, Vec<u8>) {
    let file = desk.file(name, bytes);
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join(name);
    let to = desk.kartoteka().offer_file(&out).handle;
    let request = json!({ "what": { "files": [file] }, "to": to, "overwrite": true });
    let answer = desk.ask("import_unread", request);
    (answer, std::fs::read(out).unwrap_or_default())
}

/// A file of a family with one bad record, what is saved of it, and how that is mended.
struct Case {
    name: &'static str,
    text: String,
    saved: String,
    mend: (&'static str, &'static str),
    /// What comes in of the file, and of the mended one.
    added: [u64; 2],
}

#[track_caller]
fn holds(case: &Case) {
    let desk = Desk::new();
    let Case { name, text, saved, mend: (bad, good), added } = case;
    let (answer, bytes) = save(&desk, name, text.as_bytes());
    let file = String::from_utf8(bytes).unwrap();
    assert_eq!(&file, saved, "{name}");
    assert_eq!(answer["records"], 1, "{name}: {answer}");
    assert_eq!(import(&desk, name, text.as_bytes())["added"], added[0], "{name}");
    assert!(file.contains(bad), "{name}: {file}");
    let mended = file.replace(bad, good);
    let again = import(&desk, &format!("mended {name}"), mended.as_bytes());
    assert_eq!(again["added"], added[1], "{name}: {again}");
    let (answer, _) = save(&desk, name, mended.as_bytes());
    assert_eq!((&answer["records"], &answer["path"]), (&json!(0), &Value::Null), "{name}");
}

#[test]
fn a_vcard_is_saved_verbatim() {
    let note = "x".repeat(70_000);
    let bad = format!("begin:vcard\r\nVERSION:3.0\nFN:Zły\nUID:2\nX-LONG:{note}\r\nend:vcard\r\n");
    let good = "BEGIN:VCARD\nVERSION:3.0\nFN:Good\nEND:VCARD\n";
    let line = format!("X-LONG:{note}\r\n");
    let line: &'static str = Box::leak(line.into_boxed_str());
    holds(&Case {
        name: "cards.vcf",
        text: format!("{good}{bad}\n{good}"),
        saved: bad.clone(),
        mend: (line, "TEL:601234567\r\n"),
        added: [2, 0],
    });
}

#[test]
fn the_rest_of_a_vcard_that_was_refused_whole_comes_in_once_it_is_mended() {
    let line = format!("NOTE:{}\n", "x".repeat(60_000)).repeat(300);
    let line: &'static str = Box::leak(line.into_boxed_str());
    let bad = format!("BEGIN:VCARD\nVERSION:3.0\nFN:Big\n{line}END:VCARD\n");
    let good = "BEGIN:VCARD\nVERSION:3.0\nFN:Good\nEND:VCARD\n";
    holds(&Case {
        name: "large.vcf",
        text: format!("{good}{bad}"),
        saved: bad,
        mend: (line, ""),
        added: [1, 1],
    });
}

#[test]
fn a_row_of_a_list_is_saved_under_its_headings_with_the_reason() {
    let text = "Name;Phone;Note\nAnna Lis;601 555 010;\n;;\"only; words\"\nJan Kos;602 555 020;x\n";
    let told = import(&Desk::new(), "list.csv", text.as_bytes());
    let told = told["problems"][0]["message"].as_str().unwrap();
    holds(&Case {
        name: "list.csv",
        text: text.to_owned(),
        saved: format!(
            "\u{feff}Name;Phone;Note;kartoteka_problem\r\n;;\"only; words\";\"{told}\"\r\n"
        ),
        mend: (";;\"only", "Ewa;603555030;\"only"),
        added: [2, 1],
    });
}

#[test]
fn a_row_with_more_cells_keeps_them_behind_the_reason() {
    let desk = Desk::new();
    let text = "Name,Phone\nAnna,4.86E+10,more,still more\nJan,602555020\n";
    let (_, bytes) = save(&desk, "list.csv", text.as_bytes());
    let file = String::from_utf8(bytes).unwrap();
    let rows: Vec<&str> = file.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(rows[0], "Name,Phone,kartoteka_problem");
    assert!(rows[1].starts_with("Anna,4.86E+10,") && rows[1].ends_with(",more,still more"));
    assert_eq!(rows.len(), 2, "{file}");
}

#[test]
fn a_reason_is_nothing_of_the_card() {
    let desk = Desk::new();
    let text = "Name;Phone;kartoteka_problem\nAnna Lis;601 555 010;Row left out\n";
    assert_eq!(import(&desk, "list.csv", text.as_bytes())["added"], 1);
    assert!(!desk.dump().to_string().contains("Row left out"));
}

#[test]
fn a_call_of_a_phones_log_is_saved_as_such_a_log() {
    let call = |date: &str| {
        format!("<call number=\"+48601234567\" duration=\"5\" date=\"{date}\" type=\"1\" />")
    };
    holds(&Case {
        name: "calls.xml",
        text: format!(
            "<?xml version='1.0'?>\n<calls count=\"2\">{}{}</calls>",
            call(&DAY.to_string()),
            call("soon")
        ),
        saved: format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<calls>\n{}\n</calls>\n",
            call("soon")
        ),
        mend: ("soon", "1794301800000"),
        added: [1, 1],
    });
}

#[test]
fn calls_that_are_ended_by_a_tag_of_their_own_are_saved_closed() {
    let call = |date: &str| {
        format!("<call number=\"+48601234567\" duration=\"5\" date=\"{date}\" type=\"1\">")
    };
    let bad: String = (0..40).map(|_| format!("{}</call>", call("soon"))).collect();
    let closed = call("soon").replace("\">", "\"/>");
    let text =
        format!("<?xml version='1.0'?>\n<calls>{}</call>{bad}</calls>", call("1794301200000"));
    let desk = Desk::new();
    let (answer, saved) = save(&desk, "calls.xml", text.as_bytes());
    assert_eq!(answer["records"], 40);
    let saved = String::from_utf8(saved).unwrap();
    let expected = vec![closed; 40].join("\n");
    assert!(saved.ends_with(&format!("<calls>\n{expected}\n</calls>\n")), "{saved}");
    let again = import(&desk, "mended.xml", saved.replace("soon", "1794301800000").as_bytes());
    assert_eq!((&again["records"], &again["problem_count"]), (&json!(40), &json!(0)), "{again}");
}

#[test]
fn a_call_of_an_array_is_saved_as_an_array() {
    let call = |at: &str| {
        format!("{{\"phoneNumber\":\"601234567\",\"startTS\":{at},\"duration\":5,\"type\":1}}")
    };
    holds(&Case {
        name: "calls.json",
        text: format!("[{},{} , {}]", call("1794301200"), call("\"soon\""), call("1794301800")),
        saved: format!("[\n{}\n]\n", call("\"soon\"")),
        mend: ("\"soon\"", "1794302400"),
        added: [2, 1],
    });
}

#[test]
fn a_call_of_a_table_is_saved_under_its_headings_with_the_reason() {
    let desk = Desk::new();
    let text = "sep=;\nTyp;Datum;Name;Rufnummer;Nebenstelle;Eigene Rufnummer;Dauer\n\
        1;10.11.26 10:00;Anna;0601234567;Fon;1;0:05\n1;morgen;;0601234568;Fon;1;0:05\n";
    let (answer, bytes) = save(&desk, "fritz.csv", text.as_bytes());
    assert_eq!(answer["records"], 1);
    let file = String::from_utf8(bytes).unwrap();
    let rows: Vec<&str> = file.trim_start_matches('\u{feff}').lines().collect();
    assert!(rows[0].ends_with(";Dauer;kartoteka_problem"), "{file}");
    assert!(rows[1].starts_with("1;morgen;;0601234568;Fon;1;0:05;"), "{file}");
    assert_eq!(rows.len(), 2);
    assert_eq!(import(&desk, "fritz.csv", text.as_bytes())["added"], 1);
    let mended = file.replace("morgen", "10.11.26 11:00");
    assert_eq!(import(&desk, "mended.csv", mended.as_bytes())["added"], 1);
}

#[test]
fn a_record_of_an_exchange_is_saved_with_the_reason() {
    let row = |number: &str, at: &str| {
        format!(
            "\"\",\"{number}\",\"100\",\"in\",\"\",\"SIP/1\",\"\",\"Dial\",\"\",\
             \"{at}\",\"\",\"{at}\",5,4,\"ANSWERED\",\"DOCUMENTATION\",\"1.0\",\"\"\n"
        )
    };
    let desk = Desk::new();
    let at = "2026-11-10 10:00:00";
    let text = row("601234567", at) + &row("601234568", at) + &row("601234569", "soon");
    let (answer, bytes) = save(&desk, "Master.csv", text.as_bytes());
    assert_eq!(answer["records"], 1, "{answer}");
    let file = String::from_utf8(bytes).unwrap();
    assert!(file.contains("601234569") && file.contains("soon"), "{file}");
    assert!(!file.contains("601234568"), "{file}");
    assert_eq!(import(&desk, "Master.csv", text.as_bytes())["added"], 2);
    let mended = file.replace("soon", "2026-11-10 11:00:00");
    assert_eq!(import(&desk, "mended.csv", mended.as_bytes())["added"], 1, "{mended}");
}

#[test]
fn a_file_that_is_one_call_or_one_mail_is_saved_whole() {
    let page = "<html><body><div class=\"haudio\"><div class=\"contributor vcard\">\
        <a class=\"tel\" href=\"tel:+48601234567\"><span class=\"fn\">Ann</span></a></div>\
        <abbr class=\"published\" title=\"soon\">Nov 10</abbr>\
        <a rel=\"tag\" href=\"http://www.google.com/voice#received\">Received</a></div></body></html>";
    holds(&Case {
        name: "Ann - Received.html",
        text: page.to_owned(),
        saved: page.to_owned(),
        mend: ("\"soon\"", "\"2026-11-10T10:00:00.000+01:00\""),
        added: [0, 1],
    });
    let long: &str = Box::leak(format!("X-LONG: {}\n", "x".repeat(1_100_000)).into_boxed_str());
    let mail = format!("From: jan@x.example\n{long}Message-ID: <a@x>\n\nHello\n");
    holds(&Case {
        name: "roof.eml",
        text: mail.clone(),
        saved: mail,
        mend: (long, "Subject: the roof\n"),
        added: [0, 1],
    });
}

#[test]
fn a_call_that_a_telephone_gave_is_saved_as_its_card() {
    let call = |when: &str| {
        format!(
            "BEGIN:VCARD\r\nVERSION:2.1\r\nTEL:601234567\r\n\
             X-IRMC-CALL-DATETIME;RECEIVED:{when}\r\nEND:VCARD\r\n"
        )
    };
    holds(&Case {
        name: "history.vcf",
        text: format!("{}{}", call("20261110T100000"), call("soon")),
        saved: call("soon"),
        mend: ("soon", "20261110T110000"),
        added: [1, 1],
    });
}

#[test]
fn an_entry_of_a_calendar_is_saved_in_its_calendar() {
    let entry = |uid: &str, due: &str| {
        format!("BEGIN:VTODO\r\nUID:{uid}\r\nSUMMARY:Call {uid}\r\nDUE:{due}\r\nEND:VTODO\r\n")
    };
    let (head, foot) = ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "END:VCALENDAR\r\n");
    let desk = Desk::new();
    let text = format!("{head}{}{}{foot}", entry("a", "20261120"), entry("b", "2026-13-99"));
    let (answer, bytes) = save(&desk, "plan.ics", text.as_bytes());
    assert_eq!(answer["records"], 1);
    assert_eq!(
        String::from_utf8(bytes).unwrap(),
        format!("{head}{}{foot}", entry("b", "2026-13-99"))
    );
}

#[test]
fn a_message_of_a_mailbox_is_saved_as_a_mailbox() {
    let from = "From jan@x.example Sat Jan  3 01:05:34 2026\n";
    let mail = |id: &str| {
        format!("{from}From: jan@x.example\nSubject: s\nMessage-ID: <{id}@x>\n\nHello\n\n")
    };
    let bad = format!("{from}\nno headers at all\n\n");
    holds(&Case {
        name: "mails.mbox",
        text: format!("{}{bad}{}", mail("a"), mail("b")),
        saved: bad.clone(),
        mend: ("\nno headers", "From: ewa@x.example\nMessage-ID: <c@x>\n\nheaders"),
        added: [2, 1],
    });
}

#[test]
fn a_file_that_is_there_stays_and_one_where_nothing_is_lost_is_not_written() {
    let desk = Desk::new();
    let file = desk.file("list.csv", b"Name;Phone\nAnna;601555010\n");
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("kept.csv");
    std::fs::write(&out, "mine").unwrap();
    let to = desk.kartoteka().offer_file(&out).handle;
    let request = json!({ "what": { "files": [file] }, "to": to });
    assert_eq!(desk.refusal("import_unread", request).code, Code::FileExists);
    let request = json!({ "what": { "files": [file] }, "to": to, "overwrite": true });
    assert_eq!(desk.ask("import_unread", request)["path"], Value::Null);
    assert_eq!(std::fs::read_to_string(out).unwrap(), "mine");
}

#[test]
fn several_files_and_a_whole_box_are_refused_in_a_sentence() {
    let desk = Desk::new();
    let list = desk.file("list.csv", b"Name;Phone\nAnna;601555010\n");
    let whole = desk.file("box.json", b"{\"format\": \"kartoteka-box\"}");
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let to = desk.kartoteka().offer_file(&out).handle;
    for (files, word) in [(json!([list, list]), "one file"), (json!([whole]), "whole box")] {
        let request = json!({ "what": { "files": files }, "to": to });
        let refusal = desk.refusal("import_unread", request);
        assert!(refusal.message.contains(word), "{}", refusal.message);
        assert!(!out.exists());
    }
}
