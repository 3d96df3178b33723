//! Every action can be taken back and brought back, also after a kill: random days at the
//! desk, undone and redone step by step, with the whole box compared at each.

use crate::attachments::by_chance;
use crate::chance_inbox::{inbox, return_calls, words};
use crate::chance_orders::{product, trade};
use crate::chance_plans::{own_plan, plan};
use crate::chance_stock::stock;
use crate::chance_tickets::ticket;
use crate::desk::Desk;
use crate::dice::Dice;
use kartoteka_app::router::{self, Effect};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::ops::Range;

/// Days tried by each of the two tests, which run side by side.
const SEEDS: u64 = 60;
/// Days that each of them goes on at most, as long as a command has not come up.
const FURTHER: usize = 300;
/// Commands of one day.
const COMMANDS: usize = 20;
/// Kinds of deeds that [`something`] knows.
const DEEDS: usize = 44;

#[test]
fn whatever_the_owner_does_can_be_undone_and_redone_step_by_step() {
    days(0..SEEDS);
}

#[test]
fn whatever_the_owner_does_on_other_days_can_be_undone_and_redone_too() {
    days(SEEDS..2 * SEEDS);
}

/// Tries the days, and further ones until every command that can be undone has come up.
fn days(seeds: Range<u64>) {
    // Each day ends with these.
    let mut left_out: BTreeSet<&str> = router::COMMANDS
        .iter()
        .filter(|command| command.effect == Effect::Writes)
        .map(|command| command.name)
        .filter(|name| !["operation_undo", "operation_redo"].contains(name))
        .collect();
    let further = 1000 * (1 + seeds.start)..;
    for seed in seeds.clone().chain(further.take(FURTHER)) {
        if !seeds.contains(&seed) && left_out.is_empty() {
            break;
        }
        for kind in a_day(seed) {
            left_out.remove(kind.as_str());
        }
    }
    assert_eq!(left_out, BTreeSet::new(), "`something` has to do these, too");
}

/// What a box shows: every row, and what searches find.
fn state(desk: &Desk) -> Value {
    let found: Vec<Value> = ["ann", "602", "", "mount", "lodz", "vip"]
        .into_iter()
        .map(|text| desk.ask("contact_find", json!({ "text": text, "from": 0, "limit": 50 })))
        .collect();
    json!({ "rows": desk.dump(), "found": found, "today": desk.ask("today_get", json!({})) })
}

/// One day; gives the commands of which something was undone.
fn a_day(seed: u64) -> BTreeSet<String> {
    let mut desk = Desk::new();
    let mut dice = Dice(seed);
    let mut states = vec![state(&desk)];
    for _ in 0..COMMANDS {
        desk.wait_minutes(3);
        // Every other command of a day is of one or two kinds: some need others before them.
        match dice.below(2) {
            0 => {
                let deed = usize::try_from(seed).unwrap() + dice.below(2);
                something(&desk, &mut dice, deed % DEEDS);
            }
            _ => anything(&desk, &mut dice),
        }
        let now = state(&desk);
        // A command that changed nothing is no operation, so there is nothing to undo.
        if now["rows"] != states.last().expect("the first state was kept")["rows"] {
            states.push(now);
        }
    }
    let history = desk.ask("history_page", json!({ "limit": 100 }));
    let kinds = history["operations"].as_array().expect("a history has operations").iter();
    let kinds = kinds.filter_map(|operation| operation["kind"].as_str()).map(str::to_owned);
    let kinds = kinds.collect();
    let restart_at = dice.below(states.len());
    for step in (1..states.len()).rev() {
        if step == restart_at {
            desk.restart_after_kill();
        }
        desk.ask("operation_undo", json!({}));
        same(&state(&desk), &states[step - 1], seed, "undoing", step);
    }
    assert_eq!(desk.refusal("operation_undo", json!({})).code, kartoteka_app::Code::NothingToUndo);
    for (step, then) in states.iter().enumerate().skip(1) {
        if step == restart_at {
            desk.restart_after_kill();
        }
        desk.ask("operation_redo", json!({}));
        same(&state(&desk), then, seed, "redoing", step);
    }
    let report = desk.ask("box_check", json!({}));
    assert_eq!(report["ok"], true, "seed {seed}: {report}");
    kinds
}

