//! The samples of other programs' files come into a real box, each with as many calls, mails and
//! cards as its manifest says, once; and what can't come in is refused with what to do instead.

use crate::desk::Desk;
use crate::manifest::{Sample, samples};
use kartoteka_app::Code;
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn sample(folder: &str, name: &str) -> Option<Sample> {
    samples(folder).into_iter().find(|sample| sample.name == name)
}

/// Takes a sample in under its own name; what is told of it.
#[track_caller]
fn import(desk: &Desk, sample: &Sample) -> Value {
    let name = sample.name.rsplit('/').next().unwrap();
    let file = desk.file(name, &sample.bytes);
    desk.ask("import_run", json!({ "files": [file] }))["files"][0].clone()
}

/// Added; of those waiting for a card; known already; skipped.
fn counts(file: &Value) -> [u64; 4] {
    ["added", "waiting", "unchanged", "skipped"].map(|count| file[count].as_u64().unwrap())
}

/// What tells one call from another: number, kind and instant.
fn calls(sample: &Sample) -> BTreeSet<String> {
    let call = |call: &Value| format!("{} {} {}", call["number"], call["type"], call["date_ms"]);
    sample.expected().iter().map(call).collect()
}

/// How many calls a file tells of: of one number, way and second there is but one.
fn distinct(sample: &Sample) -> u64 {
    let either = |call: &Value, fields: [&str; 2]| fields.map(|field| call[field].to_string());
    let call = |call: &Value| {
        let way = call["direction"].as_str().map(str::to_owned);
        let way = way.unwrap_or_else(|| (call["disposition"] == "ANSWERED").to_string());
        (either(call, ["number", "src"]), way, either(call, ["date", "start"]))
    };
    sample.expected().iter().map(call).collect::<BTreeSet<_>>().len() as u64
}

fn facts(sample: &Sample, field: &str) -> u64 {
    sample.facts[field].as_u64().unwrap()
}

#[test]
fn two_logs_that_overlap_give_each_call_once() {
    let Some(one) = sample("call-logs", "mobilecombackup/calls-overlap-a.xml") else { return };
    let other = sample("call-logs", "mobilecombackup/calls-overlap-b.xml").unwrap();
    let shared = calls(&one).intersection(&calls(&other)).count() as u64;
    let all = calls(&one).union(&calls(&other)).count() as u64;
    assert!(shared > 0, "they overlap");
    let desk = Desk::new();
    let cindy = desk.card("Cindy Lauper +1 555 555 0013");
    let first = import(&desk, &one);
    assert_eq!(first["records"], facts(&one, "calls"), "the declared 56 are not believed");
    let hers = 2;
    assert_eq!(counts(&first), [facts(&one, "calls"), facts(&one, "calls") - hers, 0, 0]);
    let [added, waiting, unchanged, skipped] = counts(&import(&desk, &other));
    assert_eq!((waiting, unchanged, skipped), (added, shared, 0), "hers came with the first");
    assert_eq!(facts(&one, "calls") + added, all, "each call of both is in the box once");
    let page = json!({ "contact_id": cindy, "filter": "calls", "limit": 100 });
    assert_eq!(desk.ask("timeline_page", page)["items"].as_array().unwrap().len(), 2);
    for again in [&one, &other] {
        assert_eq!(counts(&import(&desk, again)), [0, 0, facts(again, "calls"), 0]);
    }
}

#[test]
fn one_call_on_several_lines_of_a_fritz_box_is_one_call() {
    let Some(sample) = sample("call-logs", "jfritz/fritz-list-old.csv") else { return };
    let distinct = facts(&sample, "distinct");
    let desk = Desk::new();
    let told = import(&desk, &sample);
    assert_eq!(told["records"], facts(&sample, "calls"));
    assert_eq!(counts(&told), [distinct, distinct, facts(&sample, "calls") - distinct, 0]);
    assert_eq!(counts(&import(&desk, &sample)), [0, 0, facts(&sample, "calls"), 0]);
}

#[test]
fn every_sample_log_comes_into_a_box_with_all_its_calls() {
    for sample in samples("call-logs") {
        let desk = Desk::new();
        let told = import(&desk, &sample);
        let all = facts(&sample, "calls");
        let [added, _, unchanged, skipped] = counts(&told);
        // What the file says twice is one call; nothing else stays out.
        let distinct = distinct(&sample);
        assert!(sample.facts["distinct"].as_u64().is_none_or(|told| told == distinct));
        let expected = (distinct, all - distinct, 0);
        assert_eq!((added, unchanged, skipped), expected, "{}: {told}", sample.name);
    }
}

