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
fn the_accountants_quarter_moves_on_with_the_quarter() {
    let desk = Desk::new();
    let ewa = desk.card("Ewa Głowacka 601 234 567");
    let visit = |text: &str| {
        desk.ask(
            "interaction_log",
            json!({
                "kind": "visit", "direction": "in", "contact_id": ewa, "text": text,
            }),
        );
    };
    let said = || -> Vec<String> {
        rows(&desk, "accountant-quarter").into_iter().map(|row| row[8].clone()).collect()
    };
    visit("in autumn");
    // The evening of 31 December, and the first minute of the year.
    desk.wait_minutes((49 * 24 + 14) * 60 - 1);
    visit("on New Year's Eve");
    assert_eq!(said(), ["in autumn", "on New Year's Eve"]);
    desk.wait_minutes(1);
    assert_eq!(said(), [""; 0]);
    visit("on New Year's Day");
    assert_eq!(said(), ["on New Year's Day"]);
}

/// An amount in minor units, as a table for people spells it.
fn minor(cell: &str) -> i64 {
    cell.replace(',', "").parse().unwrap_or_else(|fault| panic!("{cell}: {fault}"))
}

/// What a preset gives of sales: the numbers, and the sums of net, tax, gross and paid.
fn sold(desk: &Desk, preset: &str) -> (Vec<String>, [i64; 4]) {
    let rows = rows(desk, preset);
    let numbers = rows.iter().map(|row| row[0].trim_start_matches('\t').to_owned()).collect();
    let sum = |column: usize| rows.iter().map(|row| minor(&row[column])).sum();
    (numbers, [4, 5, 6, 7].map(sum))
}

/// What the register says was sold between two days.
fn registered(desk: &Desk, from: &str, to: &str) -> [i64; 3] {
    let sales = desk.ask("sales_list", json!({ "from": from, "to": to }));
    ["net", "tax", "gross"].map(|of| sales["totals"][0][of]["minor"].as_i64().unwrap())
}

#[test]
fn the_accountants_sales_move_on_with_the_month_and_add_up_as_the_register_does() {
    let desk = Desk::new();
    let anna = desk.card("Anna Kowalska 602 123 456");
    let card = desk.ask("contact_get", json!({ "id": anna }));
    let mut draft = card["draft"].clone();
    draft["tax_number"] = json!("5260250274");
    desk.ask("contact_save", json!({ "id": anna, "revision": card["revision"], "draft": draft }));
    let order = |on: &str, more: Value| {
        let lines = json!([
            { "text": "tap", "price": "19,99", "quantity": "3", "tax": "23" },
            { "text": "soil", "price": "0,33", "tax": "8" },
        ]);
        let mut request = json!({ "contact_id": anna, "on": on, "lines": lines });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        desk.ask("order_save", request)["order"].clone()
    };
    let october = order("2026-10-31", json!({}));
    order("2026-11-01", json!({ "discount": "12,5" }));
    order("2026-10-15", json!({ "state": "quote" }));
    order("2026-10-15", json!({ "side": "purchase" }));
    let pay = json!({ "contact_id": anna, "order_id": october["id"], "amount": "50" });
    desk.ask("payment_add", pay);

    let (numbers, [net, tax, gross, paid]) = sold(&desk, "accountant-sales-month");
    assert_eq!(numbers, ["2026/1"]);
    assert_eq!([net, tax, gross], registered(&desk, "2026-10-01", "2026-10-31"));
    assert_eq!(gross - paid, october["gross"]["minor"].as_i64().unwrap() - 5_000);
    let row = rows(&desk, "accountant-sales-month").remove(0);
    let plain = |at: usize| row[at].trim_start_matches('\t');
    assert_eq!(
        [plain(1), plain(2), plain(3), plain(8)],
        ["2026-10-31", "Anna Kowalska", "5260250274", "PLN"]
    );
    assert_eq!(rows(&desk, "accountant-sales-quarter"), Vec::<Vec<String>>::new());

    desk.wait_minutes(30 * 24 * 60);
    let (numbers, [net, tax, gross, paid]) = sold(&desk, "accountant-sales-month");
    assert_eq!((numbers, paid), (vec!["2026/2".to_owned()], 0));
    assert_eq!([net, tax, gross], registered(&desk, "2026-11-01", "2026-11-30"));
    desk.wait_minutes(31 * 24 * 60);
    assert_eq!(rows(&desk, "accountant-sales-month"), Vec::<Vec<String>>::new());
    let (numbers, [net, tax, gross, _]) = sold(&desk, "accountant-sales-quarter");
    assert_eq!(numbers, ["2026/1", "2026/2"]);
    assert_eq!([net, tax, gross], registered(&desk, "2026-10-01", "2026-12-31"));
}