#[track_caller]
fn same(now: &Value, then: &Value, seed: u64, way: &str, step: usize) {
    for part in ["rows", "found", "today"] {
        let tables = now[part].as_object().into_iter().flatten();
        for (table, rows) in tables {
            assert_eq!(rows, &then[part][table], "seed {seed}, {way} step {step}: {table}");
        }
        assert_eq!(now[part], then[part], "seed {seed}, {way} step {step}: {part}");
    }
}

/// One command of whatever kind.
pub(crate) fn anything(desk: &Desk, dice: &mut Dice) {
    let deed = dice.below(DEEDS);
    something(desk, dice, deed);
}

/// One command, with whatever is in the box to do it to.
fn something(desk: &Desk, dice: &mut Dice, deed: usize) {
    let cards = ids(&desk.ask("contact_list", json!({ "from": 0, "limit": 100 }))["rows"]);
    let open = ids(&desk.ask("follow_up_list", json!({ "limit": 100 }))["rows"]);
    let Some(&card) = cards.get(dice.below(cards.len())) else {
        return begin(desk, dice);
    };
    match deed {
        0 | 1 => new_card(desk, dice),
        2 | 3 => edit(desk, dice, card),
        4 | 19 | 23 if dice.below(2) == 0 => drop(desk.ask("blank_trash", json!({}))),
        4 => drop(desk.ask("contact_trash", json!({ "ids": dice.some(&cards) }))),
        5 => put_back(desk, dice),
        6 => drop(desk.ask("contact_tag", json!({
            "ids": dice.some(&cards), "add": [dice.one(&["vip", "Łódź", "wholesale"])], "remove": ["vip"],
        }))),
        7 | 29 => relate(desk, dice, &cards),
        8 => log(desk, dice, card),
        9 | 36 => caller(desk, dice, card),
        10 | 40 => drop(desk.ask("note_create", json!({
            "contact_id": card, "text": dice.one(&["likes ivory mounts", "pies Burek\n> fri 10 call back"]),
        }))),
        11 => drop(desk.ask("follow_up_create", json!({
            "contact_id": card, "when": dice.one(&["tomorrow", "za 2 tygodnie", "mon 9:30", "every friday", "co 3 dni po wykonaniu"]), "text": "send the offer",
        }))),
        12 if !open.is_empty() => {
            let command = dice.one(&["follow_up_done", "follow_up_drop", "reminders_later"]);
            let mut request = json!({ "ids": dice.some(&open) });
            match (command, dice.below(2)) {
                ("follow_up_drop", ends) => request["ends"] = json!(ends == 0),
                ("reminders_later", 0) => request["when"] = json!("tomorrow 7:00"),
                _ => {}
            }
            desk.ask(command, request);
        }
        13 if !open.is_empty() => {
            desk.ask("follow_up_snooze", json!({ "ids": dice.some(&open), "when": "in 3 days" }));
        }
        14 | 23 | 41 => entries(desk, dice, card),
        24 => own_plan(desk, dice),
        25 | 27 | 28 => plan(desk, dice, &cards),
        15 => photo(desk, dice, &cards, card),
        16 if !open.is_empty() => reword(desk, dice, &open),
        17 => return_calls(desk, dice),
        38 => words(desk, dice),
        39 => cells(desk, dice),
        18 => merge(desk, dice, &cards),
        19 => keep_apart(desk, dice, &cards),
        20 | 26 if dice.below(2) == 0 => profile(desk, dice),
        20 | 26 => preset(desk, dice),
        21 | 30 | 37 => inbox(desk, dice, card),
        31 => by_chance(desk, dice, &cards),
        32 => product(desk, dice),
        33..=35 => trade(desk, dice, card),
        42 => ticket(desk, dice, card),
        43 => stock(desk, dice, card),
        22 if dice.below(2) == 0 => stay_in_touch(desk, dice, &cards),
        22 => tag_gap(desk, dice),
        _ => import(desk, dice),
    }
}

