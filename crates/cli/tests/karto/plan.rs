//! Plans on the command line.

use crate::desk::Desk;
use serde_json::json;

#[test]
fn a_plan_is_looked_at_begun_and_won_by_an_order() {
    let desk = Desk::new();
    let id = desk.add("Jan Nowak 602 123 456");
    let on = ["--now", "2026-11-06T09:00:00+01:00"];
    let ask = |arguments: &[&str]| desk.ask(&[&on, arguments].concat());
    let preview = ask(&["plan", "start", "New enquiry", &id, "--preview"]);
    let days: Vec<&str> =
        preview["steps"].as_array().unwrap().iter().map(|s| s["on"].as_str().unwrap()).collect();
    assert_eq!(days, ["2026-11-06", "2026-11-09", "2026-11-13", "2026-11-20"]);
    let said = desk.say(&[&on[..], &["plan", "start", "New enquiry", &id, "--preview"]].concat());
    assert!(said.contains("2026-11-09") && said.contains("not 2026-11-08"), "{said}");
    assert_eq!(ask(&["follow-up", "list"])["follow_ups"], json!([]));
    ask(&["plan", "start", "New enquiry", &id]);
    assert_eq!(ask(&["follow-up", "list"])["follow_ups"].as_array().unwrap().len(), 4);
    let later = ["--now", "2026-11-10T11:00:00+01:00", "call", &id, "--outcome", "order"];
    desk.ask(&later);
    assert_eq!(desk.ask(&["follow-up", "list"])["follow_ups"], json!([]));
    assert_eq!(desk.ask(&["plan", "show", &id])["plans"][0]["state"], "won");
    assert!(desk.say(&["plan", "show", &id]).contains("New enquiry"));
    desk.ask(&["undo"]);
    assert_eq!(desk.ask(&["follow-up", "list"])["follow_ups"].as_array().unwrap().len(), 4);
    assert_eq!(desk.ask(&["plan", "show", &id])["plans"][0]["state"], "running");
}

#[test]
fn a_plan_of_the_owners_is_kept_paused_skipped_and_stopped() {
    let desk = Desk::new();
    let id = desk.add("Jan Nowak 602 123 456");
    desk.ask(&["plan", "save", "Fair", "0 call Say hello", "+3 letter Price list"]);
    let plans = desk.ask(&["plan"])["plans"].clone();
    let fair = plans.as_array().unwrap().iter().find(|plan| plan["name"] == "Fair").unwrap();
    assert_eq!(fair["steps"][1]["counted"], "from_before");
    assert!(desk.say(&["plan", "list"]).contains("+3 letter Price list"));
    let started = desk.ask(&["plan", "start", "Fair", &id]);
    let number = started["enrolments"][0].to_string();
    assert_eq!(desk.ask(&["plan", "pause", &number])["enrolment"]["state"], "paused");
    assert_eq!(desk.ask(&["plan", "resume", &number])["enrolment"]["next_step"], 0);
    let skipped = desk.ask(&["plan", "skip", &number]);
    assert_eq!(skipped["enrolment"]["next"]["text"], "Price list");
    assert_eq!(desk.ask(&["plan", "stop", &number])["enrolment"]["state"], "stopped");
    let (code, message) = desk.refusal(&["plan", "stop", &number]);
    assert_eq!(code, "invalid");
    assert!(message.contains("Fair"), "{message}");
    desk.ask(&["plan", "delete", "Fair"]);
    let (code, message) = desk.refusal(&["plan", "start", "Fair", &id]);
    assert_eq!(code, "not_found");
    assert!(message.contains("Fair"), "{message}");
    let (code, message) = desk.refusal(&["plan", "save", "Fair", "soon call Say hello"]);
    assert_eq!(code, "invalid");
    assert!(message.contains("is no step"), "{message}");
}

#[test]
fn the_draft_of_a_step_is_kept_shown_and_written_as_a_file() {
    let desk = Desk::new();
    let id = desk.add("Jan Nowak 602 123 456 jan@los.example");
    let mail = "0 mail Send it\n> Offer for {name}\n| Hello {first name},\n|\n| here it is.";
    desk.ask(&["plan", "save", "Fair", mail, "+3 call Ask"]);
    let listed = desk.say(&["plan", "list"]);
    assert!(listed.contains("    > Offer for {name}\n    | Hello {first name},\n"), "{listed}");
    desk.ask(&["plan", "start", "Fair", &id]);
    let step = desk.ask(&["follow-up", "list"])["follow_ups"][0]["id"].to_string();
    let draft = desk.ask(&["follow-up", "draft", &step]);
    assert_eq!(draft["text"], "Hello Jan,\n\nhere it is.");
    assert_eq!(draft["subject"], "Offer for Jan Nowak");
    let said = desk.say(&["follow-up", "draft", &step]);
    assert!(
        said.contains("Offer for Jan Nowak") && said.contains("mailto:jan@los.example?"),
        "{said}"
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("offer.eml");
    let to = path.to_str().unwrap();
    assert_eq!(desk.ask(&["follow-up", "draft", &step, "--to", to])["path"], to);
    assert!(std::fs::read_to_string(&path).unwrap().contains("Subject: Offer for Jan Nowak"));
    let (code, sentence) = desk.refusal(&["follow-up", "draft", &step, "--to", to]);
    assert!(code == "file_exists" && sentence.contains("--force"), "{sentence}");
    let said = desk.say(&["follow-up", "draft", &step, "--to", to, "--force"]);
    assert!(said.contains("kept as offer.eml.bak"), "{said}");
    let (code, message) = desk.refusal(&["plan", "save", "Fair", "0 mail Send it\n| {nobody}"]);
    assert_eq!(code, "invalid");
    assert!(message.contains("{nobody}"), "{message}");
}
