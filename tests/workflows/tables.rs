//! Lists come in as tables: once, by guess or by the owner's word, and what a later list does not
//! say stays.

use crate::desk::Desk;
use kartoteka_app::Code;
use serde_json::{Value, json};

const GOOGLE: &[u8] = include_bytes!("../fixtures/tables/google.csv");
const LIST: &str = "Imię i nazwisko;Telefon;E-mail;Miasto;Stanowisko;Segment\n\
    Anna Lis;601 555 010;anna@lis.example;Łódź;szefowa;A\n\
    Jan Kos;602 555 020;jan@kos.example;Żory;stolarz;B\n";

fn import(desk: &Desk, name: &str, bytes: &[u8]) -> Value {
    let file = desk.file(name, bytes);
    desk.ask("import_run", json!({ "files": [file] }))
}

fn counts(result: &Value) -> [u64; 4] {
    let file = &result["files"][0];
    ["added", "updated", "unchanged", "skipped"].map(|count| file[count].as_u64().unwrap())
}

fn card(desk: &Desk, text: &str) -> Value {
    let answer = desk.ask("contact_find", json!({ "text": text, "from": 0, "limit": 10 }));
    let id = &answer["rows"][0]["row"]["id"];
    desk.ask("contact_get", json!({ "id": id }))["draft"].clone()
}

fn said(result: &Value) -> Vec<(u64, String)> {
    let problems = result["files"][0]["problems"].as_array().unwrap().iter();
    let told = problems
        .map(|one| (one["line"].as_u64().unwrap(), one["message"].as_str().unwrap().to_owned()));
    told.collect()
}

#[test]
fn the_same_table_again_changes_nothing_and_is_undone_as_a_whole() {
    for (name, bytes) in [("google.csv", GOOGLE), ("list.csv", LIST.as_bytes())] {
        let desk = Desk::new();
        let empty =
            desk.ask("contact_find", json!({ "text": "", "from": 0, "limit": 9 }))["total"].clone();
        assert_eq!(counts(&import(&desk, name, bytes)), [2, 0, 0, 0], "{name}");
        let before = desk.dump();
        let again = import(&desk, name, bytes);
        assert_eq!((counts(&again), &again["operation"]), ([0, 0, 2, 0], &Value::Null), "{name}");
        assert_eq!(desk.dump(), before);
        desk.ask("operation_undo", json!({ "id": null }));
        let left =
            desk.ask("contact_find", json!({ "text": "", "from": 0, "limit": 9 }))["total"].clone();
        assert_eq!(left, empty);
    }
}

#[test]
fn a_later_list_changes_what_it_says_and_empties_nothing() {
    let desk = Desk::new();
    import(&desk, "list.csv", LIST.as_bytes());
    let later = "Imię i nazwisko;Telefon;E-mail;Stanowisko\n\
        Anna Lis;;anna@lis.example;prezeska\n\
        Jan Kos;602 555 099;jan@kos.example;\n";
    assert_eq!(counts(&import(&desk, "list.csv", later.as_bytes())), [0, 2, 0, 0]);
    let anna = card(&desk, "anna");
    assert_eq!(anna["memberships"][0]["role"], "prezeska");
    assert_eq!(anna["phones"][0]["value"], "601 555 010");
    assert_eq!(anna["addresses"][0]["city"], "Łódź");
    assert_eq!(anna["custom_fields"][0]["value"], "A");
    let jan = card(&desk, "jan kos");
    assert_eq!(jan["phones"], json!([{ "value": "602 555 099", "label": "" }]));
    assert_eq!(jan["memberships"][0]["role"], "stolarz");
}

#[test]
fn another_programs_list_adds_and_takes_nothing_away() {
    let desk = Desk::new();
    import(&desk, "google.csv", GOOGLE);
    let list = "Name;Tel;Ort\nZofia Lis;601555010;Warszawa\n";
    // The name that Google gives has a title; the list's has none.
    assert_eq!(counts(&import(&desk, "list.csv", list.as_bytes())), [1, 0, 0, 0]);
    let list = "Vorname;Nachname;Anrede;Handy\nZofia;Lis;mgr;601 555 010\n";
    assert_eq!(counts(&import(&desk, "list.csv", list.as_bytes()))[0], 0);
    assert_eq!(card(&desk, "piekarnia")["phones"].as_array().unwrap().len(), 3);
}

