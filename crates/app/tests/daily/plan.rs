//! Engagement plans: what their steps become, and how they end.

use crate::desk::{Desk, int};
use kartoteka_app::Code;
use kartoteka_domain::holiday::{DaysOff, Skips};
use kartoteka_domain::region::Region;
use proptest::prelude::*;
use serde_json::{Value, json};

fn start(desk: &Desk, plan: &str, cards: &[i64], on: &str) -> Vec<i64> {
    let started = desk.ask("plan_start", json!({ "plan": plan, "ids": cards, "on": on }));
    started["enrolments"].as_array().unwrap().iter().map(int).collect()
}

fn of(desk: &Desk, card: i64) -> Value {
    let list = desk.ask("enrolment_list", json!({ "contact_id": card }));
    list["enrolments"].as_array().unwrap().last().cloned().unwrap_or_default()
}

/// The open follow-ups: day and text.
fn open(desk: &Desk) -> Vec<(String, String)> {
    let list = desk.ask("follow_up_list", json!({ "limit": 500 }));
    let text = |row: &Value, key: &str| row[key].as_str().unwrap().to_owned();
    let rows = list["rows"].as_array().unwrap();
    rows.iter().map(|row| (text(row, "due_on"), text(row, "text"))).collect()
}

fn days(desk: &Desk) -> Vec<String> {
    open(desk).into_iter().map(|(day, _)| day).collect()
}

fn first_open(desk: &Desk) -> i64 {
    int(&desk.ask("follow_up_list", json!({ "limit": 1 }))["rows"][0]["id"])
}

fn plan_of(desk: &Desk, name: &str, steps: Value) {
    desk.ask("plan_save", json!({ "name": name, "steps": steps }));
}

#[test]
fn who_is_on_a_plan_stays_on_it_in_another_language() {
    let desk = Desk::by_settings();
    let speak = |language| {
        desk.ask("setting_set", json!({ "key": "language", "value": language }));
    };
    speak("en");
    let jan = desk.card("Jan Nowak", &["602 123 456"]);
    start(&desk, "New enquiry", &[jan], "2026-11-06");
    speak("pl");
    let plans = desk.ask("plan_list", json!({}))["plans"].clone();
    let plan = plans.as_array().unwrap().iter().find(|plan| plan["name"] == "Nowe zapytanie");
    assert_eq!(plan.unwrap()["cards"], 1);
    let again = desk.ask("plan_preview", json!({ "plan": "Nowe zapytanie", "ids": [jan] }));
    assert_eq!((&again["cards"], &again["on_it"]), (&json!(0), &json!(["Jan Nowak"])));
}

#[test]
fn an_enquiry_goes_by_working_days_and_an_order_closes_the_rest_as_won() {
    let desk = Desk::new();
    desk.set_clock("2026-11-06 09:00");
    let jan = desk.card("Jan Nowak", &["602 123 456"]);
    let asked = json!({ "plan": "New enquiry", "ids": [jan], "on": "2026-11-06" });
    let preview = desk.ask("plan_preview", asked);
    assert_eq!(preview["steps"][1]["on"], "2026-11-09");
    assert_eq!(preview["steps"][1]["moved_from"], "2026-11-08");
    assert_eq!(preview["cards"], 1);
    start(&desk, "New enquiry", &[jan], "2026-11-06");
    let all = ["2026-11-06", "2026-11-09", "2026-11-13", "2026-11-20"];
    assert_eq!(days(&desk), all);
    assert_eq!(desk.today()["due"][0]["kind"], "call");
    assert_eq!(
        (of(&desk, jan)["state"].clone(), int(&of(&desk, jan)["next_step"])),
        (json!("running"), 0)
    );
    for day in ["2026-11-06 10:00", "2026-11-09 10:00"] {
        desk.set_clock(day);
        desk.ask("follow_up_done", json!({ "ids": [first_open(&desk)] }));
    }
    assert_eq!(int(&of(&desk, jan)["next_step"]), 2);
    desk.set_clock("2026-11-10 11:00");
    let order = json!({ "kind": "call", "direction": "in", "contact_id": jan, "outcome": "order" });
    desk.ask("interaction_log", order);
    assert_eq!(open(&desk), []);
    assert_eq!(of(&desk, jan)["state"], "won");
    let kinds: Vec<Value> = desk.timeline(jan).iter().map(|item| item["kind"].clone()).collect();
    let dropped = kinds.iter().filter(|kind| *kind == "follow_up_dropped").count();
    let done = kinds.iter().filter(|kind| *kind == "follow_up_done").count();
    assert_eq!((dropped, done), (2, 2), "{kinds:?}");
    desk.undo();
    assert_eq!(of(&desk, jan)["state"], "running");
    assert_eq!(days(&desk), &all[2..]);
}

