//! Files kept with cards, calls and notes: in, out, through merges, trash, undo, backups and the
//! export of everything.

use crate::desk::Desk;
use crate::dice::Dice;
use crate::undo::ids;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kartoteka_app::Code;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::fs::{self, File};
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::Path;

/// The most bytes of a file.
const LIMIT: u64 = 25 * 1024 * 1024;

fn attach(desk: &Desk, to: &Value, name: &str, content: &[u8]) -> i64 {
    let file = desk.file(name, content);
    let added = desk.ask("attachment_add", json!({ "to": to, "files": [file] }));
    assert_eq!(added["refused"], json!([]), "{added}");
    added["ids"][0].as_i64().unwrap()
}

fn files(desk: &Desk, card: i64) -> Vec<Value> {
    let list = desk.ask("attachment_list", json!({ "contact_id": card }));
    list["attachments"].as_array().unwrap().clone()
}

fn names(desk: &Desk, card: i64) -> Vec<String> {
    files(desk, card).iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect()
}

/// What a file says, written to a folder that is not the box's.
fn content(desk: &Desk, id: i64) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let to = desk.kartoteka().offer_file(&folder.path().join("out")).handle;
    let saved = desk.ask("attachment_save", json!({ "id": id, "to": to }));
    assert_eq!(saved["kept"], Value::Null, "nothing was there");
    fs::read(saved["path"].as_str().unwrap()).unwrap()
}

fn exported(desk: &Desk) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let to = desk.kartoteka().offer_file(&folder.path().join("whole")).handle;
    desk.ask("export_run", json!({ "what": { "format": "json" }, "to": to }));
    fs::read(folder.path().join("whole")).unwrap()
}

/// A file kept with a card or with something of its history, or taken away.
pub(crate) fn by_chance(desk: &Desk, dice: &mut Dice, cards: &[i64]) {
    let of = |card: &i64| {
        ids(&desk.ask("attachment_list", json!({ "contact_id": card }))["attachments"])
    };
    let kept: Vec<i64> = cards.iter().flat_map(of).collect();
    if !kept.is_empty() && dice.below(2) == 0 {
        desk.ask("attachment_remove", json!({ "id": dice.one(&kept) }));
        return;
    }
    let card = dice.one(cards);
    let page = desk.ask("timeline_page", json!({ "contact_id": card, "limit": 20 }));
    let entries = page["items"].as_array().unwrap().iter().filter_map(|item| {
        let kind = item["kind"].as_str().unwrap();
        match kind {
            "note" => Some(json!({ "note": item["id"] })),
            "call" | "mail" => Some(json!({ "interaction": item["id"] })),
            _ => None,
        }
    });
    let to: Vec<Value> = entries.chain([json!({ "contact": card })]).collect();
    let content = format!("{} {}", desk.kartoteka().now().at.0, dice.below(3));
    let file = desk.file(&format!("{content}.txt"), &content.as_bytes()[12..]);
    desk.ask("attachment_add", json!({ "to": dice.one(&to), "files": [file] }));
}

/// A card with a file of its own, one of a call and one of a note.
fn with_history(desk: &Desk) -> (i64, Value, Value) {
    let ewa = desk.card("Ewa Głowacka 601 234 567");
    let call = json!({ "kind": "call", "direction": "in", "contact_id": ewa, "text": "roof" });
    let call = desk.ask("interaction_log", call)["interaction"].clone();
    let note = desk.ask("note_create", json!({ "contact_id": ewa, "text": "likes ivory" }))["note"]
        .clone();
    attach(desk, &json!({ "contact": ewa }), "offer.pdf", b"offer");
    attach(desk, &json!({ "interaction": call }), "roof.jpg", b"roof");
    attach(desk, &json!({ "note": note }), "plan.txt", b"plan");
    (ewa, call, note)
}