#[test]
fn a_table_that_nobody_understands_is_shown_and_comes_in_by_the_owners_word() {
    let desk = Desk::new();
    let file = desk.file("odd.csv", b"XName,XTel\nAnna Lis,601555010\nJan Kos,602555020\n");
    let shown = desk.ask("import_preview", json!({ "files": [file] }))["files"][0].clone();
    assert_eq!((&shown["format"], &shown["records"]), (&json!("csv"), &json!(0)));
    assert_eq!(shown["table"]["names_somebody"], false);
    assert_eq!(
        shown["table"]["columns"][1],
        json!({ "heading": "XTel", "field": "keep", "ground": "none", "samples": ["601555010", "602555020"] })
    );
    let refused = desk.refusal("import_run", json!({ "files": [file] }));
    assert_eq!(refused.code, Code::FileUnreadable);
    assert!(refused.message.contains("XName, XTel"), "{}", refused.message);
    let columns = json!([{ "heading": "xname", "field": "formatted_name" }, { "heading": "2", "field": "phone:mobile" }]);
    let request =
        json!({ "files": [file], "tables": [{ "file": file, "reading": { "columns": columns } }] });
    assert_eq!(desk.ask("import_run", request)["files"][0]["added"], 2);
    assert_eq!(card(&desk, "anna")["phones"], json!([{ "value": "601555010", "label": "mobile" }]));
}

#[test]
fn a_profile_reads_the_next_list_alike_and_is_undone() {
    let desk = Desk::new();
    let reading = json!({
        "delimiter": ";",
        "has_headings": true,
        "columns": [{ "heading": "Kto", "field": "formatted_name" }, { "heading": "Kontakt 1", "field": "phone" }],
    });
    let save = json!({ "name": " Hurtownia ", "reading": reading });
    desk.ask("import_profile_save", save);
    let list = desk.ask("import_profile_list", json!({}));
    assert_eq!(list["profiles"][0]["name"], "Hurtownia");
    let file = desk.file("list.csv", b"Kto;Kontakt 1\nAnna Lis;601555010\n");
    let tables = json!([{ "file": file, "profile": "hurtownia" }]);
    let result = desk.ask("import_run", json!({ "files": [file], "tables": tables }));
    assert_eq!(
        (&result["files"][0]["added"], &result["files"][0]["table"]["profile"]),
        (&json!(1), &json!("hurtownia"))
    );
    desk.ask("import_profile_delete", json!({ "name": "Hurtownia" }));
    assert_eq!(desk.ask("import_profile_list", json!({}))["profiles"], json!([]));
    desk.ask("operation_undo", json!({ "id": null }));
    assert_eq!(desk.ask("import_profile_list", json!({})), list);
}

#[test]
fn quotation_marks_are_letters_where_the_owner_or_their_profile_says_so() {
    let desk = Desk::new();
    let reading = json!({ "has_literal_quotes": true });
    desk.ask("import_profile_save", json!({ "name": "Huty", "reading": reading }));
    for (name, how) in
        [("Huta", json!({ "reading": reading })), ("Walcownia", json!({ "profile": "Huty" }))]
    {
        let text = format!("Name;Tel\n\"{name};601555010\n");
        let file = desk.file(&format!("{name}.csv"), text.as_bytes());
        let mut table = json!({ "file": file });
        table.as_object_mut().unwrap().extend(how.as_object().unwrap().clone());
        let result = desk.ask("import_run", json!({ "files": [file], "tables": [table] }));
        assert_eq!((counts(&result), said(&result)), ([1, 0, 0, 0], vec![]), "{result}");
        assert_eq!(result["files"][0]["table"]["has_literal_quotes"], true);
        let made = card(&desk, name);
        assert_eq!(made["formatted_name"], format!("\"{name}"));
        assert_eq!(made["phones"][0]["value"], "601555010");
    }
    // Left to itself the same table is read otherwise, and that is said.
    let file = desk.file("again.csv", b"Name;Tel\n\"Huta;601555010\n");
    let told = desk.ask("import_preview", json!({ "files": [file] }));
    assert_eq!(told["files"][0]["table"]["has_literal_quotes"], false, "{told}");
    assert_ne!(said(&told), vec![], "{told}");
}