#[test]
fn no_interest_ends_the_plans_of_the_card_alone_and_a_question_none() {
    let desk = Desk::new();
    let (jan, ewa) = (desk.card("Jan", &[]), desk.card("Ewa", &[]));
    start(&desk, "New customer", &[jan, ewa], "2026-11-19");
    let call = |outcome: &str| {
        let call = json!({
            "kind": "call", "direction": "out", "contact_id": jan, "outcome": outcome,
        });
        desk.ask("interaction_log", call)
    };
    let asked = call("question");
    assert_eq!(of(&desk, jan)["state"], "running");
    let item = desk.timeline(jan)[0].clone();
    assert_eq!(item["id"], asked["interaction"]);
    desk.ask(
        "interaction_save",
        json!({
            "id": item["id"], "contact_id": jan, "direction": "out", "at": item["at"], "text": "",
            "outcome": "Not interested",
        }),
    );
    assert_eq!(of(&desk, jan)["state"], "lost");
    assert_eq!(of(&desk, ewa)["state"], "running");
    assert_eq!(open(&desk).len(), 4);
}

#[test]
fn a_new_card_begins_a_plan_in_the_one_operation_that_makes_it() {
    let desk = Desk::new();
    desk.set_clock("2026-11-06 09:00");
    let days_of = json!({ "plan": "New enquiry" });
    let preview = desk.ask("plan_preview", days_of.clone());
    assert_eq!((&preview["steps"][1]["on"], &preview["cards"]), (&json!("2026-11-09"), &json!(0)));
    assert_eq!(desk.refusal("plan_start", days_of).code, Code::NotFound);
    let draft = desk.ask("contact_guess", json!({ "text": "Jan Nowak 602 123 456" }));
    let nowhere = json!({ "draft": draft, "plan": "No such plan" });
    assert_eq!(desk.refusal("contact_create", nowhere).code, Code::NotFound);
    let jan =
        int(&desk.ask("contact_create", json!({ "draft": draft, "plan": "New enquiry" }))["id"]);
    assert_eq!(days(&desk), ["2026-11-06", "2026-11-09", "2026-11-13", "2026-11-20"]);
    assert_eq!(of(&desk, jan)["state"], "running");
    desk.undo();
    assert_eq!(open(&desk), []);
}

#[test]
fn a_plan_that_is_renamed_keeps_the_cards_on_it_and_undo_names_it_as_before() {
    let desk = Desk::new();
    let (jan, ewa) = (desk.card("Jan", &[]), desk.card("Ewa", &[]));
    let steps = json!([{ "kind": "call", "days": 0, "text": "Ask" }]);
    plan_of(&desk, "Fair", steps.clone());
    let ended = start(&desk, "Fair", &[ewa], "2026-11-19")[0];
    desk.ask("enrolment_stop", json!({ "id": ended }));
    start(&desk, "Fair", &[jan], "2026-11-19");
    let plan = || {
        let list = desk.ask("plan_list", json!({}));
        let own =
            list["plans"].as_array().unwrap().iter().find(|plan| plan["is_built_in"] == false);
        own.map(|plan| (plan["name"].clone(), plan["cards"].clone()))
    };
    desk.ask("plan_save", json!({ "name": "Autumn fair", "before": "Fair", "steps": steps }));
    assert_eq!(plan(), Some((json!("Autumn fair"), json!(1))));
    assert_eq!(
        (&of(&desk, jan)["plan"], &of(&desk, ewa)["plan"]),
        (&json!("Autumn fair"), &json!("Fair"))
    );
    desk.undo();
    assert_eq!(plan(), Some((json!("Fair"), json!(1))));
    assert_eq!(of(&desk, jan)["plan"], "Fair");
}

