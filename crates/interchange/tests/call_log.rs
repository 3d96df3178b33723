//! Call logs come in with the facts that people found in them; each program's quirks; and any bytes
//! at all.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

#[path = "support/call_reading.rs"]
mod call_reading;
#[path = "support/manifest.rs"]
mod manifest;

use call_reading::{kinds, read_all, read_within};
use kartoteka_domain::time::Timestamp;
use kartoteka_interchange::Error;
use kartoteka_interchange::call_log::{Entry, Format, Limits, Medium, ProblemKind, Way, When};
use kartoteka_interchange::format::{self, sniff};
use kartoteka_interchange::rows;
use manifest::{Sample, samples};
use proptest::prelude::*;
use serde_json::Value;

/// The formats as the manifest names them.
fn format(sample: &Sample) -> Format {
    match sample.facts["format"].as_str().unwrap() {
        "sbr" => Format::SmsBackup,
        "gv" => Format::GoogleVoice,
        "fossify" => Format::Fossify,
        "smsie" => Format::SmsImportExport,
        "imazing" => Format::Imazing,
        "logger" => Format::Logger,
        "fritz" => Format::FritzBox,
        "cdr18" => Format::Asterisk,
        other => panic!("{other}"),
    }
}

fn way(word: &str) -> Way {
    match word {
        "incoming" | "recorded" => Way::Incoming,
        "outgoing" => Way::Outgoing,
        "missed" => Way::Missed,
        "voicemail" => Way::Voicemail,
        "rejected" => Way::Rejected,
        other => panic!("{other}"),
    }
}

fn instant(wanted: &Value) -> When {
    if let Some(ms) = wanted["date_ms"].as_i64() {
        return When::Instant(Timestamp(ms));
    }
    let written = wanted["date"].as_str().unwrap();
    match chrono::DateTime::parse_from_rfc3339(written) {
        Ok(at) => When::Instant(Timestamp(at.timestamp_millis())),
        Err(_) if written.len() == "2012-12-25T17:45".len() => {
            When::Wall(format!("{written}:00").parse().unwrap())
        }
        Err(_) => When::Wall(written.parse().unwrap()),
    }
}

/// What is expected to be remarked on a sample.
fn expected_problems(sample: &Sample) -> Vec<ProblemKind> {
    let eye = sample.facts["eye"].as_str().unwrap_or_default();
    let mut expected = Vec::new();
    if sample.facts["format"] == "cdr18" {
        if eye.contains("open quote") {
            expected.push(ProblemKind::Spelling(rows::ProblemKind::UnclosedQuote));
        }
        expected.push(ProblemKind::ColumnsGuessed { columns: [2, 3, 10, 14, 15] });
    }
    if eye.starts_with("no call") {
        expected.push(ProblemKind::Conversation { count: 2 });
    }
    if sample.facts["format"] == "fritz" {
        expected.push(ProblemKind::TypeThree { is_declined: false, count: 1 });
    }
    expected
}

#[test]
fn every_sample_call_comes_in_with_its_expected_facts() {
    for sample in samples("call-logs") {
        let (name, format) = (&sample.name, format(&sample));
        let (calls, problems) = read_within(format, &sample.bytes, &Limits::default()).unwrap();
        assert_eq!(calls.len(), sample.expected().len(), "{name}: {problems:?}");
        for (wanted, call) in sample.expected().iter().zip(&calls) {
            check(name, format, wanted, call);
        }
        assert_eq!(kinds(&problems), expected_problems(&sample), "{name}");
        assert_eq!(sniff(&sample.bytes), Some(format::Format::CallLog(format)), "{name}");
    }
}

fn check(name: &str, format: Format, wanted: &Value, call: &Entry) {
    let text = |field: &str| wanted[field].as_str().unwrap_or_default();
    if format == Format::Asterisk {
        // The file does not say who is called; `guess` below looks at that.
        assert_eq!(call.number, text("src"), "{name}");
        assert_eq!(call.when, When::Wall(text("start").parse().unwrap()), "{name}");
        let talk = wanted["billsec"].as_u64().map(|s| u32::try_from(s).unwrap());
        let answered = text("disposition") == "ANSWERED";
        assert_eq!(call.seconds, if answered { talk } else { Some(0) }, "{name}");
        assert_eq!(call.way, if answered { Way::Incoming } else { Way::Missed }, "{name}");
        return;
    }
    assert_eq!(call.number, text("number"), "{name}");
    assert_eq!(call.name, text("name"), "{name}");
    assert_eq!(call.way, way(text("direction")), "{name}");
    assert_eq!(call.when, instant(wanted), "{name}");
    let seconds = wanted["duration_s"].as_u64().map(|s| u32::try_from(s).unwrap());
    assert_eq!(call.seconds, seconds, "{name}");
    assert_eq!(call.is_to_the_minute, format == Format::FritzBox, "{name}");
}

