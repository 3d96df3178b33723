//! Calls, notes, follow-ups and the day.

use crate::desk::Desk;
use serde_json::json;

#[test]
fn a_withheld_number_is_nobody() {
    let desk = Desk::new();
    let nobody = desk.ask(&["pop", ""]);
    assert_eq!(nobody["withheld"], true);
    assert_eq!(nobody["matches"], json!([]));
    assert_eq!(desk.say(&["pop", ""]).trim(), "Number withheld");
}

#[test]
fn an_unknown_number_matches_nobody() {
    let desk = Desk::new();
    let unknown = desk.ask(&["pop", "+48 601 234 567"]);
    assert_eq!(unknown["e164"], "+48601234567");
    assert_eq!(unknown["withheld"], false);
    assert_eq!(unknown["matches"], json!([]));
    assert!(desk.say(&["pop", "+48601234567"]).contains("+48601234567"));
}

#[test]
fn a_known_caller_comes_with_what_was_and_what_is_to_come() {
    let desk = Desk::new();
    let id = desk.add("Jan Nowak +48 602 123 456");
    desk.ask(&["call", &id, "--note", "asked for mounts", "--next", "fri 10:00 call back"]);
    let said = desk.say(&["show", &id]);
    let called = said.split("asked for mounts").nth(1).unwrap_or_default();
    assert!(called.lines().nth(1).is_some_and(|line| line.contains("> 20")), "{said}");
    assert!(called.contains("call back"), "{said}");
    let pop = desk.ask(&["pop", "602123456", "--region", "PL"]);
    let caller = &pop["matches"][0];
    assert_eq!(caller["certainty"], "exact");
    assert_eq!(caller["contact"]["name"], "Jan Nowak");
    assert_eq!(caller["contact"]["id"].to_string(), id);
    assert_eq!(caller["recent"][0]["text"], "asked for mounts");
    assert_eq!(caller["open_follow_ups"][0]["due_on"], "2026-11-13");
}

#[test]
fn a_shared_number_gives_everyone_and_its_call_stays_unassigned() {
    let desk = Desk::new();
    desk.add("Jan Nowak +48 61 852 10 20");
    desk.add("Ewa Nowak +48 61 852 10 20");
    let pop = desk.ask(&["pop", "+48618521020"]);
    assert_eq!(pop["matches"].as_array().unwrap().len(), 2);
    let call = desk.ask(&["call", "+48618521020"]);
    assert_eq!(call["contact"], json!(null));
    assert!(call["interaction"].is_i64());
    assert_eq!(desk.ask(&["pop", "+48618521020"])["earlier"][0]["id"], call["interaction"]);
}

#[test]
fn a_call_to_a_shared_number_says_whose_it_may_be_and_how_to_choose() {
    let desk = Desk::new();
    let jan = desk.add("Jan Nowak +48 61 852 10 20");
    let ewa = desk.add("Ewa Nowak +48 61 852 10 20");
    let words = desk.say(&["call", "+48618521020", "--next", "fri 10:00 call back"]);
    for said in ["no card", "Jan Nowak", "Ewa Nowak", "karto inbox assign", "--card", "call back"] {
        assert!(words.contains(said), "{said}: {words}");
    }
    let call = desk.ask(&["call", "+48618521020"]);
    let may_be: Vec<String> =
        call["may_be"].as_array().unwrap().iter().map(|one| one["id"].to_string()).collect();
    assert_eq!(may_be, [jan.clone(), ewa.clone()]);
    let put = desk.ask(&["inbox", "assign", "+48618521020", &ewa]);
    assert_eq!(put["count"], 2, "as the words say");
    let timeline = |id: &str| desk.show(id)["timeline"].as_array().unwrap().len();
    assert_eq!((timeline(&jan), timeline(&ewa)), (0, 2));
    assert_eq!(desk.show(&ewa)["follow_ups"][0]["text"], "call back");
    let chosen = desk.ask(&["call", "+48618521020", "--card", &jan]);
    assert_eq!((chosen["contact"].to_string(), &chosen["may_be"]), (jan.clone(), &json!([])));
    assert_eq!(timeline(&jan), 1);
}