#[test]
fn a_plan_that_was_changed_meanwhile_is_not_saved_over() {
    let desk = Desk::new();
    let one = json!([{ "kind": "call", "days": 0, "text": "Ask" }]);
    let two = json!([{ "kind": "call", "days": 3, "text": "Ring" }]);
    let steps = || {
        let list = desk.ask("plan_list", json!({}));
        let fair = list["plans"].as_array().unwrap().iter().find(|plan| plan["name"] == "Fair");
        fair.map(|plan| plan["steps"][0]["text"].clone())
    };
    plan_of(&desk, "Fair", two.clone());
    let refused = desk.refusal("plan_save", json!({ "name": "Fair", "steps": [], "was": one }));
    assert_eq!(refused.code, Code::Invalid, "what makes no plan is said first");
    for name in ["Fair", "Autumn fair"] {
        let late = json!({ "name": name, "before": "Fair", "steps": one, "was": one });
        let refused = desk.refusal("plan_save", late);
        assert_eq!(refused.code, Code::StaleEdit);
        assert!(refused.message.contains("Fair"), "{}", refused.message);
        assert_eq!(steps(), Some(json!("Ring")));
    }
    desk.ask("plan_save", json!({ "name": "Fair", "steps": one, "was": two }));
    assert_eq!(steps(), Some(json!("Ask")));
    // One that comes with the program is as it was, too.
    let list = desk.ask("plan_list", json!({}));
    let comes = list["plans"].as_array().unwrap().iter().find(|plan| plan["is_built_in"] == true);
    let (name, was) = (&comes.unwrap()["name"], &comes.unwrap()["steps"]);
    desk.ask("plan_save", json!({ "name": name, "steps": one, "was": was }));
}

#[test]
fn steps_that_rest_read_as_paused_and_skipped_ones_as_dropped() {
    let desk = Desk::new();
    let jan = desk.card("Jan", &[]);
    let id = start(&desk, "New customer", &[jan], "2026-11-19")[0];
    let kinds =
        || -> Vec<Value> { desk.timeline(jan).iter().map(|item| item["kind"].clone()).collect() };
    desk.ask("enrolment_skip", json!({ "id": id }));
    desk.set_clock("2026-11-20 09:00");
    desk.ask("enrolment_pause", json!({ "id": id }));
    assert_eq!(kinds(), ["step_paused", "step_paused", "step_paused", "follow_up_dropped"]);
    assert_eq!((int(&of(&desk, jan)["next_step"]), int(&of(&desk, jan)["closed"])), (1, 1));
    desk.ask("enrolment_resume", json!({ "id": id }));
    assert_eq!(kinds(), ["follow_up_dropped"]);
    desk.ask("enrolment_pause", json!({ "id": id }));
    desk.ask("enrolment_stop", json!({ "id": id }));
    assert_eq!(kinds(), ["follow_up_dropped"; 4]);
}

#[test]
fn an_order_of_before_the_plan_leaves_it_as_it_is() {
    let desk = Desk::new();
    let jan = desk.card("Jan", &[]);
    start(&desk, "New customer", &[jan], "2026-11-19");
    let at = desk.now() - 86_400_000;
    desk.ask(
        "interaction_log",
        json!({
            "kind": "call", "direction": "in", "contact_id": jan, "outcome": "order", "at": at,
        }),
    );
    assert_eq!(of(&desk, jan)["state"], "running");
}

#[test]
fn a_step_that_counts_from_the_one_before_comes_up_when_that_is_done_or_skipped() {
    let desk = Desk::new();
    let jan = desk.card("Jan", &[]);
    let steps = json!([
        { "kind": "call", "days": 0, "text": "hello" },
        { "kind": "letter", "days": 1, "counted": "from_before", "text": "prices" },
        { "kind": "task", "days": 2, "counted": "from_before", "text": "decide" },
    ]);
    plan_of(&desk, "Fair", steps);
    let id = start(&desk, "Fair", &[jan], "2026-11-19")[0];
    assert_eq!(open(&desk), [("2026-11-19".to_owned(), "hello".to_owned())]);
    desk.set_clock("2026-11-20 12:00");
    desk.ask("follow_up_done", json!({ "ids": [first_open(&desk)] }));
    assert_eq!(open(&desk), [("2026-11-23".to_owned(), "prices".to_owned())]);
    desk.ask("enrolment_skip", json!({ "id": id }));
    assert_eq!(open(&desk), [("2026-11-23".to_owned(), "decide".to_owned())]);
    desk.ask("follow_up_done", json!({ "ids": [first_open(&desk)] }));
    assert_eq!(of(&desk, jan)["state"], "done");
    desk.undo();
    assert_eq!(of(&desk, jan)["state"], "running");
    desk.undo();
    assert_eq!(open(&desk), [("2026-11-23".to_owned(), "prices".to_owned())]);
}