/// Number, way, instant as it is on a wall, seconds, name.
fn shown(entries: &[Entry]) -> Vec<(&str, Way, String, Option<u32>, &str)> {
    let at = |entry: &Entry| match entry.when {
        When::Wall(at) => at.format("%Y-%m-%d %H:%M:%S").to_string(),
        When::Instant(at) => at.0.to_string(),
    };
    entries.iter().map(|e| (e.number.as_str(), e.way, at(e), e.seconds, e.name.as_str())).collect()
}

#[test]
fn imazing_writes_days_or_months_first_and_the_file_tells_which() {
    let heads = "Call type,Date,Duration,Number,Contact,Location,Service\n";
    let rows = "Incoming,05/01/2026 09:00:00,00:01:02,601234567,Anna,,Phone\n";
    let day_first = "Outgoing,15/01/2026 09:00:00,00:00:00,601234567,,,Phone\n";
    let (entries, _) = read_all(Format::Imazing, &format!("{heads}{rows}"));
    assert_eq!(shown(&entries)[0].2, "2026-05-01 09:00:00");
    let (entries, problems) = read_all(Format::Imazing, &format!("{heads}{rows}{day_first}"));
    assert_eq!(
        shown(&entries),
        [
            ("601234567", Way::Incoming, "2026-01-05 09:00:00".to_owned(), Some(62), "Anna"),
            ("601234567", Way::Outgoing, "2026-01-15 09:00:00".to_owned(), Some(0), ""),
        ]
    );
    assert_eq!(problems, []);
}

#[test]
fn loggers_old_files_have_commas_in_names_without_quotes() {
    let text = "name,duration,number,phone_account_id,call_type,formatted_number,sim_display_name,\
        timestamp,cached_number_label,cached_number_type,cached_matched_number\n\
        Kowalski, Piotr, jr,0,225550177,1,missed,22 555 01 77,SIM 1,1767171600456,,work,\n\
        ,7,112,1,CallType.wifiOutgoing,112,SIM 1,1767171600999,,,\n\
        x,7,112,1,CallType.unknown,112,SIM 1,soon,,,\n";
    let (entries, problems) = read_all(Format::Logger, text);
    assert_eq!(
        shown(&entries),
        [
            ("225550177", Way::Missed, "1767171600456".to_owned(), Some(0), "Kowalski, Piotr, jr"),
            ("112", Way::Outgoing, "1767171600999".to_owned(), Some(7), ""),
        ]
    );
    assert_eq!(kinds(&problems), [ProblemKind::NoInstant]);
    assert_eq!((problems[0].line, problems[0].record, problems[0].text.as_str()), (4, 3, "soon"));
}

#[test]
fn the_extractor_writes_its_own_heads() {
    let text = "Call Date (timestamp),Call date,Call type,Caller name,Caller #,Call duration (s),Call duration,Call Id #\n\
        1767258000123,Jan 1,Incoming,Anna Nowak,+48601555101,62,0:01:02,1\n\
        1767258000,Jan 1,Refused List,(Unknown),225550177,0,0:00:00,2\n";
    let (entries, problems) = read_all(Format::SmsBackupTable, text);
    assert_eq!(
        shown(&entries),
        [
            ("+48601555101", Way::Incoming, "1767258000123".to_owned(), Some(62), "Anna Nowak"),
            ("225550177", Way::Blocked, "1767258000000".to_owned(), Some(0), ""),
        ]
    );
    assert_eq!(problems, []);
    assert_eq!(sniff(text.as_bytes()), Some(format::Format::CallLog(Format::SmsBackupTable)));
}