#[test]
fn one_part_refused_says_that_no_other_was_written() {
    let desk = Desk::new();
    let id = desk.add("Jan Nowak");
    let refused: [&[&str]; 5] = [
        &["call", &id, "--note", "wants mounts", "--next", "nonsense"],
        &["call", &id, "--at", "yesterday"],
        &["note", &id, "wants mounts\n> nonsense"],
        &["edit", &id, "note=x", "birthday=nonsense"],
        &["merge", &id, &id],
    ];
    for arguments in refused {
        let (code, sentence) = desk.refusal(arguments);
        assert_eq!(code, "invalid", "{arguments:?}");
        assert!(sentence.ends_with("Nothing was written."), "{arguments:?}: {sentence}");
    }
    assert_eq!(desk.show(&id)["timeline"], json!([]));
    assert_eq!(desk.show(&id)["note"], "");
}

#[test]
fn how_sure_a_caller_is_is_said_in_words_too() {
    let desk = Desk::new();
    desk.add("Jan Nowak 618 521 020");
    let pop = desk.ask(&["--region", "PL", "pop", "61 852 10 20"]);
    assert_eq!(pop["matches"][0]["number"], "618 521 020");
    assert_eq!(pop["matches"][0]["was_chosen"], false);
    assert!(desk.say(&["pop", "618521020"]).contains("Jan Nowak  same number"));
    assert_eq!(desk.ask(&["pop", "61 852 10 99"])["neighbours"][0]["name"], "Jan Nowak");
}

#[test]
fn a_call_is_written_down_with_all_that_is_said() {
    let desk = Desk::new();
    let id = desk.add("Jan Nowak +48 602 123 456");
    let call = desk.ask(&[
        "call",
        "+48 602 123 456",
        "--out",
        "--at",
        "2026-11-11T16:40:00+01:00",
        "--minutes",
        "7",
        "--note",
        "wants a quote",
        "--next",
        "za 2 tygodnie send the quote",
    ]);
    assert_eq!(call["contact"].to_string(), id);
    assert_eq!(call["follow_up"]["due_on"], "2026-11-26");
    assert_eq!(call["follow_up"]["text"], "send the quote");
    let entry = &desk.show(&id)["timeline"][0];
    assert_eq!(entry["kind"], "call");
    assert_eq!(entry["direction"], "out");
    assert_eq!(entry["at"], "2026-11-11T16:40:00+01:00");
    assert_eq!(entry["minutes"], 7);
    assert_eq!(entry["text"], "wants a quote");
}

#[test]
fn a_call_from_an_unknown_number_makes_a_card_of_the_number() {
    let desk = Desk::new();
    let call = desk.ask(&["call", "+48 603 000 111", "--in"]);
    let card = desk.show(&call["contact"].to_string());
    assert_eq!(card["phones"][0]["e164"], "+48603000111");
    assert_eq!(call["follow_up"], json!(null));
}

#[test]
fn a_missed_call_waits_to_be_returned() {
    let desk = Desk::new();
    let id = desk.add("Jan Nowak +48 602 123 456");
    desk.ask(&["call", &id, "--missed"]);
    let today = desk.ask(&["today"]);
    assert_eq!(today["call_back"][0]["name"], "Jan Nowak");
    assert!(desk.say(&["today"]).contains("Calls to return"));
    assert!(desk.say(&["today", "--lang", "pl"]).contains("Jan Nowak"));
    desk.ask(&["call", &id, "--out"]);
    assert_eq!(desk.ask(&["today"])["call_back"], json!([]));
}