#[test]
fn what_rests_comes_up_again_as_many_days_later() {
    let desk = Desk::new();
    let jan = desk.card("Jan", &[]);
    let id = start(&desk, "New customer", &[jan], "2026-11-19")[0];
    desk.ask("follow_up_done", json!({ "ids": [first_open(&desk)] }));
    assert_eq!(days(&desk), ["2026-11-23", "2026-11-30", "2026-12-21"]);
    desk.ask("enrolment_pause", json!({ "id": id }));
    assert_eq!(open(&desk), []);
    assert_eq!(of(&desk, jan)["state"], "paused");
    desk.set_clock("2026-11-24 09:00");
    desk.ask("enrolment_resume", json!({ "id": id }));
    // Five days on; 28 November is a Saturday, 26 December a holiday on one.
    assert_eq!(days(&desk), ["2026-11-30", "2026-12-07", "2026-12-28"]);
    desk.undo();
    desk.undo();
    assert_eq!(days(&desk), ["2026-11-23", "2026-11-30", "2026-12-21"]);
    desk.ask("enrolment_stop", json!({ "id": id }));
    assert_eq!((open(&desk), of(&desk, jan)["state"].clone()), (vec![], json!("stopped")));
    let refused = desk.refusal("enrolment_skip", json!({ "id": id }));
    assert!(refused.message.contains("New customer"), "{}", refused.message);
}

#[test]
fn many_begin_at_once_who_is_on_it_is_left_and_one_undo_takes_all_back() {
    let desk = Desk::new();
    let cards = ["Jan", "Ewa", "Ola"].map(|name| desk.card(name, &[]));
    start(&desk, "Quiet customer", &cards[..1], "2026-11-19");
    let all = json!({ "plan": "Quiet customer", "matching": { "find": "" } });
    let preview = desk.ask("plan_preview", all.clone());
    assert_eq!((preview["cards"].clone(), preview["on_it"].clone()), (json!(2), json!(["Jan"])));
    desk.ask("plan_start", all.clone());
    assert_eq!(open(&desk).len(), 3);
    let counted = desk.ask("plan_list", json!({}))["plans"].clone();
    let quiet = counted.as_array().unwrap().iter().find(|plan| plan["name"] == "Quiet customer");
    assert_eq!(quiet.unwrap()["cards"], 3);
    assert_eq!(desk.refusal("plan_start", all).code, Code::Invalid);
    desk.undo();
    assert_eq!(open(&desk).len(), 1);
}

#[test]
fn a_plan_of_the_owners_takes_the_place_of_the_programs_and_a_running_one_stays_as_it_was() {
    let desk = Desk::new();
    let jan = desk.card("Jan", &[]);
    start(&desk, "New customer", &[jan], "2026-11-19");
    plan_of(&desk, "New customer", json!([{ "kind": "task", "days": 1, "text": "mine" }]));
    let plans = desk.ask("plan_list", json!({}))["plans"].clone();
    let named: Vec<&Value> =
        plans.as_array().unwrap().iter().filter(|plan| plan["name"] == "New customer").collect();
    assert_eq!(named.len(), 1);
    assert_eq!(named[0]["is_built_in"], false);
    assert_eq!(of(&desk, jan)["steps"].as_array().unwrap().len(), 4);
    let renamed = json!({ "name": "Mine", "before": "New customer", "steps": named[0]["steps"] });
    desk.ask("plan_save", renamed);
    desk.ask("plan_delete", json!({ "name": "Mine" }));
    let built_in = desk.refusal("plan_delete", json!({ "name": "New customer" }));
    assert!(built_in.message.contains("comes with the program"), "{}", built_in.message);
    assert_eq!(desk.refusal("plan_delete", json!({ "name": "Nowhere" })).code, Code::NotFound);
    for steps in [json!([]), json!([{ "kind": "call", "days": 5000, "text": "x" }])] {
        let refused = desk.refusal("plan_save", json!({ "name": "x", "steps": steps }));
        assert_eq!(refused.code, Code::Invalid);
    }
    let unknown = json!({ "plan": "Nowhere", "ids": [jan] });
    assert_eq!(desk.refusal("plan_start", unknown).code, Code::NotFound);
}