#[test]
fn sales_go_out_in_every_spelling_of_a_table_each_currency_with_its_own_places() {
    let desk = Desk::new();
    let anna = desk.card("Anna Kowalska 602 123 456");
    for (price, currency) in [("1234,5", "PLN"), ("1500", "JPY")] {
        desk.ask(
            "order_save",
            json!({
                "contact_id": anna, "currency": currency,
                "lines": [{ "text": "fan", "price": price, "tax": "0" }],
            }),
        );
    }
    let other = desk.card("Jan Nowak 602 999 888");
    desk.ask(
        "order_save",
        json!({
            "contact_id": other, "lines": [{ "text": "tap", "price": "1", "tax": "0" }],
        }),
    );
    let folder = tempfile::tempdir().unwrap();
    let exported = |name: &str, more: Value| {
        let mut what = json!({ "format": "csv_exact", "content": "sales", "find": "Anna" });
        what.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let path = folder.path().join(name);
        let to = desk.kartoteka().offer_file(&path).handle;
        desk.ask("export_run", json!({ "what": what, "to": to }));
        std::fs::read(&path).unwrap()
    };
    let exact = exported("exact.csv", json!({ "columns": ["number", "gross", "currency"] }));
    assert_eq!(
        String::from_utf8(exact).unwrap(),
        "number,gross,currency\r\n2026/1,1234.50,PLN\r\n2026/2,1500,JPY\r\n"
    );
    let regional = json!({
        "format": "csv", "encoding": "windows-1250", "columns": ["gross"], "decimal": ",",
    });
    let regional = exported("regional.csv", regional);
    assert_eq!(String::from_utf8(regional).unwrap(), "\"Gross\"\r\n\"1234,50\"\r\n\"1500\"\r\n");
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
fn an_own_presets_columns_order_filter_and_spelling_are_there_after_opening_again() {
    let mut desk = Desk::new();
    let cards =
        ["Ewa Abel 601 000 001", "Ola Berg 601 000 002", "Ida Cern 601 000 003", "Jan Dorn"]
            .map(|line| desk.card(line));
    for card in &cards[..3] {
        desk.ask("contact_tag", json!({ "ids": [card], "add": ["fair"] }));
    }
    // Dealt with in another order than that of their names.
    for card in [cards[0], cards[2], cards[1], cards[3]] {
        desk.wait_minutes(1);
        let call = json!({ "kind": "call", "direction": "in", "contact_id": card, "text": "asks" });
        desk.ask("interaction_log", call);
    }
    let what = |order: &str| {
        json!({
            "format": "csv", "find": "tag:fair", "columns": ["phone_1", "family", "tags"],
            "order": order, "encoding": "windows-1250", "delimiter": "|", "decimal": ",",
        })
    };
    for order in ["recent", "name"] {
        desk.ask("export_preset_save", json!({ "name": order, "what": what(order) }));
    }
    let kept = ["recent", "name"].map(|name| preset(&desk, name));
    desk.restart_after_kill();
    assert_eq!(["recent", "name"].map(|name| preset(&desk, name)), kept);
    let folder = tempfile::tempdir().unwrap();
    let written = |name: &str| -> Vec<String> {
        let what = preset(&desk, name)["what"].clone();
        let to = desk.kartoteka().offer_file(&folder.path().join(name)).handle;
        let answer = desk.ask("export_run", json!({ "what": what, "to": to }));
        let text = std::fs::read_to_string(answer["path"].as_str().unwrap()).unwrap();
        text.lines().map(str::to_owned).collect()
    };
    let row =
        |number: usize, family: &str| format!("\"\t601 000 00{number}\"|\"{family}\"|\"fair\"");
    let head = "\"Phone\"|\"Last name\"|\"Tags\"".to_owned();
    let [ewa, ola, ida] = [row(1, "Abel"), row(2, "Berg"), row(3, "Cern")];
    assert_eq!(written("recent"), [head.clone(), ola.clone(), ida.clone(), ewa.clone()]);
    assert_eq!(written("name"), [head, ewa, ola, ida]);
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