#[test]
fn a_file_is_listed_with_its_name_size_and_kind_and_comes_out_as_it_went_in() {
    let desk = Desk::new();
    let (ewa, call, note) = with_history(&desk);
    let listed = files(&desk, ewa);
    assert_eq!(names(&desk, ewa), ["offer.pdf", "roof.jpg", "plan.txt"]);
    assert_eq!(listed[0]["to"], json!({ "contact": ewa }));
    assert_eq!(listed[1]["to"], json!({ "interaction": call }));
    assert_eq!(listed[2]["to"], json!({ "note": note }));
    assert_eq!((&listed[0]["size"], &listed[0]["ending"]), (&json!(5), &json!("PDF")));
    for (one, said) in listed.iter().zip(["offer", "roof", "plan"]) {
        assert_eq!(content(&desk, one["id"].as_i64().unwrap()), said.as_bytes());
    }
    assert_eq!(desk.ask("box_check", json!({}))["ok"], true);
}

#[test]
fn a_file_may_have_so_many_bytes_and_not_one_more() {
    let desk = Desk::new();
    let ewa = desk.card("Ewa Głowacka 601 234 567");
    let mut taken = Vec::new();
    for (size, fits) in [(LIMIT - 1, true), (LIMIT, true), (LIMIT + 1, false)] {
        let name = format!("{size}.bin");
        let file = desk.file(&name, b"");
        File::options().write(true).open(desk.path(&name)).unwrap().set_len(size).unwrap();
        let request = json!({ "to": { "contact": ewa }, "files": [file] });
        if fits {
            desk.ask("attachment_add", request);
            taken.push(json!(size));
        } else {
            let error = desk.refusal("attachment_add", request);
            assert_eq!(error.code, Code::Invalid);
            assert!(error.message.contains("larger than 25 MB"), "{}", error.message);
        }
    }
    let sizes: Vec<Value> = files(&desk, ewa).iter().map(|one| one["size"].clone()).collect();
    assert_eq!(sizes, taken);
}