#[test]
fn what_is_said_wrongly_of_a_table_is_refused_in_a_sentence() {
    let desk = Desk::new();
    let file = desk.file("list.csv", LIST.as_bytes());
    let with = |table: Value| {
        let request = json!({ "files": [file], "tables": [table] });
        let error = desk.refusal("import_preview", request);
        (error.code, error.message)
    };
    let column = |heading: &str, field: &str| json!({ "file": file, "reading": { "columns": [{ "heading": heading, "field": field }] } });
    for (table, code, word) in [
        (column("Telefon", "colour"), Code::Invalid, "no field “colour”"),
        (column("Fax", "phone"), Code::Invalid, "no column “Fax”"),
        (
            json!({ "file": file, "reading": { "delimiter": "x" } }),
            Code::Invalid,
            "“x” can’t stand",
        ),
        (json!({ "file": file, "profile": "none" }), Code::NotFound, "profile called “none”"),
    ] {
        let (found, message) = with(table);
        assert_eq!(found, code);
        assert!(message.contains(word), "{message}");
    }
    let refused = desk.refusal("import_profile_save", json!({ "name": " ", "reading": {} }));
    assert_eq!(refused.field.as_deref(), Some("name"));
}

#[test]
fn what_is_wrong_in_a_table_is_said_by_line_and_the_rest_comes_in() {
    let desk = Desk::new();
    let text = "Name;Telefon;Geburtstag\nAnna;4,86E+10;\n;;\nJan;601555010;31.02.1980\n;;x\nEwa;602555020;\"open\nOla;603555030;\n";
    let result = import(&desk, "list.csv", text.as_bytes());
    assert_eq!(counts(&result), [4, 0, 0, 0]);
    let told = said(&result);
    for (line, words) in [
        (2, "“4,86E+10” in “Telefon”"),
        (3, "One blank row was passed over"),
        (4, "“31.02.1980” is not a date"),
        (5, "left out: “x”"),
        (6, "nothing closes it"),
    ] {
        assert!(
            told.iter().any(|(at, message)| *at == line && message.contains(words)),
            "{line} {words} in {told:?}"
        );
    }
    assert_eq!(result["files"][0]["table"]["blank_rows"], 1);
    assert_eq!(card(&desk, "anna")["phones"], json!([]));
    assert_eq!(
        card(&desk, "anna")["custom_fields"],
        json!([{ "label": "Telefon", "value": "4,86E+10" }])
    );
}

#[test]
fn both_our_own_tables_bring_a_box_into_another() {
    for (format, language) in [("csv", "en"), ("csv", "pl"), ("csv", "de"), ("csv_exact", "en")] {
        let desk = Desk::new();
        import(&desk, "google.csv", GOOGLE);
        import(&desk, "outlook.csv", include_bytes!("../fixtures/tables/outlook.csv"));
        desk.card("=Ola \"Ż\" +48601555099 ola@example.com 'quoted; note");
        desk.ask("setting_set", json!({ "key": "language", "value": language }));
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out.csv");
        let to = desk.kartoteka().offer_file(&path).handle;
        desk.ask("export_run", json!({ "what": { "format": format }, "to": to }));
        let bytes = std::fs::read(path).unwrap();
        let other = Desk::new();
        let result = import(&other, "in.csv", &bytes);
        assert_eq!(result["files"][0]["format"], "csv-kartoteka", "{format} {language}");
        assert_eq!(said(&result), []);
        let contents = |desk: &Desk| {
            let ids: Vec<i64> = (1..=5).collect();
            let drafts = ids.iter().map(|id| {
                let mut card = desk.ask("contact_get", json!({ "id": id }));
                if format == "csv" {
                    // For people the name stands there as it is shown, whatever it is made of.
                    card["draft"]["formatted_name"] = card["shown_name"].clone();
                }
                card["draft"].clone()
            });
            let mut all: Vec<String> = drafts.map(|draft| draft.to_string()).collect();
            all.sort();
            all
        };
        assert_eq!(contents(&other), contents(&desk), "{format} {language}");
        assert_eq!(counts(&import(&desk, "in.csv", &bytes)), [0, 0, 5, 0], "{format} {language}");
    }
}

