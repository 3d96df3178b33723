//! Cards go out whole, and come back the same.

use crate::desk::Desk;
use kartoteka_app::Code;
use serde_json::{Value, json};

/// A card with a line that nothing here understands.
const CARD: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u-1\r\nN:Kowalska;Anna;;;\r\nFN:Anna Kowalska\r\n\
    TEL;TYPE=CELL:+48601234567\r\nEMAIL:anna@firm.example\r\nEMAIL:old@firm.example\r\nNOTE:C:\\\\new\\nline\\, two\r\n\
    X-SHOE-SIZE:38\r\nitem1.X-WHATEVER;FOO=bar:kept\r\nEND:VCARD\r\n";

fn export(desk: &Desk, name: &str, what: Value) -> String {
    String::from_utf8(exported(desk, name, what)).unwrap()
}

fn exported(desk: &Desk, name: &str, what: Value) -> Vec<u8> {
    let to = desk.kartoteka().offer_file(&std::env::temp_dir().join(unique(desk, name)));
    let answer =
        desk.ask("export_run", json!({ "what": what, "to": to.handle, "overwrite": true }));
    let bytes = std::fs::read(answer["path"].as_str().unwrap()).unwrap();
    std::fs::remove_file(answer["path"].as_str().unwrap()).unwrap();
    bytes
}

/// A name that no other test uses; exports may not lie in the box's own folder.
fn unique(desk: &Desk, name: &str) -> String {
    format!("{}-{name}", desk.folder().file_name().unwrap().to_string_lossy())
}

fn with_card() -> Desk {
    let desk = Desk::new();
    let file = desk.file("in.vcf", CARD.as_bytes());
    desk.ask("import_run", json!({ "files": [file] }));
    desk
}

#[test]
fn what_is_not_understood_goes_out_again_after_edits() {
    let desk = with_card();
    let card = desk.ask("contact_get", json!({ "id": 1 }));
    let mut draft = card["draft"].clone();
    draft["phones"][0]["value"] = json!("+48 600 000 001");
    draft["emails"] = json!([draft["emails"][0]]);
    desk.ask("contact_save", json!({ "id": 1, "revision": card["revision"], "draft": draft }));
    for version in ["3.0", "4.0"] {
        let text = export(&desk, "a.vcf", json!({ "format": "vcf", "vcard": version }));
        assert!(text.contains(&format!("VERSION:{version}")), "{text}");
        assert!(text.contains("X-SHOE-SIZE:38\r\n"), "{text}");
        assert!(text.contains("item1.X-WHATEVER;FOO=bar:kept\r\n"), "{text}");
        assert_eq!(
            text.matches("600 000 001").count() + text.matches("600000001").count(),
            1,
            "{text}"
        );
        assert!(!text.contains("601234567") && !text.contains("old@"), "{text}");
        assert!(text.contains("C:\\\\new\\nline\\, two"), "{text}");
    }
}

#[test]
fn an_exported_box_comes_back_the_same() {
    for version in ["3.0", "4.0"] {
        let desk = with_card();
        desk.card("Łukasz Żak 602 555 111 lukasz@zak.example boiler, quote; \"now\"");
        let text = export(&desk, "b.vcf", json!({ "format": "vcf", "vcard": version }));
        let other = Desk::new();
        let file = other.file("back.vcf", text.as_bytes());
        other.ask("import_run", json!({ "files": [file] }));
        for id in [1, 2] {
            let there = other.ask("contact_get", json!({ "id": id }));
            let found = desk.ask("contact_resolve", json!({ "text": there["uid"] }));
            let here = desk.ask("contact_get", json!({ "id": found["id"] }));
            assert_eq!((&there["draft"], &there["unknown"]), (&here["draft"], &here["unknown"]));
        }
    }
}

