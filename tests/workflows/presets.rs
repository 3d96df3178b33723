//! What goes out by name: the presets that come along, and the owner's own.

use crate::desk::Desk;
use kartoteka_app::Code;
use serde_json::{Value, json};

fn preset(desk: &Desk, name: &str) -> Value {
    let list = desk.ask("export_preset_list", json!({}))["presets"].clone();
    let found = list.as_array().unwrap().iter().find(|preset| preset["name"] == name).cloned();
    found.unwrap_or_else(|| panic!("no preset {name} in {list}"))
}

/// The rows that a preset gives now.
fn rows(desk: &Desk, name: &str) -> Vec<Vec<String>> {
    let preview = desk.ask("export_preview", preset(desk, name)["what"].clone());
    serde_json::from_value(preview["rows"].clone()).unwrap()
}

#[test]
fn the_accountants_preset_moves_on_with_the_month() {
    let desk = Desk::new();
    let ewa = desk.card("Ewa Głowacka 601 234 567");
    desk.ask("interaction_log", json!({
        "kind": "visit", "direction": "in", "contact_id": ewa, "text": "forty mounts", "minutes": 20,
    }));
    assert_eq!(rows(&desk, "accountant-month"), Vec::<Vec<String>>::new());
    assert_eq!(rows(&desk, "accountant-quarter").len(), 1);
    desk.wait_minutes(30 * 24 * 60);
    // All its columns, also those in which nothing is said.
    let expected = [
        "2026-11-12",
        "\t10:00",
        "Visit",
        "from them",
        "Ewa Głowacka",
        "",
        "",
        "20",
        "forty mounts",
        "",
    ];
    let rows = rows(&desk, "accountant-month");
    assert_eq!(rows.len(), 1);
    let plain = |cell: &String| cell.trim_start_matches('\t').to_owned();
    let shown: Vec<String> = rows[0].iter().map(plain).collect();
    assert_eq!(shown, expected.map(|cell| cell.trim_start_matches('\t').to_owned()));
}

#[test]
fn the_phone_list_and_the_labels_take_only_cards_that_have_them() {
    let desk = Desk::new();
    desk.card("Ewa Głowacka 601 234 567");
    let jan = desk.card("Jan Nowak jan@mail.example");
    let card = desk.ask("contact_get", json!({ "id": jan }));
    let mut draft = card["draft"].clone();
    draft["addresses"] =
        json!([{ "street": "Długa 5", "postal_code": "61-131", "city": "Poznań" }]);
    desk.ask("contact_save", json!({ "id": jan, "revision": card["revision"], "draft": draft }));
    assert_eq!(
        rows(&desk, "phone-list"),
        [["Głowacka", "Ewa", "Ewa Głowacka", "601 234 567"].map(str::to_owned)]
    );
    assert_eq!(rows(&desk, "mailing-labels").len(), 1);
    assert!(rows(&desk, "mailing-labels")[0].contains(&"Poznań".to_owned()));
    assert_eq!(rows(&desk, "everything").len(), 2);
}

#[test]
fn a_label_says_the_name_of_a_card_that_tells_it_in_parts() {
    let desk = Desk::new();
    let draft = json!({
        "name": { "given": "Jan", "family": "Nowak" },
        "addresses": [{ "street": "Długa 5", "city": "Poznań" }],
    });
    desk.ask("contact_create", json!({ "draft": draft }));
    assert_eq!(rows(&desk, "mailing-labels")[0][0], "Jan Nowak");
    let exact = json!({ "format": "csv_exact", "columns": ["formatted_name", "family"] });
    assert_eq!(desk.ask("export_preview", exact)["rows"], json!([["", "Nowak"]]));
}

#[test]
fn the_owners_preset_is_kept_by_name_and_undone() {
    let desk = Desk::new();
    desk.card("Ewa Głowacka 601 234 567");
    let what = json!({ "format": "csv", "columns": ["phone_1", "family"], "ids": [1] });
    desk.ask("export_preset_save", json!({ "name": " Fair ", "what": what }));
    assert_eq!(rows(&desk, "Fair"), [["\t601 234 567", "Głowacka"].map(str::to_owned)]);
    assert_eq!(preset(&desk, "Fair")["what"]["ids"], Value::Null);
    desk.ask("operation_undo", json!({}));
    let list = desk.ask("export_preset_list", json!({}))["presets"].clone();
    assert!(list.as_array().unwrap().iter().all(|preset| preset["is_built_in"] == true));
    for name in ["", "everything"] {
        let error = desk
            .refusal("export_preset_save", json!({ "name": name, "what": { "format": "csv" } }));
        assert_eq!(error.field.as_deref(), Some("name"));
    }
    desk.refusal("export_preset_delete", json!({ "name": "Fair" }));
}

