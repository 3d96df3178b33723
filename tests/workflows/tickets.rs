//! What was brought in to be put right: tickets from the counter to the day they are fetched.

use crate::desk::Desk;
use kartoteka_app::Code;
use serde_json::{Value, json};

pub(crate) const ANNA: &str = "Anna Kowalska 602 123 456";

/// A ticket of a card; what `ticket_save` answers.
pub(crate) fn take_in(desk: &Desk, card: i64, fault: &str) -> Value {
    desk.ask("ticket_save", json!({ "contact_id": card, "item": "Kettle", "fault": fault }))
}

/// Moves a ticket on; the ticket.
pub(crate) fn go(desk: &Desk, id: &Value, status: &str) -> Value {
    desk.ask("ticket_status", json!({ "id": id, "status": status }))["ticket"].clone()
}

/// The numbers of a group.
pub(crate) fn numbers(desk: &Desk, group: &str) -> Vec<String> {
    let list = desk.ask("ticket_list", json!({ "group": group, "limit": 100 }));
    let rows = list["rows"].as_array().unwrap().iter();
    rows.map(|row| row["number"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_ticket_is_late_after_its_day_ready_until_it_is_fetched_and_keeps_its_number() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let made = desk.ask(
        "ticket_save",
        json!({ "contact_id": anna, "item": "Tap", "serial": "T-9", "fault": "drips", "promised_on": "2026-11-12" }),
    );
    let ticket = &made["ticket"];
    assert_eq!((&ticket["number"], &ticket["status"]), (&json!("1"), &json!("new")));
    assert_eq!((&ticket["came_by"], &ticket["mood"]), (&json!("counter"), &json!("unsaid")));
    assert_eq!(numbers(&desk, "late"), Vec::<String>::new());
    desk.wait_minutes(24 * 60);
    assert_eq!(numbers(&desk, "late"), ["1"]);
    let row = desk.ask("ticket_list", json!({ "limit": 9 }))["rows"][0].clone();
    assert_eq!((&row["days_late"], &row["age"]), (&json!(1), &json!(1)));
    let id = &ticket["id"];
    go(&desk, id, "open");
    let ready = go(&desk, id, "ready");
    assert_eq!((&ready["days_late"], &ready["is_untold"]), (&json!(0), &json!(true)));
    assert_eq!(
        (numbers(&desk, "ready"), numbers(&desk, "untold")),
        (vec!["1".to_owned()], vec!["1".to_owned()])
    );
    let call = |outcome: &str| {
        let call = json!({ "contact_id": anna, "kind": "call", "direction": "out", "text": "", "outcome": outcome });
        desk.ask("interaction_log", call);
    };
    call("no answer");
    assert_eq!(numbers(&desk, "untold"), ["1"], "nobody was told");
    call("");
    assert_eq!(numbers(&desk, "untold"), Vec::<String>::new());
    desk.wait_minutes(3 * 24 * 60);
    let lies = desk.ask("ticket_list", json!({ "group": "ready", "limit": 9 }))["rows"][0].clone();
    assert_eq!(lies["days"], 3);
    go(&desk, id, "collected");
    assert_eq!((numbers(&desk, "ready"), numbers(&desk, "done")), (vec![], vec!["1".to_owned()]));
    let again = go(&desk, id, "open");
    assert_eq!((&again["number"], &again["status"]), (&json!("1"), &json!("open")));
    let moves: Vec<&str> = again["moves"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["status"].as_str().unwrap())
        .collect();
    assert_eq!(moves, ["new", "open", "ready", "collected", "open"]);
    let window = desk.ask("ticket_table", json!({ "group": "late", "from": 0, "limit": 5 }));
    assert_eq!((&window["total"], &window["rows"][0]["number"]), (&json!(1), &json!("1")));
    let counts = desk.ask("ticket_counts", json!({}));
    assert_eq!(
        counts,
        json!({ "working": 1, "waiting": 0, "late": 1, "ready": 0, "untold": 0, "done": 0 })
    );
    assert_eq!(take_in(&desk, anna, "leaks")["ticket"]["number"], "2");
}

#[test]
fn parts_and_time_are_added_up_as_an_order_is_and_come_from_products() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    desk.ask("product_save", json!({ "name": "Seal", "price": "4,99", "unit": "pc" }));
    let lines = json!([
        { "text": "seal", "quantity": "2" },
        { "kind": "time", "text": "work", "quantity": "1,5", "price": "80", "tax": "8" },
    ]);
    let made =
        desk.ask("ticket_save", json!({ "contact_id": anna, "fault": "drips", "lines": lines }));
    let ticket = &made["ticket"];
    assert_eq!(
        (&ticket["net"]["minor"], &ticket["tax"]["minor"], &ticket["gross"]),
        (&json!(12_998), &json!(230 + 960), &json!({ "minor": 14_188, "currency": "PLN" }))
    );
    let of = |place: usize, field: &str| ticket["lines"][place][field].clone();
    assert_eq!(
        (of(0, "text"), of(0, "unit"), of(0, "kind")),
        (json!("seal"), json!("pc"), json!("part"))
    );
    assert_eq!(
        (of(1, "unit"), of(1, "quantity"), of(1, "kind")),
        (json!("h"), json!(1_500), json!("time"))
    );
    // What isn't said stays; what is typed again as it stands changes nothing.
    let id = &ticket["id"];
    let changed = desk.ask("ticket_save", json!({ "id": id, "contact_id": anna, "mood": "upset" }));
    assert_eq!(
        (&changed["ticket"]["lines"], &changed["ticket"]["mood"]),
        (&ticket["lines"], &json!("upset"))
    );
    let draft = desk.ask("ticket_draft", json!({ "id": id }));
    assert_eq!(desk.ask("ticket_save", draft)["operation"], Value::Null);
    let without = desk.ask("ticket_save", json!({ "id": id, "contact_id": anna, "lines": [] }));
    assert_eq!(without["ticket"]["gross"]["minor"], 0);
    let product = ticket["lines"][0]["product_id"].clone();
    desk.ask("operation_undo", json!({}));
    let kept = desk.ask("product_delete", json!({ "id": product }));
    let note = "Seal is used by orders, tickets, its stock or those who wait for it (once), so it stays, \
        off sale.";
    assert_eq!((&kept["uses"], &kept["note"]), (&json!(1), &json!(note)));
}

#[test]
fn a_promise_is_a_day_words_for_one_or_a_number_of_working_days_and_said_before_it_is_kept() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let promised = |said: &str| {
        let request = json!({ "contact_id": anna, "fault": "drips", "promised_on": said });
        let kept = desk.ask("ticket_save", request)["ticket"]["promised_on"].clone();
        let understood = desk.ask("ticket_promise", json!({ "promised_on": said }));
        assert_eq!(
            (&understood["due_on"], &understood["problem"]),
            (&kept, &Value::Null),
            "{said}"
        );
        kept
    };
    // Thursday 12 November; Wednesday the 11th of the year was a holiday in Poland.
    assert_eq!(promised("2"), "2026-11-16");
    assert_eq!(promised("+2"), "2026-11-16");
    assert_eq!(promised(" +5 "), "2026-11-19");
    assert_eq!(promised("fri"), "2026-11-13");
    assert_eq!(promised("2026-12-24"), "2026-12-24");
    assert_eq!(promised(""), Value::Null);
    let off = desk.ask("ticket_promise", json!({ "promised_on": "2026-12-25" }))["day_off"].clone();
    assert!(!off.as_str().unwrap().is_empty(), "Christmas is said to be a day off");
    for said in ["fri 16:00", "fri, if the part comes", "every friday", "+251", "yesterday"] {
        let request = json!({ "contact_id": anna, "fault": "drips", "promised_on": said });
        let refused = desk.refusal("ticket_save", request);
        assert_eq!(refused.field.as_deref(), Some("promised_on"), "{said}");
        let understood = desk.ask("ticket_promise", json!({ "promised_on": said }));
        assert_eq!(understood["problem"], refused.message, "{said}");
        assert_eq!(understood["due_on"], Value::Null, "{said}");
    }
    let more = desk.ask("ticket_promise", json!({ "promised_on": "fri 16:00" }));
    assert_eq!(
        more["problem"],
        "A promise is a day alone, and “fri 16:00” says more. Write the rest under the fault."
    );
    desk.wait_minutes(41 * 24 * 60);
    // Wednesday 23 December; Christmas Eve is a holiday, and the weekend follows.
    assert_eq!(promised("+1"), "2026-12-28");
}