/// Something for a box that shows no card; only one without trash can be filled with examples.
fn begin(desk: &Desk, dice: &mut Dice) {
    let is_empty = trashed(desk).is_empty();
    if is_empty && dice.below(3) == 0 {
        desk.ask("demo_fill", json!({ "contacts": 4, "seed": dice.below(1000) }));
    } else {
        desk.card("Anna Kowalska 602 123 456 anna@firm.example mounts");
    }
}

fn new_card(desk: &Desk, dice: &mut Dice) {
    desk.card(dice.one(&[
        "Łukasz Żak 602 555 111",
        "Tin Chapel Ltd 0113 496 0117",
        "+44 7700 900142",
        "Nowak, Jan jan@nowak.example mounts and frames",
    ]));
}

fn edit(desk: &Desk, dice: &mut Dice, card: i64) {
    let shown = desk.ask("contact_get", json!({ "id": card }));
    let mut draft = shown["draft"].clone();
    // A card that says nothing is kept only with a name.
    let field = if shown["shown_name"] == "" { 0 } else { dice.below(6) };
    match field {
        0 => draft["formatted_name"] = json!("Anna Wójcik"),
        1 => draft["phones"] = json!([{ "value": "602 000 999", "label": "mobile" }]),
        2 => draft["memberships"] = json!([{ "organisation": "Tin Chapel Ltd", "role": "Buyer" }]),
        3 => draft["birthday"] = json!({ "year": null, "month": 11, "day": 14 }),
        4 => draft["addresses"] = json!([{ "city": "Łódź", "street": "Piotrkowska 1" }]),
        _ => draft["tags"] = json!(["vip", "trade fair"]),
    }
    desk.ask("contact_save", json!({ "id": card, "revision": shown["revision"], "draft": draft }));
}

/// A block over the table, some of which no cell takes.
fn cells(desk: &Desk, dice: &mut Dice) {
    let sort = json!({ "column": dice.one(&["formatted_name", "phone_1"]), "is_descending": true });
    let pasted = desk.ask("grid_paste", json!({
        "block": dice.one(&["602 777 888\tŁódź\t17.5.1980\n\tOpole\tnever", "\tvip\t-", "x"]),
        "which": { "find": "", "sort": sort },
        "columns": dice.one(&[["phone_2", "address_1_city", "birthday"], ["given", "tags", "own:Points"]]),
        "from": 0, "down": 2, "across": 1,
    }));
    desk.ask("grid_save", json!({ "rows": pasted["rows"] }));
}

fn put_back(desk: &Desk, dice: &mut Dice) {
    let trashed = trashed(desk);
    if trashed.is_empty() {
        return;
    }
    let chosen = dice.some(&trashed);
    let request = match chosen.len() == trashed.len() {
        true => json!({ "find": "" }),
        false => json!({ "ids": chosen }),
    };
    desk.ask("contact_put_back", request);
}

fn trashed(desk: &Desk) -> Vec<i64> {
    ids(&desk.ask("trash_list", json!({ "from": 0, "limit": 500 }))["rows"])
}

fn relate(desk: &Desk, dice: &mut Dice, cards: &[i64]) {
    let (one, other) = (dice.one(cards), dice.one(cards));
    let related = desk.ask("contact_get", json!({ "id": one }))["relations"].clone();
    if let Some(relation) = related[0]["id"].as_i64() {
        desk.ask("relation_delete", json!({ "id": relation }));
    } else if one != other {
        desk.ask("relation_create", json!({ "contact_id": one, "other_id": other, "label": "mother", "reverse_label": "son" }));
    }
}