#[test]
fn a_table_for_people_says_kinds_and_labels_in_their_words_and_they_are_understood() {
    let labels = ["mobile", "home", "work", "fax", "pager", "main", "car", "other", "Studio", ""];
    let phones = labels.iter().zip(10..).map(
        |(label, number)| json!({ "value": format!("+48 602 555 0{number}"), "label": label }),
    );
    let draft = json!({ "name": { "given": "Ewa" }, "phones": phones.collect::<Vec<_>>() });
    let firm = json!({ "kind": "organisation", "formatted_name": "Ramy", "emails": [{ "value": "a@b.example", "label": "work" }] });
    for (language, words) in [
        ("en", ["\"Person\"", "\"Organisation\"", "\"Work\"", "\"Car\""]),
        ("pl", ["\"Osoba\"", "\"Firma lub instytucja\"", "\"Praca\"", "\"Samochód\""]),
        ("de", ["\"Person\"", "\"Firma oder Einrichtung\"", "\"Arbeit\"", "\"Auto\""]),
    ] {
        let (desk, other) = (Desk::new(), Desk::new());
        let ids = [&draft, &firm].map(|draft| {
            desk.ask("contact_create", json!({ "draft": draft }))["id"].as_i64().unwrap()
        });
        desk.ask("setting_set", json!({ "key": "language", "value": language }));
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out.csv");
        let to = desk.kartoteka().offer_file(&path).handle;
        desk.ask("export_run", json!({ "what": { "format": "csv" }, "to": to }));
        let text = std::fs::read_to_string(path).unwrap();
        for word in words.into_iter().chain(["\"Studio\""]) {
            assert!(text.contains(word), "{word} in {text}");
        }
        import(&other, "in.csv", text.as_bytes());
        let said = |desk: &Desk| {
            let mut said = ids.map(|id| {
                let draft = &desk.ask("contact_get", json!({ "id": id }))["draft"];
                json!([draft["kind"], draft["phones"], draft["emails"]]).to_string()
            });
            said.sort();
            said
        };
        assert_eq!(said(&other), said(&desk), "{language}");
        assert_eq!(counts(&import(&desk, "in.csv", text.as_bytes())), [0, 0, 2, 0], "{language}");
    }
}

#[test]
fn cards_and_lists_come_in_together() {
    let desk = Desk::new();
    let card = desk.file(
        "a.vcf",
        b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Lis\r\nTEL:601555010\r\nEND:VCARD\r\n",
    );
    let list = desk.file("b.txt", LIST.as_bytes());
    let result = desk.ask("import_run", json!({ "files": [card, list] }));
    let formats: Vec<&Value> = (0..2).map(|at| &result["files"][at]["format"]).collect();
    assert_eq!(formats, ["vcard", "csv"]);
    assert_eq!(result["files"][1]["added"], 1);
    assert_eq!(
        desk.ask("contact_find", json!({ "text": "lis", "from": 0, "limit": 9 }))["total"],
        1
    );
}

/// A list of calls as somebody keeps one.
const CALLS: &str = "Number,When,Direction,Seconds,Notes\n\
    +48 601 555 010,2026-11-12 10:45:00,in,185,asked for frames\n\
    602 555 020,2026-11-12 11:00:00,out,60,\n\
    602555020,2026-11-12 12:00:00,missed,0,\n";

fn total(desk: &Desk) -> Value {
    desk.ask("contact_find", json!({ "text": "", "from": 0, "limit": 9 }))["total"].clone()
}

#[test]
fn a_list_of_calls_makes_no_card_and_each_call_comes_once() {
    let desk = Desk::new();
    import(&desk, "list.csv", "Name;Telefon\nAnna Lis;601 555 010\n".as_bytes());
    let cards = total(&desk);
    let result = import(&desk, "calls.csv", CALLS.as_bytes());
    let file = &result["files"][0];
    assert_eq!((&file["format"], &file["content"]), (&json!("calls_csv"), &json!("calls")));
    assert_eq!((&file["added"], &file["waiting"]), (&json!(3), &json!(2)), "{file}");
    assert_eq!(total(&desk), cards, "no number becomes a card");
    // The same calls as another program writes them.
    let other = "Rufnummer;Datum/Uhrzeit;Richtung;Dauer\n\
        0048601555010;12.11.2026 10:45:00;eingehend;0:03:05\n\
        +48602555020;12.11.2026 11:00:00;ausgehend;0:01:00\n";
    let again = import(&desk, "anrufe.csv", other.as_bytes());
    assert_eq!((&again["files"][0]["unchanged"], &again["operation"]), (&json!(2), &Value::Null));
    desk.ask("operation_undo", json!({ "id": null }));
    assert_eq!(total(&desk), cards);
}