#[test]
fn what_is_reckoned_while_it_is_typed_is_what_is_saved() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let lines = json!([
        { "text": "seal", "quantity": "3", "price": "0,34", "tax": "23" },
        { "text": "ring", "quantity": "3", "price": "0,34", "tax": "23" },
        { "kind": "time", "text": "work", "quantity": "1,5", "price": "80" },
    ]);
    let check = |request: &Value| {
        let reckoned = desk.ask("ticket_reckon", request.clone());
        let saved = desk.ask("ticket_save", request.clone())["ticket"].clone();
        for sum in ["net", "tax", "gross", "rates"] {
            assert_eq!(reckoned[sum], saved[sum], "{sum} of {request}");
        }
        assert_eq!(reckoned["lines"][2]["line"]["unit"], saved["lines"][2]["unit"]);
        assert_eq!(saved["lines"][2]["unit"], "h");
        saved
    };
    let made = check(&json!({ "contact_id": anna, "fault": "drips", "lines": lines }));
    // It keeps the rounding and the rates of the day and country in which it was taken in.
    desk.ask("setting_set", json!({ "key": "region", "value": "GB" }));
    let changed = json!({
        "id": made["id"], "contact_id": anna, "currency": "PLN", "fault": "leaks", "lines": lines,
    });
    let fresh = json!({ "contact_id": anna, "currency": "PLN", "fault": "leaks", "lines": lines });
    let (again, other) = (check(&changed), check(&fresh));
    assert_ne!(again["tax"], other["tax"], "a new one goes by what is set now");
    // A line that can't be taken yet is said, and the others are added up.
    let broken = json!({
        "contact_id": anna, "fault": "", "promised_on": "never",
        "lines": [{ "text": "seal", "price": "x" }, { "text": "ring", "price": "2", "tax": "0" }],
    });
    let reckoned = desk.ask("ticket_reckon", broken);
    assert_eq!(reckoned["lines"][0]["problem"]["field"], "price");
    assert_eq!(reckoned["gross"]["minor"], 200);
}