#[test]
fn a_moment_or_direction_that_can_not_be_is_refused() {
    let desk = Desk::new();
    let id = desk.add("Jan Nowak");
    assert_eq!(desk.refusal(&["call", &id, "--at", "yesterday"]).0, "invalid");
    assert_eq!(desk.refusal(&["call", &id, "--next", "some day"]).0, "invalid");
    let both = desk.karto(&["call", &id, "--in", "--out"]).output().unwrap();
    assert_eq!(both.status.code(), Some(2));
    assert_eq!(desk.show(&id)["timeline"], json!([]), "nothing was written");
}

#[test]
fn a_note_is_added_and_found() {
    let desk = Desk::new();
    let id = desk.add("Jan Nowak");
    assert!(desk.ask(&["note", &id, "prefers", "walnut"])["note"].is_i64());
    assert_eq!(desk.show(&id)["timeline"][0]["text"], "prefers walnut");
    let said = desk.say(&["note", &id, "wants mounts\n> fri 10:00 call back"]);
    assert!(said.lines().nth(1).unwrap_or_default().contains("call back"), "{said}");
    assert_eq!(desk.ask(&["find", "walnut"])["contacts"][0]["name"], "Jan Nowak");
}

#[test]
fn a_follow_up_goes_through_its_life() {
    let desk = Desk::new();
    let id = desk.add("Jan Nowak");
    let made = desk.ask(&["follow-up", "add", &id, "fri 10:00", "call", "back"]);
    let follow_up = &made["follow_up"];
    assert_eq!(follow_up["contact"].to_string(), id);
    assert_eq!(follow_up["due_on"], "2026-11-13");
    assert_eq!(follow_up["due_time"], "10:00");
    assert_eq!(follow_up["text"], "call back");
    assert_eq!(follow_up["state"], "open");
    let number = follow_up["id"].to_string();
    let later = desk.ask(&["follow-up", "snooze", &number, "2026-12-01"]);
    assert_eq!(later["follow_up"]["due_on"], "2026-12-01");
    assert_eq!(desk.ask(&["follow-up", "list"])["follow_ups"].as_array().unwrap().len(), 1);
    let done = desk.ask(&["follow-up", "done", &number]);
    assert_eq!(done["follow_up"]["state"], "done");
    assert_eq!(desk.ask(&["follow-up", "list"])["follow_ups"], json!([]));
    let other = desk.ask(&["follow-up", "add", &id, "tomorrow", "send"]);
    let dropped = desk.ask(&["follow-up", "drop", &other["follow_up"]["id"].to_string()]);
    assert_eq!(dropped["follow_up"]["state"], "dropped");
    assert_eq!(desk.refusal(&["follow-up", "done", "99"]).0, "not_found");
    assert_eq!(desk.refusal(&["follow-up", "add", &id, "some day", "x"]).0, "invalid");
}

#[test]
fn the_day_is_told_by_groups() {
    let desk = Desk::new();
    let id = desk.add("Jan Nowak");
    desk.ask(&["edit", &id, "birthday=1980-11-14"]);
    for when in ["2026-11-19", "2026-11-12"] {
        desk.ask(&["follow-up", "add", &id, when, "step"]);
    }
    let day = desk.ask(&["today"]);
    assert_eq!(day["due"][0]["due_on"], "2026-11-12");
    assert_eq!(day["upcoming"][0]["due_on"], "2026-11-19");
    assert_eq!(day["birthdays"][0]["on"], "2026-11-14");
    let next = desk.ask(&["today", "--now", "2026-11-13T09:00:00+01:00"]);
    assert_eq!(next["overdue"][0]["due_on"], "2026-11-12");
    assert_eq!(next["due"], json!([]));
}

#[test]
fn a_time_that_was_not_quoted_belongs_to_its_day() {
    let desk = Desk::new();
    let id = desk.add("Anna Kowalska 601 234 567");
    let made = desk.ask(&["follow-up", "add", &id, "2026-12-01", "10:00", "ring", "her"]);
    assert_eq!(made["follow_up"]["due_time"], "10:00");
    assert_eq!(made["follow_up"]["text"], "ring her");
}