#[test]
fn a_file_that_is_there_stays_unless_it_may_be_replaced() {
    let desk = with_card();
    let path = std::env::temp_dir().join(unique(&desk, "keep.csv"));
    std::fs::write(&path, "mine").unwrap();
    let to = desk.kartoteka().offer_file(&path).handle;
    let what = json!({ "format": "csv" });
    let refusal = desk.refusal("export_run", json!({ "what": what, "to": to }));
    assert_eq!(refusal.code, Code::FileExists);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
    desk.ask("export_run", json!({ "what": what, "to": to, "overwrite": true }));
    assert!(std::fs::read_to_string(&path).unwrap().contains("Kowalska"));
    std::fs::remove_file(&path).unwrap();
}

#[test]
fn nothing_is_written_into_the_boxs_own_folder() {
    let desk = with_card();
    let to = desk.kartoteka().offer_file(&desk.path("box.db")).handle;
    let request = json!({ "what": { "format": "csv" }, "to": to, "overwrite": true });
    assert_eq!(desk.refusal("export_run", request).code, Code::Invalid);
    assert_eq!(desk.ask("box_check", json!({}))["ok"], true);
}

#[test]
fn a_spreadsheet_gets_the_regions_csv_and_the_chosen_columns() {
    let desk = with_card();
    let what = json!({ "format": "csv", "columns": ["family", "phone_1"] });
    let text = export(&desk, "c.csv", what);
    let text = text.strip_prefix('\u{FEFF}').expect("a mark that spreadsheets look for");
    assert_eq!(text, "\"Last name\";\"Phone\"\r\n\"Kowalska\";\"\t+48601234567\"\r\n");
    let exact =
        export(&desk, "d.csv", json!({ "format": "csv_exact", "columns": ["family", "phone_1"] }));
    assert_eq!(exact, "family,phone_1\r\nKowalska,+48601234567\r\n");
}

#[test]
fn the_name_in_a_spreadsheet_is_the_shown_one_and_comes_back_as_nothing_new() {
    let desk = Desk::new();
    let parts = "given,family,organisation_1,kind,email_1\r\nEwa,Lis,,person,ewa@lis.example\r\n,,Stolarnia Kos,organisation,\r\n";
    let file = desk.file("parts.csv", parts.as_bytes());
    desk.ask("import_run", json!({ "files": [file] }));
    for language in ["en", "pl", "de"] {
        let what = json!({ "format": "csv", "columns": ["formatted_name", "family"] });
        let text = export(&desk, "named.csv", what);
        assert!(
            text.contains("\"Ewa Lis\";\"Lis\"") && text.contains("\"Stolarnia Kos\""),
            "{text}"
        );
        desk.ask("setting_set", json!({ "key": "language", "value": language }));
        let all = export(&desk, "all.csv", json!({ "format": "csv" }));
        let file = desk.file("all.csv", all.as_bytes());
        let told = desk.ask("import_preview", json!({ "files": [file] }))["files"][0].clone();
        assert_eq!((&told["unchanged"], &told["updated"]), (&json!(2), &json!(0)), "{told}");
    }
    // What is changed in a part of the name still is: the whole name beside it is the old one.
    let all = export(&desk, "all.csv", json!({ "format": "csv" }));
    let file = desk.file("all.csv", all.as_bytes());
    desk.ask("import_run", json!({ "files": [file] }));
    let file = desk.file("all.csv", all.replace("\"Lis\"", "\"Nowak\"").as_bytes());
    desk.ask("import_run", json!({ "files": [file] }));
    let found = desk.ask("contact_find", json!({ "text": "ewa@lis", "from": 0, "limit": 9 }));
    assert_eq!(found["rows"][0]["row"]["shown_name"], "Ewa Nowak");
    desk.ask("operation_undo", json!({ "id": null }));
    let exact = export(&desk, "exact.csv", json!({ "format": "csv_exact" }));
    assert!(!exact.contains("Ewa Lis"), "for programs nothing is changed: {exact}");
}