#[test]
fn a_preset_of_the_same_name_is_replaced_only_when_that_is_said_and_a_rename_is_one_step() {
    let desk = Desk::new();
    let save = |name: &str, format: &str, more: Value| {
        let mut request = json!({ "name": name, "what": { "format": format } });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        request
    };
    desk.ask("export_preset_save", save("Fair", "csv", json!({})));
    let refused = desk.refusal("export_preset_save", save("Fair", "xlsx", json!({})));
    assert_eq!(refused.field.as_deref(), Some("replace"), "{refused:?}");
    assert!(refused.message.contains("Fair"), "{}", refused.message);
    assert_eq!(preset(&desk, "Fair")["what"]["format"], "csv");
    desk.ask("export_preset_save", save("Fair", "xlsx", json!({ "replace": true })));
    assert_eq!(preset(&desk, "Fair")["what"]["format"], "xlsx");
    desk.ask("export_preset_save", save("Fair", "vcf", json!({ "before": "Fair" })));
    assert_eq!(preset(&desk, "Fair")["what"]["format"], "vcf", "its own name is no other's");
    desk.ask("export_preset_save", save("Spring", "csv", json!({})));
    let onto = save("Spring", "vcf", json!({ "before": "Fair" }));
    assert_eq!(desk.refusal("export_preset_save", onto).field.as_deref(), Some("replace"));
    let own = || -> Vec<String> {
        let list = desk.ask("export_preset_list", json!({}))["presets"].clone();
        let own = list.as_array().unwrap().iter().filter(|one| one["is_built_in"] == false);
        own.map(|one| one["name"].as_str().unwrap().to_owned()).collect()
    };
    desk.ask("export_preset_save", save("Autumn", "vcf", json!({ "before": "Fair" })));
    assert_eq!(own(), ["Autumn", "Spring"]);
    let undone = desk.ask("operation_undo", json!({}));
    assert_eq!(undone["operation"]["title"], "Preset renamed: Autumn");
    assert_eq!(own(), ["Fair", "Spring"]);
    let gone = save("Winter", "vcf", json!({ "before": "Autumn" }));
    assert_eq!(desk.refusal("export_preset_save", gone).code, Code::NotFound);
    assert_eq!(own(), ["Fair", "Spring"]);
}

#[test]
fn a_preset_of_before_encodings_and_signs_is_read_as_utf_8_by_the_region() {
    let desk = Desk::new();
    desk.card("Ewa Głowacka 601 234 567");
    let mut what = preset(&desk, "phone-list")["what"].clone();
    for newer in ["encoding", "delimiter", "decimal"] {
        assert!(what.as_object_mut().unwrap().remove(newer).is_some(), "{newer}");
    }
    let store = json!({ "name": "Old", "what": what });
    desk.ask("export_preset_save", store);
    // As a box of before has it in its file.
    let older = json!([{ "name": "Older", "value": what.to_string() }]);
    let whole = format!("{{\"format\":\"kartoteka-box\",\"schema\":1,\"export_presets\":{older}}}");
    let file = desk.file("old.json", whole.as_bytes());
    desk.ask("import_run", json!({ "files": [file] }));
    for name in ["Old", "Older"] {
        let read = preset(&desk, name)["what"].clone();
        assert_eq!((&read["encoding"], &read["delimiter"]), (&json!("utf-8"), &Value::Null));
        assert_eq!(rows(&desk, name).len(), 1);
    }
}

#[test]
fn the_name_of_the_file_says_of_which_period_it_is() {
    let desk = Desk::new();
    let name = |what: Value| desk.ask("export_preview", what)["file_name"].clone();
    let of =
        |period: &str| json!({ "format": "xlsx", "content": "interactions", "period": period });
    assert_eq!(name(json!({ "format": "vcf" })), "contacts-2026-11-12.vcf");
    assert_eq!(
        name(json!({ "format": "csv", "content": "interactions" })),
        "calls-and-visits-2026-11-12.csv"
    );
    for (period, when) in [
        ("this_month", "2026-11"),
        ("last_month", "2026-10"),
        ("this_quarter", "2026-Q4"),
        ("last_quarter", "2026-Q3"),
        ("this_year", "2026"),
        ("last_year", "2025"),
    ] {
        assert_eq!(name(of(period)), format!("calls-and-visits-{when}.xlsx"));
    }
}

#[test]
fn a_household_gets_one_label_with_one_salutation() {
    let desk = Desk::new();
    let home =
        |street: &str| json!([{ "street": street, "postal_code": "61-131", "city": "Poznań" }]);
    for (given, family, street) in [
        ("Ewa", "Kowalska", "ul. Długa 5"),
        ("Adam", "Kos", "Rynek 1"),
        ("Jan", "Kowalski", "Ul. Dluga 5"),
    ] {
        let name = json!({ "given": given, "family": family });
        let draft = json!({ "name": name, "addresses": home(street) });
        desk.ask("contact_create", json!({ "draft": draft }));
    }
    desk.card("Halina Nowak 601 234 567");
    let labels = rows(&desk, "household-labels");
    let names: Vec<&[String]> = labels.iter().map(|row| &row[..2]).collect();
    assert_eq!(names, [["Adam Kos", "Adam"], ["Ewa Kowalska and Jan Kowalski", "Ewa and Jan"]]);
    assert_eq!(rows(&desk, "mailing-labels").len(), 3, "a label a card as before");
    let what = json!({ "format": "csv", "content": "households" });
    let preview = desk.ask("export_preview", what);
    assert_eq!(preview["records"], 3, "who has no address is a household too");
    assert_eq!(preview["columns"].as_array().unwrap().last().unwrap()["heading"], "Salutation");
}