#[test]
fn a_fritz_box_is_read_by_each_of_its_heads_and_its_three_by_the_whole_file() {
    for heads in [
        "Typ;Datum;Name;Rufnummer;Nebenstelle;Eigene Rufnummer;Dauer",
        "Typ;Datum;Name;Rufnummer;Landes-/Ortsnetzbereich;Nebenstelle;Eigene Rufnummer;Dauer",
        "Type;Date;Name;Number;Extension;Outgoing Caller ID;Duration",
        "Type;Date;Name;Telephone number;Extension;Telephone number;Duration",
    ] {
        let area = if heads.contains("Landes") { ";Berlin" } else { "" };
        let row = |kind: u8| {
            format!("{kind};20.07.26 10:45;J\u{fc}rgen;030123456{area};DECT;12345;1:05\n")
        };
        let old = format!("sep=;\n{heads}\n{}{}{}", row(1), row(2), row(3));
        let new = format!("{old}{}", row(4));
        for (text, three, is_declined) in [(old, Way::Outgoing, false), (new, Way::Rejected, true)]
        {
            let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
            let (entries, problems) =
                read_within(Format::FritzBox, &latin, &Limits::default()).unwrap();
            let ways: Vec<Way> = entries.iter().map(|entry| entry.way).collect();
            assert_eq!(ways[..3], [Way::Incoming, Way::Missed, three], "{heads}");
            let first = (
                "030123456",
                Way::Incoming,
                "2026-07-20 10:45:00".to_owned(),
                Some(3900),
                "J\u{fc}rgen",
            );
            assert_eq!(shown(&entries)[0], first);
            assert_eq!(kinds(&problems), [ProblemKind::TypeThree { is_declined, count: 1 }]);
            assert_eq!(sniff(&latin), Some(format::Format::CallLog(Format::FritzBox)), "{heads}");
        }
    }
}

#[test]
fn an_exchange_s_records_are_guessed_and_the_guess_is_told() {
    let row = |source: &str, destination: &str, outcome: &str| {
        format!(
            "\"\",\"{source}\",\"{destination}\",\"in\",\"\"\"Anna\"\" <{source}>\",\"SIP/1\",\"\",\"Dial\",\"\",\
             \"2026-01-14 23:51:15\",\"\",\"2026-01-14 23:51:20\",5,4,\"{outcome}\",\"DOCUMENTATION\",\"1.0\",\"\"\n"
        )
    };
    let text = row("100", "601234567", "NO ANSWER")
        + &row("601234567", "100", "ANSWERED")
        + &row("601234567", "100", "BUSY");
    let at = "2026-01-14 23:51:15".to_owned();
    let expected = [
        ("601234567", Way::Outgoing, at.clone(), Some(0), ""),
        ("601234567", Way::Incoming, at.clone(), Some(4), "Anna"),
        ("601234567", Way::Missed, at, Some(0), "Anna"),
    ];
    let (entries, problems) = read_all(Format::Asterisk, &text);
    assert_eq!(shown(&entries), expected);
    assert_eq!(kinds(&problems), [ProblemKind::ColumnsGuessed { columns: [2, 3, 10, 14, 15] }]);
    // The last two columns first.
    let turned: String = text
        .lines()
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            let (front, back) = cells.split_at(cells.len() - 2);
            [back, front].concat().join(",") + "\n"
        })
        .collect();
    let (entries, problems) = read_all(Format::Asterisk, &turned);
    assert_eq!(shown(&entries), expected);
    assert_eq!(kinds(&problems), [ProblemKind::ColumnsGuessed { columns: [4, 5, 12, 16, 17] }]);
    assert_eq!(sniff(turned.as_bytes()), Some(format::Format::CallLog(Format::Asterisk)));
}