#[test]
fn what_a_customer_writes_tells_them_nothing_and_a_call_to_one_of_a_firms_people_does() {
    let desk = Desk::new();
    let create = |draft: Value| desk.ask("contact_create", json!({ "draft": draft }))["id"].clone();
    let firm = create(json!({
        "kind": "organisation", "formatted_name": "The Tin Chapel",
        "phones": [{ "value": "22 845 12 12", "label": "" }],
    }));
    let firm = firm.as_i64().unwrap();
    let ola = &create(json!({
        "formatted_name": "Ola", "memberships": [{ "organisation": "The Tin Chapel" }],
    }));
    let id = take_in(&desk, firm, "drips")["ticket"]["id"].clone();
    go(&desk, &id, "ready");
    let log = |card: &Value, kind: &str, direction: &str| {
        let said = json!({ "contact_id": card, "kind": kind, "direction": direction, "text": "" });
        desk.ask("interaction_log", said);
    };
    log(&json!(firm), "mail", "in");
    log(ola, "message", "in");
    assert_eq!(numbers(&desk, "untold"), ["1"]);
    let caller = desk.ask("caller_get", json!({ "number": "", "contact_id": ola }));
    let of_ola = &caller["matches"][0];
    assert_eq!(
        (&of_ola["tickets"][0]["number"], &of_ola["tickets_total"]),
        (&json!("1"), &json!(1))
    );
    log(ola, "call", "out");
    assert_eq!(numbers(&desk, "untold"), Vec::<String>::new());
    assert_eq!(desk.ask("ticket_get", json!({ "id": id }))["is_untold"], false);
    for fault in ["a", "b", "c", "d", "e"] {
        take_in(&desk, firm, fault);
    }
    let caller = desk.ask("caller_get", json!({ "number": "228451212" }));
    let of_firm = &caller["matches"][0];
    assert_eq!(
        (of_firm["tickets"].as_array().unwrap().len(), &of_firm["tickets_total"]),
        (5, &json!(6))
    );
}