#[test]
fn what_the_columns_and_words_of_a_list_of_calls_are_is_said_and_kept() {
    let desk = Desk::new();
    let text = "A;B;C;D\nx601555010;3/4/2026 9:05;w;2\nx602555020;5/6/2026 9:10;z;0\n";
    let file = desk.file("odd.csv", text.as_bytes());
    let shown = |reading: Value| {
        let tables = json!([{ "file": file, "reading": reading }]);
        desk.ask("import_preview", json!({ "files": [file], "tables": tables }))["files"][0].clone()
    };
    let bare = shown(json!({ "content": "calls" }));
    assert_eq!((&bare["records"], &bare["table"]["names_somebody"]), (&json!(0), &json!(false)));
    assert_eq!(bare["table"]["columns"][1]["field"], "call_when");
    let request =
        json!({ "files": [file], "tables": [{ "file": file, "reading": { "content": "calls" } }] });
    let refused = desk.refusal("import_run", request);
    assert!(refused.message.contains("which number called"), "{}", refused.message);

    let columns = json!([
        { "heading": "A", "field": "call_number" }, { "heading": "C", "field": "call_way" },
        { "heading": "D", "field": "call_length" },
    ]);
    let mapped = shown(json!({ "columns": columns }));
    let table = &mapped["table"];
    assert_eq!((&table["content"], &table["is_day_order_open"]), (&json!("calls"), &json!(true)));
    assert_eq!(
        table["ways"],
        json!([{ "word": "w", "way": null, "is_chosen": false }, { "word": "z", "way": null, "is_chosen": false }])
    );
    assert_eq!(table["columns"][0]["samples"], json!(["x601555010", "x602555020"]));
    let ways = json!([{ "word": "w", "way": "out" }, { "word": "z", "way": "missed" }]);
    let reading = json!({ "columns": columns, "ways": ways, "length_unit": "minutes", "is_day_first": false });
    let dealing = shown(reading.clone())["verdicts"][0]["dealing"].clone();
    assert_eq!((&dealing["direction"], &dealing["minutes"]), (&json!("out"), &json!(2)));
    desk.ask("import_profile_save", json!({ "name": "Centrala", "reading": reading }));
    let tables = json!([{ "file": file, "profile": "Centrala" }]);
    let result = desk.ask("import_run", json!({ "files": [file], "tables": tables }));
    assert_eq!(result["files"][0]["waiting"], 2, "{result}");
    // The owner may say that a list of calls is one of cards.
    let list = desk.file("list.csv", CALLS.as_bytes());
    let cards = json!([{ "file": list, "reading": { "content": "cards" } }]);
    let told = desk.ask("import_preview", json!({ "files": [list], "tables": cards }));
    assert_eq!(told["files"][0]["content"], "cards");
    let wrong = json!([{ "file": list, "reading": { "content": "calls", "columns": [{ "heading": "When", "field": "given" }] } }]);
    let refused = desk.refusal("import_preview", json!({ "files": [list], "tables": wrong }));
    assert!(refused.message.contains("call_number"), "{}", refused.message);
}

#[test]
fn the_calls_of_a_known_program_are_read_otherwise_by_the_owners_word() {
    let desk = Desk::new();
    let text = "sep=;\nTyp;Datum;Name;Rufnummer;Nebenstelle;Eigene Rufnummer;Dauer\n\
        1;10.11.26 10:00;Anna;0601234567;Fon;1;0:05\n3;10.11.26 11:00;;0601234567;Fon;1;0:00\n\
        4;10.11.26 12:00;;0601234568;Fon;1;0:07\n";
    let file = desk.file("journal.csv", text.as_bytes());
    let look = |tables: Value| {
        let request = json!({ "files": [file], "tables": tables, "all_verdicts": true });
        desk.ask("import_preview", request)["files"][0].clone()
    };
    let known = look(json!([]));
    assert_eq!(
        (&known["format"], &known["has_assumed_columns"]),
        (&json!("fritz_box"), &json!(true))
    );
    let ways = |told: &Value| -> Vec<Value> {
        let verdicts = told["verdicts"].as_array().unwrap().iter();
        verdicts.map(|own| own["dealing"]["direction"].clone()).collect()
    };
    assert_eq!(ways(&known), ["in", "missed", "out"], "with a 4 in the file, 3 was refused");
    let way = |word: &str, way: &str| json!({ "word": word, "way": way });
    let reading = json!({
        "content": "calls", "has_headings": true,
        "columns": [
            { "heading": "Typ", "field": "call_way" },
            { "heading": "Rufnummer", "field": "call_number" },
            { "heading": "Datum", "field": "call_when" },
            { "heading": "Dauer", "field": "call_length" },
        ],
        "ways": [way("1", "in"), way("3", "out"), way("4", "out")],
    });
    let own = look(json!([{ "file": file, "reading": reading }]));
    assert_eq!(own["format"], "calls_csv", "{own}");
    assert_eq!(ways(&own), ["in", "out", "out"], "{own}");
    let back = look(json!([{ "file": file, "reading": { "content": "cards" } }]));
    assert_eq!(back["format"], "fritz_box");
}