#[test]
fn a_telephone_s_own_history_is_a_card_a_call() {
    let card = |version: &str, tel: &str, told: &str| {
        format!(
            "BEGIN:VCARD\r\nVERSION:{version}\r\nFN:Ewa\r\nN:Nowak;Ewa\r\n{tel}\r\n\
             X-IRMC-CALL-DATETIME{told}\r\nEND:VCARD\r\n"
        )
    };
    let text = card("2.1", "TEL;CELL:+48602111222", ";MISSED:20261112T093000")
        + &card("3.0", "TEL;TYPE=CELL:602111222", ";TYPE=RECEIVED:20261112T093000Z")
        + &card("3.0", "TEL:", ";TYPE=DIALED:20261112T093000")
        + &card("3.0", "TEL:602111222", ";TYPE=FORWARDED:20261112T093000")
        + &card("3.0", "TEL:602111222", ";TYPE=DIALED:yesterday")
        + &card("3.0", "TEL:602111222", ":20261112T093000")
        + "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:No call\r\nTEL:602111222\r\nEND:VCARD\r\n";
    let (entries, problems) = read_all(Format::Telephone, &text);
    let local = "2026-11-12 09:30:00".to_owned();
    assert_eq!(
        shown(&entries),
        [
            ("+48602111222", Way::Missed, local.clone(), None, "Ewa"),
            ("602111222", Way::Incoming, "1794475800000".to_owned(), None, "Ewa"),
            ("", Way::Outgoing, local.clone(), None, "Ewa"),
            ("602111222", Way::Missed, local, None, "Ewa"),
        ]
    );
    assert_eq!(
        kinds(&problems),
        [
            ProblemKind::WayUnknown,
            ProblemKind::NoInstant,
            ProblemKind::NoWay,
            ProblemKind::NotARecord
        ]
    );
    assert_eq!(sniff(text.as_bytes()), Some(format::Format::CallLog(Format::Telephone)));
}

const CALLS: &str = r#"<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<!-- It's made by hand -->
<?xml-stylesheet type="text/xsl" href="calls.xsl"?>
<calls count="99" backup_set="x">
  <call number="+48601234567" duration="62" date="1767258000123" type="1" presentation="1" contact_name="Anna &amp; Sons &#55357;&#56832;" />
  <call number="-2" duration="0" date="1767258000456" type="3" presentation="2" contact_name="(Unknown)"></call>
  <call number="601234567" duration="0" date="yesterday" type="3" />
  <call number="601234568" duration="a while" date="1767258000789" type="12" />
  <sms protocol="0" address="601234567" date="1767258000999" type="1" body="The tap drips&#10;again" contact_name="Anna" />
  <sms address="601234567" date="1767258000999" type="3" body="not yet" />
  <mms date="1767258000999" msg_box="1"><parts><part seq="0" ct="text/plain" text="hi"/></parts></mms>
  <call number="112" duration="4" date="1767258001000" type="2" />
</calls>
"#;

#[test]
fn sms_backup_and_restore_is_read_with_its_quirks() {
    let (entries, problems) = read_all(Format::SmsBackup, CALLS);
    let shown: Vec<_> = entries
        .iter()
        .map(|entry| {
            (entry.medium, entry.way, entry.number.as_str(), entry.seconds, entry.name.as_str())
        })
        .collect();
    assert_eq!(
        shown,
        [
            (Medium::Call, Way::Incoming, "+48601234567", Some(62), "Anna & Sons 😀"),
            (Medium::Call, Way::Missed, "", Some(0), ""),
            (Medium::Call, Way::Missed, "601234568", None, ""),
            (Medium::Message, Way::Incoming, "601234567", None, "Anna"),
            (Medium::Call, Way::Outgoing, "112", Some(4), ""),
        ]
    );
    assert_eq!(entries[3].text, "The tap drips\nagain");
    let told: Vec<_> =
        problems.iter().map(|p| (p.line, p.record, p.kind.clone(), p.text.as_str())).collect();
    assert_eq!(
        told,
        [
            (7, 3, ProblemKind::NoInstant, "yesterday"),
            (8, 4, ProblemKind::WayUnknown, "12"),
            (8, 4, ProblemKind::NoLength, "a while"),
            (0, 0, ProblemKind::PictureMessages { count: 1 }, ""),
            (0, 0, ProblemKind::Drafts { count: 1 }, ""),
        ]
    );
}

#[test]
fn a_document_type_is_refused_wherever_it_stands() {
    let bomb = r#"<?xml version="1.0"?><!DOCTYPE calls [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>
        <calls><call number="&b;" duration="1" date="1767258000123" type="1"/></calls>"#;
    let late = CALLS
        .replace("<!-- It's made by hand -->", "<!DOCTYPE calls SYSTEM \"file:///etc/passwd\">");
    for text in [bomb, &late, &CALLS.replace("</calls>", "<!DOCTYPE x></calls>")] {
        let refused = read_within(Format::SmsBackup, text.as_bytes(), &Limits::default());
        assert!(matches!(refused, Err(Error::DocumentType)), "{refused:?}");
    }
}