#[test]
fn a_ticket_of_a_call_says_so_and_outlives_it() {
    let desk = Desk::new();
    let (anna, jan) = (desk.card(ANNA), desk.card("Jan Nowak 602 999 888"));
    let call =
        json!({ "contact_id": anna, "kind": "call", "direction": "in", "text": "tap drips" });
    desk.ask("interaction_log", call);
    let items =
        desk.ask("timeline_page", json!({ "contact_id": anna, "limit": 9 }))["items"].clone();
    let call = &items[0]["id"];
    let request = json!({ "contact_id": anna, "fault": "drips", "interaction_id": call });
    let made = desk.ask("ticket_save", request);
    assert_eq!(
        (&made["ticket"]["came_by"], &made["ticket"]["interaction_id"]),
        (&json!("call"), call)
    );
    let other = json!({ "contact_id": jan, "fault": "drips", "interaction_id": call });
    assert_eq!(desk.refusal("ticket_save", other).field.as_deref(), Some("interaction_id"));
    desk.ask("interaction_delete", json!({ "id": call }));
    let id = &made["ticket"]["id"];
    assert_eq!(desk.ask("ticket_get", json!({ "id": id }))["interaction_id"], Value::Null);
    desk.ask("operation_undo", json!({}));
    assert_eq!(desk.ask("ticket_get", json!({ "id": id }))["interaction_id"], *call);
    // The caller is asked about it at once.
    let caller = desk.ask("caller_get", json!({ "number": "602123456" }));
    assert_eq!(caller["matches"][0]["tickets"][0]["number"], "1");
}

#[test]
fn its_moves_stand_on_the_card_and_its_words_are_found() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let made = desk.ask(
        "ticket_save",
        json!({ "contact_id": anna, "item": "Kettle", "serial": "ŻX-77", "fault": "hums", "lines": [{ "text": "thermostat", "price": "1" }] }),
    );
    let id = &made["ticket"]["id"];
    desk.wait_minutes(5);
    desk.ask(
        "ticket_status",
        json!({ "id": id, "status": "waiting", "text": "the maker sends a valve" }),
    );
    let page = |filter: &str| {
        let asked = json!({ "contact_id": anna, "filter": filter, "limit": 9 });
        desk.ask("timeline_page", asked)["items"].clone()
    };
    let items = page("everything");
    assert_eq!(items, page("tickets"));
    let shown: Vec<[&str; 4]> = items
        .as_array()
        .unwrap()
        .iter()
        .map(|item| {
            ["kind", "subject", "outcome", "text"].map(|field| item[field].as_str().unwrap())
        })
        .collect();
    assert_eq!(
        shown,
        [
            ["ticket", "1 · Waiting", "waiting", "the maker sends a valve"],
            ["ticket", "1 · New", "new", "Kettle: hums"],
        ]
    );
    for words in ["zx 77", "hums", "valve", "thermostat", "#1 hums"] {
        let found = desk.ask("contact_find", json!({ "text": words, "from": 0, "limit": 5 }));
        assert_eq!(found["rows"][0]["row"]["id"], anna, "{words}: {found}");
        assert_eq!(found["rows"][0]["matched"]["field"], "history", "{words}");
    }
    assert_eq!(
        desk.ask("ticket_list", json!({ "limit": 5 }))["rows"][0]["last_word"],
        "the maker sends a valve"
    );
}