#[test]
fn what_cannot_be_taken_is_said_and_the_rest_comes_in() {
    let desk = Desk::new();
    let ewa = desk.card("Ewa Głowacka 601 234 567");
    let to = json!({ "contact": ewa });
    attach(&desk, &to, "offer.pdf", b"offer");
    fs::create_dir(desk.path("folder")).unwrap();
    let handle = |name: &str| desk.kartoteka().offer_file(&desk.path(name)).handle;
    let some =
        [handle("folder"), handle("gone.pdf"), handle("offer.pdf"), desk.file("new.pdf", b"n")];
    let added = desk.ask("attachment_add", json!({ "to": to, "files": some }));
    let refused: Vec<&str> =
        added["refused"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert_eq!(refused.len(), 3, "{refused:?}");
    assert!(refused[0].contains("folder") && refused[1].contains("gone.pdf"), "{refused:?}");
    assert!(refused[2].contains("attached here already"), "{refused:?}");
    assert_eq!(names(&desk, ewa), ["offer.pdf", "new.pdf"]);
    let error = desk.refusal("attachment_add", json!({ "to": to, "files": [handle("gone.pdf")] }));
    assert_eq!(error.code, Code::FileUnreadable);
    let error = desk.refusal("attachment_add", json!({ "to": to, "files": [] }));
    assert_eq!(error.code, Code::Invalid);
    let elsewhere = json!({ "to": { "note": 99 }, "files": [handle("new.pdf")] });
    assert_eq!(desk.refusal("attachment_add", elsewhere).code, Code::NotFound);
    desk.ask("contact_trash", json!({ "ids": [ewa] }));
    let error = desk.refusal("attachment_add", json!({ "to": to, "files": [handle("new.pdf")] }));
    assert!(error.message.contains("trash"), "{}", error.message);
}

#[test]
fn a_name_that_would_mislead_is_made_safe() {
    let desk = Desk::new();
    let ewa = desk.card("Ewa Głowacka 601 234 567");
    let given = ["bill\u{202e}fdp.exe", "CON.txt", "what?.pdf", " .hidden. "];
    for name in given {
        attach(&desk, &json!({ "contact": ewa }), name, name.as_bytes());
    }
    assert_eq!(names(&desk, ewa), ["billfdp.exe", "_CON.txt", "what_.pdf", "hidden"]);
    assert_eq!(files(&desk, ewa)[0]["may_open"], false);
}

#[test]
fn files_go_and_come_with_undo_also_after_a_kill() {
    let mut desk = Desk::new();
    let (ewa, call, note) = with_history(&desk);
    let before = (files(&desk, ewa), desk.dump());
    let first = before.0[0]["id"].clone();
    desk.ask("attachment_remove", json!({ "id": first }));
    desk.ask("interaction_delete", json!({ "id": call }));
    desk.ask("note_delete", json!({ "id": note }));
    assert_eq!(names(&desk, ewa), Vec::<String>::new());
    desk.restart_after_kill();
    for _ in 0..3 {
        desk.ask("operation_undo", json!({}));
    }
    assert_eq!((files(&desk, ewa), desk.dump()), before);
    assert_eq!(content(&desk, first.as_i64().unwrap()), b"offer");
    desk.ask("contact_trash", json!({ "ids": [ewa] }));
    desk.ask("contact_put_back", json!({ "ids": [ewa] }));
    assert_eq!(files(&desk, ewa), before.0);
    let titles = desk.ask("history_page", json!({ "limit": 50 })).to_string();
    assert!(titles.contains("File attached: offer.pdf"), "{titles}");
    assert!(titles.contains("File removed: offer.pdf"), "{titles}");
}

#[test]
fn a_merge_joins_the_files_and_its_undo_parts_them() {
    let desk = Desk::new();
    let (ewa, ..) = with_history(&desk);
    let other = desk.card("Ewa Glowacka 601 234 567");
    attach(&desk, &json!({ "contact": other }), "bill.pdf", b"bill");
    let before = desk.dump();
    let merge = json!({ "kept": other, "merged": [ewa] });
    let histories = desk.ask("merge_preview", merge.clone())["histories"].clone();
    assert_eq!(
        (&histories[0]["attachments"], &histories[1]["attachments"]),
        (&json!(1), &json!(1))
    );
    desk.ask("contact_merge", merge);
    assert_eq!(names(&desk, other), ["offer.pdf", "roof.jpg", "plan.txt", "bill.pdf"]);
    desk.ask("operation_undo", json!({}));
    assert_eq!(desk.dump(), before);
}

#[test]
fn files_follow_a_call_to_another_card() {
    let desk = Desk::new();
    let (ewa, call, _) = with_history(&desk);
    let jan = desk.card("Jan Nowak 602 345 678");
    let at = desk.kartoteka().now().at.0;
    desk.ask("interaction_save", json!({
        "id": call, "contact_id": jan, "direction": "in", "at": at, "text": "roof", "outcome": "",
    }));
    assert_eq!((names(&desk, ewa).len(), names(&desk, jan)), (2, vec!["roof.jpg".to_owned()]));
}

#[test]
fn a_card_with_nothing_but_a_file_is_not_blank() {
    let desk = Desk::new();
    let vcard = b"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:nobody\r\nN:;;;;\r\nFN:\r\nEND:VCARD\r\n";
    let file = desk.file("blank.vcf", vcard);
    desk.ask("import_run", json!({ "files": [file] }));
    let blank = desk.ask("blank_list", json!({ "limit": 9 }));
    let card = blank["cards"][0]["id"].as_i64().unwrap();
    attach(&desk, &json!({ "contact": card }), "offer.pdf", b"offer");
    assert_eq!(desk.ask("blank_list", json!({ "limit": 9 }))["total"], 0);
}

#[test]
fn writing_a_file_out_replaces_nothing_unasked_and_follows_no_link() {
    let desk = Desk::new();
    let ewa = desk.card("Ewa Głowacka 601 234 567");
    let id = attach(&desk, &json!({ "contact": ewa }), "offer.pdf", b"offer");
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    let save = |path: &Path, overwrite: bool| {
        let to = desk.kartoteka().offer_file(path).handle;
        json!({ "id": id, "to": to, "overwrite": overwrite })
    };
    fs::write(place("theirs.pdf"), b"theirs").unwrap();
    symlink(place("theirs.pdf"), place("link.pdf")).unwrap();
    let error = desk.refusal("attachment_save", save(&place("theirs.pdf"), false));
    assert_eq!(error.code, Code::FileExists);
    for overwrite in [false, true] {
        let error = desk.refusal("attachment_save", save(&place("link.pdf"), overwrite));
        assert_eq!(error.code, Code::Invalid);
        let error = desk.refusal("attachment_save", save(&desk.path("in-the-box.pdf"), overwrite));
        assert_eq!(error.code, Code::Invalid);
    }
    assert_eq!(fs::read(place("theirs.pdf")).unwrap(), b"theirs");
    let saved = desk.ask("attachment_save", save(&place("theirs.pdf"), true));
    assert_eq!(saved["kept"], "theirs.pdf.bak");
    assert_eq!(fs::read(place("theirs.pdf")).unwrap(), b"offer");
    assert_eq!(fs::read(place("theirs.pdf.bak")).unwrap(), b"theirs");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
}

#[test]
fn a_file_is_laid_out_for_its_owner_alone_and_a_program_never() {
    let desk = Desk::new();
    let ewa = desk.card("Ewa Głowacka 601 234 567");
    let to = json!({ "contact": ewa });
    let id = attach(&desk, &to, "offer.pdf", b"%PDF-1.7");
    let rights = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let [one, two] = [(), ()].map(|()| desk.kartoteka().lay_out_attachment(id).unwrap());
    assert_ne!(one, two);
    assert_eq!(
        (one.file_name().unwrap(), fs::read(&one).unwrap()),
        ("offer.pdf".as_ref(), b"%PDF-1.7".to_vec())
    );
    assert_eq!((rights(&one), rights(one.parent().unwrap())), (0o400, 0o700));
    for (name, content) in [
        ("run.sh", "#!/bin/sh\n"),
        ("offer.pdf.exe", "MZ"),
        ("photo.jpg", "\x7fELF"),
        ("a.html", "<script>"),
    ] {
        let id = attach(&desk, &to, name, content.as_bytes());
        let error = desk.kartoteka().lay_out_attachment(id).unwrap_err();
        assert!(
            error.message.contains(name) && error.message.contains("Save it"),
            "{}",
            error.message
        );
    }
    assert_eq!(fs::read_dir(desk.path("opened")).unwrap().count(), 2);
    desk.kartoteka().clear_opened();
    assert!(!desk.path("opened").exists());
}

#[test]
fn files_are_in_the_export_of_everything_and_come_in_again_without_loss() {
    let desk = Desk::new();
    with_history(&desk);
    let jan = desk.card("Jan Nowak 602 345 678");
    attach(&desk, &json!({ "contact": jan }), "the same.pdf", b"offer");
    let first = exported(&desk);
    let other = Desk::new();
    let bring = |bytes: &[u8]| {
        let file = other.file("whole.txt", bytes);
        other.ask("import_run", json!({ "files": [file] }))["files"][0].clone()
    };
    assert_eq!(bring(&first)["problems"], json!([]));
    assert!(exported(&other) == first);
    let before = other.dump();
    bring(&first);
    assert_eq!(other.dump(), before, "the same again is known");
    assert_eq!(other.ask("box_check", json!({}))["ok"], true);
    let whole: Value = serde_json::from_slice(&first).unwrap();
    assert_eq!((&whole["schema"], whole["files"].as_object().unwrap().len()), (&json!(5), 3));
    other.ask("operation_undo", json!({}));
    assert_eq!(other.dump()["attachment"], json!([]));
}

fn hash(content: &[u8]) -> String {
    format!("{:x}", Sha256::digest(content))
}

/// What an empty box says of an export: its first problem, how many there are, and how many files
/// came in.
fn brought(mut whole: Value) -> (String, usize, usize) {
    let fields = whole.as_object_mut().unwrap();
    fields.retain(|key, _| key != "format" && key != "schema");
    let rest = whole.to_string();
    let head = r#"{"format":"kartoteka-box","schema":2,"#;
    let other = Desk::new();
    let file = other.file("w.json", format!("{head}{}", &rest[1..]).as_bytes());
    let told = other.ask("import_run", json!({ "files": [file] }))["files"][0]["problems"].clone();
    assert_eq!(other.ask("box_check", json!({}))["ok"], true);
    let left = other.dump()["attachment"].as_array().unwrap().len();
    let first = told[0]["message"].as_str().unwrap_or_default().to_owned();
    (first, told.as_array().unwrap().len(), left)
}

#[test]
fn an_export_may_bring_a_file_of_so_many_bytes_and_not_one_more() {
    let desk = Desk::new();
    with_history(&desk);
    let mut whole: Value = serde_json::from_slice(&exported(&desk)).unwrap();
    let kept = whole["attachments"].as_array().unwrap();
    let offer = kept.iter().position(|one| one["name"] == "offer.pdf").unwrap();
    let mut name = hash(b"offer");
    for (size, is_taken) in [(LIMIT, true), (LIMIT + 1, false)] {
        let content = vec![0; usize::try_from(size).unwrap()];
        let files = whole["files"].as_object_mut().unwrap();
        files.remove(&name).unwrap();
        name = hash(&content);
        files.insert(name.clone(), json!(STANDARD.encode(&content)));
        whole["attachments"][offer]["sha256"] = json!(name);
        whole["attachments"][offer]["size"] = json!(size);
        let (told, count, left) = brought(whole.clone());
        assert_eq!((count, left), if is_taken { (0, 3) } else { (1, 2) }, "{told}");
        assert_eq!(told.contains("larger than 25 MB"), !is_taken, "{told}");
    }
}

#[test]
fn files_of_an_export_that_can_not_be_used_are_said_one_by_one() {
    let desk = Desk::new();
    with_history(&desk);
    let whole: Value = serde_json::from_slice(&exported(&desk)).unwrap();
    let problems = |edit: &dyn Fn(&mut Value)| {
        let mut edited = whole.clone();
        edit(&mut edited);
        brought(edited)
    };
    let name = hash(b"offer");
    type Edit<'a> = &'a dyn Fn(&mut Value);
    let rows: [(Edit<'_>, &str); 5] = [
        (&|w| w["files"][&name] = json!("%%%"), "is broken in the export"),
        (&|w| drop(w["files"].as_object_mut().unwrap().remove(&name)), "has no content"),
        (
            &|w| w["attachments"][0]["contact"] = json!("nobody"),
            "is attached to something that is not",
        ),
        (
            &|w| w["attachments"][1]["interaction"] = json!(7),
            "is attached to something that is not",
        ),
        (&|w| w["attachments"][2]["note"] = json!(0), "is attached to something that is not"),
    ];
    for (edit, words) in rows {
        let (told, count, left) = problems(edit);
        assert!(told.contains(words) && count == 1, "{told}");
        assert_eq!(left, 2, "{told}");
    }
    let climbing = |w: &mut Value| w["attachments"][0]["name"] = json!("../../.bashrc");
    assert_eq!(problems(&climbing), (String::new(), 0, 3));
}

#[test]
fn a_backup_brings_files_back_and_the_check_misses_what_is_gone() {
    let desk = Desk::new();
    let (ewa, ..) = with_history(&desk);
    let made = desk.ask("backup_create", json!({}));
    for one in files(&desk, ewa) {
        desk.ask("attachment_remove", json!({ "id": one["id"] }));
    }
    desk.ask("restore_run", json!({ "name": made["backup"]["name"] }));
    let listed = files(&desk, ewa);
    assert_eq!(content(&desk, listed[0]["id"].as_i64().unwrap()), b"offer");
    assert_eq!(listed.len(), 3);
}