#[test]
fn a_file_that_breaks_off_gives_what_it_had() {
    let half = &CALLS[..CALLS.find("number=\"112\"").unwrap()];
    let (entries, problems) = read_all(Format::SmsBackup, half);
    assert_eq!(entries.len(), 4);
    assert!(kinds(&problems).contains(&ProblemKind::BrokenOff));
    let (entries, problems) =
        read_all(Format::Fossify, "[{\"startTS\":1767258000123,\"type\":1},{\"st");
    assert_eq!((entries.len(), kinds(&problems)), (1, vec![ProblemKind::BrokenOff]));
}

#[test]
fn fossify_is_read_with_its_groups_and_its_forerunners_seconds() {
    let text = r#"[
      {"id":1,"phoneNumber":"601234567","name":"Anna","startTS":1767258000000,"duration":5,"type":1,
       "groupedCalls":[{"phoneNumber":"601234567","name":"Anna","startTS":1767257000000,"duration":0,"type":3}]},
      {"phoneNumber":"225550177","name":"22 555 01 77","startTS":1767258000,"duration":0,"type":3},
      "not a call",
      {"phoneNumber":"1, 2]","name":"\"]}","startTS":1767259000000,"duration":0,"type":2}
    ]"#;
    let (entries, problems) = read_all(Format::Fossify, text);
    let shown: Vec<_> =
        entries.iter().map(|e| (e.number.as_str(), e.name.as_str(), e.when)).collect();
    let at = |ms| When::Instant(Timestamp(ms));
    assert_eq!(
        shown,
        [
            ("601234567", "Anna", at(1_767_258_000_000)),
            ("601234567", "Anna", at(1_767_257_000_000)),
            ("225550177", "", at(1_767_258_000_000)),
            ("1, 2]", "\"]}", at(1_767_259_000_000)),
        ]
    );
    assert_eq!(kinds(&problems), [ProblemKind::NotARecord]);
    assert_eq!((problems[0].line, problems[0].record), (5, 4));
}

#[test]
fn google_voice_gives_the_call_its_name_and_what_was_said() {
    let page = "<html><body><div class=\"haudio\"><span class=\"fn\">Voicemail from Ann</span>\
        <div class=\"contributor vcard\">Voicemail from <a class=\"tel\" href=\"tel:+12025550130\">\
        <span class=\"fn\">Ann &amp; Bob</span></a></div>\
        <abbr class=\"published\" title=\"2022-03-09T03:03:00.214-05:00\">Mar 9</abbr>\
        <span class=\"description\"><span class=\"full-text\">Call me</span></span>\
        <abbr class=\"duration\" title=\"PT1M5S\">(1:05)</abbr>\
        <a rel=\"tag\" href=\"http://www.google.com/voice#inbox\">Inbox</a>\
        <a rel=\"tag\" href=\"http://www.google.com/voice#voicemail\">Voicemail</a></div></body></html>";
    let (entries, problems) = read_all(Format::GoogleVoice, page);
    let Entry { way, number, name, text, seconds, .. } = &entries[0];
    assert_eq!((*way, *seconds), (Way::Voicemail, Some(65)));
    assert_eq!(
        (number.as_str(), name.as_str(), text.as_str()),
        ("+12025550130", "Ann & Bob", "Call me")
    );
    assert_eq!(problems, []);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let limits = Limits { value_bytes: 40, depth: 4, records: 20 };
        let _ = sniff(&bytes);
        for format in Format::ALL {
            let _ = read_within(format, &bytes, &limits);
        }
    }

    #[test]
    fn a_call_log_with_bytes_changed_is_read_without_a_panic(
        changes in proptest::collection::vec((0..1600_usize, any::<u8>()), 1..12),
    ) {
        let mut bytes = CALLS.as_bytes().to_vec();
        for (at, byte) in changes {
            if let Some(place) = bytes.get_mut(at) { *place = byte; }
        }
        for format in Format::ALL {
            let _ = read_within(format, &bytes, &Limits::default());
        }
    }
}