#[test]
fn a_field_that_can_not_be_is_refused_in_a_sentence_and_nothing_is_half_done() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let made = take_in(&desk, anna, "drips");
    let id = made["ticket"]["id"].clone();
    let before = desk.dump();
    let with = |fields: Value| {
        let mut request = json!({ "id": id, "contact_id": anna, "item": "another" });
        for (field, value) in fields.as_object().unwrap() {
            request[field] = value.clone();
        }
        request
    };
    let line = |fields: Value| with(json!({ "lines": [fields] }));
    for (request, field) in [
        (with(json!({ "item": "", "fault": " " })), "fault"),
        (with(json!({ "item": "x".repeat(201) })), "item"),
        (with(json!({ "serial": "x".repeat(201) })), "serial"),
        (with(json!({ "fault": "x".repeat(5_001) })), "fault"),
        (with(json!({ "promised_on": "2026-11-11" })), "promised_on"),
        (with(json!({ "promised_on": "2126-11-11" })), "promised_on"),
        (with(json!({ "promised_on": "0000-01-01" })), "promised_on"),
        (with(json!({ "promised_on": "31.02." })), "promised_on"),
        (with(json!({ "promised_on": "soon" })), "promised_on"),
        (with(json!({ "promised_on": "100000" })), "promised_on"),
        (with(json!({ "promised_on": "fri 16:00" })), "promised_on"),
        (with(json!({ "currency": "XYZ" })), "currency"),
        (line(json!({ "text": "seal", "price": "99999999999999999999" })), "price"),
        (line(json!({ "text": "seal", "price": "-1" })), "price"),
        (line(json!({ "text": "seal", "price": "1", "quantity": "0" })), "quantity"),
        (line(json!({ "text": "seal", "price": "1", "quantity": "1000000000" })), "quantity"),
        (line(json!({ "text": "seal", "price": "1", "discount": "101" })), "discount"),
        (line(json!({ "text": "seal" })), "price"),
        (line(json!({ "text": "", "price": "1" })), "text"),
        (line(json!({ "text": "seal", "quantity": "999999", "price": "99999999999" })), "lines"),
        (with(json!({ "lines": vec![json!({ "text": "seal", "price": "1" }); 201] })), "lines"),
    ] {
        let error = desk.refusal("ticket_save", request);
        assert_eq!(
            (error.code, error.field.as_deref()),
            (Code::Invalid, Some(field)),
            "{}",
            error.message
        );
        assert!(error.message.ends_with('.') || error.message.ends_with('?'), "{}", error.message);
    }
    assert_eq!(desk.dump(), before);
    // Lines stay in their currency, unless they are written anew.
    desk.ask("ticket_save", with(json!({ "lines": [{ "text": "seal", "price": "1" }] })));
    let refused = desk.refusal("ticket_save", with(json!({ "currency": "EUR" })));
    assert_eq!(refused.field.as_deref(), Some("currency"));
    desk.ask("contact_trash", json!({ "ids": [anna] }));
    let request = json!({ "contact_id": anna, "fault": "drips" });
    assert_eq!(desk.refusal("ticket_save", request).code, Code::NotFound);
}