#[test]
fn a_merged_card_goes_on_with_the_plan_of_the_other() {
    let desk = Desk::new();
    let (kept, other) = (desk.card("Ewa", &["601 1"]), desk.card("Ewa", &["601 1"]));
    start(&desk, "New customer", &[other], "2026-11-19");
    desk.ask("contact_merge", json!({ "kept": kept, "merged": [other] }));
    assert_eq!(of(&desk, kept)["state"], "running");
    desk.ask(
        "interaction_log",
        json!({
            "kind": "call", "direction": "in", "contact_id": kept, "outcome": "order",
        }),
    );
    assert_eq!(open(&desk), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn whatever_the_plan_and_the_day_the_follow_ups_are_those_of_the_preview(
        offset in 0..3000_u64, days in prop::collection::vec(0..60_u32, 1..6),
        country in prop::sample::select(vec!["PL", "DE", "GB", "US"]),
    ) {
        let desk = Desk::new();
        desk.ask("setting_set", json!({ "key": "region", "value": country }));
        let jan = desk.card("Jan", &[]);
        let steps: Vec<Value> = days.iter()
            .map(|days| json!({ "kind": "call", "days": days, "text": "x" })).collect();
        plan_of(&desk, "Any", json!(steps));
        let on = chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + chrono::Days::new(offset);
        let asked = json!({ "plan": "Any", "ids": [jan], "on": on.to_string() });
        let preview = desk.ask("plan_preview", asked.clone())["steps"].clone();
        let mut expected: Vec<String> = preview.as_array().unwrap().iter()
            .map(|step| step["on"].as_str().unwrap().to_owned()).collect();
        expected.sort();
        desk.ask("plan_start", asked);
        prop_assert_eq!(self::days(&desk), expected);
        desk.ask("interaction_log", json!({
            "kind": "visit", "direction": "out", "contact_id": jan, "outcome": "order",
        }));
        prop_assert_eq!(open(&desk), vec![]);
        desk.undo();
        desk.undo();
        prop_assert_eq!(open(&desk), vec![]);
        prop_assert_eq!(of(&desk, jan), Value::Null);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn whatever_is_counted_from_the_step_before_comes_up_when_that_is_done_and_not_sooner(
        offset in 0..3000_u64,
        steps in prop::collection::vec((0..40_u32, any::<bool>(), 0..20_u64), 1..6),
        country in prop::sample::select(vec!["PL", "DE", "GB", "US"]),
    ) {
        let begins = chrono::NaiveDate::from_ymd_opt(2026, 6, 1).unwrap() + chrono::Days::new(offset);
        let desk = Desk::at(&format!("{begins} 09:00"), chrono_tz::Europe::Warsaw);
        desk.ask("setting_set", json!({ "key": "region", "value": country }));
        let days_off = DaysOff::of(Region::parse(country).unwrap());
        let jan = desk.card("Jan", &[]);
        let asked = steps.iter().enumerate().map(|(at, (days, is_from_before, _))| json!({
            "kind": "call", "days": days, "text": format!("step {at}"),
            "counted": if *is_from_before { "from_before" } else { "from_start" },
        }));
        plan_of(&desk, "Any", asked.collect());
        start(&desk, "Any", &[jan], &begins.to_string());
        // The first step has none before it, whatever it says.
        let waits = |at: usize| at > 0 && steps[at].1;
        let placed = |at: usize, from| {
            let wanted = from + chrono::Days::new(steps[at].0.into());
            days_off.moved(wanted, Skips::DaysOff).to.to_string()
        };
        let mut due: Vec<_> = (0..steps.len())
            .map(|at| (!waits(at)).then(|| placed(at, begins))).collect();
        for (at, (_, _, late)) in steps.iter().enumerate() {
            let mut expected: Vec<_> = (at..steps.len())
                .filter_map(|one| Some((due[one].clone()?, format!("step {one}")))).collect();
            expected.sort();
            let mut stands = open(&desk);
            stands.sort();
            prop_assert_eq!(stands, expected, "before step {} is done", at);
            let on: chrono::NaiveDate = due[at].clone().unwrap().parse().unwrap();
            let done_on = on.max(desk.today_on()) + chrono::Days::new(*late);
            desk.set_clock(&format!("{done_on} 09:00"));
            let rows = desk.ask("follow_up_list", json!({ "limit": 500 }))["rows"].clone();
            let name = format!("step {at}");
            let mut rows = rows.as_array().unwrap().iter();
            let row = rows.find(|row| row["text"] == name).unwrap();
            let kind = if late % 3 == 1 { "follow_up_drop" } else { "follow_up_done" };
            desk.ask(kind, json!({ "ids": [row["id"]] }));
            if at + 1 < steps.len() && waits(at + 1) {
                due[at + 1] = Some(placed(at + 1, done_on));
            }
        }
        let ended = of(&desk, jan);
        prop_assert_eq!(ended["state"].as_str(), Some("done"));
    }
}

#[test]
fn of_many_that_are_on_a_plan_already_fifty_are_named_and_the_others_counted() {
    let desk = Desk::new();
    let cards: Vec<i64> = (0..52).map(|number| desk.card(&format!("Card {number}"), &[])).collect();
    start(&desk, "Quiet customer", &cards, "2026-11-19");
    let preview = desk.ask("plan_preview", json!({ "plan": "Quiet customer", "ids": cards }));
    assert_eq!(preview["on_it"].as_array().unwrap().len(), 50);
    assert_eq!((preview["on_it_more"].clone(), preview["cards"].clone()), (json!(2), json!(0)));
}