fn log(desk: &Desk, dice: &mut Dice, card: i64) {
    let direction = dice.one(&["in", "out", "missed"]);
    let mut request = json!({ "kind": "call", "direction": direction, "text": "mounts again" });
    match dice.below(3) {
        0 => request["number"] = json!("0048 602 123 456"),
        1 => request["number"] = json!(format!("70{}", 1_000_000 + dice.below(4))),
        _ => request["contact_id"] = json!(card),
    }
    if direction == "in" {
        request["next"] = json!("fri 10:00 call back");
    }
    desk.ask("interaction_log", request);
}

/// A call of the caller window, saved or put away with what was typed.
fn caller(desk: &Desk, dice: &mut Dice, card: i64) {
    let number = dice.one(&["602 123 456", "+48 22 628 12 34", ""]);
    let shown = desk.ask("pop_show", json!({ "number": number }));
    let mut words = json!({
        "id": shown["id"], "contact_id": dice.one(&[None, Some(card)]), "who": "Ewa",
        "text": dice.one(&["forty mounts", "boiler > fri 10 call back"]),
    });
    let command: &str = dice.one(&["pop_save", "pop_dismiss"]);
    if command == "pop_save" {
        words["outcome"] = json!(dice.one(&["", "order", "no answer"]));
    }
    desk.ask(command, words);
}

/// Changes or removes an entry of the card's timeline.
fn entries(desk: &Desk, dice: &mut Dice, card: i64) {
    let page = desk.ask("timeline_page", json!({ "contact_id": card, "limit": 20 }));
    let Some(items) = page["items"].as_array().filter(|items| !items.is_empty()) else { return };
    let item = dice.one(items);
    let by_id = json!({ "id": item["id"] });
    match (item["kind"].as_str().unwrap(), dice.below(2)) {
        ("note", 0) => drop(desk.ask("note_delete", by_id)),
        ("note", _) => {
            drop(desk.ask("note_save", json!({ "id": item["id"], "text": "Łódź, not Leeds" })))
        }
        (
            "follow_up_done" | "follow_up_dropped" | "step_paused" | "order" | "payment" | "ticket"
            | "want" | "stock_movement" | "merge",
            _,
        ) => {}
        (_, 0) => drop(desk.ask("interaction_delete", by_id)),
        _ => drop(desk.ask(
            "interaction_save",
            json!({
                "id": item["id"], "contact_id": card, "direction": "out", "at": item["at"],
                "minutes": 7, "text": "ordered forty mounts", "outcome": "order",
            }),
        )),
    }
}

fn photo(desk: &Desk, dice: &mut Dice, cards: &[i64], card: i64) {
    let shows_one = |id: &i64| desk.ask("contact_get", json!({ "id": id }))["photo"].is_string();
    let with_photo: Vec<i64> = cards.iter().copied().filter(shows_one).collect();
    if !with_photo.is_empty() && dice.below(2) == 0 {
        desk.ask("photo_remove", json!({ "id": dice.one(&with_photo) }));
    } else {
        let picture = desk.file("face.gif", format!("GIF89a{}", dice.below(3)).as_bytes());
        desk.ask("photo_set", json!({ "id": card, "file": picture }));
    }
}

fn merge(desk: &Desk, dice: &mut Dice, cards: &[i64]) {
    if dice.below(3) == 0 {
        desk.ask("duplicate_merge_sure", json!({}));
        return;
    }
    let kept = dice.one(cards);
    let mut merged = dice.some(cards);
    merged.retain(|id| *id != kept);
    if !merged.is_empty() {
        desk.ask("contact_merge", json!({ "kept": kept, "merged": merged }));
    }
}

fn keep_apart(desk: &Desk, dice: &mut Dice, cards: &[i64]) {
    let apart = dice.some(cards);
    if apart.len() > 1 {
        desk.ask("duplicate_dismiss", json!({ "ids": apart }));
    }
}

