//! Lists as tables: recognised, mapped, kept in profiles.

use crate::desk::Desk;
use serde_json::json;

const LIST: &str = "Kto;Kontakt;Miasto\nAnna Lis;601555010;Łódź\nJan Kos;602555020;Żory\n";

#[test]
fn a_table_says_how_it_was_read() {
    let desk = Desk::new();
    let file = desk.file("list.csv", "Name;Handy;Klasse\nAnna Lis;601555010;A\n\n");
    let told = desk.ask(&["import", &file, "--dry-run"])["files"][0].clone();
    assert_eq!((&told["format"], &told["records"]), (&json!("csv"), &json!(1)));
    let table = &told["table"];
    assert_eq!((&table["delimiter"], &table["encoding"]), (&json!(";"), &json!("UTF-8")));
    assert_eq!(table["blank_rows"], 1);
    let fields: Vec<&str> = table["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|own| own["field"].as_str().unwrap())
        .collect();
    assert_eq!(fields, ["formatted_name", "phone:mobile", "keep"]);
    assert_eq!(told["verdicts"][0]["name"], "Anna Lis");
    let card = desk.file("card.vcf", "BEGIN:VCARD\nFN:A\nEND:VCARD\n");
    assert_eq!(desk.ask(&["import", &card])["files"][0].get("table"), None);
}

#[test]
fn a_mapping_is_said_kept_used_listed_and_removed() {
    let desk = Desk::new();
    let file = desk.file("list.csv", LIST);
    let (_, refused) = desk.refusal(&["import", &file]);
    assert!(refused.contains("--map") && refused.contains("Kto, Kontakt, Miasto"), "{refused}");
    let map = [
        "import",
        &file,
        "--map",
        "Kto=formatted_name,kontakt=phone:work",
        "--save-profile",
        "hurt",
    ];
    assert_eq!(desk.ask(&map)["files"][0]["added"], 2);
    let listed = desk.ask(&["profiles"])["profiles"].clone();
    assert_eq!(listed[0]["name"], "hurt");
    assert_eq!(
        listed[0]["reading"]["columns"][2],
        json!({ "heading": "Miasto", "field": "address_city" })
    );
    let next = desk.file("next.csv", "Kto;Kontakt\nOla Maj;603555030\n");
    let told = desk.ask(&["import", &next, "--profile", "hurt"]);
    assert_eq!(told["files"][0]["added"], 1);
    assert_eq!(told["files"][0]["table"]["profile"], "hurt");
    let ola = desk.ask(&["find", "ola"])["contacts"][0]["id"].to_string();
    assert_eq!(desk.ask(&["show", &ola])["phones"][0]["label"], "work");
    desk.ask(&["profiles", "--delete", "hurt"]);
    assert_eq!(desk.ask(&["profiles"])["profiles"], json!([]));
}

#[test]
fn a_table_without_headings_goes_by_numbers_and_by_its_own_encoding() {
    let desk = Desk::new();
    let polish = b"Anna G\xEA\x9C|601555010\n\xA3ukasz Kos|602555020\n";
    let file = desk.file("list.txt", polish);
    let map = "1=formatted_name,2=phone:home";
    let how = [
        "import",
        &file,
        "--headings",
        "no",
        "--delimiter",
        "|",
        "--encoding",
        "windows-1250",
        "--map",
        map,
    ];
    assert_eq!(desk.ask(&how)["files"][0]["added"], 2);
    assert_eq!(desk.ask(&["find", "Gęś"])["contacts"][0]["phones"], json!(["601555010"]));
    let told = desk.ask(&[
        "import",
        &file,
        "--headings",
        "no",
        "--encoding",
        "windows-1250",
        "--map",
        map,
        "--on-match",
        "skip",
    ]);
    assert_eq!(told["files"][0]["skipped"], 2);
}

#[test]
fn a_format_said_by_name_is_taken_and_one_that_is_none_refused() {
    let desk = Desk::new();
    let file = desk.file(
        "list.csv",
        "Title,First Name,E-mail Address,E-mail 2 Address\nDr,Anna,a@b.example,\n",
    );
    let format = |how: &[&str]| {
        let all = [&["import", file.as_str(), "--dry-run"], how].concat();
        desk.ask(&all)["files"][0]["format"].clone()
    };
    assert_eq!(format(&[]), "csv-outlook");
    assert_eq!(format(&["--format", "csv"]), "csv");
    assert!(desk.refusal(&["import", &file, "--format", "pdf"]).1.contains("pdf"));
    assert!(desk.refusal(&["import", &file, "--map", "Title"]).1.contains("Title"));
}

#[test]
fn what_is_wrong_in_a_list_is_told_by_line() {
    let desk = Desk::new();
    let file = desk.file("list.csv", "Name,Phone\nAnna,4.86E+10\n");
    let said = desk.say(&["import", &file]);
    assert!(said.contains("Line 2") && said.contains("4.86E+10"), "{said}");
}

#[test]
fn calls_out_of_any_table_are_mapped_by_columns_words_and_lengths() {
    let desk = Desk::new();
    let text =
        "Tel;Kiedy;Jak;Ile\n601555010;12.11.2026 10:45;w;3\n602555020;12.11.2026 11:00;z;0\n";
    let file = desk.file("calls.csv", text);
    let map = "Tel=call_number,Kiedy=call_when,Jak=call_way,Ile=call_length";
    let how = ["import", &file, "--map", map, "--ways", "w=out,z=missed", "--lengths", "minutes"];
    let told = desk.ask(&[&how[..], &["--save-profile", "centrala"]].concat())["files"][0].clone();
    assert_eq!((&told["content"], &told["waiting"]), (&json!("calls"), &json!(2)), "{told}");
    assert_eq!(told["table"]["length_unit"], "minutes");
    let kept = desk.ask(&["profiles"])["profiles"][0]["reading"].clone();
    assert_eq!(kept["ways"][1], json!({ "word": "z", "way": "missed" }));
    let again = desk.ask(&["import", &file, "--profile", "centrala"])["files"][0].clone();
    assert_eq!(again["unchanged"], 2);
    let (_, refused) = desk.refusal(&["import", &file, "--map", map, "--ways", "w=up"]);
    assert!(refused.contains("“up”") && refused.contains("missed"), "{refused}");
    let cards = desk.ask(&["import", &file, "--rows", "cards", "--dry-run"])["files"][0].clone();
    assert_eq!(cards["format"], "csv");
}

#[test]
fn which_number_is_the_day_is_kept_in_a_profile_where_it_was_said() {
    let desk = Desk::new();
    let file = desk.file("list.csv", "Name,Birthday\nAnna,1/2/1980\n");
    for (name, how, kept) in [
        ("guessed", &[][..], json!(null)),
        ("said", &["--day", "first"], json!(true)),
        ("other", &["--day", "second"], json!(false)),
    ] {
        desk.ask(&[&["import", &file, "--save-profile", name], how].concat());
        let profiles = desk.ask(&["profiles"])["profiles"].clone();
        let own = profiles.as_array().unwrap().iter().find(|own| own["name"] == name).unwrap();
        assert_eq!(own["reading"]["is_day_first"], kept, "{name}: {own}");
    }
}