#[test]
fn a_heading_from_an_own_fields_name_turns_nothing_where_it_is_shown_and_is_whole_in_the_file() {
    let desk = Desk::new();
    let own = "Kwo\u{202E}ta";
    let draft =
        json!({ "name": { "given": "Ewa" }, "custom_fields": [{ "label": own, "value": "5" }] });
    desk.ask("contact_create", json!({ "draft": draft }));
    let column = format!("own:{own}");
    let what = json!({ "format": "csv", "columns": [column], "sort": by_name() });
    let shown = desk.ask("export_preview", what.clone());
    assert_eq!(shown["columns"][0]["heading"], "Kwota");
    assert_eq!(shown["columns"][0]["name"], json!(column));
    let file = export(&desk, "own.csv", what);
    assert_eq!(file, format!("\u{feff}\"{own}\"\r\n\"5\"\r\n"));
}

#[test]
fn a_table_of_mostly_own_fields_comes_back_as_those_fields() {
    let desk = Desk::new();
    let fields =
        json!([{ "label": "Shoe size", "value": "39" }, { "label": "Frame", "value": "oak" }]);
    desk.ask(
        "contact_create",
        json!({ "draft": { "name": { "given": "Ewa" }, "custom_fields": fields } }),
    );
    let columns = ["formatted_name", "own:Shoe size", "own:Frame"];
    let what = json!({ "format": "csv_exact", "columns": columns, "sort": by_name() });
    let file = exported(&desk, "own.csv", what);
    let other = Desk::new();
    let file = other.file("own.csv", &file);
    other.ask("import_run", json!({ "files": [file] }));
    assert_eq!(other.ask("contact_get", json!({ "id": 1 }))["draft"]["custom_fields"], fields);
}

fn by_name() -> Value {
    json!({ "column": "formatted_name", "is_descending": false })
}

/// Words with every mark of the reading direction in them.
const TURNED: &str = "a\u{200F}b\u{202A}c\u{202B}d\u{202C}e\u{202D}f\u{202E}g\u{202C} \
    \u{2066}h\u{2067}i\u{2068}j\u{2069}\u{2069}\u{2069}k\u{200E}";

#[test]
fn names_with_marks_of_the_reading_direction_come_back_from_every_file_as_they_were() {
    let desk = Desk::new();
    let own = format!("Raz {TURNED}");
    let draft = json!({
        "name": { "given": TURNED }, "note": TURNED, "tags": [TURNED],
        "phones": [{ "value": "601234567", "label": TURNED }],
        "custom_fields": [{ "label": own, "value": TURNED }],
    });
    desk.ask("contact_create", json!({ "draft": draft }));
    let profile =
        json!({ "name": TURNED, "reading": { "columns": [{ "heading": own, "field": "skip" }] } });
    desk.ask("import_profile_save", profile);
    desk.ask("export_preset_save", json!({ "name": TURNED, "what": { "format": "csv" } }));
    let mut ways = vec![
        json!({ "format": "vcf", "vcard": "3.0" }),
        json!({ "format": "vcf", "vcard": "4.0" }),
        json!({ "format": "json" }),
    ];
    for format in ["csv", "csv_exact"] {
        ways.push(json!({ "format": format }));
        // As the table of cards has it: the own field's name is a heading.
        let columns = ["given", "note", "tags", "phone_1", "phone_1_label", &format!("own:{own}")];
        ways.push(json!({ "format": format, "columns": columns, "sort": by_name() }));
    }
    for what in ways {
        let name = format!("out.{}", what["format"].as_str().unwrap().split('_').next().unwrap());
        let file = exported(&desk, &name, what.clone());
        let other = Desk::new();
        let file = other.file(&name, &file);
        other.ask("import_run", json!({ "files": [file] }));
        let card = other.ask("contact_get", json!({ "id": 1 }))["draft"].clone();
        for field in ["custom_fields", "note", "tags", "phones"] {
            assert_eq!(card[field], draft[field], "{field} in {what}");
        }
        assert_eq!(card["name"]["given"], TURNED, "{what}");
        if what["format"] == "json" {
            let [profiles, presets] = ["import_profile_list", "export_preset_list"]
                .map(|list| other.ask(list, json!({})).to_string());
            let written = serde_json::to_string(TURNED).unwrap();
            assert!(profiles.contains(&written) && presets.contains(&written), "{profiles}");
        }
    }
}