#[test]
fn what_is_guessed_of_an_exchange_is_told_and_said_otherwise() {
    let row = |from: &str, to: &str, minute: u32| {
        format!(
            "\"\",\"{from}\",\"{to}\",\"in\",\"\",\"SIP/1\",\"\",\"Dial\",\"\",\"2026-11-10 10:0{minute}:00\",\
             \"\",\"\",5,65,\"ANSWERED\",\"DOCUMENTATION\",\"1.0\",\"\"\n"
        )
    };
    let desk = Desk::new();
    let text = row("601234567", "22555010", 1) + &row("22555010", "601234568", 2);
    let file = desk.file("Master.csv", text.as_bytes());
    let look = |tables: Value| {
        let request = json!({ "files": [file], "tables": tables, "all_verdicts": true });
        desk.ask("import_preview", request)["files"][0].clone()
    };
    let numbers = |told: &Value| -> Vec<(Value, Value)> {
        let verdicts = told["verdicts"].as_array().unwrap().iter();
        verdicts.map(|own| (own["phone"].clone(), own["dealing"]["direction"].clone())).collect()
    };
    let known = look(json!([]));
    assert_eq!(
        (&known["format"], &known["problem_count"]),
        (&json!("asterisk"), &json!(1)),
        "{known}"
    );
    assert!(known["problems"][0]["message"].as_str().unwrap().contains('2'), "{known}");
    let column = |heading: &str, field: &str| json!({ "heading": heading, "field": field });
    let columns = [
        column("3", "call_number"),
        column("2", "skip"),
        column("10", "call_when"),
        column("14", "call_length"),
        column("4", "call_way"),
    ];
    let ways = json!([{ "word": "in", "way": "out" }]);
    let reading =
        json!({ "content": "calls", "has_headings": false, "columns": columns, "ways": ways });
    let own = look(json!([{ "file": file, "reading": reading }]));
    assert_eq!(own["format"], "calls_csv", "{own}");
    assert_eq!(
        numbers(&own),
        ["22555010", "601234568"].map(|number| (json!(number), json!("out"))),
        "{own}"
    );
}

#[test]
fn what_is_wrong_in_a_list_of_calls_is_said_by_record() {
    let desk = Desk::new();
    let text = "Number,When,Direction,Seconds\n601555010,2026-11-12 10:45:00,in,185\n\
        602555020,yesterday,in,10\n4.86E+10,2026-11-12 10:47:00,in,10\n";
    let result = import(&desk, "calls.csv", text.as_bytes());
    assert_eq!(result["files"][0]["records"], 3);
    let told = said(&result);
    for (line, words) in [(3, "“yesterday”"), (4, "rounded the number “4.86E+10”")] {
        assert!(told.iter().any(|(at, said)| *at == line && said.contains(words)), "{told:?}");
    }
}

#[test]
fn a_workbook_and_an_ldif_are_refused_with_what_to_do_instead() {
    let desk = Desk::new();
    let ldif = "dn: cn=Anna Lis,mail=anna@lis.example\nobjectclass: top\ncn: Anna Lis\n\n\
        dn: cn=Jan Kos,mail=jan@kos.example\ncn: Jan Kos\n";
    let versioned = format!("# a comment\nversion: 1\n{ldif}");
    for (name, bytes, words) in [
        ("book.ldif", ldif.as_bytes(), ["LDIF", "vCard", "CSV"]),
        ("book.txt", versioned.as_bytes(), ["LDIF", "Thunderbird", "CSV"]),
        ("list.xlsx", b"PK\x03\x04\x14\0\x06\0, , ,", ["workbook", "sheet", "CSV"]),
        ("list.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", ["workbook", "sheet", "CSV"]),
    ] {
        let file = desk.file(name, bytes);
        let refused = desk.refusal("import_preview", json!({ "files": [file] }));
        assert_eq!(refused.code, Code::FileUnreadable, "{name}");
        for word in words {
            assert!(refused.message.contains(word), "{name}: {}", refused.message);
        }
    }
    assert_eq!(total(&desk), 0);
}