#[test]
fn a_step_that_can_not_be_is_refused_in_a_sentence_and_nothing_is_half_done() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let made = take_in(&desk, anna, "drips");
    let id = made["ticket"]["id"].clone();
    let before = desk.dump();
    let status = |status: &str, text: &str| {
        desk.refusal("ticket_status", json!({ "id": id, "status": status, "text": text }))
    };
    let refused = status("collected", "");
    assert_eq!(
        refused.message,
        "Ticket 1 is at “New” and can’t go to “Collected” from there. It can go to: In work, Waiting, Ready, Rejected."
    );
    assert_eq!(status("open", &"x".repeat(5_001)).field.as_deref(), Some("text"));
    assert_eq!(status("broken", "").code, Code::Invalid);
    assert_eq!(desk.refusal("ticket_get", json!({ "id": 99 })).code, Code::NotFound);
    for number in ["99", "0", "x", "1/2"] {
        assert_eq!(
            desk.refusal("ticket_resolve", json!({ "number": number })).code,
            Code::NotFound
        );
    }
    let nowhere = json!({ "after": "1.2.3", "limit": 5 });
    assert_eq!(desk.refusal("ticket_list", nowhere).field.as_deref(), Some("after"));
    assert_eq!(desk.dump(), before);
}

#[test]
fn what_was_changed_since_it_was_read_is_not_written_over() {
    let desk = Desk::new();
    let anna = desk.card(ANNA);
    let made = take_in(&desk, anna, "drips");
    let (id, revision) = (&made["ticket"]["id"], &made["ticket"]["revision"]);
    let stale = |command: &str, fields: Value| {
        let mut request = json!({ "id": id, "revision": revision });
        for (field, value) in fields.as_object().unwrap() {
            request[field] = value.clone();
        }
        assert_eq!(desk.refusal(command, request).code, Code::StaleEdit, "{command}");
    };
    go(&desk, id, "ready");
    stale("ticket_save", json!({ "contact_id": anna, "fault": "leaks" }));
    stale("ticket_status", json!({ "status": "open" }));
    // Also where that move would not be allowed any more.
    stale("ticket_status", json!({ "status": "new" }));
    let now = desk.ask("ticket_get", json!({ "id": id }));
    assert_eq!((&now["status"], &now["fault"]), (&json!("ready"), &json!("drips")));
}

#[test]
fn the_slip_says_on_both_parts_what_was_brought_and_on_one_whose_it_is() {
    let desk = Desk::new();
    let anna = desk.card("Zażółć Gęślą 602 123 456");
    let made = desk.ask(
        "ticket_save",
        json!({
            "contact_id": anna, "item": "Bäckereimaschine", "serial": "GR-55", "fault": "łożysko piszczy",
            "promised_on": "2026-11-27", "lines": [{ "text": "seal", "price": "100", "tax": "0" }],
        }),
    );
    let what = json!({ "output": "slip", "ticket": made["ticket"]["id"] });
    let preview = desk.ask("paper_preview", json!({ "what": what }));
    assert_eq!(
        (&preview["pages"], &preview["records"], &preview["missing"]),
        (&json!(1), &json!(1), &json!(""))
    );
    assert_eq!(preview["page"]["width"], 148.0);
    let all = preview["page"]["texts"].as_array().unwrap();
    let half = 105.0;
    let of = |is_lower: bool| -> Vec<&str> {
        let on = all.iter().filter(|text| (text["y"].as_f64().unwrap() > half) == is_lower);
        on.map(|text| text["text"].as_str().unwrap()).collect()
    };
    for words in [
        "1",
        "Repair",
        "Bäckereimaschine",
        "GR-55",
        "łożysko piszczy",
        "27 Nov 2026",
        "12 Nov 2026",
        "100.00 zł",
    ] {
        assert!(of(false).contains(&words) && of(true).contains(&words), "{words}: {all:?}");
    }
    for words in ["Zażółć Gęślą", "602 123 456"] {
        assert!(of(false).contains(&words) && !of(true).contains(&words), "{words}: {all:?}");
    }
    let refused = desk.refusal("paper_preview", json!({ "what": { "output": "slip" } }));
    assert_eq!(refused.field.as_deref(), Some("ticket"));
}