#[test]
fn every_sample_mail_comes_into_a_box_and_no_second_time() {
    let desk = Desk::new();
    let mut known = BTreeSet::new();
    for sample in samples("mail") {
        let told = import(&desk, &sample);
        assert_eq!(told["records"], facts(&sample, "messages"), "{}: {told}", sample.name);
        let [added, _, unchanged, skipped] = counts(&told);
        assert_eq!(
            (added + unchanged, skipped),
            (facts(&sample, "messages"), 0),
            "{}",
            sample.name
        );
        // What is known already has the identity of one before it.
        let ids = sample.expected().iter().filter_map(|mail| mail["message_id"].as_str());
        let is_known = ids.filter(|id| !known.insert((*id).to_owned())).count() as u64;
        assert_eq!(unchanged, is_known, "{}: {told}", sample.name);
        assert_eq!(counts(&import(&desk, &sample)), [0, 0, facts(&sample, "messages"), 0]);
    }
}

#[test]
fn every_sample_calendar_comes_into_a_box_and_one_without_entries_is_refused() {
    for sample in samples("ics") {
        let desk = Desk::new();
        let file = desk.file("calendar.ics", &sample.bytes);
        let begin = String::from_utf8_lossy(&sample.bytes[..sample.bytes.len().min(20)]);
        let is_calendar = begin.to_ascii_uppercase().contains("BEGIN:VCALENDAR");
        // A journal's entries are no follow-ups.
        let is_wanted = |fact: &&Value| fact["kind"] != "VJOURNAL";
        let wanted: Vec<&Value> = sample.expected().iter().filter(is_wanted).collect();
        if !is_calendar || wanted.is_empty() {
            let refused = desk.refusal("import_run", json!({ "files": [file] }));
            assert_eq!(refused.code, Code::FileUnreadable, "{}", sample.name);
            continue;
        }
        let told = desk.ask("import_run", json!({ "files": [file] }))["files"][0].clone();
        // What stands for one time of a series comes in with its series.
        let own = wanted.iter().filter(|fact| fact.get("recurrence_id").is_none()).count() as u64;
        let records = told["records"].as_u64().unwrap();
        let all = own..=wanted.len() as u64;
        assert!(all.contains(&records), "{}: {records} of {all:?}: {told}", sample.name);
        let [added, _, unchanged, skipped] = counts(&told);
        assert_eq!(added + unchanged + skipped, records, "{}: {told}", sample.name);
    }
}

/// Tables none of whose headings is known: their owner is asked what the columns are.
const ASKED_ABOUT: [&str; 3] = [
    "contacts.io/no-header.csv",
    "contacts.io/outlook-365-unknown-columns-few.csv",
    "contacts.io/thunderbird-unknown-columns.csv",
];

#[test]
fn every_sample_table_comes_into_a_box_or_is_refused_with_what_to_do_instead() {
    for sample in samples("csv") {
        let desk = Desk::new();
        let name = sample.name.as_str();
        if sample.facts["format"] == "ldif" {
            let file = desk.file("book.ldif", &sample.bytes);
            for command in ["import_preview", "import_run"] {
                let refused = desk.refusal(command, json!({ "files": [file] }));
                assert_eq!(refused.code, Code::FileUnreadable);
                for word in ["LDIF", "Thunderbird", "vCard", "CSV"] {
                    assert!(refused.message.contains(word), "{}", refused.message);
                }
            }
            let found = desk.ask("contact_find", json!({ "text": "", "from": 0, "limit": 9 }));
            assert_eq!(found["total"], 0);
            continue;
        }
        let file = desk.file("table.csv", &sample.bytes);
        let told = desk.ask("import_preview", json!({ "files": [file] }))["files"][0].clone();
        if ASKED_ABOUT.contains(&name) {
            assert_eq!(told["records"], 0, "{name}");
            let said = told["problems"][0]["message"].as_str().unwrap();
            assert!(said.contains("Say what its columns are"), "{name}: {said}");
        } else {
            assert_eq!(told["records"], facts(&sample, "rows"), "{name}: {told}");
            let run = || desk.ask("import_run", json!({ "files": [file] }))["files"][0].clone();
            let [added, ..] = counts(&run());
            let found = desk.ask("contact_find", json!({ "text": "", "from": 0, "limit": 1 }));
            assert_eq!(found["total"], added, "{name}");
            assert!(added > 0, "{name}: {told}");
            assert_eq!(counts(&run())[0], 0, "{name}: no double");
        }
    }
}