#[test]
fn one_that_recurs_comes_again_until_it_is_ended() {
    let desk = Desk::new();
    let id = desk.add("Jan Nowak");
    let made = desk.ask(&["follow-up", "add", &id, "every 3 months, after done", "service"]);
    let said = "every 3 months, counted from when it was done";
    assert_eq!(made["follow_up"]["repeat"], said);
    assert!(desk.say(&["follow-up", "list"]).contains(said));
    let polish = desk.say(&["follow-up", "list", "--lang", "pl"]);
    assert!(polish.contains("co 3 miesiące, licząc od wykonania"), "{polish}");
    let done = desk.ask(&["follow-up", "done", &made["follow_up"]["id"].to_string()]);
    assert_eq!(done["next"]["due_on"], "2027-02-12");
    let next = done["next"]["id"].to_string();
    let skipped = desk.ask(&["follow-up", "drop", &next]);
    let last = skipped["next"]["id"].to_string();
    let ended = desk.ask(&["follow-up", "drop", &last, "--all"]);
    assert_eq!(ended["next"], json!(null));
    assert_eq!(desk.ask(&["follow-up", "list"])["follow_ups"], json!([]));
}

#[test]
fn an_appointment_goes_out_as_an_event_and_a_rule_with_its_to_do() {
    let desk = Desk::new();
    let id = desk.add("Jan Nowak");
    let visit = ["follow-up", "add", &id, "fri 14:00", "measure"];
    let made = desk.ask(&[&visit[..], &["--place", "Piotrkowska 1", "--minutes", "45"]].concat());
    assert_eq!(
        (&made["follow_up"]["place"], &made["follow_up"]["minutes"]),
        (&json!("Piotrkowska 1"), &json!(45))
    );
    desk.ask(&["follow-up", "add", &id, "every month on the last day", "rent"]);
    desk.ask(&["export", "--to", &desk.argument("plan.ics")]);
    let text = std::fs::read_to_string(desk.path("plan.ics")).unwrap();
    for line in [
        "BEGIN:VEVENT",
        "DTSTART:20261113T140000",
        "DURATION:PT45M",
        "LOCATION:Piotrkowska 1",
        "RRULE:FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1",
        "DUE:20261130T235959",
    ] {
        assert!(text.contains(&format!("\r\n{line}\r\n")), "{line}: {text}");
    }
}

#[test]
fn a_moment_of_several_words_needs_no_quotes() {
    let desk = Desk::new();
    let id = desk.add("Jan Nowak");
    for (words, due, time, text) in [
        ("za 2 tygodnie zadzwonić", "2026-11-26", json!(null), "zadzwonić"),
        ("morgen 9 anrufen", "2026-11-13", json!("09:00"), "anrufen"),
        ("fri 10:00 call back", "2026-11-13", json!("10:00"), "call back"),
        ("tomorrow pay the rent for friday", "2026-11-13", json!(null), "pay the rent for friday"),
        ("do piątku wysłać ofertę", "2026-11-13", json!(null), "wysłać ofertę"),
        ("every month on the last day rent", "2026-11-30", json!(null), "rent"),
    ] {
        let words: Vec<&str> = words.split(' ').collect();
        let made = desk.ask(&[&["follow-up", "add", &id], &words[..]].concat());
        let made = &made["follow_up"];
        assert_eq!(
            (&made["due_on"], &made["due_time"], &made["text"]),
            (&json!(due), &time, &json!(text)),
            "{words:?}"
        );
    }
    let (code, sentence) = desk.refusal(&["follow-up", "add", &id, "call", "back"]);
    assert_eq!(code, "invalid");
    assert!(sentence.contains("“call back”") && sentence.contains('"'), "how: {sentence}");
}