fn preset(desk: &Desk, dice: &mut Dice) {
    let own = desk.ask("export_preset_list", json!({}))["presets"].clone();
    let own: Vec<Value> =
        own.as_array().unwrap().iter().filter(|p| p["is_built_in"] == false).cloned().collect();
    if !own.is_empty() && dice.below(2) == 0 {
        desk.ask("export_preset_delete", json!({ "name": dice.one(&own)["name"] }));
    } else {
        let name = dice.one(&["VIPs", "fair"]);
        let what = json!({ "format": dice.one(&["csv", "vcf"]), "find": "vip" });
        let before =
            (!own.is_empty() && dice.below(2) == 0).then(|| dice.one(&own)["name"].clone());
        let request = json!({ "name": name, "what": what, "before": before, "replace": true });
        desk.ask("export_preset_save", request);
    }
}

fn profile(desk: &Desk, dice: &mut Dice) {
    let own = desk.ask("import_profile_list", json!({}))["profiles"].clone();
    let own = own.as_array().unwrap();
    if !own.is_empty() && dice.below(2) == 0 {
        desk.ask("import_profile_delete", json!({ "name": dice.one(own)["name"] }));
    } else {
        let reading = json!({
            "delimiter": dice.one(&[",", ";"]), "columns": [{ "heading": "Kto", "field": "formatted_name" }],
        });
        desk.ask(
            "import_profile_save",
            json!({ "name": dice.one(&["shop", "fair"]), "reading": reading }),
        );
    }
}

fn reword(desk: &Desk, dice: &mut Dice, open: &[i64]) {
    let repeat = json!({ "every": 2, "unit": "week", "skips": "days_off" });
    let mut request = json!({
        "id": dice.one(open), "text": "ring at last", "due_on": "2026-12-24", "due_time": "09:30",
        "moves_all": dice.below(2) == 0,
    });
    if dice.below(2) == 0 {
        request["repeat"] = repeat;
        request["place"] = json!("Piotrkowska 1");
    }
    desk.ask("follow_up_save", request);
}

/// Two cards from a phone; the second time one of them has changed.
fn import(desk: &Desk, dice: &mut Dice) {
    let note = dice.one(&["first", "second"]);
    let cards = format!(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ewa Głowacka\r\nTEL;TYPE=CELL:+48602777888\r\nNOTE:{note}\r\n\
         X-SHOE-SIZE:38\r\nEND:VCARD\r\n\
         BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Kowalska\r\nTEL:602123456\r\nEMAIL:anna@firm.example\r\nEND:VCARD\r\n\
         BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Maria Kowalska\r\nTEL:602123456\r\nEMAIL:anna@firm.example\r\nEND:VCARD\r\n\
         BEGIN:VCARD\r\nVERSION:3.0\r\nUID:nobody\r\nN:;;;;\r\nFN:\r\nEND:VCARD\r\n"
    );
    let file = desk.file("phone.vcf", cards.as_bytes());
    desk.ask("import_run", json!({ "files": [file] }));
}

/// How often to be in touch, on some cards.
fn stay_in_touch(desk: &Desk, dice: &mut Dice, cards: &[i64]) {
    let ideal = 1 + dice.below(30);
    let own = json!({ "gap": { "ideal": ideal, "longest": ideal + dice.below(30) } });
    let wish = dice.one(&[own, json!({ "is_never": true }), json!({})]);
    desk.ask("stay_in_touch_set", json!({ "ids": dice.some(cards), "stay_in_touch": wish }));
}

/// The same for those who wear a tag.
fn tag_gap(desk: &Desk, dice: &mut Dice) {
    let worn = desk.ask("tag_list", json!({}))["tags"].clone();
    let Some(worn) = worn.as_array().filter(|worn| !worn.is_empty()) else { return };
    let gap = dice.one(&[
        json!({ "ideal": 7, "longest": 14 }),
        json!({ "ideal": 1, "longest": 1 }),
        Value::Null,
    ]);
    desk.ask("tag_gap_set", json!({ "tag": dice.one(worn)["name"], "gap": gap }));
}

pub(crate) fn ids(rows: &Value) -> Vec<i64> {
    rows.as_array().into_iter().flatten().filter_map(|row| row["id"].as_i64()).collect()
}
